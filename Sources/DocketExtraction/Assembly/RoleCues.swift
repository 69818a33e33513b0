import DocketModel

/// What is told of somebody beside his name: what he did in the proceedings, and what was done to him.
struct RoleCues {
  let reading: Reading
  let lists: RoleLists

  private var tokens: [Token] { reading.document.tokens }
  private var lexicon: Lexicon { reading.packs.lexicon }

  /// How many words before a name are read.
  private static let reach = 5

  /// The role that what stands before or behind a name gives: "Jane Doe's lawyer", "Jane Doe, who has confessed".
  func role(of mention: PersonMention) -> Person.Role? {
    guard let number = reading.passage(of: mention.tokens.lowerBound) else { return nil }
    let passage = reading.passages[number].tokens
    let start = min(mention.title.isEmpty ? .max : mention.title.lowerBound, mention.tokens.lowerBound)
    if let role = before(start, passage), !isPossessor(mention) { return role }
    if isClient(mention, passage) { return .defendant }
    return behind(mention.tokens.upperBound, passage)
  }

  /// "Jane Doe's lawyer": somebody whom a lawyer stands for.
  private func isClient(_ mention: PersonMention, _ passage: Range<Int>) -> Bool {
    let noun = mention.tokens.upperBound + 1
    guard isPossessor(mention), let lawyer = lists.lawyer else { return false }
    return (noun..<min(noun + 3, passage.upperBound)).contains {
      lexicon.match(lawyer, tokens, at: $0, end: passage.upperBound) != nil
    }
  }

  private func before(_ start: Int, _ passage: Range<Int>) -> Person.Role? {
    for index in max(passage.lowerBound, start - RoleCues.reach)..<max(passage.lowerBound, start) {
      guard let found = lists.role(lists.before, tokens, at: index, end: start) else { continue }
      let gap = (index + found.length)..<start
      // "defending former intelligence chief Jane Doe": words of a title may stand between.
      if gap.count <= 4,
        gap.allSatisfy({ tokens[$0].isWord && !lists.has(tokens[$0], lists.preposition) })
      {
        return found.role
      }
    }
    return nil
  }

  private func behind(_ end: Int, _ passage: Range<Int>) -> Person.Role? {
    var index = end
    // "Jane Doe, 32, who has"
    while index < min(passage.upperBound, end + 3),
      reading.document.isComma(index) || tokens[index].isNumber
    {
      index += 1
    }
    guard index < passage.upperBound, index == end || lists.has(tokens[index], lists.relative) else {
      return nil
    }
    if lists.has(tokens[index], lists.relative) { index += 1 }
    var isDenied = false
    while index < min(passage.upperBound, end + 6) {
      if let found = lists.role(lists.behind, tokens, at: index, end: passage.upperBound) {
        return isDenied ? nil : found.role
      }
      guard lists.has(tokens[index], lists.auxiliary) || lists.has(tokens[index], lists.adverb) else {
        return nil
      }
      let value = lists.auxiliary.flatMap { lexicon.value(tokens[index], in: $0) }
      if value == "not" || value == "possible" || value == "planned" { isDenied = true }
      index += 1
    }
    return nil
  }

  /// Whether a name is that of a possessor: "the killing of Jane Doe's daughter".
  func isPossessor(_ mention: PersonMention) -> Bool {
    let end = mention.tokens.upperBound
    return end + 1 < tokens.count && lists.has(tokens[end], lists.possessiveMark)
      && tokens[end + 1].isWord
  }

  /// Whether the words beside a name say that something was done to the person: "the murder of Jane Doe", "the murder
  /// of their neighbour, Jane Doe", "Jane Doe, 31, was found dead".
  func isVictim(_ mention: PersonMention) -> Bool {
    guard let number = reading.passage(of: mention.tokens.lowerBound) else { return false }
    let passage = reading.passages[number].tokens
    let start =
      mention.title.isEmpty
      ? mention.tokens.lowerBound : min(mention.title.lowerBound, mention.tokens.lowerBound)
    if let deed = lists.deed, let of = lists.of, start > passage.lowerBound, !isPossessor(mention) {
      for index in max(passage.lowerBound, start - 8)..<start {
        guard let match = lexicon.match(deed, tokens, at: index, end: start) else { continue }
        let next = index + match.length
        guard next < start, lexicon.contains(tokens[next], in: of) else { continue }
        let mark = (next..<start).first { tokens[$0].isMark }
        if mark == nil, start - next <= 4 { return true }
        // An apposition: the name stands between commas.
        let end = mention.tokens.upperBound
        if let mark, reading.document.isComma(mark), mark == start - 1, end < passage.upperBound,
          tokens[end].isMark
        {
          return true
        }
      }
    }
    return stands(lists.suffered, behind: mention, passage)
  }

  /// Whether the words behind a name say that the person died or was lost.
  func isLost(_ mention: PersonMention) -> Bool {
    guard let number = reading.passage(of: mention.tokens.lowerBound) else { return false }
    return stands(lists.lost, behind: mention, reading.passages[number].tokens)
  }

  private func stands(_ list: Int?, behind mention: PersonMention, _ passage: Range<Int>) -> Bool {
    guard let list else { return false }
    var index = mention.tokens.upperBound
    while index < min(passage.upperBound, mention.tokens.upperBound + 4),
      tokens[index].isMark || tokens[index].isNumber
    {
      index += 1
    }
    return index < passage.upperBound
      && lexicon.match(list, tokens, at: index, end: passage.upperBound) != nil
  }
}
