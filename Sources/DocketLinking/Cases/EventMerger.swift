import DocketModel

/// Makes one event of the reports of one event.
struct EventMerger {
  let sources: Sources
  /// Whether the case has one defendant, so that reports that name nobody mean that one.
  let single: Bool

  /// The events, in order.
  func merge(_ reports: [LinkedEvent.Report]) -> [LinkedEvent] {
    var groups: [[LinkedEvent.Report]] = []
    // The most precise first, so that a vaguer report finds the event that it may mean.
    let ordered = reports.map { (key: Self.key($0), report: $0) }.sorted { $0.key < $1.key }
    for report in ordered.lazy.map(\.report) {
      let fits = groups.indices.filter { joins(report, groups[$0]) }
      let best = fits.max { closeness(report, groups[$0]) < closeness(report, groups[$1]) }
      let undated = report.event.event.date == nil
      if let best, !undated || fits.count == 1 || closeness(report, groups[best]) > 0 {
        groups[best].append(report)
      } else {
        groups.append([report])
      }
    }
    let events = groups.map { EventSupport(sources: sources).event(of: $0) }
    return EventOrder.ordered(Self.dated(events))
  }

  /// A sentence without a date that one article tells together with a conviction that has one was passed with it.
  private static func dated(_ events: [LinkedEvent]) -> [LinkedEvent] {
    let convictions = events.filter { $0.type == .convicted && $0.modality == .actual && $0.date != nil }
    return events.map { event in
      guard event.type == .sentenced, event.modality == .actual, event.date == nil,
        let main = EventSupport.main(event.sentences)
      else { return event }
      let fits = convictions.filter { conviction in
        EventSupport.main(conviction.sentences) == main
          && !Set(conviction.persons).isDisjoint(with: event.persons)
          && conviction.reports.contains { mine in event.reports.contains { $0.article == mine.article } }
      }
      guard fits.count == 1, let conviction = fits.first else { return event }
      var event = event
      event.date = conviction.date
      event.endDate = conviction.endDate
      event.qualifier = conviction.qualifier
      event.dateText = conviction.dateText
      return event
    }
  }

  private static func key(_ report: LinkedEvent.Report) -> (Int, Int, String, String, String) {
    let event = report.event.event
    let precision = event.date.map { 2 - $0.precision.rank } ?? 3
    return (
      event.qualifier == .on ? precision : precision + 1, event.type.order, event.date?.description ?? "",
      report.published?.description ?? "~", report.event.id
    )
  }

  private func joins(_ report: LinkedEvent.Report, _ group: [LinkedEvent.Report]) -> Bool {
    let event = report.event.event
    guard let first = group.first, first.event.event.modality == event.modality,
      !group.contains(where: { $0.article == report.article && $0.report == report.report })
    else { return false }
    guard group.allSatisfy({ fits($0.event.event.persons, event.persons) }) else { return false }
    if first.event.event.type == event.type {
      return group.allSatisfy { Self.datesFit($0.event.event, event) && Self.hadHappened($0, report) }
    }
    // A suspended sentence in one report may be a sentence that was changed to it in another.
    let kinds: Set<EventType> = [.sentenced, .changed]
    return kinds.contains(first.event.event.type) && kinds.contains(event.type) && sharesTerm(report, group)
      && group.allSatisfy { other in
        guard other.article != report.article else { return false }
        guard let date = other.event.event.date, let mine = event.date else { return true }
        return date.agrees(with: mine)
      }
  }

  private func fits(_ a: [String], _ b: [String]) -> Bool {
    a.isEmpty || b.isEmpty ? single || a.isEmpty == b.isEmpty : a.contains { b.contains($0) }
  }

  /// Days apart that two reports of one step may be.
  private static let slack = 3

  private static func datesFit(_ a: Event, _ b: Event) -> Bool {
    guard let date = a.date, let other = b.date else { return true }
    if a.qualifier == .on, b.qualifier == .on {
      if date.agrees(with: other) { return true }
      guard date.day != nil, other.day != nil else { return false }
      return abs(date.dayNumber - other.dayNumber) <= slack
    }
    return bounds(a).overlaps(bounds(b))
  }

  /// Whether a step without a date may be one that another report dates: it had happened when its article appeared.
  private static func hadHappened(_ a: LinkedEvent.Report, _ b: LinkedEvent.Report) -> Bool {
    guard a.event.event.modality == .actual else { return true }
    let (undated, dated) = a.event.event.date == nil ? (a, b) : (b, a)
    guard undated.event.event.date == nil, dated.event.event.qualifier == .on,
      let told = undated.published?.dayBounds.upperBound,
      let day = dated.event.event.date?.dayBounds.lowerBound
    else { return true }
    return day <= told + slack
  }

  /// The days on which an event may have been, by its date and qualifier.
  private static func bounds(_ event: Event) -> ClosedRange<Int> {
    guard let days = event.date?.dayBounds else { return Int.min...Int.max }
    switch event.qualifier {
    case .on: return days
    case .around: return (days.lowerBound - 45)...(days.upperBound + 45)
    case .before: return (days.lowerBound - 366)...days.upperBound
    case .after: return days.lowerBound...(days.upperBound + 366)
    case .between:
      return days.lowerBound...max(days.lowerBound, event.endDate?.dayBounds.upperBound ?? days.upperBound)
    }
  }

  private func closeness(_ report: LinkedEvent.Report, _ group: [LinkedEvent.Report]) -> Int {
    var score = 0
    for other in group {
      if let date = report.event.event.date, let theirs = other.event.event.date {
        score = max(score, date == theirs ? 6 : date.agrees(with: theirs) ? 4 : 1)
      }
      if let court = report.event.event.court, court == other.event.event.court { score += 1 }
    }
    return score + (sharesTerm(report, group) ? 2 : 0)
  }

  private func sharesTerm(_ report: LinkedEvent.Report, _ group: [LinkedEvent.Report]) -> Bool {
    let terms = Set(report.event.sentences.compactMap(\.term))
    return group.contains { $0.event.sentences.contains { $0.term.map(terms.contains) ?? false } }
  }
}
