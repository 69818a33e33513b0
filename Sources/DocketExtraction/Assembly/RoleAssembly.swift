import DocketModel

/// Tells what each person named does in the proceedings, from titles, from what stands beside the name, and from what
/// happened to them.
struct RoleAssembly {
  let reading: Reading
  let names: NameFindings
  let words: RoleWords
  let determiner: Int?

  init(reading: Reading, names: NameFindings, words: RoleWords) {
    self.reading = reading
    self.names = names
    self.words = words
    determiner = reading.packs.lexicon.list("determiner")
  }

  /// Events that happen to defendants.
  private static let accusing: [EventType] = [
    .detained, .charged, .remanded, .bailed, .tried, .pleaded, .convicted, .acquitted, .sentenced, .appealed,
    .wanted,
    .extradited, .executed, .released, .pardoned, .deported, .requested, .changed, .upheld, .overturned,
    .dismissed,
    .investigated, .searched, .fled, .offence,
  ]

  /// Events that a prosecutor, a judge or a lawyer has a part in that makes nobody a defendant.
  private static let motions: [EventType] = [.appealed, .requested]
  /// Events that happen to nobody but a defendant.
  private static let certain: Set<EventType> = [
    .charged, .convicted, .sentenced, .acquitted, .pleaded, .remanded, .bailed, .pardoned, .extradited,
  ]
  /// Parts in proceedings that are offices.
  private static let offices: Set<Person.Role> = [.judge, .prosecutor, .lawyer]
  /// The most that titles count together, so that "the president" does not outweigh what he is tried for.
  private static let mostTitles = 4

  /// Fills roles, descriptions and ages of persons, which stand in the order of the findings.
  func fill(_ persons: inout [Person], _ events: [EventMention], victims: Set<Int>) {
    var weights: [RoleWeights] = Array(repeating: RoleWeights(), count: persons.count)
    for (index, mention) in names.mentions.enumerated() {
      if let role = words.roles[index] {
        let most = RoleAssembly.offices.contains(role) ? Int.max : RoleAssembly.mostTitles
        weights[mention.person][role] = min(most, weights[mention.person][role] + 2)
        // "the complainant, Rep. Jane Doe": an office beside what somebody is in the proceedings.
        if role != .official, words.isOfficial(mention), weights[mention.person][.official] == 0 {
          weights[mention.person][.official] = 1
        }
      }
      if let role = words.deeds[index], RoleAssembly.offices.contains(role) {
        weights[mention.person][role] += 2
      }
      if words.victims[index] { weights[mention.person][.victim] += 4 }
      describe(mention, &persons[mention.person])
    }
    let testified = Set(
      names.mentions.indices.filter { words.deeds[$0] == .witness }.map { names.mentions[$0].person })
    var certain: Set<Int> = []
    // A deed, a search and an escape that was only tried make nobody a defendant to whom nothing else happens: victims
    // flee too, and witnesses are searched.
    var besides: [Int: Int] = [:]
    for event in events where RoleAssembly.accusing.contains(event.type) {
      for affected in event.affected {
        guard let person = affected.person, tells(event, of: person) else { continue }
        if isTeller(person, of: event) { continue }
        // What pronouns tell of who has an office in court is told of somebody else.
        let isNamed = event.named.contains(person)
        if hasOffice(weights[person]),
          !isNamed || event.type == .tried || RoleAssembly.motions.contains(event.type)
        {
          continue
        }
        if testified.contains(person), !isNamed || RoleAssembly.loose.contains(event.type) { continue }
        let weight = [.appealed, .fled, .released, .offence, .tried].contains(event.type) ? 2 : 3
        // Lawyers appeal and prosecutors demand: that makes nobody a defendant who has a title.
        let isMotion = RoleAssembly.motions.contains(event.type)
        if event.type == .offence || event.type == .searched
          || event.type == .fled && event.modality != .actual
        {
          besides[person, default: 0] += weight
          continue
        }
        weights[person][.defendant] += isMotion ? 1 : event.modality == .actual ? weight : 2
        if RoleAssembly.certain.contains(event.type), event.modality == .actual { certain.insert(person) }
      }
    }
    for (person, weight) in besides where weights[person][.defendant] > 0 {
      weights[person][.defendant] += weight
    }
    for person in victims {
      // "the witness whom Judge Jane Doe ordered": who has an office in court is seldom whom the deed was done to.
      weights[person][.victim] += hasOffice(weights[person]) || testified.contains(person) ? 1 : 3
    }
    let owners = SentenceOwners(reading: reading, names: names, words: words)
    for person in reading.sentences.compactMap(owners.owner) where !hasOffice(weights[person]) {
      weights[person][.defendant] += 3
    }
    certain.formUnion(weigh(&weights))
    for person in companions(events).union(sentenced()) where !hasOffice(weights[person]) {
      weights[person][.defendant] += 2
    }
    for index in persons.indices {
      var ranked = weights[index].ranked()
      // An office or kinship is no part in the proceedings of somebody who was convicted.
      if certain.contains(index), let first = ranked.first, [.official, .relative, .witness].contains(first),
        let place = ranked.firstIndex(of: .defendant)
      {
        ranked.swapAt(0, place)
      }
      persons[index].roles = ranked.isEmpty ? [.other] : Array(ranked.prefix(2))
      if let first = ranked.first { persons[index].rule = "role.\(first.rawValue)" }
    }
  }

  /// Steps that make nobody a defendant by themselves where a pronoun tells of them: anybody flees or is let go.
  private static let loose: Set<EventType> = [
    .fled, .released, .tried, .appealed, .investigated, .searched, .dismissed, .overturned, .offence, .wanted,
    .requested, .deported, .executed,
  ]

  /// Whether an event tells that a person is a defendant: by words that name him, or by a pronoun that something
  /// happened that happens to nobody else.
  private func tells(_ event: EventMention, of person: Int) -> Bool {
    if event.named.contains(person) { return true }
    if event.isGuessed || event.modality != .actual { return false }
    return !RoleAssembly.loose.contains(event.type) || names.isNamed(person, in: passage(event))
  }

  /// Whether an official is named before an event as who tells of it, or behind it as whose work it is: "the minister,
  /// Jane Doe, said two cases had been opened", "a case was opened on a report by Inspector Jane Doe".
  private func isTeller(_ person: Int, of event: EventMention) -> Bool {
    let passage = passage(event)
    let mentions = names.mentions(in: passage).filter { $0.person == person }
    guard let first = mentions.first, mentions.count == 1 else { return false }
    return words.speaks(first, before: event.trigger.lowerBound, passage)
      || first.tokens.lowerBound > event.trigger.lowerBound && words.isAgent(first)
  }

  private func passage(_ event: EventMention) -> Range<Int> { reading.passages[event.passage].tokens }

  private func hasOffice(_ weights: RoleWeights) -> Bool {
    weights[.judge] + weights[.prosecutor] + weights[.lawyer] > 0
  }

  /// What is told beside a name counts less than what happened; that somebody died, least.
  ///
  /// - Returns: those of whom the words behind their names say that proceedings happened to them.
  private func weigh(_ weights: inout [RoleWeights]) -> Set<Int> {
    var told: Set<Int> = []
    for (index, mention) in names.mentions.enumerated() {
      let person = mention.person
      let role = words.deeds[index]
      if words.isLost(mention), weights[person][.defendant] == 0, role != .defendant {
        weights[person][.victim] += 2
      }
      guard let role, !RoleAssembly.offices.contains(role) else { continue }
      switch role {
      case .witness:
        weights[person][role] += weights[person][.defendant] > 0 || hasOffice(weights[person]) ? 1 : 3
      case .defendant:
        guard weights[person][.victim] == 0, words.told[index] || weights[person][.relative] == 0 else {
          continue
        }
        weights[person][role] += 2
        if words.told[index] { told.insert(person) }
      case .relative:
        if weights[person].ranked().isEmpty { weights[person][role] += 1 }
      default: weights[person][role] += 2
      }
    }
    return told
  }

  /// Steps that happen to those as well who are named behind "along with".
  private static let shared: Set<EventType> = [
    .detained, .charged, .remanded, .convicted, .sentenced, .acquitted, .extradited,
  ]

  /// "He was arrested at his office, along with Jane Doe": who shares what happened to somebody else.
  private func companions(_ events: [EventMention]) -> Set<Int> {
    var steps: [Int: Int] = [:]
    for event in events
    where RoleAssembly.shared.contains(event.type) && event.modality == .actual && !event.isGuessed {
      steps[event.passage] = min(steps[event.passage] ?? .max, event.trigger.upperBound)
    }
    guard !steps.isEmpty, let along = reading.packs.roleLists.along else { return [] }
    let tokens = reading.document.tokens
    return names.mentions.reduce(into: []) { people, mention in
      let start = RoleCues.start(of: mention)
      guard let number = reading.passage(of: start), let step = steps[number], start > step + 1,
        !words.isPossessor(mention)
      else { return }
      let isShared = (max(step, start - RoleAssembly.longestTitle)..<start).contains { index in
        guard let match = reading.packs.lexicon.match(along, tokens, at: index, end: start) else {
          return false
        }
        return (index + match.length..<start).allSatisfy {
          reading.packs.roleLists.isPlain(tokens[$0])
        }
      }
      if isShared { people.insert(mention.person) }
    }
  }

  /// How many words may stand between "along with" and a name.
  private static let longestTitle = 6
}
