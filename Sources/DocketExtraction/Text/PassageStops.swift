import DocketModel

/// Finds where passages end: after a full stop, question or exclamation mark with the quotation marks and brackets
/// that it closes, unless an abbreviation, an initial or a lower-case word says that the passage goes on.
struct PassageStops {
  private let document: Document
  private let lexicon: Lexicon
  private let never: Lexicon.ListID?
  private let number: Lexicon.ListID?
  private let any: Lexicon.ListID?
  private let time: Lexicon.ListID?
  private let starter: Lexicon.ListID?
  private let weekday: Lexicon.ListID?
  private let month: Lexicon.ListID?
  private let place: Lexicon.ListID?
  private let names: NameTable

  init(document: Document, lexicon: Lexicon, names: NameTable) {
    self.names = names
    place = lexicon.list("abbreviation.place")
    self.document = document
    self.lexicon = lexicon
    never = lexicon.list("abbreviation")
    number = lexicon.list("abbreviation.number")
    any = lexicon.list("abbreviation.any")
    time = lexicon.list("abbreviation.time")
    starter = lexicon.list("passage.starter")
    weekday = lexicon.list("weekday")
    month = lexicon.list("month")
  }

  /// Brackets that stay open longer than this, in tokens, were never closed.
  private static let longestBracket = 60

  /// Passages are no longer than this, in tokens: nobody's sentence is, and what reads a passage may look from each
  /// of its words at all others.
  private static let longest = 600

  /// Cuts a run of tokens into passages.
  func split(_ block: Range<Int>, _ emit: (Range<Int>) -> Void) {
    var start = block.lowerBound
    var index = start
    var openBracket: Int?
    var quoteOpen = false
    while index < block.upperBound {
      if index - start >= PassageStops.longest {
        emit(start..<index)
        start = index
        openBracket = nil
      }
      // Nothing ends or opens at a plain word.
      guard !document.tokens[index].shape.isDisjoint(with: [.mark, .initials]) else {
        index += 1
        continue
      }
      let mark = Mark(document, index)
      switch mark {
      case .open: openBracket = index
      case .close: openBracket = nil
      case .quote: quoteOpen.toggle()
      case .stop, .hardStop, .closeQuote, .none: break
      }
      let inBracket = openBracket.map { index - $0 < PassageStops.longestBracket } ?? false
      guard !inBracket || mark == .hardStop, mark == .stop || mark == .hardStop || endsWithStop(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < block.upperBound, closes(end, &quoteOpen, &openBracket) { end += 1 }
      if end >= block.upperBound || ends(at: index, next: end, start: start, mark: mark, quoteOpen: quoteOpen)
      {
        emit(start..<end)
        start = end
        openBracket = nil
        if start < block.upperBound, document.tokens[start].shape.contains(.spaceBefore) { quoteOpen = false }
      }
      index = end
    }
    if start < block.upperBound { emit(start..<block.upperBound) }
  }

  /// Whether a token belongs to the end of a passage that a stop before it has closed.
  private func closes(_ index: Int, _ quoteOpen: inout Bool, _ openBracket: inout Int?) -> Bool {
    let token = document.tokens[index]
    guard token.isMark, !token.shape.contains(.spaceBefore) else { return false }
    switch Mark(document, index) {
    case .stop, .hardStop, .closeQuote: return true
    case .close:
      openBracket = nil
      return true
    case .quote:
      let spaceAfter =
        index + 1 >= document.tokens.count || document.tokens[index + 1].shape.contains(.spaceBefore)
        || document.tokens[index + 1].isMark
      guard quoteOpen || spaceAfter else { return false }
      quoteOpen = false
      return true
    case .open, .none: return false
    }
  }

  /// Whether a word has its full stop inside of the token: `U.S.`
  private func endsWithStop(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.shape.contains(.initials) && token.isWord && document.bytes[Int(token.end) - 1] == 46
  }

  private func ends(at index: Int, next: Int, start: Int, mark: Mark, quoteOpen: Bool) -> Bool {
    if mark == .hardStop { return true }
    let tokens = document.tokens
    let following = tokens[next]
    var word = next
    // Look through opening quotation marks, brackets and dashes.
    while word < tokens.count, tokens[word].isMark, word < next + 3 { word += 1 }
    guard word < tokens.count else { return true }
    let first = tokens[word]
    let otherCase = first.isWord && !first.isCapital && !caseless(first)
    guard !otherCase, !first.isMark else { return false }
    let spaced = following.shape.contains(.spaceBefore)
    if endsWithStop(index) && mark == .none {
      let token = tokens[index]
      if let time, lexicon.contains(token, in: time) { return !isDay(first) && first.isWord }
      return spaced && (isStarter(first) || isPlace(token) && isGiven(first))
    }
    let before = index > start ? tokens[index - 1] : tokens[index]
    if !spaced { return isGlued(before, first, quoted: next > index + 1 || following.isMark, at: index) }
    let isFullStop = document.bytes[Int(tokens[index].start)] == 46 && next == index + 1
    guard isFullStop, index > start, !tokens[index].shape.contains(.spaceBefore) else { return true }
    return stopEnds(before, first, index, start)
  }

  /// Whether a single full stop after `before` and a space, before `first`, ends the passage.
  private func stopEnds(_ before: Token, _ first: Token, _ index: Int, _ start: Int) -> Bool {
    if let never, lexicon.contains(before, in: never) { return false }
    if before.isNumber, index == start + 1 { return false }
    // "s. 18", but not the "s" of "Doe's. 18 people".
    if let number, first.isNumber, lexicon.contains(before, in: number),
      before.start == 0 || ![39, 0x99].contains(document.bytes[Int(before.start) - 1])
    {
      return false
    }
    if let time, lexicon.contains(before, in: time) { return !isDay(first) }
    if let any, lexicon.contains(before, in: any) { return isStarter(first) }
    if before.isWord, before.shape.contains(.initials), before.isCapital {
      return isStarter(first) && !before.shape.contains(.otherScript)
    }
    return true
  }

  /// Whether a stop without a space after it ends the passage: `in custody.The court`, but not `24.kg`, `Node.JS`.
  private func isGlued(_ before: Token, _ first: Token, quoted: Bool, at index: Int) -> Bool {
    guard first.isWord, first.isCapital, !first.shape.contains(.allCapitals),
      before.isMark || before.end > before.start + 1
    else { return false }
    return quoted || before.isNumber || (before.isWord && !before.isCapital) || isStarter(first)
  }

  private func isStarter(_ token: Token) -> Bool { starter.map { lexicon.contains(token, in: $0) } ?? false }

  /// Whether a word is a place's initials, behind which no first name follows: "in the U.S. Jane Doe was ...".
  private func isPlace(_ token: Token) -> Bool { place.map { lexicon.contains(token, in: $0) } ?? false }

  private func isGiven(_ token: Token) -> Bool {
    let flags = names[token.hash]
    return flags.contains(.given) && !flags.contains(.english)
  }

  private func isDay(_ token: Token) -> Bool {
    (weekday.map { lexicon.contains(token, in: $0) } ?? false)
      || (month.map { lexicon.contains(token, in: $0) } ?? false)
  }

  /// Whether a word is of a script without capitals.
  private func caseless(_ token: Token) -> Bool {
    token.shape.contains(.otherScript) && !(0xCD...0xD4).contains(document.bytes[Int(token.start)])
  }

  /// What a mark does for passages.
  private enum Mark {
    case stop, hardStop, open, close, closeQuote, quote, none

    init(_ document: Document, _ index: Int) {
      let token = document.tokens[index]
      guard token.isMark else {
        self = .none
        return
      }
      switch document.bytes[Int(token.start)] {
      case 46, 33, 63: self = .stop
      case 40, 91: self = .open
      case 41, 93: self = .close
      case 34: self = .quote
      case 39: self = .closeQuote
      case 0xE2, 0xE3, 0xEF, 0xD8, 0xDB, 0xE0, 0xC2:
        self = Mark(scalar: document.scalar(at: Int(token.start)))
      default: self = .none
      }
    }

    private init(scalar: UInt32) {
      switch scalar {
      case 0x2026, 0x203C, 0x2047...0x2049, 0x061F, 0x06D4, 0x0964: self = .stop
      case 0x3002, 0xFF01, 0xFF1F: self = .hardStop
      case 0x201D, 0x2019, 0x203A, 0xBB, 0x300D, 0x300F: self = .closeQuote
      case 0xFF09: self = .close
      case 0xFF08: self = .open
      default: self = .none
      }
    }
  }
}

extension Document {
  /// The scalar that begins at a byte; 0 past the end.
  @inline(__always) func scalar(at byte: Int) -> UInt32 {
    guard byte < bytes.count else { return 0 }
    let first = bytes[byte]
    return first < 0x80
      ? UInt32(first) : bytes.withUnsafeBufferPointer { Tokenizer.scalar($0, at: byte).0 }
  }
}
