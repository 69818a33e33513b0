import DocketModel
import DocketQuery

/// iCalendar (RFC 5545). A calendar knows days only: events that are not known to the day, or only to lie before
/// or after one, are left out, and so is what did not happen.
public struct CalendarFormat: Format {
  /// Makes the format.
  public init() {}

  /// The timelines of the answer.
  public func render(_ answer: Presentation) throws(FormatError) -> Rendering {
    guard let cases = answer.cases else { throw .needsTimeline("ics") }
    let rows = cases.flatMap(\.timeline)
    let events = rows.compactMap(CalendarFormat.event)
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//docket//docket//EN", "CALSCALE:GREGORIAN"]
      + ["X-WR-CALNAME:" + CalendarFormat.escaped(answer.title)] + events.flatMap { $0 } + ["END:VCALENDAR"]
    let left = rows.count - events.count
    return Rendering(
      lines.map(CalendarFormat.folded).joined(),
      notes: left > 0 ? ["left out \(Words.count(left, "event")) that no source gives to the day"] : [])
  }

  private static func event(_ row: TimelineRow) -> [String]? {
    guard let date = row.date, date.day != nil, row.qualifier == .on || row.qualifier == .around,
      row.endDate == nil || row.endDate?.day != nil, row.modality != .denied
    else { return nil }
    let stamp = row.reports.compactMap(\.article.published).max() ?? date
    var lines = [
      "BEGIN:VEVENT", "UID:\(row.eventID)@docket", "DTSTAMP:\(basic(stamp))T000000Z",
      "DTSTART;VALUE=DATE:\(basic(date))",
    ]
    if let end = (row.endDate ?? date).adding(days: 1) { lines.append("DTEND;VALUE=DATE:\(basic(end))") }
    lines.append("SUMMARY:" + escaped((row.qualifier == .around ? "c. " : "") + summary(row)))
    lines.append("DESCRIPTION:" + escaped(description(row)))
    lines.append("CATEGORIES:" + escaped(row.type.rawValue))
    lines.append("STATUS:" + (row.modality == .actual ? "CONFIRMED" : "TENTATIVE"))
    lines.append("TRANSP:TRANSPARENT")
    if let place = row.court ?? row.city { lines.append("LOCATION:" + escaped(place)) }
    let url = HTML.webAddress(row.url)
    if !url.isEmpty { lines.append("URL:" + url) }
    return lines + ["END:VEVENT"]
  }

  private static func summary(_ row: TimelineRow) -> String {
    let what = row.modality == .actual ? row.type.rawValue : "\(row.type.rawValue) (\(row.modality.rawValue))"
    return [what, Words.people(row)].joined(": ")
  }

  private static func description(_ row: TimelineRow) -> String {
    let quotes = row.reports.map { "“\($0.quote)” — \(Words.source($0.article, line: $0.line))" }
    return (([row.summary] + row.conflicts).map(Words.terms) + quotes).joined(separator: "\n")
  }

  /// `20250419`; a month or year counts from its first day.
  private static func basic(_ date: PartialDate) -> String {
    let number = date.year * 10_000 + (date.month ?? 1) * 100 + (date.day ?? 1)
    let digits = String(number)
    return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
  }

  /// A TEXT value (RFC 5545, 3.3.11).
  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in SafeText.page(text).unicodeScalars {
      switch scalar {
      case "\n": out += "\\n"
      case "\\", ";", ",": out += "\\" + String(scalar)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// A content line in pieces of at most 75 octets, each with CRLF (RFC 5545, 3.1).
  static func folded(_ line: String) -> String {
    var out = ""
    var used = 0
    for scalar in line.unicodeScalars {
      let octets = UTF8.width(scalar)
      if used + octets > 75 {
        out += "\r\n "
        used = 1
      }
      out.unicodeScalars.append(scalar)
      used += octets
    }
    return out + "\r\n"
  }
}
