import DocketModel

/// The object of a trigger: whom "arrested" is about.
extension EventArguments {
  /// How many words may stand between a verb and its object: "sentenced 46-year-old land surveyor Jane Doe".
  private static let longestObject = 8

  /// - Parameter possessors: whether somebody's thing stands for him: "shot Doe's back".
  func object(_ discourse: Discourse, possessors: Bool = false) -> Result {
    let end = trigger.tokens.upperBound
    // "accused of wounding two men": what stands behind "of" is no object.
    guard end < passage.passage.upperBound, !has(end, lists.of),
      let first = actors.firstIndex(where: { $0.tokens.lowerBound >= end })
    else { return Result() }
    let between = end..<max(end, actors[first].tokens.lowerBound)
    guard between.count <= EventArguments.longestObject,
      !between.contains(where: { isBarrier($0) }) || isApposition(between, of: actors[first])
    else { return Result() }
    if actors[first].kind == .relative { return Result() }
    var chain = phrases.chain(startingAt: first, ends: startsClause)
    // The thing possessed is the object ("sentenced Doe's brother"), unless it is no person.
    if actors[first].isPossessor, chain.count == 1, first + 1 < actors.count,
      isPossessed(actors[first].tokens.upperBound..<actors[first + 1].tokens.lowerBound),
      isApostrophe(actors[first].tokens.upperBound) || !isBarrier(actors[first].tokens.upperBound)
    {
      chain = [first + 1]
    } else if actors[first].isPossessor, chain.count == 1, !possessors {
      // "forged Doe's signature", "expelled her congregation": a thing.
      return Result(nobody: true)
    }
    if chain.count == 1, let named = named(by: first) { chain = named }
    return resolve(phrases.dropAppositions(chain), discourse, before: first)
  }

  /// How many words may stand between a description and the comma before the name: "the head of the state oil company,".
  private static let longestDescription = 8

  /// "a man named Jane Doe", "the head of the company, Jane Doe,": the names of those whom words describe.
  private func named(by index: Int) -> [Int]? {
    guard actors[index].kind == .described || actors[index].kind == .authority else { return nil }
    let end = actors[index].tokens.upperBound
    guard let next = actors.indices.first(where: { $0 > index && isNamed(actors[$0]) }),
      actors[next].tokens.lowerBound > end, !actors[next].isPossessor,
      actors[next].tokens.lowerBound - end <= EventArguments.longestDescription
    else { return nil }
    let gap = end..<actors[next].tokens.lowerBound
    let isGiven = gap.allSatisfy { has($0, lists.identity) } && gap.contains { has($0, lists.naming) }
    if isGiven { return phrases.chain(startingAt: next, ends: startsClause) }
    let behind = actors[next].tokens.upperBound
    guard !actors[index].isPlural, has(end, lists.genitive), document.isComma(gap.upperBound - 1),
      gap.dropLast().allSatisfy({ document.tokens[$0].isWord && !has($0, lists.auxiliary) }),
      behind == passage.passage.upperBound || document.tokens[behind].isMark
    else { return nil }
    return [next]
  }

  /// "sentenced a welder, Jane Doe, to two years": whether words behind a verb say what the person is who is named
  /// behind them, between commas.
  private func isApposition(_ words: Range<Int>, of name: Actor) -> Bool {
    guard case .named = name.kind, words.count > 2, let comma = words.last, document.isComma(comma),
      has(words.lowerBound, lists.determiner), name.tokens.upperBound < passage.passage.upperBound,
      document.isComma(name.tokens.upperBound)
    else { return false }
    return words.dropFirst().dropLast().allSatisfy { !document.tokens[$0].isCapital && !isBarrier($0) }
  }

  /// How many words may stand between a possessor and an apposition: "her former research assistant, Jane Doe".
  private static let longestPossessed = 7

  /// Whether what follows these words is somebody's of whom the words before them tell: "her brother", "her former
  /// assistant, Jane Doe".
  private func isPossessed(_ between: Range<Int>) -> Bool {
    if between.count <= 2 { return true }
    guard between.count <= EventArguments.longestPossessed, let comma = between.last, document.isComma(comma)
    else { return false }
    // "his brother-in-law, Jane Doe"
    return between.dropLast().allSatisfy { index in
      isHyphenated(index)
        || document.tokens[index].isWord && !document.tokens[index].isCapital
          && !has(index, lists.preposition)
    }
  }

  /// A hyphen inside of a word, or the word behind it.
  private func isHyphenated(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return !token.shape.contains(.spaceBefore) && (!token.isMark || document.bytes[Int(token.start)] == 45)
  }

  /// Whether the subject before an active verb is somebody who acts for no court and no state, and an object follows.
  func isByAnybody(_ discourse: Discourse) -> Bool {
    let end = trigger.tokens.upperBound
    guard end < passage.passage.upperBound, !has(end, lists.of),
      var doer = actors.lastIndex(where: { $0.tokens.upperBound <= trigger.group.lowerBound })
    else { return false }
    // "Jane Doe, who accused them"
    if actors[doer].kind == .relative,
      let antecedent = actors[..<doer].lastIndex(where: { $0.kind != .relative })
    {
      doer = antecedent
    }
    return isParty(actors[doer], discourse)
  }

  /// Whether the object of an active verb is a thing: "have accused the majority of
  /// ...", or somebody who is not known for a person: "charged Doe".
  var hasThing: Bool {
    let end = trigger.tokens.upperBound
    if end < passage.passage.upperBound, has(end, lists.thing) { return true }
    guard end + 1 < passage.passage.upperBound,
      has(end, lists.determiner) || document.tokens[end].isWord && document.tokens[end].isCapital
    else { return false }
    let reach = end..<min(end + 5, passage.passage.upperBound)
    // "released the money to Jane Doe's company"
    let last = reach.dropFirst().first { has($0, lists.caseMark) } ?? reach.upperBound
    return !actors.contains { $0.tokens.lowerBound >= end && $0.tokens.lowerBound < last }
  }

  /// Whether the actor is the subject of a verb of its own: a trigger's group begins right behind it.
  func startsClause(_ actor: Actor) -> Bool {
    let end = actor.tokens.upperBound
    guard end < passage.passage.upperBound else { return false }
    // "sentenced Jane Doe and John Roe to four years": no clause.
    return has(end, lists.auxiliary)
      && !lists.isAuxiliary(document, end, "to", passage.finder.lexicon)
      || passage.triggers.contains { $0.group.lowerBound == end && $0.isFinite }
  }

  private func isBarrier(_ index: Int) -> Bool {
    let token = document.tokens[index]
    // A hyphen, and the full stop of a title: "sentenced Assoc. Prof. Jane Doe".
    if token.isMark { return ![45, 46].contains(document.bytes[Int(token.start)]) }
    return has(index, lists.preposition) && !has(index, lists.of) || has(index, lists.auxiliary)
  }
}
