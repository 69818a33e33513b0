import DocketModel

/// What the words around the head of a court say of it.
extension CourtFinder {
  /// A city of several words, not all of them with capitals, that ends right before a token.
  func longPlace(endingAt end: Int, _ after: Int) -> Range<Int>? {
    guard end - 3 >= after, document.tokens[end - 1].isCapital, !document.tokens[end - 2].isCapital else {
      return nil
    }
    for start in stride(from: end - 3, through: max(after, end - 5), by: -1)
    where document.tokens[start].isCapital {
      if packs.gazetteer.match(document, at: start, end: end)?.length == end - start { return start..<end }
    }
    return nil
  }

  /// Whether words with the head of a court name one, not a house, an arena or nobody's court in particular.
  func isCourt(
    _ words: Range<Int>, _ head: Int, _ passage: Range<Int>, _ places: [PlaceMention], _ level: Court.Level?
  ) -> Bool {
    let tokens = document.tokens
    if words.lowerBound == head, has(head, plural) { return false }
    let next = head + 1
    if words.upperBound == next, next < passage.upperBound, tokens[next].isCapital, has(next, thing) {
      return false
    }
    if !tokens[head].isCapital, words.upperBound == next, words.lowerBound > passage.lowerBound,
      has(words.lowerBound - 1, general), !words.contains(where: { tokens[$0].isCapital })
    {
      return false
    }
    guard level == nil, words.lowerBound < head, words.upperBound == next else { return true }
    if tokens[head].isCapital {
      // "Earls Court", "5 Hampton Court"
      if places.contains(where: { $0.tokens.contains(head) }) { return false }
      return words.lowerBound == passage.lowerBound || !tokens[words.lowerBound - 1].shape.contains(.digits)
    }
    // "a Kazakh court", "the ball is in Osh's court"
    let before = words.lowerBound..<head
    if possessive(head - 1) { return false }
    if before.count > 1, possessive(head - 2) { return false }
    return
      !(adjective.flatMap { lexicon.match($0, tokens, at: words.lowerBound, end: head) }
      .map { $0.length == before.count } ?? false)
  }

  /// Drops a possessor and everything before it where it is a person or an office, keeps it where it is a place.
  func trimOuter(_ start: inout Int, _ head: Int) -> Bool? {
    while start < head, has(start, outer), !has(start, qualifier) { start += 1 }
    return nil
  }

  /// Whether another head follows, with nothing but an apostrophe between: "Magistrates Court".
  func isBeforeHead(_ index: Int, _ passage: Range<Int>) -> Bool {
    var next = index + 1
    if next < passage.upperBound, document.tokens[next].isMark, possessive(next) { next += 1 }
    return next < passage.upperBound && has(next, head) && has(index, qualifier)
      && document.tokens[next].isCapital == document.tokens[index].isCapital
  }

  /// "13th": a number with letters.
  func isOrdinal(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.isNumber && !token.shape.contains(.digits) && token.end - token.start <= 5
      && document.bytes[Int(token.end) - 1] | 32 >= 0x61
  }

  func capital(_ index: Int, _ after: Int) -> Bool {
    index >= after && index < document.tokens.count && document.tokens[index].isCapital
  }

  func possessive(_ index: Int) -> Bool {
    let byte = document.bytes[Int(document.tokens[index].start)]
    return byte == 39 || byte == 0xE2
  }
}
