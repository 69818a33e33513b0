import DocketModel

/// Subjects that name none of those whom the story has told of.
extension EventArguments {
  /// How many words a subject without a known noun may have: "an exiled tribal elder".
  private static let longestStranger = 4

  /// Steps whose verbs in the passive tell of persons alone.
  private static let ofPersonsOnly: [EventType] = [
    .detained, .remanded, .convicted, .acquitted, .sentenced, .pardoned, .extradited, .deported, .executed,
  ]

  /// To whom a verb in the passive makes it happen whose subject is a phrase of its own with a noun that is not known
  /// for persons: "an elder was arrested" tells of somebody new, "many grounds are searched" of nobody. `nil` where the
  /// words right before the verb are no such phrase.
  func stranger(endingAt last: Int) -> Result? {
    guard trigger.isPassive, trigger.isFinite, let words = strange(endingAt: last) else { return nil }
    let start = words.lowerBound
    let rule = passage.finder.rules.rules[trigger.rule]
    guard !rule.isOfPersons, EventArguments.ofPersonsOnly.contains(rule.type),
      !document.tokens[last].isCapital,
      has(start, lists.indefinite)
    else { return Result(nobody: true) }
    let actor = Actor(tokens: words, kind: .described, isPlural: false, isPossessor: false, isTold: false)
    return Result(people: [phrases.describe(actor)])
  }

  /// The words of a subject that ends before a verb and names no known kind of person: a country, or a noun without "the".
  private func strange(endingAt last: Int) -> Range<Int>? {
    let first = passage.passage.lowerBound
    guard last >= first, isOutsideOfActors(last), document.tokens[last].isWord,
      !passage.finder.verbGroup.dates.contains(last)
    else { return nil }
    if document.tokens[last].isCapital, last > first {
      guard let place = passage.finder.reading.places(in: last..<last + 1).first,
        isOpening(place.tokens.lowerBound)
      else { return nil }
      return place.tokens
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
  private func isOpening(_ index: Int) -> Bool {
    let first = passage.passage.lowerBound
    return index == first || has(index - 1, lists.told)
      || has(index - 1, lists.newClause) || has(index - 1, lists.sameTime)
      || document.isComma(index - 1) && index - 1 == passage.passage.first(where: { document.isComma($0) })
  }

  /// Lists of words that are neither nouns nor adjectives.
  private static func closed(_ lists: EventLists) -> [Int?] {
    [
      lists.preposition, lists.conjunction, lists.auxiliary, lists.adverb, lists.subordinate,
      lists.determiner,
      lists.pronoun, lists.thing, lists.speaker, lists.relative, lists.report, lists.newClause, lists.opening,
    ]
  }

  /// Whether a word in small letters is a noun or an adjective, for all that is known of it.
  private func isPlain(_ index: Int) -> Bool {
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

  private func isOutsideOfActors(_ index: Int) -> Bool { !actors.contains { $0.tokens.contains(index) } }
}
