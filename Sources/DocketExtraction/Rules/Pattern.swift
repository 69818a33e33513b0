/// What a `match:` line of a pack says, as a tree.
///
///     word  Word         a word (with a capital where the pattern has one)
///     "("                any mark or word, between quotes
///     {month} {month:m}  an entry of a list, a class, a layer or a definition; with a label its words are kept
///     (a | b):m          a label behind anything
///     {integer 1-31}     a number in a range; {ordinal 1-31} also with an ordinal's ending
///     [of]  (a | b c)    optional; alternatives
///     x? x* x+           optional; any number; at least one
///     ~x                 no white space before it
///     ..5                up to five tokens, as few as do
///     !x                 x does not follow
indirect enum Pattern {
  case word(String)
  case reference(String)
  case sequence([Pattern])
  case choice([Pattern])
  case repeated(Pattern, least: Int, most: Int)
  case labelled(Pattern, String)
  case glued(Pattern)
  case gap(Int)
  case absent(Pattern)
}

/// Reads `match:` lines.
struct PatternParser {
  /// What is wrong with a pattern, and where (in characters).
  struct Mistake: Error {
    var message: String
    var column: Int
  }

  private let text: [UInt8]
  private var index = 0

  /// Reads a whole pattern.
  static func parse(_ text: String) throws(Mistake) -> Pattern {
    // A space of any kind parts words; behind this all of them are one byte.
    let spaced = text.utf8.allSatisfy { $0 < 128 } ? text : String(text.map { $0.isWhitespace ? " " : $0 })
    var parser = PatternParser(text: Array(spaced.utf8))
    let pattern = try parser.alternatives()
    guard parser.index == parser.text.count else {
      throw parser.mistake("unexpected '\(parser.character)'", at: parser.index)
    }
    return pattern
  }

  private init(text: [UInt8]) { self.text = text }

  /// A mistake at a byte.
  private func mistake(_ message: String, at index: Int) -> Mistake {
    Mistake(message: message, column: String(decoding: text[..<index], as: UTF8.self).count)
  }

  /// The character that is read.
  private var character: Character {
    String(decoding: text[index...], as: UTF8.self).first ?? " "
  }

  private mutating func skipSpace() {
    while index < text.count, PatternParser.isSpace(text[index]) { index += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  /// A letter of ASCII, or a byte of any other character's.
  private static func isLetter(_ byte: UInt8) -> Bool { byte | 32 &- 97 < 26 || byte >= 128 }

  private func stands(_ mark: Unicode.Scalar) -> Bool {
    index < text.count && text[index] == UInt8(ascii: mark)
  }

  private mutating func alternatives() throws(Mistake) -> Pattern {
    var choices = [try sequence()]
    while stands("|") {
      index += 1
      choices.append(try sequence())
    }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(Mistake) -> Pattern {
    var parts: [Pattern] = []
    while true {
      skipSpace()
      guard index < text.count, !stands("|"), !stands(")"), !stands("]") else { break }
      parts.append(try element())
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func element() throws(Mistake) -> Pattern {
    if stands("~") {
      index += 1
      guard index < text.count else { throw mistake("nothing after '~'", at: index) }
      return .glued(try element())
    }
    if stands("!") {
      index += 1
      guard index < text.count else { throw mistake("nothing after '!'", at: index) }
      return .absent(try element())
    }
    var pattern = try atom()
    if stands(":"), index + 1 < text.count, PatternParser.isLetter(text[index + 1]) {
      index += 1
      let label = take { PatternParser.isLetter($0) || PatternParser.isDigit($0) || $0 == UInt8(ascii: "-") }
      pattern = .labelled(pattern, label)
    }
    if stands("?") {
      pattern = .repeated(pattern, least: 0, most: 1)
    } else if stands("*") {
      pattern = .repeated(pattern, least: 0, most: 12)
    } else if stands("+") {
      pattern = .repeated(pattern, least: 1, most: 12)
    } else {
      return pattern
    }
    index += 1
    return pattern
  }

  private mutating func atom() throws(Mistake) -> Pattern {
    let start = index
    switch text[index] {
    case UInt8(ascii: "("):
      index += 1
      let inner = try alternatives()
      return try close(")", start, inner)
    case UInt8(ascii: "["):
      index += 1
      let inner = try alternatives()
      return .repeated(try close("]", start, inner), least: 0, most: 1)
    case UInt8(ascii: "{"): return try reference()
    case UInt8(ascii: "\""):
      index += 1
      let word = take { $0 != UInt8(ascii: "\"") }
      _ = try close("\"", start, .word(""))
      return .word(word)
    case UInt8(ascii: "."):
      index += 1
      guard stands(".") else { return .word(".") }
      index += 1
      guard let most = Int(take(PatternParser.isDigit)) else {
        throw mistake("expected a number after '..'", at: index)
      }
      return .gap(most)
    default:
      let word = take { !PatternParser.isSpace($0) && !PatternParser.syntax.contains($0) }
      guard !word.isEmpty else { throw mistake("unexpected '\(character)'", at: index) }
      return .word(word)
    }
  }

  /// Marks that the syntax needs for itself.
  private static let syntax = Array("|()[]{}\"?*+~!".utf8)

  private mutating func reference() throws(Mistake) -> Pattern {
    let start = index
    index += 1
    let inside = take { $0 != UInt8(ascii: "}") }
    _ = try close("}", start, .word(""))
    guard let colon = inside.lastIndex(of: ":") else { return .reference(inside.trimmed) }
    return .labelled(.reference(inside[..<colon].trimmed), inside[inside.index(after: colon)...].trimmed)
  }

  private mutating func close(
    _ mark: Unicode.Scalar, _ start: Int, _ inner: Pattern
  ) throws(Mistake) -> Pattern {
    guard stands(mark) else {
      let opened = String(decoding: text[start...], as: UTF8.self).first ?? " "
      throw mistake("'\(opened)' is not closed", at: start)
    }
    index += 1
    return inner
  }

  private mutating func take(_ belongs: (UInt8) -> Bool) -> String {
    let start = index
    while index < text.count, belongs(text[index]) { index += 1 }
    return String(decoding: text[start..<index], as: UTF8.self)
  }
}
