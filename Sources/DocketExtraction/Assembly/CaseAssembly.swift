import DocketModel

/// Groups the events of one article by the proceedings to which they belong.
///
/// Persons to whom one event happened are in one case, and so are those whom the words make companions
/// ("co-defendant", "together with"); everybody else to whom something happened has a case of their own. What
/// belongs to nobody in particular goes to the case that was told last.
struct CaseAssembly {
  private let reading: Reading
  private let names: NameFindings
  private let record: ArticleRecord
  /// Names of those to whom proceedings happen.
  private let defendants: Set<String>
  private let companion: Int?

  private struct Group {
    var names: [String]
    var unnamed: [String]
    var events: [Int]

    mutating func join(_ other: Group) {
      names += other.names.filter { !names.contains($0) }
      unnamed += other.unnamed.filter { !unnamed.contains($0) }
      events = (events + other.events).sorted()
    }
  }

  /// - Parameter record: a record whose other parts stand already.
  init(reading: Reading, names: NameFindings, record: ArticleRecord) {
    self.reading = reading
    self.names = names
    self.record = record
    companion = reading.packs.lexicon.list("case.companion")
    // Who has an office in the proceedings is no party to them, whatever he asked for.
    let offices: [Person.Role] = [.judge, .prosecutor, .lawyer, .victim, .witness]
    defendants = Set(
      record.persons.filter { person in
        person.roles.contains(.defendant) && !(person.roles.first.map(offices.contains) ?? false)
      }.map(\.name))
  }

  /// The cases of the record.
  func cases() -> [CaseMention] {
    var (groups, loose) = told()
    // Defendants to whom no event is tied still have a case.
    for name in record.persons.filter({ $0.roles.first == .defendant }).map(\.name)
    where defendants.contains(name) && !groups.contains(where: { $0.names.contains(name) }) {
      groups.append(Group(names: [name], unnamed: [], events: []))
    }
    joinCompanions(&groups)
    groups.sort { ($0.events.first ?? .max) < ($1.events.first ?? .max) }
    joinLead(&groups)
    if groups.isEmpty, !loose.isEmpty || !record.caseNumbers.isEmpty {
      groups.append(Group(names: [], unnamed: [], events: loose))
      loose = []
    }
    for event in loose { lay(event, to: &groups) }
    return groups.enumerated().map { number, group in
      mention(group, isOnly: groups.count == 1, isFirst: number == 0)
    }
  }

  /// The events by those to whom they happened, and those that happened to nobody in particular.
  private func told() -> (groups: [Group], loose: [Int]) {
    var groups: [Group] = []
    var loose: [Int] = []
    for (index, event) in record.events.enumerated() {
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
      var merged = Group(names: names, unnamed: unnamed, events: [index])
      for group in joined.reversed() {
        var old = groups.remove(at: group)
        old.join(merged)
        merged = old
      }
      groups.append(merged)
    }
    return (groups, loose)
  }

  /// Joins the cases of defendants whom a sentence makes companions of one another, or of the defendant of whom
  /// the sentence before spoke.
  private func joinCompanions(_ groups: inout [Group]) {
    guard let companion, groups.count > 1 else { return }
    let tokens = reading.document.tokens
    var last: String?
    var next = 0
    for passage in reading.passages.map(\.tokens) {
      var here: [String] = []
      while next < names.mentions.count, names.mentions[next].tokens.lowerBound < passage.upperBound {
        let name = names.persons[names.mentions[next].person].name
        let isInside = passage.contains(names.mentions[next].tokens.lowerBound)
        if isInside, defendants.contains(name), !here.contains(name) { here.append(name) }
        next += 1
      }
      guard let first = here.first else { continue }
      let tells = passage.contains {
        reading.packs.lexicon.length(companion, tokens, at: $0, end: passage.upperBound) > 0
      }
      if tells {
        for other in here.dropFirst() + [here.count == 1 ? last : nil].compactMap({ $0 }) {
          join(first, other, &groups)
        }
      }
      last = here.last ?? last
    }
  }

  private func join(_ a: String, _ b: String, _ groups: inout [Group]) {
    guard let first = groups.firstIndex(where: { $0.names.contains(a) }),
      let second = groups.firstIndex(where: { $0.names.contains(b) }), first != second
    else { return }
    groups[min(first, second)].join(groups[max(first, second)])
    groups.remove(at: max(first, second))
  }

  /// "Two men were arrested ... John Doe and Richard Roe were picked up": the first ones named, in one sentence,
  /// are those of the lead.
  private func joinLead(_ groups: inout [Group]) {
    guard groups.count > 2, let lead = groups.first, lead.names.isEmpty,
      let first = names.mentions.first(where: { defendants.contains(names.persons[$0.person].name) }),
      let passage = reading.passage(of: first.tokens.lowerBound).map({ reading.passages[$0].tokens }),
      let event = lead.events.first,
      record.events[event].quote.start < reading.document.bytes(of: passage).start
    else { return }
    let told = names.mentions.filter { passage.contains($0.tokens.lowerBound) }
      .map { names.persons[$0.person].name }.filter(defendants.contains)
    guard Set(told).count > 1, let one = told.first else { return }
    for other in told { join(one, other, &groups) }
    if let named = groups.firstIndex(where: { $0.names.contains(one) }) {
      var joined = groups.remove(at: named)
      joined.unnamed = []
      joined.events = (joined.events + lead.events).sorted()
      groups[0] = joined
    }
  }

  /// Lays an event that happened to nobody in particular to the case that was told last before it.
  private func lay(_ event: Int, to groups: inout [Group]) {
    let start = record.events[event].quote.start
    func distance(_ group: Group) -> Int {
      group.events.map { record.events[$0].quote.start }.filter { $0 <= start }.map { start - $0 }.min()
        ?? .max
    }
    let nearest = groups.indices.filter { !groups[$0].names.isEmpty || groups.count == 1 }
      .min { distance(groups[$0]) < distance(groups[$1]) }
    guard let nearest, groups.count == 1 || distance(groups[nearest]) <= Self.reach else { return }
    groups[nearest].events = (groups[nearest].events + [event]).sorted()
  }

  /// Bytes within which what belongs to nobody in particular is of the case told before.
  private static let reach = 600

  private func mention(_ group: Group, isOnly: Bool, isFirst: Bool) -> CaseMention {
    let unnamed = group.unnamed.isEmpty ? nil : group.unnamed.joined(separator: "; ")
    let defendants = record.persons.map(\.name).filter(group.names.contains)
    var mention = CaseMention(defendants: defendants, unnamed: unnamed, events: group.events)
    func add<T: Equatable>(_ item: T, to list: inout [T]) {
      if !list.contains(item) { list.append(item) }
    }
    for event in group.events {
      for statute in record.events[event].statutes { add(statute, to: &mention.statutes) }
      for sentence in record.events[event].sentences { add(sentence, to: &mention.sentences) }
      if let court = record.events[event].court { add(court, to: &mention.courts) }
      if let city = record.events[event].city { add(city, to: &mention.cities) }
    }
    for (index, sentence) in record.sentences.enumerated()
    where sentence.persons.contains(where: group.names.contains) {
      add(index, to: &mention.sentences)
    }
    if isOnly || isFirst {
      // What no event of another case claims belongs to the story's own.
      let claimed = Set(
        record.events.indices.filter { !group.events.contains($0) }.flatMap { record.events[$0].statutes })
      for statute in record.statutes where isOnly || !claimed.contains(statute.key) {
        add(statute.key, to: &mention.statutes)
      }
      for number in record.caseNumbers { add(number.text, to: &mention.numbers) }
    }
    if isOnly {
      for court in record.courts { add(court.name, to: &mention.courts) }
      for place in record.places where place.kind == .city { add(place.name, to: &mention.cities) }
    }
    return mention
  }
}
