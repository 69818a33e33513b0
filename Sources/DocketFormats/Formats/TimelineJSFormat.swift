import DocketModel
import DocketQuery

/// The CSV that TimelineJS 3 loads. A date that is not certain to the day says so in Display Date; an event
/// without a year has no place in TimelineJS and is left out.
public struct TimelineJSFormat: Format {
  private static let columns = [
    "Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date",
    "Headline",
    "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text", "Type", "Group",
    "Background",
  ]

  /// Makes the format.
  public init() {}

  /// The timelines of the answer.
  public func render(_ answer: Presentation) throws(FormatError) -> Rendering {
    guard let cases = answer.cases else { throw .needsTimeline("timelinejs") }
    var rows: [[String: String]] = []
    if cases.count == 1 {
      rows.append(["Type": "title", "Headline": HTML.escaped(answer.title)])
    }
    let events = cases.flatMap(\.timeline)
    rows += events.compactMap { TimelineJSFormat.row($0, groupByCase: cases.count > 1) }
    let left = events.count { $0.date == nil }
    return Rendering(
      CSVFormat().text(
        Sheet(TimelineJSFormat.columns, values: rows.map { row in TimelineJSFormat.columns.map { row[$0] } })),
      notes: left > 0 ? ["left out \(Words.count(left, "event")) without a date"] : [])
  }

  private static func row(_ row: TimelineRow, groupByCase: Bool) -> [String: String]? {
    guard let date = row.date else { return nil }
    var cells = [
      "Year": String(date.year), "Month": date.month.map(String.init) ?? "",
      "Day": date.day.map(String.init) ?? "", "Headline": HTML.escaped(headline(row)),
      "Text": text(row), "Media": HTML.webAddress(row.url),
      "Media Credit": HTML.escaped(row.source?.article.outlet ?? ""),
      "Group": HTML.escaped(groupByCase ? row.caseName : row.type.rawValue),
    ]
    if let end = row.endDate {
      cells["End Year"] = String(end.year)
      cells["End Month"] = end.month.map(String.init)
      cells["End Day"] = end.day.map(String.init)
    }
    if row.qualifier != .on { cells["Display Date"] = Words.date(date, end: row.endDate, row.qualifier) }
    return cells
  }

  private static func headline(_ row: TimelineRow) -> String {
    let people = Words.people(row)
    let what = row.modality == .actual ? row.type.rawValue : "\(row.type.rawValue) (\(row.modality.rawValue))"
    return people.isEmpty ? what : "\(what): \(people)"
  }

  private static func text(_ row: TimelineRow) -> String {
    let quotes = row.reports.map { report in
      "<blockquote>\(HTML.escaped(report.quote))<br>— \(HTML.escaped(Words.source(report.article)))</blockquote>"
    }
    let conflicts = row.conflicts.map { "<p><b>\(HTML.escaped(Words.terms(in: $0)))</b></p>" }
    return "<p>\(HTML.escaped(Words.terms(in: row.summary)))</p>" + quotes.joined() + conflicts.joined()
  }
}
