import DocketModel

/// Groups the events of one article by the proceedings to which they belong.
///
/// Persons to whom one event happened are in one case; everybody else to whom something happened has a case of their
/// own. What belongs to nobody in particular goes to the article's main case, if it has only one.
struct CaseAssembly {
  /// Events that make a person a party, not only a neighbour, of proceedings.
  private static let proceeding: Set<EventType> = [
    .investigated, .searched, .wanted, .detained, .charged, .remanded, .bailed, .tried, .pleaded, .requested,
    .convicted,
    .acquitted, .sentenced, .appealed, .upheld, .overturned, .changed, .dismissed, .released, .pardoned,
    .extradited,
    .deported, .fled, .executed, .sued, .offence, .died,
  ]

  /// The cases of a record whose other parts stand already.
  static func cases(_ record: ArticleRecord) -> [CaseMention] {
    var groups: [(names: [String], unnamed: [String], events: [Int])] = []
    var loose: [Int] = []
    let defendants = Set(record.persons.filter { $0.roles.contains(.defendant) }.map(\.name))
    for (index, event) in record.events.enumerated() where proceeding.contains(event.type) {
      let names = event.persons.filter(defendants.contains)
      let unnamed = event.unnamed.map { [$0] } ?? []
      guard !names.isEmpty || !unnamed.isEmpty else {
        loose.append(index)
        continue
      }
      let joined = groups.indices.filter { group in
        names.contains { groups[group].names.contains($0) }
          || (names.isEmpty && groups[group].names.isEmpty
            && unnamed.contains { groups[group].unnamed.contains($0) })
      }
      var merged = (names: names, unnamed: unnamed, events: [index])
      for group in joined.reversed() {
        let old = groups.remove(at: group)
        merged.names = old.names + merged.names.filter { !old.names.contains($0) }
        merged.unnamed = old.unnamed + merged.unnamed.filter { !old.unnamed.contains($0) }
        merged.events = old.events + merged.events
      }
      groups.append(merged)
    }
    // Defendants to whom no event is tied still have a case.
    for name in record.persons.filter({ $0.roles.first == .defendant }).map(\.name)
    where !groups.contains(where: { $0.names.contains(name) }) {
      groups.append(([name], [], []))
    }
    groups.sort { ($0.events.first ?? .max) < ($1.events.first ?? .max) }
    if groups.count == 1 { groups[0].events = (groups[0].events + loose).sorted() }
    if groups.isEmpty, !loose.isEmpty || !record.caseNumbers.isEmpty { groups.append(([], [], loose)) }
    return groups.enumerated().map { number, group in
      mention(
        group.names, group.unnamed, group.events.sorted(), isOnly: groups.count == 1, isFirst: number == 0,
        record)
    }
  }

  private static func mention(
    _ names: [String], _ unnamed: [String], _ events: [Int], isOnly: Bool, isFirst: Bool,
    _ record: ArticleRecord
  ) -> CaseMention {
    var mention = CaseMention(
      defendants: names, unnamed: unnamed.isEmpty ? nil : unnamed.joined(separator: "; "), events: events)
    func add<T: Equatable>(_ item: T?, _ path: WritableKeyPath<CaseMention, [T]>) {
      if let item, !mention[keyPath: path].contains(item) { mention[keyPath: path].append(item) }
    }
    for event in events.map({ record.events[$0] }) {
      event.statutes.forEach { add($0, \.statutes) }
      event.sentences.forEach { add($0, \.sentences) }
      add(event.court, \.courts)
      add(event.city, \.cities)
    }
    for (index, sentence) in record.sentences.enumerated()
    where sentence.persons.contains(where: names.contains) {
      add(index, \.sentences)
    }
    if isOnly || isFirst {
      // What no event of another case claims belongs to the story's own.
      let claimed = Set(
        record.events.indices.filter { !events.contains($0) }.flatMap { record.events[$0].statutes })
      for statute in record.statutes where isOnly || !claimed.contains(statute.key) {
        add(statute.key, \.statutes)
      }
      record.caseNumbers.forEach { add($0.text, \.numbers) }
    }
    if isOnly {
      record.courts.forEach { add($0.name, \.courts) }
      record.places.filter { $0.kind == .city }.forEach { add($0.name, \.cities) }
    }
    return mention
  }
}
