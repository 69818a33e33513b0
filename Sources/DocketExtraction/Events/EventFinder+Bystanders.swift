import DocketModel

/// Who stands beside the proceedings that an article tells of.
extension EventFinder {
  /// What somebody is who stands beside the proceedings.
  private static let beside: [Person.Role] = [
    .judge, .prosecutor, .lawyer, .official, .relative, .victim,
  ]

  /// Persons who are told of as officials or relatives, and to whom no passage that names them tells that
  /// anything happened.
  func bystanders(_ parties: Set<Int>) -> Set<Int> {
    var bystanders: Set<Int> = []
    for (index, mention) in names.mentions.enumerated() where !parties.contains(mention.person) {
      if let role = words.roles[index], EventFinder.beside.contains(role),
        role != .official || !isFormer(mention)
      {
        bystanders.insert(mention.person)
      }
    }
    return bystanders
  }

  /// Steps that accuse somebody of a deed.
  private static let accusing: [EventType] = [
    .charged, .tried, .convicted, .sentenced, .pleaded, .detained, .remanded, .wanted, .extradited,
  ]

  /// For those to whom a deed was done and whom a passage names that accuses somebody of it, whom it accuses.
  func accused(_ events: [EventMention]) -> [Int: [EventMention.Affected]] {
    var steps: [Int: [Int]] = [:]
    for index in events.indices
    where EventFinder.accusing.contains(events[index].type) && events[index].modality == .actual {
      steps[events[index].passage, default: []].append(index)
    }
    var accused: [Int: [EventMention.Affected]] = [:]
    if steps.isEmpty { return accused }
    for mention in names.mentions {
      guard let passage = reading.passage(of: mention.tokens.lowerBound), let steps = steps[passage],
        victims.contains(mention.person) || words.isVictim(mention)
      else { continue }
      for step in steps where events[step].trigger.lowerBound < mention.tokens.lowerBound {
        for one in events[step].affected where one.person != mention.person {
          if !(accused[mention.person]?.contains(one) ?? false) {
            accused[mention.person, default: []].append(one)
          }
        }
      }
    }
    return accused
  }

  /// Those of some persons whom words beside their names make relatives.
  func relatives(_ persons: Set<Int>) -> Set<Int> {
    var relatives: Set<Int> = []
    for (index, mention) in names.mentions.enumerated() where words.roles[index] == .relative {
      if persons.contains(mention.person) { relatives.insert(mention.person) }
    }
    return relatives
  }

  /// Steps that somebody takes himself, so that the words for them may tell of anybody: "the minister appealed for calm".
  private static let taken: [EventType] = [
    .appealed, .fled, .requested, .sued, .offence, .upheld, .overturned, .changed, .dismissed,
  ]

  /// The events without those of officials to whom nothing was done that proceedings do.
  func withoutOfficials(_ events: [EventMention]) -> [EventMention] {
    // "denied accusations by the opposition" is no plea.
    let done = persons(of: events) {
      !EventFinder.taken.contains($0.type)
        && ($0.type != .pleaded || !$0.isLoose && $0.modality == .actual)
    }
    var officials: Set<Int> = []
    for (index, mention) in names.mentions.enumerated() where !done.contains(mention.person) {
      if let role = words.roles[index], [.judge, .prosecutor, .official].contains(role), !isFormer(mention) {
        officials.insert(mention.person)
      }
    }
    guard !officials.isEmpty else { return events }
    func isOfficial(_ affected: EventMention.Affected) -> Bool {
      affected.person.map(officials.contains) ?? false
    }
    var kept = events
    for index in kept.indices where kept[index].affected.contains(where: isOfficial) {
      kept[index].affected.removeAll(where: isOfficial)
    }
    kept.removeAll { $0.affected.isEmpty && !$0.named.isDisjoint(with: officials) }
    return kept
  }

  /// Those to whom steps of some types happen.
  private func persons(of events: [EventMention], _ isMeant: (EventMention) -> Bool) -> Set<Int> {
    var persons: Set<Int> = []
    for index in events.indices where isMeant(events[index]) {
      for affected in events[index].affected.indices {
        if let person = events[index].affected[affected].person { persons.insert(person) }
      }
    }
    return persons
  }

  /// The events without deeds that are told of somebody named to whom no proceedings happen: no article that is about
  /// no case of his says that he did what somebody else is tried for.
  func withoutStrangers(_ events: [EventMention]) -> [EventMention] {
    guard events.contains(where: { $0.type == .offence }) else { return events }
    let known = persons(of: events) { $0.type != .offence && $0.type != .died }
    var kept = events
    for index in kept.indices where kept[index].type == .offence {
      kept[index].affected.removeAll { $0.person.map { !known.contains($0) } ?? false }
    }
    kept.removeAll { $0.type == .offence && $0.affected.isEmpty }
    return kept
  }

  /// Whether the words before a name say what somebody was once: "ex-chief financial officer Jane Doe".
  private func isFormer(_ mention: PersonMention) -> Bool {
    (max(0, mention.tokens.lowerBound - 6)..<mention.tokens.lowerBound).contains {
      lists.has(reading.document, $0, lists.former, lexicon)
    }
  }

  /// Persons of whom words that name them tell that a step of proceedings happened to them.
  func parties(_ events: [EventMention]) -> Set<Int> {
    var parties: Set<Int> = []
    // Who dies in a prison is one, who dies anywhere is not.
    for index in events.indices
    where events[index].type != .offence && (events[index].type != .died || !events[index].isLoose) {
      parties.formUnion(events[index].named)
    }
    return parties
  }

  /// Those who have an office in the proceedings.
  private static let inCourt: [Person.Role] = [.judge, .prosecutor, .lawyer]

  /// Persons whom a title makes judge, prosecutor or lawyer: nothing happens to them unless it is said by name; and those
  /// who are one by profession ("Jane Doe, a lawyer, was jailed"), whom a story may be about.
  func titled() -> (inCourt: Set<Int>, byProfession: Set<Int>) {
    var (titled, professionals): (Set<Int>, Set<Int>) = ([], [])
    for (number, mention) in names.mentions.enumerated() {
      if isByProfession(mention) {
        professionals.insert(mention.person)
        continue
      }
      let isInCourt = words.roles[number].map(EventFinder.inCourt.contains) ?? false
      if isInCourt && !isFormer(mention) || isTitled(before: mention.tokens.lowerBound)
        || !mention.title.isEmpty && isTitled(before: mention.title.lowerBound)
      {
        titled.insert(mention.person)
      }
      if isAppositive(mention) || words.isPseudonym(mention)
        || title(behind: mention, within: EventFinder.nearTitle) != nil
      {
        titled.insert(mention.person)
      }
    }
    return (titled, professionals.subtracting(titled))
  }

  /// How many words of a profession may stand before its noun: "a prominent human rights lawyer".
  private static let longestProfession = 5

  /// How many words behind a name and its comma the title of somebody in court may end.
  private static let nearTitle = 4

  /// The words of a title behind a name and its comma.
  private func title(behind mention: PersonMention, within reach: Int) -> Range<Int>? {
    let tokens = reading.document.tokens
    let next = mention.tokens.upperBound + 1
    guard next < tokens.count, tokens[next - 1].isMark else { return nil }
    for index in next..<min(next + reach, tokens.count) where tokens[index].isWord {
      for list in lists.authorityTitles {
        if let match = lexicon.match(list, tokens, at: index, end: tokens.count) {
          return index..<index + match.length
        }
      }
    }
    return nil
  }

  /// "Jane Doe, a lawyer, was jailed", "the trial of John Roe, a human rights lawyer accused of fraud": whether a title says
  /// what somebody is, and for nobody in the proceedings ("a lawyer for the defendants").
  private func isByProfession(_ mention: PersonMention) -> Bool {
    let tokens = reading.document.tokens
    guard let title = title(behind: mention, within: EventFinder.longestProfession),
      lists.has(reading.document, mention.tokens.upperBound + 1, lists.indefinite, lexicon)
    else { return false }
    let end = title.upperBound
    return end < tokens.count
      && (tokens[end].isMark || lists.has(reading.document, end, lists.relative, lexicon)
        || lexicon.contains(tokens[end], in: list))
  }

  /// Whether the title of a judge, prosecutor or lawyer ends right before a token: "Judge", also before "Dr Jane Doe".
  private func isTitled(before end: Int) -> Bool {
    (max(0, end - 3)..<end).contains { index in
      lists.authorityTitles.contains {
        lexicon.match($0, reading.document.tokens, at: index, end: end).map { index + $0.length == end }
          ?? false
      } && (index == 0 || !lists.has(reading.document, index - 1, lists.former, lexicon))
    }
  }

  /// How many words may stand between a title and the comma before the name that it is of.
  private static let longestTitle = 6

  /// "a magistrate in Harare, Mr John Roe, refused him bail": a title with a complement before the comma.
  private func isAppositive(_ mention: PersonMention) -> Bool {
    let tokens = reading.document.tokens
    let start = mention.title.isEmpty ? mention.tokens.lowerBound : mention.title.lowerBound
    let comma = start - 1
    guard comma > 1, reading.document.isComma(comma), mention.tokens.upperBound < tokens.count,
      reading.document.isComma(mention.tokens.upperBound)
    else { return false }
    var index = comma - 1
    while index > 0, comma - index <= EventFinder.longestTitle, tokens[index].isWord,
      !lists.has(reading.document, index, lists.auxiliary, lexicon)
    {
      if lists.authorityTitles.contains(where: { lexicon.contains(tokens[index], in: $0) }) {
        return lists.has(reading.document, index - 1, lists.determiner, lexicon)
      }
      index -= 1
    }
    return false
  }
}
