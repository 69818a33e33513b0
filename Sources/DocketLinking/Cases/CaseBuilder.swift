import DocketModel

/// Tells a group of reports as one case.
struct CaseBuilder {
  let corrections: [Correction]

  /// The case of a group of reports and of the mentions laid to it.
  func build<Index>(
    _ group: [String], mentions: [String], in session: inout Session<Index>
  ) throws -> LinkedCase {
    let places = (group + mentions).sorted()
    let members = try members(places, group, in: &session)
    let reports = places.compactMap { session.dossiers[$0]?.report }
    return build(reports, members: members)
  }

  /// The case of reports, oldest first.
  func build(_ reports: [CaseReport], members: [CaseMember]) -> LinkedCase {
    let cores = reports.filter { !$0.isMention }
    let ids = Set(reports.map(\.id))
    let merged = PartyMerger(corrections: corrections, reports: reports).merge(reports)
    let named = merged.parties.filter { party in
      cores.contains { core in core.defendants.contains { merged.names[core.id]?[$0.name] == party.name } }
    }
    let unnamed = cores.lazy.compactMap(\.unnamed).first
    var parties = merged.parties
    if named.isEmpty, let unnamed {
      parties.insert(
        Party(
          name: unnamed, roles: [.defendant], reports: cores.filter { $0.unnamed != nil }.map(\.id),
          unnamed: true),
        at: 0)
    }
    let defendants = named.isEmpty ? Array(parties.prefix { $0.unnamed }) : named
    let only = named.count == 1 ? named.first?.name : nil
    let events = corrected(
      EventMerger(sources: Sources(reports), single: defendants.count <= 1)
        .merge(cores.flatMap { accounts(of: $0, merged.names[$0.id] ?? [:], only: only) }))
    let happened = events.filter { $0.modality == .actual }.compactMap(\.date)
    let cities = ranked(cores.flatMap(\.cities))
    // A case whose steps have no date has none itself; the day of a report dates its name alone.
    let last = happened.max()
    let told = last ?? reports.compactMap(\.published).max()
    let statutes = statutes(of: cores)
    let oldest = cores.first ?? reports[0]
    var linked = LinkedCase(
      id: oldest.id, aliases: ids.sorted(),
      name: CaseName.make(defendants: defendants, unnamed: unnamed, city: cities.first, year: told?.year),
      members: members)
    linked.parties = parties
    linked.statutes = statutes
    linked.courts = courts(of: cores)
    linked.cities = cities
    linked.country = ranked(cores.compactMap(\.country)).first
    linked.numbers = ranked(cores.flatMap(\.numbers))
    linked.events = events
    linked.firstDate = happened.min()
    linked.lastDate = last
    linked.status = StatusRules.history(of: events).last?.status ?? .unknown
    linked.charges = StatusRules.charges(of: events, defendants: defendants, statutes: statutes)
    for case .rename(let id, let name) in corrections where ids.contains(id) { linked.name = name }
    return linked
  }

  /// Each report with the strongest evidence that ties it to another.
  private func members<Index>(
    _ places: [String], _ group: [String], in session: inout Session<Index>
  ) throws -> [CaseMember] {
    var members: [CaseMember] = []
    let first = group.first
    for place in places {
      guard let report = session.dossiers[place]?.report else { continue }
      var best: (verdict: Verdict, other: String)?
      let others =
        place == first || group.count > Grouping.comparedAtMost ? session.edges[place] ?? [] : group
      if place != first {
        for other in others where other != place && group.contains(other) {
          let verdict = try session.verdict(place, other)
          if verdict.score > (best?.verdict.score ?? -.infinity) { best = (verdict, other) }
        }
      }
      members.append(
        CaseMember(
          report: report.id, place: place, article: report.article,
          reasons: best.map { reasons($0.verdict, of: report.id, $0.other, in: session) } ?? []))
    }
    return members
  }

  /// Reasons seen from one report, strongest first.
  private func reasons<Index>(
    _ verdict: Verdict, of report: String, _ other: String, in session: Session<Index>
  ) -> [JoinReason] {
    let with = session.dossiers[other]?.report.id ?? ""
    return verdict.reasons.map { reason in
      reason.with == with
        ? reason
        : JoinReason(
          reason.kind, weight: reason.weight, with: with, words: reason.otherWords, otherWords: reason.words)
    }.sorted { (-$0.weight, $0.kind.rawValue, $0.words) < (-$1.weight, $1.kind.rawValue, $1.words) }
  }

  /// The report's events with the parties' names; `only` is the case's one defendant, whom this report may
  /// not name.
  private func accounts(of report: CaseReport, _ names: [String: String], only: String?) -> [LinkedEvent
    .Report]
  {
    report.events.map { reported in
      var reported = reported
      reported.event.persons = reported.event.persons.map { names[$0] ?? $0 }
      if report.defendants.isEmpty, let only, reported.event.persons.isEmpty {
        reported.event.persons = [only]
        reported.event.unnamed = nil
      }
      return LinkedEvent.Report(
        report: report.id, article: report.article, outlet: report.outlet, published: report.published,
        event: reported)
    }
  }

  /// Events as people have corrected them.
  private func corrected(_ events: [LinkedEvent]) -> [LinkedEvent] {
    var events = events
    var rejected: Set<String> = []
    for correction in corrections {
      switch correction {
      case .rejectEvent(let id): rejected.insert(id)
      case .acceptEvent(let id):
        rejected.remove(id)
        for index in events.indices where events[index].aliases.contains(id) {
          events[index].status = .corrected
        }
      case .setEvent(let id, let type, let date):
        for index in events.indices where events[index].aliases.contains(id) {
          if let type { events[index].type = type }
          if let date {
            events[index].date = date
            events[index].endDate = nil
            events[index].qualifier = .on
          }
          events[index].status = .corrected
        }
      default: break
      }
    }
    return EventOrder.ordered(events.filter { event in !event.aliases.contains(where: rejected.contains) })
  }

  /// Each value once: the most frequent first, of those the one told first.
  private func ranked(_ values: [String]) -> [String] {
    let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
    let first = Dictionary(values.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
    return counts.keys.sorted {
      (-(counts[$0] ?? 0), first[$0] ?? 0) < (-(counts[$1] ?? 0), first[$1] ?? 0)
    }
  }

  private func statutes(of reports: [CaseReport]) -> [Statute] {
    var byKey: [String: Statute] = [:]
    for var statute in reports.flatMap(\.statutes) {
      statute.mentions = []
      if let known = byKey[statute.key], known.subject != nil || statute.subject == nil { continue }
      byKey[statute.key] = statute
    }
    return byKey.values.sorted { $0.key < $1.key }
  }

  private func courts(of reports: [CaseReport]) -> [Court] {
    var byName: [String: Court] = [:]
    for var court in reports.flatMap(\.courts) {
      court.mentions = []
      let key = NameFold.words(of: court.name).joined(separator: " ")
      if byName[key] == nil { byName[key] = court }
    }
    return byName.values.sorted { $0.name < $1.name }
  }
}
