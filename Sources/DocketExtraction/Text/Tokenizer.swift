import DocketModel

/// Cuts UTF-8 text into tokens in one pass.
///
/// A word runs over letters, marks, digits and inner apostrophes (`O'Brien`); a possessive `'s` is a token of
/// its own; single letters with full stops are one word without its stops in the hash (`U.S.` = `us`). A number
/// runs over digits with inner `,` `.` and following letters (`50,000`, `207.3`, `124A`, `24th`). Hyphens are marks:
/// `seven-year` is three tokens, of which the later two have no space before them. `RM10,000` and `Sh8m` are two, and
/// so are words and numbers between which a page has lost the space: `July18`, `21July`.
public struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let classes: UnsafeBufferPointer<ByteClass>
  private let amounts: AmountWords
  private var position = 0
  private var tokens: [Token] = []
  private var lines = LineCutter()

  /// The tokens and lines of a text, in order.
  static func cut(_ bytes: [UInt8], lexicon: Lexicon) -> (tokens: [Token], lines: [Line]) {
    bytes.withUnsafeBufferPointer { buffer in
      ByteClass.table.withUnsafeBufferPointer { classes in
        lexicon.withWords { words in
          var tokenizer = Tokenizer(bytes: buffer, classes: classes, amounts: AmountWords(lexicon: lexicon))
          tokenizer.tokens.reserveCapacity(buffer.count / 4 + 8)
          tokenizer.run()
          tokenizer.number(by: words)
          return (tokenizer.tokens, tokenizer.lines.lines)
        }
      }
    }
  }

  /// The token of a text that is one word of small ASCII letters; `nil` for any other. Most entries of lists are.
  static func smallWord(_ text: String) -> Token? {
    var hash = WordHash.empty
    for byte in text.utf8 {
      guard byte &- 97 < 26 else { return nil }
      hash = WordHash.adding(byte, to: hash)
    }
    let length = text.utf8.count
    guard length > 0 else { return nil }
    var shape: Token.Shape = [.word, .spaceBefore, .lineStart, .blockStart]
    if length == 1 { shape.insert(.initials) }
    return Token(start: 0, end: UInt32(truncatingIfNeeded: length), hash: hash, word: 0, shape: shape)
  }

  /// The tokens of a text, in order.
  public static func tokens(of bytes: [UInt8], lexicon: Lexicon) -> [Token] {
    cut(bytes, lexicon: lexicon).tokens
  }

  private init(
    bytes: UnsafeBufferPointer<UInt8>, classes: UnsafeBufferPointer<ByteClass>, amounts: AmountWords
  ) {
    self.bytes = bytes
    self.classes = classes
    self.amounts = amounts
  }

  /// Looks up the words of all tokens, one right behind the other, so that they wait for memory together.
  private mutating func number(by words: Lexicon.Words) {
    tokens.withUnsafeMutableBufferPointer { tokens in
      for index in tokens.indices { tokens[index].word = words.word(hash: tokens[index].hash) }
    }
  }

  private mutating func run() {
    var before: Token.Shape = [.spaceBefore, .lineStart, .blockStart]
    var newlines = 2
    while position < bytes.count {
      let start = position
      switch classes[Int(bytes[start])] {
      case .letter: if !plainWord(before) { word(before) }
      case .digit: number(before)
      case .space:
        position += 1
        before.insert(.spaceBefore)
        continue
      case .line:
        position += 1
        if bytes[start] == 10 || position == bytes.count || bytes[position] != 10 {
          newlines += 1
          lines.close(tokens, next: position)
        }
        before.insert([.spaceBefore, .lineStart])
        if newlines > 1 { before.insert(.blockStart) }
        continue
      case .mark: mark(before, length: 1)
      case .high:
        let (scalar, length) = Tokenizer.scalar(bytes, at: start)
        switch ScalarClass.of(scalar) {
        case .letter: word(before)
        case .digit, .symbol: mark(before, length: length)
        case .space:
          position += length
          before.insert(.spaceBefore)
          continue
        case .line:
          position += length
          newlines += 1
          lines.close(tokens, next: position)
          before.insert([.spaceBefore, .lineStart])
          if newlines > 1 { before.insert(.blockStart) }
          continue
        case .invisible:
          position += length
          continue
        }
      }
      before = []
      newlines = 0
    }
    lines.finish(tokens, end: bytes.count)
  }

  @inline(__always) private mutating func add(_ start: Int, _ hash: UInt64, _ shape: Token.Shape) {
    tokens.append(
      Token(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position), hash: hash,
        word: 0,
        shape: shape))
  }

  /// Reads a word of ASCII letters of which only the first may be a capital, and behind which nothing follows that may
  /// be part of it: nearly every word. Reads nothing where the word is another.
  @inline(__always) private mutating func plainWord(_ before: Token.Shape) -> Bool {
    let start = position
    let first = bytes[start]
    var hash = WordHash.adding(first | 32, to: WordHash.empty)
    var end = start + 1
    while end < bytes.count, bytes[end] &- 97 < 26 {
      hash = WordHash.adding(bytes[end], to: hash)
      end += 1
    }
    if end < bytes.count {
      switch classes[Int(bytes[end])] {
      case .space, .line: break
      case .mark:
        if bytes[end] == 39 || bytes[end] == 46 && end == start + 1 { return false }
      case .letter, .digit, .high: return false
      }
    }
    var shape = before.union(first & 32 == 0 ? [.word, .capital] : .word)
    if end == start + 1 { shape.insert(.initials) }
    position = end
    add(start, hash, shape)
    return true
  }

  private mutating func mark(_ before: Token.Shape, length: Int) {
    let start = position
    var hash = WordHash.empty
    if length == 1 {
      hash = WordHash.adding(bytes[start], to: hash)
    } else {
      hash = WordHash.adding(scalar: Fold.scalar(Tokenizer.scalar(bytes, at: start).0), to: hash)
    }
    position += length
    add(start, hash, before.union(.mark))
  }

  private mutating func number(_ before: Token.Shape) {
    let start = position
    var hash = WordHash.empty
    var shape = before.union([.number, .hasDigit, .digits])
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 48 && byte <= 57 {
        hash = WordHash.adding(byte, to: hash)
        position += 1
      } else if byte == 46 || byte == 44, position + 1 < bytes.count, bytes[position + 1] >= 48,
        bytes[position + 1] <= 57
      {
        if byte == 46 { hash = WordHash.adding(byte, to: hash) }
        shape.remove(.digits)
        position += 1
      } else if isCapitalizedWord(position) {
        break
      } else if (byte | 32) >= 97 && (byte | 32) <= 122 {
        hash = WordHash.adding(byte | 32, to: hash)
        shape.remove(.digits)
        position += 1
      } else {
        break
      }
    }
    add(start, hash, shape)
  }

  private mutating func word(_ before: Token.Shape) {
    let start = position
    var hash = WordHash.empty
    var shape = before.union(.word)
    var letters = 0
    var capitals = 0
    var lastLower = false
    scan: while position < bytes.count {
      var end = position
      while end < bytes.count, bytes[end] &- 97 < 26 {
        hash = WordHash.adding(bytes[end], to: hash)
        end += 1
      }
      if end > position {
        letters += end - position
        lastLower = true
        position = end
        continue
      }
      let byte = bytes[position]
      if byte < 128 {
        switch classes[Int(byte)] {
        case .letter:
          let lower = byte | 32
          if lower != byte {
            if letters == 0 { shape.insert(.capital) }
            if lastLower { shape.insert(.innerCapital) }
            capitals += 1
            lastLower = false
          } else {
            lastLower = true
          }
          letters += 1
          hash = WordHash.adding(lower, to: hash)
          position += 1
        case .digit:
          if letters < 5, !shape.contains(.hasDigit) {
            let capital: Token.Shape = letters > 1 && capitals == letters ? shape.union(.allCapitals) : shape
            if isAmount(position)
              || amounts.isAmount(at: position, behind: hash, letters: letters, shape: capital, bytes)
            {
              break scan
            }
          }
          if capitals == 1, letters > 2, lastLower, !shape.contains(.hasDigit), isSmallNumber(position) {
            break scan
          }
          shape.insert(.hasDigit)
          hash = WordHash.adding(byte, to: hash)
          position += 1
        default:
          if byte == 39, inner(position + 1) {
            if possessive(position + 1) { break scan }
            hash = WordHash.adding(39, to: hash)
            position += 1
          } else if byte == 46, letters == 1 || shape.contains(.initials), let next = lone(position + 1) {
            // `U.S.`, `J.R.`: the stops belong to the word, but not to its hash.
            shape.insert(.initials)
            position = next
            let added = bytes[next - 1]
            if added & 32 == 0 { capitals += 1 }
            letters += 1
            hash = WordHash.adding(added | 32, to: hash)
            lastLower = false
            if position < bytes.count, bytes[position] == 46, lone(position + 1) == nil {
              position += 1; break scan
            }
          } else {
            break scan
          }
        }
      } else {
        let (scalar, length) = Tokenizer.scalar(bytes, at: position)
        let folded = Fold.scalar(scalar)
        if folded == 39, letters > 0 {
          guard inner(position + length), !possessive(position + length) else { break scan }
          hash = WordHash.adding(39, to: hash)
          position += length
          continue
        }
        switch ScalarClass.of(scalar) {
        case .letter:
          if ScalarClass.isCapital(scalar) {
            if letters == 0 { shape.insert(.capital) }
            if lastLower { shape.insert(.innerCapital) }
            capitals += 1
            lastLower = false
          } else {
            lastLower = true
          }
          if scalar >= 0x370 && !(0x1E00...0x1EFF).contains(scalar) { shape.insert(.otherScript) }
          letters += 1
          hash = WordHash.adding(scalar: folded, to: hash)
          position += length
        case .invisible where folded == 0: position += length
        default: break scan
        }
      }
    }
    if letters == 1 { shape.insert(.initials) }
    if letters > 1 && capitals == letters { shape.insert(.allCapitals) }
    if position == start { position += 1 }
    add(start, hash, shape)
    if let end = possessiveEnd(position) {
      let mark = position
      position = end
      add(mark, Tokenizer.possessiveHash, [.word])
    }
  }

  /// Whether an amount of thousands stands at `index`, so that the letters before it are a currency: "RM10,000".
  private func isAmount(_ index: Int) -> Bool {
    var end = index
    while end < bytes.count, end - index < 4, bytes[end] &- 48 < 10 { end += 1 }
    guard end - index < 4, end + 3 < bytes.count, bytes[end] == 44 else { return false }
    return (1...3).allSatisfy { bytes[end + $0] &- 48 < 10 }
  }

  /// Whether a number of at most three digits stands at `index` and ends there: "July18".
  private func isSmallNumber(_ index: Int) -> Bool {
    var end = index
    while end < bytes.count, end - index < 4, bytes[end] &- 48 < 10 { end += 1 }
    return end - index < 4 && !wordGoesOn(end)
  }

  /// Whether a word of a capital and at least two small letters stands at `index`: "21July".
  private func isCapitalizedWord(_ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] &- 65 < 26 && bytes[index + 1] &- 97 < 26
      && bytes[index + 2] &- 97 < 26
  }

  private static let possessiveHash = WordHash.of("'s")

  /// Whether a letter stands at `index`.
  private func inner(_ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    return byte < 128
      ? classes[Int(byte)] == .letter
      : ScalarClass.of(Tokenizer.scalar(bytes, at: index).0) == .letter
  }

  /// Whether an `s` that ends a word stands at `index`.
  private func possessive(_ index: Int) -> Bool {
    index < bytes.count && bytes[index] | 32 == 115 && !wordGoesOn(index + 1)
  }

  private func wordGoesOn(_ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    switch classes[Int(bytes[index])] {
    case .letter, .digit: return true
    case .high: return inner(index)
    case .space, .line, .mark: return false
    }
  }

  /// The end of a possessive `'s` at `index`, if there is one.
  private func possessiveEnd(_ index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == 39 { return possessive(index + 1) ? index + 2 : nil }
    guard bytes[index] == 0xE2 || bytes[index] == 0xCA else { return nil }
    let (scalar, length) = Tokenizer.scalar(bytes, at: index)
    return Fold.scalar(scalar) == 39 && possessive(index + length) ? index + length + 1 : nil
  }

  /// One past a single ASCII letter at `index` that is followed by a full stop; `nil` for anything else.
  private func lone(_ index: Int) -> Int? {
    guard index + 1 < bytes.count, classes[Int(bytes[index])] == .letter,
      bytes[index + 1] == 46
    else { return nil }
    return index + 1
  }

  /// The scalar that begins at `index` of valid UTF-8, and its length in bytes.
  @inline(__always) static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    func next(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset]) & 63 : 0
    }
    if first < 0xE0 { return ((first & 31) << 6 | next(1), min(2, bytes.count - index)) }
    if first < 0xF0 { return ((first & 15) << 12 | next(1) << 6 | next(2), min(3, bytes.count - index)) }
    return ((first & 7) << 18 | next(1) << 12 | next(2) << 6 | next(3), min(4, bytes.count - index))
  }
}
