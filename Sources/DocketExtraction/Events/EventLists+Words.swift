/// What the words of a passage say by the lists.
extension EventLists {
  /// What a noun for a person means, where other nouns mean the same.
  func kind(_ document: Document, _ index: Int, _ lexicon: Lexicon) -> String? {
    synonym.flatMap { lexicon.value(document.tokens[index], in: $0) }
  }

  /// Whether a word is an auxiliary of a kind: "had", "planned" ("will"), "to".
  func isAuxiliary(_ document: Document, _ index: Int, _ kind: String, _ lexicon: Lexicon) -> Bool {
    auxiliary.flatMap { lexicon.value(document.tokens[index], in: $0) } == kind
  }

  /// Whether a token is in a list.
  @inline(__always)
  func has(_ document: Document, _ index: Int, _ list: Int?, _ lexicon: Lexicon) -> Bool {
    document.has(index, list, lexicon)
  }

  /// "Elsewhere, ...", "In a separate case, ...": whether a passage turns to another case.
  func opensAnother(_ document: Document, _ passage: Range<Int>, _ lexicon: Lexicon) -> Bool {
    elsewhere.flatMap {
      lexicon.match($0, document.tokens, at: passage.lowerBound, end: passage.upperBound)
    } != nil
  }

  /// Whether a noun follows this token: an article, a possessor, a preposition or an adjective stands here.
  func beginsNoun(_ document: Document, _ index: Int, _ lexicon: Lexicon) -> Bool {
    let token = document.tokens[index]
    if has(document, index, determiner, lexicon) || has(document, index, possessive, lexicon) { return true }
    if document.isOwnersMark(index) { return true }
    if has(document, index, auxiliary, lexicon) { return false }
    if has(document, index, preposition, lexicon) { return true }
    return token.isWord && !token.isCapital && !has(document, index, conjunction, lexicon)
      && !has(document, index, adverb, lexicon)
  }

  /// Whether most words of a passage have capitals, as in a headline.
  func isHeadline(_ document: Document, _ passage: Range<Int>) -> Bool {
    var capitals = 0
    var words = 0
    for index in passage where document.tokens[index].isWord {
      words += 1
      if document.tokens[index].isCapital { capitals += 1 }
    }
    return words > 2 && capitals * 10 >= words * 6
  }

  /// Whether a word ends as a list of endings has it; endings have two to four letters.
  static func ends(_ token: Token, _ endings: Int?, _ document: Document, _ lexicon: Lexicon) -> Bool {
    guard let endings else { return false }
    var part = token
    for length in 2...4 where Int(token.end) - length > Int(token.start) {
      var hash = WordHash.empty
      for byte in document.bytes[(Int(token.end) - length)..<Int(token.end)] {
        hash = WordHash.adding(byte | 32, to: hash)
      }
      part.word = lexicon.word(hash: hash)
      if lexicon.contains(part, in: endings) { return true }
    }
    return false
  }

  /// "Charges against Jane Doe, who was held in May, were dropped": the words of a clause between commas that says who somebody
  /// is, among the words of an event.
  func aside(in words: Range<Int>, _ document: Document, _ lexicon: Lexicon) -> Range<Int>? {
    guard words.count > 4,
      let start = words.dropFirst(2).first(where: {
        document.isComma($0 - 1) && has(document, $0, relativeClause, lexicon)
      }), let end = (start..<words.upperBound).first(where: { document.isComma($0) })
    else { return nil }
    return start + 1..<end
  }
}
