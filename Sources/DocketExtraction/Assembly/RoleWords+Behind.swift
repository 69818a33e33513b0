import DocketModel

/// What stands behind a name, or in a phrase before the comma before it: "Jane Doe, a prosecutor in Osh", "The lawyer for
/// the family, Jane Doe, said".
extension RoleWords {
  /// How many words behind the comma behind a name are read.
  private static let reachBehind = 8
  /// How many words a phrase before the comma before it has.
  private static let longestPhrase = 12

  /// Behind a comma: the first role word of the apposition.
  func role(behind mention: PersonMention, _ passage: Range<Int>) -> Person.Role? {
    var index = mention.tokens.upperBound
    guard index + 1 < passage.upperBound, reading.document.isComma(index) else { return nil }
    index += 1
    // "Jane Doe, 32, a prosecutor in Osh"
    if tokens[index].isNumber, index + 2 < passage.upperBound, reading.document.isComma(index + 1) {
      index += 2
    }
    let end = min(passage.upperBound, index + RoleWords.reachBehind)
    // "Jane Doe, representing the accused,": what she does, not what she is.
    if index < end, beside.isGerund(tokens[index], reading.document),
      role(startingAt: index, end: passage.upperBound) == nil
    {
      return nil
    }
    while index < end {
      if reading.document.isComma(index) { break }
      // "Jane Doe, whose lawyer", "Jane Doe, who told the prosecutor": a clause, but not "who is the prosecutor".
      if beside.has(tokens[index], beside.relative), !beside.isBeing(index + 1, passage, tokens) { break }
      // "Jane Doe, were pardoned by the president": a verb ends the apposition, but not "who is the president".
      if beside.has(tokens[index], beside.auxiliary), !beside.has(tokens[index], beside.possessiveMark),
        !beside.has(tokens[index - 1], beside.relative), !beside.has(tokens[index - 1], beside.auxiliary)
      {
        break
      }
      if beside.length(beside.clause, tokens, at: index, end: passage.upperBound) > 0 { break }
      // "Jane Doe, who is suing the judge"
      if beside.isGerund(tokens[index], reading.document), beside.has(tokens[index - 1], beside.auxiliary) {
        break
      }
      // "Jane Doe, who accused John Roe"
      if beside.has(tokens[index], beside.verbal), beside.has(tokens[index - 1], beside.relative) { break }
      // "Jane Doe, appeared before the magistrate": a phrase of its own.
      if beside.has(tokens[index], beside.preposition), !beside.has(tokens[index], beside.of),
        role(startingAt: index, end: passage.upperBound) == nil
      {
        break
      }
      // "Jane Doe, 61, the defendant's mother": what she is stands behind whose she is.
      if let found = role(startingAt: index, end: passage.upperBound),
        index + found.length >= passage.upperBound
          || !beside.has(tokens[index + found.length], beside.possessiveMark)
      {
        return found.role
      }
      index += 1
    }
    return nil
  }

  /// "The lawyer for the family, Jane Doe, said": a role with a complement, a comma, and a name that a comma follows.
  func role(ofComplement mention: PersonMention, _ passage: Range<Int>) -> Person.Role? {
    let start = mention.title.isEmpty ? mention.tokens.lowerBound : mention.title.lowerBound
    let comma = start - 1
    let behind = mention.tokens.upperBound
    guard comma > passage.lowerBound + 2, reading.document.isComma(comma), behind < passage.upperBound,
      reading.document.isComma(behind) || beside.has(tokens[behind], beside.report)
    else { return nil }
    var index = comma - 1
    while index > passage.lowerBound, comma - index <= RoleWords.longestPhrase,
      tokens[index].isWord || beside.isInside(tokens[index], reading.document),
      !beside.has(tokens[index], beside.auxiliary) || beside.has(tokens[index], beside.possessiveMark),
      !beside.has(tokens[index], beside.relative), !isObject(at: index)
    {
      if let found = role(startingAt: index, end: comma), index + found.length < comma,
        beside.has(tokens[index + found.length], beside.preposition)
          || beside.has(tokens[index + found.length - 1], beside.of),
        isNounPhrase(before: index, passage)
      {
        return found.role
      }
      index -= 1
    }
    return nil
  }

  /// Whether a determiner at a token begins the object of a verb: "a judge in Osh told a pastor, Jane Doe, to leave".
  private func isObject(at index: Int) -> Bool {
    guard beside.has(tokens[index], beside.determiner), !tokens[index].isCapital else { return false }
    let before = tokens[index - 1]
    return before.isWord && !before.isCapital && !beside.has(before, beside.preposition)
      && !beside.has(before, beside.of) && !beside.has(before, beside.conjunction)
      && !beside.has(before, beside.determiner) && !beside.has(before, beside.possessiveMark)
      && role(startingAt: index + 1, end: index + 6) == nil
  }

  /// Whether words for a role are those of a phrase that begins with a determiner or with capitals.
  func isNounPhrase(before index: Int, _ passage: Range<Int>) -> Bool {
    let low = max(passage.lowerBound, index - RoleWords.reach)
    var index = index
    while index > low, tokens[index - 1].isCapital { index -= 1 }
    return index == passage.lowerBound
      || (max(passage.lowerBound, index - 3)..<index).contains {
        beside.has(tokens[$0], beside.determiner)
      } || beside.has(tokens[index - 1], beside.possessiveMark)
  }

  /// The role of somebody who is of the one at a token: "counsel for the defendant, ", "mother of the victim, ".
  func roleOfOwned(_ token: Int) -> Person.Role? {
    guard let of = beside.of else { return nil }
    var end = token
    while end > 0, beside.has(tokens[end - 1], beside.determiner) { end -= 1 }
    guard end > 1, lexicon.contains(tokens[end - 1], in: of) else { return nil }
    end -= 1
    for start in max(0, end - 3)..<end {
      for (list, role) in classes where role != .defendant && role != .victim {
        if lexicon.match(list, tokens, at: start, end: end)?.length == end - start { return role }
      }
    }
    return nil
  }

  /// Whether a token is the initial of a name whose other words stand behind it.
  func isInitial(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isCapital && token.end - token.start == 1
  }
}
