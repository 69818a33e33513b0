import DocketModel

/// Subjects that name none of those whom the story has told of.
extension EventArguments {
  /// How many words a subject without a known noun may have: "an exiled tribal elder".
  static let longestStranger = 4

  /// Steps whose verbs in the passive tell of persons alone.
  private static let ofPersonsOnly: [EventType] = [
    .detained, .remanded, .convicted, .acquitted, .sentenced, .pardoned, .extradited, .deported, .executed,
  ]

  /// To whom a verb in the passive makes it happen whose subject is a phrase of its own with a noun that is not known
  /// for persons: "an elder was arrested" tells of somebody new, "many grounds are searched" of nobody. `nil` where the
  /// words right before the verb are no such phrase.
  func stranger(endingAt last: Int) -> Result? {
    if trigger.isPassive, trigger.isFinite, let group = counted(endingAt: last) { return group }
    if isNamedStranger(before: last) { return Result(nobody: true, isStranger: true) }
    // "Okware pleaded guilty": a name that is not known for a person's has a verb behind it, finite or not.
    guard let words = strange(endingAt: last), trigger.isFinite || document.tokens[last].isCapital else {
      return nil
    }
    // "Residents fled", "Gabar gave himself up": of whom nothing else is known.
    let isName =
      document.tokens[last].isCapital
      && !passage.finder.reading.packs.names[document.tokens[last].hash].contains(.english)
    let stranger = Result(nobody: true, isStranger: isName)
    if !trigger.isPassive || !trigger.isFinite {
      return words.lowerBound == passage.passage.lowerBound ? stranger : nil
    }
    let start = words.lowerBound
    let rule = passage.finder.rules.rules[trigger.rule]
    guard !rule.isOfPersons, EventArguments.ofPersonsOnly.contains(rule.type),
      !document.tokens[last].isCapital,
      has(start, lists.indefinite)
    else { return stranger }
    let actor = Actor(tokens: words, kind: .described, isPlural: false, isPossessor: false, isTold: false)
    return Result(people: [phrases.describe(actor)])
  }

  /// "His alleged paymaster was jailed", "his alleged paymaster, a general, was jailed": somebody new whom a noun that is
  /// not known for persons makes another's; the name or the noun that an apposition gives him.
  func owned(before end: Int, _ discourse: Discourse) -> Result? {
    guard trigger.isPassive, trigger.isFinite,
      EventArguments.ofPersonsOnly.contains(passage.finder.rules.rules[trigger.rule].type)
    else { return nil }
    var last = end - 1
    var apposition: Range<Int>?
    if document.isComma(last),
      let comma = (passage.passage.lowerBound..<last).last(where: { document.isComma($0) })
    {
      apposition = comma + 1..<last
      last = comma - 1
    }
    var start = last
    guard start > passage.passage.lowerBound, isPlain(start) else { return nil }
    while start > passage.passage.lowerBound, last - start < EventArguments.longestStranger, isPlain(start) {
      start -= 1
    }
    guard has(start, lists.possessive), start < last, !has(last, lists.client),
      isOpening(start) || has(start - 1, lists.conjunction)
    else { return nil }
    if let apposition, let name = actors.firstIndex(where: { apposition.contains($0.tokens.lowerBound) }) {
      return actors[name].isPossessor ? nil : resolve([name], discourse, before: name)
    }
    let actor = Actor(
      tokens: start..<last + 1, kind: .described, isPlural: false, isPossessor: false, isTold: false)
    return Result(people: [phrases.describe(actor)])
  }

  /// How many words may stand between a number and its noun: "eight Uzbek conscientious objectors".
  private static let longestCounted = 4

  /// "Seventeen Vietnamese seamstresses were deported": several of a kind that is not known for one of persons, to whom a
  /// step happened that happens to persons alone.
  private func counted(endingAt last: Int) -> Result? {
    let type = passage.finder.rules.rules[trigger.rule].type
    // Ships are detained, and months of a term suspended.
    guard EventArguments.ofPersonsOnly.contains(type), type != .detained, type != .sentenced, isPlain(last),
      isPluralNoun(last)
    else { return nil }
    var start = last - 1
    while start > passage.passage.lowerBound, last - start <= EventArguments.longestCounted,
      !isCount(start), isPlain(start) || document.tokens[start].isCapital, isOutsideOfActors(start)
    {
      start -= 1
    }
    guard start >= passage.passage.lowerBound, isCount(start), isOpening(start) else { return nil }
    let actor = Actor(
      tokens: start..<last + 1, kind: .described, isPlural: true, isPossessor: false, isTold: false)
    return Result(people: [phrases.describe(actor)])
  }

  private func isCount(_ index: Int) -> Bool {
    has(index, lists.numbers) || document.tokens[index].isNumber
  }

  /// Whether a word ends as plurals do.
  private func isPluralNoun(_ index: Int) -> Bool {
    EventLists.ends(document.tokens[index], passage.finder.lists.pluralEnding, document, lexicon)
  }

  /// The words of a subject that ends before a verb and names no known kind of person: a country, or a noun without "the".
  private func strange(endingAt last: Int) -> Range<Int>? {
    let first = passage.passage.lowerBound
    guard last >= first, isOutsideOfActors(last), document.tokens[last].isWord,
      !passage.finder.verbGroup.dates.contains(last)
    else { return nil }
    if document.tokens[last].isCapital, last > first {
      if let place = passage.finder.reading.places(in: last..<last + 1).first {
        return isOpening(place.tokens.lowerBound) ? place.tokens : nil
      }
      // "The Crown appealed"
      let isEnglish = passage.finder.reading.packs.names[document.tokens[last].hash].contains(.english)
      return isEnglish ? nil : name(endingAt: last)
    }
    var start = last
    guard isPlain(last) || last == first && !isContracted(last) else { return nil }
    while start > first, last - start < EventArguments.longestStranger, isPlain(start - 1) { start -= 1 }
    // "Many grounds": the first word of the passage.
    if start == first + 1, document.tokens[first].isWord, isOutsideOfActors(first),
      !EventArguments.closed(lists).contains(where: { has(first, $0) })
    {
      start = first
    }
    if start > first, has(start - 1, lists.indefinite), isOutsideOfActors(start - 1) {
      return isOpening(start - 1) ? start - 1..<last + 1 : nil
    }
    return isOpening(start) ? start..<last + 1 : nil
  }

  /// Whether a clause begins at a token.
  func isOpening(_ index: Int) -> Bool {
    let first = passage.passage.lowerBound
    return index == first || has(index - 1, lists.told)
      || has(index - 1, lists.newClause) || has(index - 1, lists.sameTime)
      || document.isComma(index - 1) && index - 1 == passage.passage.first(where: { document.isComma($0) })
  }

  /// Lists of words that are neither nouns nor adjectives.
  static func closed(_ lists: EventLists) -> [Int?] {
    [
      lists.preposition, lists.conjunction, lists.auxiliary, lists.adverb, lists.subordinate,
      lists.determiner,
      lists.pronoun, lists.thing, lists.speaker, lists.relative, lists.report, lists.newClause, lists.opening,
    ]
  }

  /// Whether a word in small letters is a noun or an adjective, for all that is known of it.
  func isPlain(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.isWord && !token.isCapital && token.shape.contains(.spaceBefore) && isOutsideOfActors(index)
      && !EventLists.ends(token, lists.adverbEnding, document, lexicon)
      && !EventArguments.closed(lists).contains { has(index, $0) }
      && !passage.triggers.contains { $0.tokens.contains(index) }
  }

  /// "He'd": a pronoun and its verb in one.
  private func isContracted(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return document.bytes[Int(token.start)..<Int(token.end)].contains { $0 == 39 || $0 == 0xE2 }
  }

  func isOutsideOfActors(_ index: Int) -> Bool { !actors.contains { $0.tokens.contains(index) } }
}
