import DocketModel

/// Those beside whose names a sentence stands that was imposed.
extension RoleAssembly {
  /// How many words may describe somebody between his name and his sentence, or between who gave it and his name.
  private static let longestDescription = 9

  /// The defendants whom sentences tell: "the court gave Jane Doe, a nurse, a suspended sentence", "and Jane Doe, a nurse,
  /// to two years".
  func sentenced() -> Set<Int> {
    var people: Set<Int> = []
    var isTold: Set<Int> = []
    for sentence in reading.sentences where sentence.status == .imposed {
      guard let number = reading.passage(of: sentence.tokens.lowerBound) else { continue }
      let passage = reading.passages[number].tokens
      for mention in names.mentions(in: passage)
      where mention.tokens.upperBound < sentence.tokens.upperBound && !words.isPossessor(mention) {
        if isGiven(mention, sentence.tokens, passage)
          || isTold.contains(number) && isGapped(mention, sentence.tokens)
        {
          people.insert(mention.person)
        }
      }
      isTold.insert(number)
    }
    return people
  }

  /// "gave Jane Doe", "handed a church pastor, Jane Doe, 30 months".
  private func isGiven(_ mention: PersonMention, _ sentence: Range<Int>, _ passage: Range<Int>) -> Bool {
    let start = RoleCues.start(of: mention)
    guard start > passage.lowerBound else { return false }
    if isGiving(start - 1) { return mention.tokens.upperBound <= sentence.lowerBound }
    let comma = mention.tokens.lowerBound - 1
    guard reading.document.isComma(comma), reading.document.isComma(mention.tokens.upperBound),
      sentence.contains(mention.tokens.upperBound) || sentence.lowerBound - mention.tokens.upperBound <= 3
    else { return false }
    for index in stride(
      from: comma - 1, through: max(passage.lowerBound, comma - RoleAssembly.longestDescription), by: -1)
    {
      if isGiving(index) { return words.beside.has(reading.document.tokens[index + 1], determiner) }
      let token = reading.document.tokens[index]
      guard reading.packs.roleLists.isPlain(token) || words.beside.has(token, words.beside.genitive) else {
        return false
      }
    }
    return false
  }

  private func isGiving(_ index: Int) -> Bool {
    words.beside.has(reading.document.tokens[index], words.beside.given)
  }

  /// "one got three years and Jane Doe, a nurse, to two years": the verb is that of the sentence before.
  private func isGapped(_ mention: PersonMention, _ sentence: Range<Int>) -> Bool {
    let document = reading.document
    let (start, end) = (RoleCues.start(of: mention), mention.tokens.upperBound)
    let last = (max(end, sentence.lowerBound - 1)..<sentence.upperBound).last {
      words.beside.has(document.tokens[$0], words.beside.term)
    }
    guard let to = last, to > end, start > 0,
      words.beside.has(document.tokens[start - 1], words.beside.conjunction) || document.isComma(start - 1),
      document.isComma(end), document.isComma(to - 1), to - end <= RoleAssembly.longestDescription
    else { return false }
    return (end + 1..<to - 1).allSatisfy {
      !document.tokens[$0].isMark && !words.beside.has(document.tokens[$0], words.beside.auxiliary)
    }
  }
}
