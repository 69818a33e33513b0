import DocketModel

/// Joins the names of one case's reports to persons.
struct PartyMerger {
  private struct Named {
    let report: String
    let place: String
    let person: ReportedPerson
    let defendant: Bool
  }

  private let corrections: [Correction]
  private let ids: Set<String>

  init(corrections: [Correction], reports: [CaseReport]) {
    self.corrections = corrections
    ids = Set(reports.map(\.id))
  }

  /// The parties, defendants first, and the party's name for each (report, name).
  func merge(_ reports: [CaseReport]) -> (parties: [Party], names: [String: [String: String]]) {
    var all: [Named] = []
    for report in reports {
      all += report.defendants.map {
        Named(report: report.id, place: report.place, person: $0, defendant: true)
      }
      all += report.others.map { Named(report: report.id, place: report.place, person: $0, defendant: false) }
    }
    // Fuller names first, so that a shorter form finds the person whom it may mean.
    all.sort {
      (-$0.person.tokens.count, $0.defendant ? 0 : 1, $0.person.name, $0.place)
        < (-$1.person.tokens.count, $1.defendant ? 0 : 1, $1.person.name, $1.place)
    }
    var groups: [[Named]] = []
    for named in all {
      let fits = groups.indices.filter { joins(named, groups[$0]) }
      if let best = fits.max(by: { rank(named, groups[$0]) < rank(named, groups[$1]) }),
        match(named, groups[best]) >= .initial || fits.count == 1
      {
        groups[best].append(named)
      } else {
        groups.append([named])
      }
    }
    var names: [String: [String: String]] = [:]
    var parties: [(party: Party, defendant: Bool)] = []
    for group in groups {
      let party = party(of: group)
      for named in group { names[named.report, default: [:]][named.person.name] = party.name }
      parties.append((party, group.contains { $0.defendant }))
    }
    parties.sort {
      ($0.defendant ? 0 : 1, -$0.party.reports.count, $0.party.name)
        < ($1.defendant ? 0 : 1, -$1.party.reports.count, $1.party.name)
    }
    return (parties.map(\.party), names)
  }

  private func rank(_ named: Named, _ group: [Named]) -> Int {
    match(named, group).rawValue * 1000 + group.count
  }

  private func match(_ named: Named, _ group: [Named]) -> NameMatch {
    group.map { NameMatch(named.person.tokens, $0.person.tokens) }.max() ?? .none
  }

  private func joins(_ named: Named, _ group: [Named]) -> Bool {
    if let decided = decided(named, group) { return decided }
    if group.contains(where: { $0.report == named.report }) { return false }
    guard match(named, group) >= .surname else { return false }
    return !group.contains { NameMatch(named.person.tokens, $0.person.tokens) == .differ }
  }

  /// What a person has decided of these names, if anything; the later decision holds.
  private func decided(_ named: Named, _ group: [Named]) -> Bool? {
    var answer: Bool?
    let others = Set(group.map(\.person.name))
    for correction in corrections {
      switch correction {
      case .mergePersons(let report, let names) where ids.contains(report):
        if names.contains(named.person.name), !others.isDisjoint(with: names) { answer = true }
      case .splitPersons(let report, let names) where ids.contains(report):
        if names.contains(named.person.name), !others.isDisjoint(with: names),
          !others.contains(named.person.name)
        {
          answer = false
        }
      default: break
      }
    }
    return answer
  }

  private func party(of group: [Named]) -> Party {
    let uses = Dictionary(group.map { ($0.person.name, 1) }, uniquingKeysWith: +)
    let fullest = group.map(\.person.tokens.count).max() ?? 0
    let spellings = Set(group.filter { $0.person.tokens.count == fullest }.map(\.person.name))
    let name = spellings.min { (-(uses[$0] ?? 0), $0) < (-(uses[$1] ?? 0), $1) } ?? ""
    let roles = Dictionary(group.flatMap { $0.person.roles.map { ($0, 1) } }, uniquingKeysWith: +)
    let ages = Set(group.compactMap(\.person.age))
    let aliases = Set(group.flatMap { [$0.person.name] + $0.person.aliases }).subtracting([name])
    return Party(
      name: name, aliases: aliases.sorted(),
      roles: roles.keys.sorted { (-(roles[$0] ?? 0), $0.rawValue) < (-(roles[$1] ?? 0), $1.rawValue) },
      ages: [ages.min(), ages.max()].compactMap { $0 },
      descriptions: Set(group.flatMap(\.person.descriptions)).sorted(),
      reports: Set(group.map(\.report)).sorted())
  }
}
