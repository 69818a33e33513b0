import DocketModel

/// What words of a byline are beside names.
extension BylineReader {
  /// Length of an outlet's name at a token.
  func outlet(_ index: Int, _ end: Int) -> Int? {
    pages.outlets.names(document.tokens, at: index, end: end, credits: false)?.length
  }

  /// Whether an apostrophe stands at a token.
  func isPossessive(_ index: Int, _ end: Int) -> Bool {
    guard index < end,
      document.tokens[index].isMark || document.tokens[index].end - document.tokens[index].start <= 4
    else { return false }
    return [0x27, 0x2019].contains(document.scalar(at: Int(document.tokens[index].start)))
  }

  /// Whether words tell of help with a story or of its pictures: "Editing by".
  func isHelp(_ index: Int, _ end: Int) -> Bool {
    helper.map { lexicon.match($0, document.tokens, at: index, end: end) != nil } ?? false
  }

  /// Whether "by" inside of a line begins a byline rather than going on a headline: "Driver Held by Police".
  func opens(_ index: Int, _ by: Int, _ unit: TextUnit, _ dates: [PageDate]) -> Bool {
    let before = document.tokens[index - 1]
    return by > 1 || !before.isWord || dates.contains { $0.tokens.contains(index - 1) }
      || unit.words <= 6 && !before.shape.contains(.allCapitals)
      || before.shape.contains(.allCapitals) && !document.tokens[index].shape.contains(.allCapitals)
  }

  /// Length of the words at a token that are a job: "Court Reporter".
  func job(_ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end, document.tokens[index].isWord {
      let lengths = [pages.role, never].compactMap { list in
        list.flatMap { lexicon.match($0, document.tokens, at: index, end: end)?.length }
      }
      guard let length = lengths.max() else { break }
      index += length
    }
    return index > start ? index - start : nil
  }

  /// Whether a word with a capital inside is two words glued together (`NewsNews`) rather than a name (`McDonald`).
  func isGlued(_ token: Token) -> Bool {
    guard token.shape.contains(.innerCapital) else { return false }
    let letters = document.bytes[Int(token.start)..<Int(token.end)].dropFirst()
    return letters.firstIndex { (65...90).contains($0) }.map { $0 - Int(token.start) > 3 } ?? false
  }

  func isMonth(_ index: Int, _ end: Int) -> Bool {
    guard let list = pages.month, index + 1 < end, document.tokens[index + 1].isNumber else { return false }
    return lexicon.contains(document.tokens[index], in: list)
  }

  /// Whether a mark stands inside of a name: a hyphen, the stop of an initial.
  func goesOn(_ index: Int, _ end: Int) -> Bool {
    let token = document.tokens[index]
    guard !token.shape.contains(.spaceBefore) else { return false }
    switch document.bytes[Int(token.start)] {
    case 45:
      return index + 1 < end && document.tokens[index + 1].isWord
        && !document.tokens[index + 1].shape.contains(.spaceBefore)
    case 46:
      return document.tokens[index - 1].shape.contains(.initials)
        || document.tokens[index - 1].end - document.tokens[index - 1].start <= 3
    default: return false
    }
  }
}
