import DocketModel

/// To whom a deed was done: "the murder of Jane Doe", "killing Inspector Jane Doe", "demanded $300 from Jane Doe".
extension RoleCues {
  /// How many words before a name are read for a deed.
  private static let reach = 8

  /// Whether the words beside a name say that something was done to the person: "the murder of Jane Doe", "Jane Doe, 31,
  /// was found dead".
  func isVictim(_ mention: PersonMention) -> Bool {
    isObject(mention) || suffers(mention)
  }

  /// "Jane Doe, 31, was found dead".
  func suffers(_ mention: PersonMention) -> Bool {
    guard let number = reading.passage(of: mention.tokens.lowerBound) else { return false }
    return stands(lists.suffered, behind: mention, reading.passages[number].tokens)
  }

  /// Whether a name is the object of a deed: "the murder of Jane Doe", "the murder of their neighbour, Jane Doe",
  /// "stabbing Jane Doe".
  func isObject(_ mention: PersonMention) -> Bool {
    guard let number = reading.passage(of: mention.tokens.lowerBound) else { return false }
    let passage = reading.passages[number].tokens
    if isPossessor(mention) { return owns(mention, passage) }
    let start = RoleCues.start(of: mention)
    let first = max(passage.lowerBound, start - RoleCues.reach)
    return (first..<max(first, start)).contains { index in
      isDeed(at: index, before: start, mention, passage) || isDone(at: index, before: start)
        || isTaken(at: index, before: start)
    }
  }

  /// "Jane Doe's murder in May", but not "Jane Doe's murder trial", "Jane Doe's murder of her brother".
  private func owns(_ mention: PersonMention, _ passage: Range<Int>) -> Bool {
    let noun = mention.tokens.upperBound + 1
    let length = lists.length(lists.fate, tokens, at: noun, end: passage.upperBound)
    let next = noun + length
    guard length > 0 else { return false }
    guard next < passage.upperBound, tokens[next].isWord else { return true }
    return !lists.has(tokens[next], lists.of)
      && (lists.has(tokens[next], lists.preposition) || lists.has(tokens[next], lists.auxiliary))
  }

  /// "the murder of Jane Doe".
  private func isDeed(at index: Int, before start: Int, _ mention: PersonMention, _ passage: Range<Int>)
    -> Bool
  {
    guard let deed = lists.deed, let of = lists.of,
      let match = lexicon.match(deed, tokens, at: index, end: start)
    else { return false }
    let next = index + match.length
    guard next < start, lexicon.contains(tokens[next], in: of) else { return false }
    // "charges of murder against Jane Doe"
    if index - 1 > passage.lowerBound, lists.has(tokens[next], lists.against),
      lists.has(tokens[index - 1], lists.genitive)
    {
      return false
    }
    let mark = (next..<start).first { tokens[$0].isMark }
    if mark == nil, start - next <= 4 { return true }
    // An apposition: the name stands between commas.
    let end = mention.tokens.upperBound
    return mark.map { reading.document.isComma($0) && $0 == start - 1 } ?? false
      && end < passage.upperBound && tokens[end].isMark
  }

  /// "killing Inspector Jane Doe", "shot and killed his neighbour, Jane Doe".
  private func isDone(at index: Int, before start: Int) -> Bool {
    let length = lists.length(lists.victimVerb, tokens, at: index, end: start)
    guard length > 0 else { return false }
    let gap = index + length..<start
    return gap.enumerated().allSatisfy { place, next in
      let token = tokens[next]
      if token.isMark {
        return lists.isInside(token, reading.document) || reading.document.isComma(next) && next == start - 1
      }
      return token.isCapital || token.isNumber || lists.has(token, lists.determiner)
        || lists.has(token, lists.possessive) || lists.has(token, lists.age) || lists.has(token, lists.former)
        || lists.titles.contains { lexicon.length($0, tokens, at: next, end: start) > 0 }
    }
  }

  /// "demanded $300 from Jane Doe".
  private func isTaken(at index: Int, before start: Int) -> Bool {
    let length = lists.length(lists.taken, tokens, at: index, end: start)
    guard length > 0 else { return false }
    let gap = index + length..<start
    guard let from = gap.first(where: { lists.has(tokens[$0], lists.of) }), start - from <= 3,
      (gap.lowerBound..<from).contains(where: { tokens[$0].isNumber || tokens[$0].shape.contains(.digits) })
    else { return false }
    return !gap.contains(where: starts.contains)
  }

  /// Whether the words behind a name say that the person died or was lost.
  func isLost(_ mention: PersonMention) -> Bool {
    guard let number = reading.passage(of: mention.tokens.lowerBound) else { return false }
    let passage = reading.passages[number].tokens
    return stands(lists.lost, behind: mention, passage)
  }

  private func stands(_ list: Int?, behind mention: PersonMention, _ passage: Range<Int>) -> Bool {
    var index = mention.tokens.upperBound
    while index < min(passage.upperBound, mention.tokens.upperBound + 4),
      tokens[index].isMark || tokens[index].isNumber
    {
      index += 1
    }
    if tells(list, at: index, passage) { return true }
    guard let first = appositionStart(mention.tokens.upperBound, passage),
      let comma = appositionEnd(first, passage)
    else { return false }
    let start = RoleCues.start(of: mention)
    return (start == passage.lowerBound || !lists.has(tokens[start - 1], lists.preposition))
      && tells(list, at: comma + 1, passage)
  }

  private func tells(_ list: Int?, at index: Int, _ passage: Range<Int>) -> Bool {
    index < passage.upperBound && lists.length(list, tokens, at: index, end: passage.upperBound) > 0
      && !isNatural(index, passage)
  }

  /// "died in 2016", "died of cancer": nobody's deed.
  private func isNatural(_ index: Int, _ passage: Range<Int>) -> Bool {
    let length = lists.length(lists.natural, tokens, at: index, end: passage.upperBound)
    guard length > 0 else { return false }
    let next = index + length
    return !lists.has(tokens[next - 1], lists.preposition) || next >= passage.upperBound
      || tokens[next].isNumber
  }
}
