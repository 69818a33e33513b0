public import DocketModel

/// One file's decoded text, cut into tokens and lines: what all stages of extraction work on.
public final class Document: Sendable {
  /// The decoded text, valid UTF-8. All offsets of a record point into it.
  public let bytes: [UInt8]
  /// The tokens of the whole text, in order.
  public let tokens: [Token]
  /// The lines of the whole text, in order, blank ones included.
  public let lines: [Line]

  /// Cuts a text into tokens and lines.
  public init(bytes: [UInt8], lexicon: Lexicon) {
    self.bytes = bytes
    (tokens, lines) = Tokenizer.cut(bytes, lexicon: lexicon)
  }

  /// The words in a range of bytes, white space folded to single spaces, without invisible characters.
  public func text(_ range: TextRange) -> String {
    bytes.withUnsafeBufferPointer { buffer in
      let end = min(range.end, buffer.count)
      guard range.start < end else { return "" }
      var index = Document.plainEnd(buffer, range.start, end)
      let first = UnsafeBufferPointer(rebasing: buffer[range.start..<index])
      if index == end { return String(decoding: first, as: UTF8.self) }
      var out = Array(first)
      out.reserveCapacity(end - range.start)
      var space = false
      while index < end {
        let plain = Document.plainEnd(buffer, index, end)
        if plain > index {
          if space { out.append(32) }
          space = false
          out.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[index..<plain]))
          index = plain
          continue
        }
        let (scalar, length) = Tokenizer.scalar(buffer, at: index)
        defer { index += length }
        if scalar <= 32 || (scalar > 127 && [.space, .line].contains(ScalarClass.of(scalar))) {
          space = !out.isEmpty
          continue
        }
        if scalar > 127 && ScalarClass.of(scalar) == .invisible { continue }
        if space { out.append(32) }
        space = false
        out.append(contentsOf: buffer[index..<min(index + length, buffer.count)])
      }
      return String(decoding: out, as: UTF8.self)
    }
  }

  /// One past the words at `index` that stay as they are: ASCII characters, with single spaces between words.
  private static func plainEnd(_ buffer: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    var next = index
    while next < end {
      let isPlain = buffer[next] > 32 && buffer[next] < 128
      let isBetween =
        buffer[next] == 32 && next > index && next + 1 < end && buffer[next + 1] > 32
        && buffer[next + 1] < 128
      guard isPlain || isBetween else { break }
      next += 1
    }
    return next
  }

  /// Whether a token is a comma.
  @inline(__always) func isComma(_ index: Int) -> Bool {
    isInside(index) && tokens[index].isMark && bytes[Int(tokens[index].start)] == 44
  }

  /// Whether a token is a semicolon.
  func isSemicolon(_ index: Int) -> Bool {
    isInside(index) && tokens[index].isMark && bytes[Int(tokens[index].start)] == 59
  }

  /// Whether a token is a colon.
  func isColon(_ index: Int) -> Bool {
    isInside(index) && tokens[index].isMark && bytes[Int(tokens[index].start)] == 58
  }

  /// Whether an index is that of a token: words that end a document have none behind them.
  @inline(__always) func isInside(_ index: Int) -> Bool {
    UInt(bitPattern: index) < UInt(bitPattern: tokens.count)
  }

  /// Whether a word of a list stands at an index; `false` before the first word and behind the last.
  @inline(__always) func has(_ index: Int, _ list: Lexicon.ListID?, _ lexicon: Lexicon) -> Bool {
    guard let list, isInside(index) else { return false }
    return lexicon.contains(tokens[index], in: list)
  }

  /// Whether a token opens a bracket.
  func isBracket(_ index: Int) -> Bool {
    isInside(index) && tokens[index].isMark && bytes[Int(tokens[index].start)] == 40
  }

  /// Whether a token is the mark of an owner, right behind his name: the "'s" of "Tuesday's".
  func isOwnersMark(_ index: Int) -> Bool {
    guard isInside(index) else { return false }
    let byte = bytes[Int(tokens[index].start)]
    return !tokens[index].shape.contains(.spaceBefore) && (byte == 39 || byte == 0xE2)
  }

  /// The words of a run of tokens (half-open), white space folded.
  public func text(tokens range: Range<Int>) -> String { range.isEmpty ? "" : text(bytes(of: range)) }

  /// The bytes that a run of tokens (half-open) covers.
  public func bytes(of range: Range<Int>) -> TextRange {
    guard !range.isEmpty else { return TextRange(start: 0, end: 0) }
    return TextRange(start: Int(tokens[range.lowerBound].start), end: Int(tokens[range.upperBound - 1].end))
  }

  /// The tokens that begin in a range of bytes.
  public func tokens(in range: TextRange) -> Range<Int> {
    let first = firstToken(at: range.start)
    return first..<max(first, firstToken(at: range.end))
  }

  /// Index of the first token that begins at or after a byte.
  public func firstToken(at byte: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
