import DocketModel

/// The first and the last day that a date of an event can mean, as ISO days; `nil` where it is open.
struct DateSpan: Hashable {
  var earliest: String?
  var latest: String?

  /// The days of an event. An event "before" or "after" a date keeps that date's days: a question for a time
  /// asks for what is told of it.
  init(_ date: PartialDate?, _ endDate: PartialDate? = nil) {
    guard let date else { return }
    earliest = DateSpan.first(date)
    latest = DateSpan.last(endDate.map { max($0, date) } ?? date)
  }

  /// The first day of a date.
  static func first(_ date: PartialDate) -> String {
    PartialDate(dayNumber: date.dayBounds.lowerBound)?.description ?? date.description
  }

  /// The last day of a date.
  static func last(_ date: PartialDate) -> String {
    PartialDate(dayNumber: date.dayBounds.upperBound)?.description ?? date.description
  }
}
