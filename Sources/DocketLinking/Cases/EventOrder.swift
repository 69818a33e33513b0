import DocketModel

/// The order in which the events of a case are told.
enum EventOrder {
  /// By date, on one day in procedural order; an event without a date stands after the last dated one that
  /// precedes it in the order of proceedings.
  static func ordered(_ events: [LinkedEvent]) -> [LinkedEvent] {
    var result = events.filter { $0.date != nil }.sorted { key($0) < key($1) }
    let undated = events.filter { $0.date == nil }.sorted { ($0.type.order, $0.id) < ($1.type.order, $1.id) }
    for event in undated {
      let before = result.lastIndex { $0.type.order <= event.type.order && $0.modality == .actual }
      result.insert(event, at: before.map { $0 + 1 } ?? 0)
    }
    return result
  }

  private static func key(_ event: LinkedEvent) -> (String, Int, String) {
    (event.date?.description ?? "", event.type.order, event.id)
  }
}
