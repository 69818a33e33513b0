import DocketModel

/// The order in which the events of a case are told.
enum EventOrder {
  /// By date, on one day in procedural order. An event of which only the month or the year is known stands within
  /// them by the order of proceedings. One without a date stands beside what the same passage tells with a date,
  /// else after the last one that precedes it in the order of proceedings, but never after what happened only
  /// when its article had appeared.
  static func ordered(_ events: [LinkedEvent]) -> [LinkedEvent] {
    var result = sorted(events.filter { $0.date?.day != nil })
    for event in sorted(events.filter { $0.date != nil && $0.date?.day == nil }) {
      guard let days = event.date?.dayBounds else { continue }
      let low = result.firstIndex { first($0) >= days.lowerBound } ?? result.count
      let high = result.firstIndex { first($0) > days.upperBound } ?? result.count
      result.insert(event, at: place(of: event, in: result, low..<max(low, high)))
    }
    let undated = events.filter { $0.date == nil }.sorted { ($0.type.order, $0.id) < ($1.type.order, $1.id) }
    for event in undated {
      let told = event.reports.compactMap { $0.published?.dayBounds.upperBound }.min() ?? .max
      let end = result.firstIndex { $0.date != nil && first($0) > told } ?? result.count
      if let beside = result[..<end].lastIndex(where: { $0.date != nil && isTold($0, with: event) }) {
        result.insert(event, at: result[beside].type.order <= event.type.order ? beside + 1 : beside)
      } else {
        result.insert(event, at: place(of: event, in: result, 0..<end))
      }
    }
    return result
  }

  /// Behind the last event of a range that comes before in the order of proceedings.
  private static func place(of event: LinkedEvent, in events: [LinkedEvent], _ range: Range<Int>) -> Int {
    let before = events[range].lastIndex { $0.type.order <= event.type.order && $0.modality == .actual }
    return before.map { $0 + 1 } ?? range.lowerBound
  }

  /// Whether one passage of an article tells both, as having happened, and when the first did.
  private static func isTold(_ a: LinkedEvent, with b: LinkedEvent) -> Bool {
    a.modality == .actual && b.modality == .actual
      && a.reports.contains { mine in
        mine.event.event.qualifier == .on && mine.event.event.date != nil
          && b.reports.contains {
            $0.article == mine.article && $0.event.event.quote.start == mine.event.event.quote.start
          }
      }
  }

  private static func first(_ event: LinkedEvent) -> Int { event.date?.dayBounds.lowerBound ?? .min }

  /// By date, then in the order of proceedings.
  private static func sorted(_ events: [LinkedEvent]) -> [LinkedEvent] {
    guard events.count > 1 else { return events }
    return events.map { (key: ($0.date?.description ?? "", $0.type.order, $0.id), event: $0) }
      .sorted { $0.key < $1.key }.map(\.event)
  }
}
