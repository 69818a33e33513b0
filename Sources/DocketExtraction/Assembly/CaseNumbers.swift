import DocketModel

/// Numbers of cases: words of at least four digits with letters, or what stands behind a word such as "Case No.".
enum CaseNumbers {
  /// The list of words behind which a number is that of a case.
  static let list = "case.number"

  /// The numbers in the story.
  static func find(in reading: Reading) -> [CaseNumber] {
    let document = reading.document
    let before = reading.packs.lexicon.list(CaseNumbers.list)
    var numbers: [CaseNumber] = []
    func add(_ range: TextRange) {
      let text = document.text(range)
      if let same = numbers.firstIndex(where: { $0.text == text }) {
        numbers[same].mentions.append(range)
      } else {
        numbers.append(CaseNumber(text: text, mentions: [range]))
      }
    }
    let (tokens, starts) = (document.tokens, reading.packs.starts.caseNumbers)
    for passage in reading.passages {
      var index = passage.tokens.lowerBound
      while index < passage.tokens.upperBound {
        let token = tokens[index]
        if isCode(token, document) {
          add(TextRange(start: Int(token.start), end: Int(token.end)))
        } else if let before, starts.contains(token.word),
          let match = reading.packs.lexicon.match(
            before, document.tokens, at: index, end: passage.tokens.upperBound)
        {
          var end = index + match.length
          while end < passage.tokens.upperBound, document.tokens[end].isMark, end - index < 6 { end += 1 }
          var last = end
          while last < passage.tokens.upperBound,
            document.tokens[last].shape.contains(.hasDigit) || last > end && isJoint(last, document)
          { last += 1 }
          while last > end, document.tokens[last - 1].isMark { last -= 1 }
          if last > end, digits(document.bytes(of: end..<last), document) >= 3 {
            add(document.bytes(of: end..<last))
            index = last
            continue
          }
        }
        index += 1
      }
    }
    for range in headings(of: reading, before) { add(range) }
    return numbers
  }

  /// Numbers in lines that stand above the story and begin with a word such as "Case No.".
  private static func headings(of reading: Reading, _ before: Int?) -> [TextRange] {
    let document = reading.document
    guard let before, let first = reading.passages.first?.tokens.lowerBound else { return [] }
    var ranges: [TextRange] = []
    var index = 0
    while index < first {
      guard reading.packs.starts.caseNumbers.contains(document.tokens[index].word),
        index == 0 || isBroken(index - 1, document),
        let match = reading.packs.lexicon.match(before, document.tokens, at: index, end: first)
      else {
        index += 1
        continue
      }
      index += match.length
      while index < first, !isBroken(index - 1, document) {
        let token = document.tokens[index]
        if isCode(token, document) { ranges.append(TextRange(start: Int(token.start), end: Int(token.end))) }
        index += 1
      }
    }
    return ranges
  }

  /// Whether a line ends behind a token.
  private static func isBroken(_ index: Int, _ document: Document) -> Bool {
    guard index + 1 < document.tokens.count else { return true }
    guard document.tokens[index + 1].shape.contains(.lineStart) else { return false }
    return document.bytes[Int(document.tokens[index].end)..<Int(document.tokens[index + 1].start)].contains(
      10)
  }

  private static func isJoint(_ index: Int, _ document: Document) -> Bool {
    let token = document.tokens[index]
    if token.shape.contains(.spaceBefore) { return false }
    return token.isWord || [45, 47, 58].contains(document.bytes[Int(token.start)])
  }

  private static func digits(_ range: TextRange, _ document: Document) -> Int {
    document.bytes[range.start..<range.end].reduce(0) { $0 + ((48...57).contains($1) ? 1 : 0) }
  }

  /// A token such as `21CF1234` or `SCD291475`.
  private static func isCode(_ token: Token, _ document: Document) -> Bool {
    guard token.shape.contains(.hasDigit), token.end - token.start >= 7, token.end - token.start <= 16,
      !token.shape.contains(.digits)
    else { return false }
    let bytes = document.bytes[Int(token.start)..<Int(token.end)]
    guard bytes.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }) else { return false }
    let count = bytes.reduce(0) { $0 + ((48...57).contains($1) ? 1 : 0) }
    return count >= 4 && count < bytes.count
  }
}
