import DocketModel
import DocketQuery

/// A time axis with a row for each dated event. A day is a dot; a month or a year is a bar as long as it, dashed
/// at its edge; "before" and "after" run out in dashes; "about" is a dashed ring.
struct TimeAxis {
  private let rows: [TimelineRow]
  private let undated: Int
  /// Days from the first to the last that is drawn.
  private let first: Int
  private let last: Int

  init(_ all: [TimelineRow]) {
    rows = all.filter { $0.date != nil }
    undated = all.count - rows.count
    let starts = rows.compactMap { $0.date?.dayNumber }
    let ends = rows.compactMap { ($0.endDate ?? $0.date).map(TimeAxis.lastDay) }
    let span = max(30, (ends.max() ?? 0) - (starts.min() ?? 0))
    first = (starts.min() ?? 0) - span / 20
    last = (ends.max() ?? 0) + span / 20
  }

  /// The axis; nothing where no event is dated.
  var html: String {
    guard !rows.isEmpty else { return "" }
    let drawn = rows.map { row in
      "<span>\(HTML.escaped(row.type.rawValue))</span><svg role=\"img\"><title>\(title(row))</title>"
        + ticks(labels: false)
        + "<g\(row.modality == .actual ? "" : " class=\"unreal\"")>\(shape(row))</g></svg>\n"
    }
    let note =
      undated > 0 ? "<p class=\"note\">\(Words.count(undated, "event")) without a date: see below.</p>\n" : ""
    return "<div class=\"axis\">\n" + drawn.joined()
      + "<span></span><svg class=\"ticks\">\(ticks(labels: true))</svg>\n</div>\n"
      + note
  }

  private func title(_ row: TimelineRow) -> String {
    HTML.escaped(
      [Words.date(row.date, end: row.endDate, row.qualifier), row.type.rawValue, Words.people(row)].joined(
        " "))
  }

  private func shape(_ row: TimelineRow) -> String {
    guard let date = row.date else { return "" }
    let start = x(date.dayNumber)
    let end = x(TimeAxis.lastDay(row.endDate ?? date) + 1)
    switch row.qualifier {
    case .before:
      return "<line class=\"open\" x1=\"0%\" x2=\"\(percent(start))\" y1=\"9\" y2=\"9\"/>" + edge(start)
    case .after:
      return edge(end) + "<line class=\"open\" x1=\"\(percent(end))\" x2=\"100%\" y1=\"9\" y2=\"9\"/>"
    case .around where date.day != nil:
      return "<circle class=\"unsure\" cx=\"\(percent((start + end) / 2))\" cy=\"9\" r=\"6\"/>"
    case .on where date.day != nil && row.endDate == nil:
      return "<circle class=\"point\" cx=\"\(percent((start + end) / 2))\" cy=\"9\" r=\"5\"/>"
    default:
      let box =
        "x=\"\(percent(start))\" y=\"4\" width=\"\(percent(max(end - start, 4)))\" height=\"10\" rx=\"3\""
      return "<rect class=\"span\" \(box)/><rect class=\"edge\" \(box)/>"
    }
  }

  private func edge(_ place: Int) -> String {
    "<line class=\"unsure\" x1=\"\(percent(place))\" x2=\"\(percent(place))\" y1=\"2\" y2=\"16\"/>"
  }

  /// A line at each year, or at each month where the axis is short; every so many that they do not crowd.
  private func ticks(labels: Bool) -> String {
    let marks = TimeAxis.marks(from: first, to: last)
    return marks.map { mark in
      let place = percent(x(mark.dayNumber))
      let line =
        "<line class=\"tick\" x1=\"\(place)\" x2=\"\(place)\" y1=\"0\" y2=\"\(labels ? "5" : "18")\"/>"
      return labels ? line + "<text x=\"\(place)\" y=\"17\" text-anchor=\"middle\">\(mark)</text>" : line
    }.joined()
  }

  /// Firsts of years or months within the days, at most six.
  static func marks(from first: Int, to last: Int) -> [PartialDate] {
    guard let start = PartialDate(dayNumber: first), let end = PartialDate(dayNumber: last) else { return [] }
    var marks: [PartialDate] = []
    if end.year - start.year >= 2 {
      marks = (start.year...end.year).compactMap { PartialDate(year: $0) }
    } else {
      for year in start.year...end.year {
        marks += (1...12).compactMap { PartialDate(year: year, month: $0) }
      }
    }
    marks = marks.filter { (first...last).contains($0.dayNumber) }
    let step = (marks.count + 5) / 6
    return marks.enumerated().filter { $0.offset % max(1, step) == 0 }.map(\.element)
  }

  /// Where a day stands, in thousandths of the axis.
  private func x(_ day: Int) -> Int { (day - first) * 1000 / max(1, last - first + 1) }

  private func percent(_ thousandths: Int) -> String { "\(thousandths / 10).\(abs(thousandths % 10))%" }

  /// The last day that a date covers.
  private static func lastDay(_ date: PartialDate) -> Int {
    if date.day != nil { return date.dayNumber }
    if let month = date.month {
      return date.dayNumber + PartialDate.days(inMonth: month, year: date.year) - 1
    }
    return (PartialDate(year: date.year, month: 12, day: 31) ?? date).dayNumber
  }
}
