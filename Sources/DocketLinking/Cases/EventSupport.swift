import DocketModel

/// Says of the reports of one event what they support best and on what they differ.
struct EventSupport {
  let sources: Sources

  /// The event of reports that belong together.
  func event(of group: [LinkedEvent.Report]) -> LinkedEvent {
    let reports =
      group.count == 1
      ? group
      : group.sorted {
        ($0.published?.description ?? "~", $0.event.id) < ($1.published?.description ?? "~", $1.event.id)
      }
    var event = LinkedEvent(reports[0])
    event.aliases = reports.map(\.event.id).sorted()
    event.reports = reports
    event.sources = sources.count(reports.map(\.report))
    event.persons = unique(reports.flatMap(\.event.event.persons))
    event.unnamed = reports.lazy.compactMap(\.event.event.unnamed).first
    event.statutes = unique(reports.flatMap(\.event.event.statutes))
    let types = reports.map(\.event.event.type)
    event.type = types.min { $0.order < $1.order } ?? event.type
    date(of: reports, &event)
    court(of: reports, &event)
    sentence(of: reports, &event)
    event.status =
      !event.disagreements.isEmpty ? .conflicting : event.sources > 1 ? .confirmed : .singleSource
    return event
  }

  private func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }

  /// The date that most sources bear out, the more precise of two; dates that cannot both be are a disagreement.
  private func date(of reports: [LinkedEvent.Report], _ event: inout LinkedEvent) {
    let dated = reports.filter { $0.event.event.date != nil }
    guard let first = dated.first else { return }
    func support(_ report: LinkedEvent.Report) -> (Int, Int, Int) {
      let mine = report.event.event
      let agree = dated.filter { other in
        mine.date.flatMap { date in other.event.event.date.map { $0.agrees(with: date) } } ?? false
      }
      return (
        mine.qualifier == .on ? 1 : 0, sources.count(agree.map(\.report)), mine.date?.precision.rank ?? 0
      )
    }
    var best = first
    for report in dated.dropFirst() where support(report) > support(best) { best = report }
    event.date = best.event.event.date
    event.endDate = best.event.event.endDate
    event.qualifier = best.event.event.qualifier
    event.dateText = best.event.event.dateText
    let exact = dated.filter { $0.event.event.qualifier == .on }
    let values = values(of: exact) { $0.event.event.date?.description }
    let dates = values.compactMap { PartialDate($0.value) }
    if dates.indices.contains(where: { i in dates.contains { !$0.agrees(with: dates[i]) } }) {
      event.disagreements.append(.init(.date, values))
    }
  }

  private func court(of reports: [LinkedEvent.Report], _ event: inout LinkedEvent) {
    let values = values(of: reports) { $0.event.event.court }
    event.court = values.max { $0.value.utf8.count < $1.value.utf8.count }?.value
    event.city = self.values(of: reports) { $0.event.event.city }.first?.value
  }

  /// The sentence that most sources bear out; another term or kind is a disagreement.
  private func sentence(of reports: [LinkedEvent.Report], _ event: inout LinkedEvent) {
    let values = values(of: reports) { Self.main($0.event.sentences) }
    guard let best = values.first,
      let report = reports.filter({ best.events.contains($0.event.id) })
        .max(by: { $0.event.sentences.count < $1.event.sentences.count })
    else { return }
    event.sentences = report.event.sentences
    if values.count > 1 { event.disagreements.append(.init(.sentence, values)) }
  }

  /// What a report says was imposed, in short: the heaviest kind with its term.
  static func main(_ sentences: [Sentence]) -> String? {
    let order = Sentence.Kind.allCases
    let heaviest = sentences.min {
      (weight($0.kind, order), $0.term ?? "") < (weight($1.kind, order), $1.term ?? "")
    }
    return heaviest.map { [$0.kind.rawValue, $0.term ?? ""].filter { !$0.isEmpty }.joined(separator: " ") }
  }

  private static func weight(_ kind: Sentence.Kind, _ order: [Sentence.Kind]) -> Int {
    switch kind {
    case .death: -2
    case .life: -1
    default: order.firstIndex(of: kind) ?? order.count
    }
  }

  /// Each value with the events that give it, best supported first.
  private func values(
    of reports: [LinkedEvent.Report], _ value: (LinkedEvent.Report) -> String?
  ) -> [LinkedEvent.Value] {
    var events: [String: [LinkedEvent.Report]] = [:]
    for report in reports {
      if let value = value(report) { events[value, default: []].append(report) }
    }
    let keys = events.keys.sorted {
      (-sources.count((events[$0] ?? []).map(\.report)), $0) < (
        -sources.count((events[$1] ?? []).map(\.report)), $1
      )
    }
    return keys.map { .init($0, events: (events[$0] ?? []).map(\.event.id).sorted()) }
  }
}
