import DocketModel

/// Who speaks for whom in court: "Jane Doe KC, for the prosecution, said", "Jane Doe said that her client".
extension RoleCues {
  /// How many words name for whom somebody speaks.
  private static let longestClient = 8
  /// How many words behind a verb of speech are read for "his client".
  private static let longestSpeech = 30

  /// Prosecutor or lawyer, by for whom somebody speaks.
  func advocate(_ mention: PersonMention, _ passage: Range<Int>) -> Person.Role? {
    let end = behindSilk(mention.tokens.upperBound, passage)
    guard end < passage.upperBound, !isPossessor(mention) else { return nil }
    if let role = spokenFor(end, passage) { return role }
    if speaksOfClient(end, passage) { return .lawyer }
    if let first = appositionStart(end, passage), let comma = appositionEnd(first, passage),
      speaksOfClient(comma + 1, passage)
    {
      return .lawyer
    }
    return nil
  }

  /// "Jane Doe, for the younger brother, said", "Jane Doe, representing the accused,".
  private func spokenFor(_ end: Int, _ passage: Range<Int>) -> Person.Role? {
    guard reading.document.isComma(end) else { return nil }
    let long = lists.length(lists.representing, tokens, at: end + 1, end: passage.upperBound)
    let length = long > 0 ? long : lists.length(lists.advocate, tokens, at: end + 1, end: passage.upperBound)
    guard length > 0 else { return nil }
    let first = end + 1 + length
    guard
      let comma = (first..<min(passage.upperBound, first + RoleCues.longestClient)).first(where: {
        reading.document.isComma($0)
      }),
      long > 0 || comma + 1 < passage.upperBound && isSpeech(comma + 1)
    else { return nil }
    let client = first..<comma
    if client.contains(where: { lists.has(tokens[$0], lists.state) }) { return .prosecutor }
    return isClient(client) ? .lawyer : nil
  }

  /// The verb of speech whose subject a name is: "Jane Doe, the mayor, said".
  func verbOfSpeech(_ mention: PersonMention, _ passage: Range<Int>) -> Int? {
    let end = behindSilk(mention.tokens.upperBound, passage)
    guard end < passage.upperBound else { return nil }
    if isSpeech(end) { return end }
    if let behind = behindComplement(end, passage), isSpeech(behind) { return behind }
    if reading.document.isComma(end), end + 1 < passage.upperBound, isSpeech(end + 1) { return end + 1 }
    guard let first = appositionStart(end, passage), let comma = appositionEnd(first, passage),
      comma + 1 < passage.upperBound, isSpeech(comma + 1)
    else { return nil }
    return comma + 1
  }

  private func isSpeech(_ index: Int) -> Bool {
    lists.length(lists.speech, tokens, at: index, end: tokens.count) > 0
  }

  /// Whether some words name a party: a name, or a noun for one with a role.
  private func isClient(_ words: Range<Int>) -> Bool {
    words.contains { index in
      starts.contains(index) || lists.has(tokens[index], lists.client)
    }
  }

  /// "told the judge that his client would appeal".
  private func speaksOfClient(_ verb: Int, _ passage: Range<Int>) -> Bool {
    guard verb < passage.upperBound, isSpeech(verb) else { return false }
    for index in verb + 1..<min(passage.upperBound, verb + RoleCues.longestSpeech)
    where lists.has(tokens[index], lists.ward) && lists.has(tokens[index - 1], lists.possessive) {
      return true
    }
    return false
  }

  /// "Jane Doe KC, for John Roe, said": the party of an advocate.
  func isRepresented(_ mention: PersonMention, _ passage: Range<Int>) -> Bool {
    let start = RoleCues.start(of: mention)
    let comma = mention.tokens.upperBound
    guard start - 2 > passage.lowerBound, reading.document.isComma(start - 2),
      lists.has(tokens[start - 1], lists.advocate), comma + 1 < passage.upperBound,
      reading.document.isComma(comma), isSpeech(comma + 1)
    else { return false }
    return ends.contains(start - 2) || lists.has(tokens[start - 3], lists.silk)
  }
}
