import DocketModel

/// Tells which lines go on the line before them: those wrapped at a column, and those that a page has broken at links.
struct LineJoiner {
  private let document: Document
  private let pages: PageIndex
  private var joins: [Bool]

  /// For each line, whether the next one goes it on.
  static func joins(_ document: Document, pages: PageIndex) -> [Bool] {
    var joiner = LineJoiner(document: document, pages: pages, joins: Wrapping(document: document).joinsNext)
    joiner.run()
    return joiner.joins
  }

  private mutating func run() {
    let lines = document.lines
    var first = 0
    while first < lines.count {
      var last = first
      while last < lines.count, !lines[last].isBlank { last += 1 }
      if last - first > 1 { block(first..<last) }
      first = max(last, first + 1)
    }
  }

  /// So many words of a chain tell whether it is text.
  private static let sample = 200
  /// A chain of more lines is cut here, so that the time stays linear.
  private static let longestChain = 60

  /// Joins the chains of one block.
  private mutating func block(_ block: Range<Int>) {
    let width = block.map { document.lines[$0].range.count }.max() ?? 0
    // Lines of a narrow text that fill nearly all of its width: set in a proportional font, then cut.
    let full = block.count >= 6 && width <= 140 ? width * 17 / 20 : Int.max
    var start = block.lowerBound
    while start < block.upperBound {
      var end = start + 1
      while end < block.upperBound, end - start < LineJoiner.longestChain,
        joins[end - 1] || continues(end, block, full, isChain: end - start > 1)
      { end += 1 }
      if end - start > 1 && !isRunningText(start..<end) {
        start += 1
        continue
      }
      for line in start..<(end - 1) { joins[line] = true }
      start = end
    }
  }

  /// Whether a chain of lines reads as text rather than as a menu in small letters.
  private func isRunningText(_ lines: Range<Int>) -> Bool {
    if lines.dropLast().allSatisfy({ joins[$0] }) { return true }
    var words = 0
    var small = 0
    var function = 0
    for line in lines where words < LineJoiner.sample {
      for index in document.lines[line].tokens.prefix(LineJoiner.sample) where document.tokens[index].isWord {
        words += 1
        if !document.tokens[index].isCapital { small += 1 }
        if pages.languages.isFunctionWord(document.tokens[index]) { function += 1 }
      }
    }
    return words >= 9 && (small * 3 >= words && function * 7 >= words || function * 5 >= words)
  }

  private func continues(_ line: Int, _ block: Range<Int>, _ full: Int, isChain: Bool) -> Bool {
    let tokens = document.tokens
    let before = document.lines[line - 1].tokens
    let here = document.lines[line].tokens
    let last = tokens[before.upperBound - 1]
    let first = tokens[here.lowerBound]
    let length = document.lines[line - 1].range.count
    guard
      isChain || length >= 20
        || line + 1 < block.upperBound && (beginsSmall(line + 1) || beginsWithClosing(line + 1)),
      !Punctuation(document, last).isStop, !isCue(here), !isCue(before)
    else { return false }
    if first.isMark { return isClosing(first, here) }
    if beginsSmall(line) {
      let isOrdinal = last.isNumber && here.count <= 2 && first.end - first.start == 2
      return last.isWord || Punctuation(document, last) == .comma || isChain || isOrdinal
    }
    if line - 2 >= block.lowerBound, isOrdinalEnding(line - 1) { return true }
    // The words of a link: small words go on after it.
    if line + 1 < block.upperBound, beginsSmall(line + 1) || beginsWithClosing(line + 1),
      last.isWord || Punctuation(document, last) == .comma,
      isChain || smallWords(before) >= 1 || isSmall(last), !endsWithStop(line)
    {
      return true
    }
    // A line of nothing but capitals that nothing goes on is a name beside the text: a byline.
    let isText = smallWords(here) > 0 || endsWithStop(line)
    if last.isWord, !last.isCapital, last.shape.contains(.spaceBefore), pages.languages.isFunctionWord(last),
      smallWords(before) >= 2, isText
    {
      return true
    }
    return length >= full && smallWords(before) >= 4 && (isText || isChain)
      && (last.isWord || Punctuation(document, last) == .comma)
  }

  /// "32", "nd", "Street": whether a line is the raised ending of the number before it.
  private func isOrdinalEnding(_ line: Int) -> Bool {
    guard let before = document.lines[line - 1].tokens.last, let first = document.lines[line].tokens.first,
      document.lines[line].tokens.count == 1
    else { return false }
    let token = document.tokens[first]
    return document.tokens[before].isNumber && token.isWord && !token.isCapital
      && token.end - token.start == 2
  }

  private func beginsSmall(_ line: Int) -> Bool {
    guard let first = document.lines[line].tokens.first else { return false }
    let token = document.tokens[first]
    return token.isWord && !token.isCapital && !token.shape.contains(.otherScript)
      && !isBy(document.lines[line].tokens)
      || token.shape.contains(.otherScript) && !token.isCapital
        && (0xCD...0xD4).contains(document.bytes[Int(token.start)])
  }

  private func beginsWithClosing(_ line: Int) -> Bool {
    guard let first = document.lines[line].tokens.first, document.tokens[first].isMark else { return false }
    return isClosing(document.tokens[first], document.lines[line].tokens)
  }

  private func isClosing(_ token: Token, _ line: Range<Int>) -> Bool {
    let byte = document.bytes[Int(token.start)]
    return (byte == 44 || byte == 46 || byte == 59) && (line.count > 1 || byte == 46)
      && !token.shape.contains(.initials)
  }

  private func endsWithStop(_ line: Int) -> Bool {
    document.lines[line].tokens.last.map { Punctuation(document, document.tokens[$0]).isStop } ?? false
  }

  private func isBy(_ tokens: Range<Int>) -> Bool {
    guard let list = pages.by, let lexiconHit = tokens.first else { return false }
    return pages.lexicon.match(list, document.tokens, at: lexiconHit, end: tokens.upperBound) != nil
      && tokens.count <= 18
  }

  /// Whether a line shows by its first or only words that it is no text.
  private func isCue(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, tokens.count <= 30 else { return false }
    return pages.cues.match(document.tokens, at: first, end: tokens.upperBound) { phrase in
      phrase.place == .line && phrase.length == tokens.count
        && (tokens.count > 1 || pages.cues.ending[phrase.cue] > 0)
        || phrase.place == .start && phrase.length > 1 && tokens.count <= 12
    } != nil
  }

  /// "36-year-old": whether a word begins small, whatever stands before it.
  private func isSmall(_ token: Token) -> Bool { token.isWord && !token.isCapital }

  private func smallWords(_ range: Range<Int>) -> Int {
    range.prefix(16).filter {
      let token = document.tokens[$0]
      return token.isWord && !token.isCapital && token.shape.contains(.spaceBefore)
    }.count
  }
}
