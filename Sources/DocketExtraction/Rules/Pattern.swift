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

  private let text: [Character]
  private var index = 0

  /// Reads a whole pattern.
  static func parse(_ text: String) throws(Mistake) -> Pattern {
    var parser = PatternParser(text: Array(text))
    let pattern = try parser.alternatives()
    guard parser.index == parser.text.count else {
      throw Mistake(message: "unexpected '\(parser.text[parser.index])'", column: parser.index)
    }
    return pattern
  }

  private init(text: [Character]) { self.text = text }

  private mutating func skipSpace() { while index < text.count, text[index].isWhitespace { index += 1 } }

  private mutating func alternatives() throws(Mistake) -> Pattern {
    var choices = [try sequence()]
    while index < text.count, text[index] == "|" {
      index += 1
      choices.append(try sequence())
    }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(Mistake) -> Pattern {
    var parts: [Pattern] = []
    while true {
      skipSpace()
      guard index < text.count, !"|)]".contains(text[index]) else { break }
      parts.append(try element())
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func element() throws(Mistake) -> Pattern {
    if text[index] == "~" {
      index += 1
      guard index < text.count else { throw Mistake(message: "nothing after '~'", column: index) }
      return .glued(try element())
    }
    if text[index] == "!" {
      index += 1
      guard index < text.count else { throw Mistake(message: "nothing after '!'", column: index) }
      return .absent(try element())
    }
    var pattern = try atom()
    if index + 1 < text.count, text[index] == ":", text[index + 1].isLetter {
      index += 1
      pattern = .labelled(pattern, take { $0.isLetter || $0.isNumber || $0 == "-" })
    }
    if index < text.count {
      switch text[index] {
      case "?": pattern = .repeated(pattern, least: 0, most: 1)
      case "*": pattern = .repeated(pattern, least: 0, most: 12)
      case "+": pattern = .repeated(pattern, least: 1, most: 12)
      default: return pattern
      }
      index += 1
    }
    return pattern
  }

  private mutating func atom() throws(Mistake) -> Pattern {
    let start = index
    switch text[index] {
    case "(":
      index += 1
      let inner = try alternatives()
      return try close(")", start, inner)
    case "[":
      index += 1
      let inner = try alternatives()
      return .repeated(try close("]", start, inner), least: 0, most: 1)
    case "{": return try reference()
    case "\"":
      index += 1
      let word = take { $0 != "\"" }
      _ = try close("\"", start, .word(""))
      return .word(word)
    case ".":
      guard index + 1 < text.count, text[index + 1] == "." else {
        index += 1
        return .word(".")
      }
      index += 2
      guard let most = Int(take { $0.isNumber }) else {
        throw Mistake(message: "expected a number after '..'", column: index)
      }
      return .gap(most)
    default:
      let word = take { !$0.isWhitespace && !"|()[]{}\"?*+~!".contains($0) }
      guard !word.isEmpty else { throw Mistake(message: "unexpected '\(text[index])'", column: index) }
      return .word(word)
    }
  }

  private mutating func reference() throws(Mistake) -> Pattern {
    let start = index
    index += 1
    let inside = take { $0 != "}" }
    _ = try close("}", start, .word(""))
    guard let colon = inside.lastIndex(of: ":") else { return .reference(inside.trimmed) }
    return .labelled(.reference(inside[..<colon].trimmed), inside[inside.index(after: colon)...].trimmed)
  }

  private mutating func close(_ mark: Character, _ start: Int, _ inner: Pattern) throws(Mistake) -> Pattern {
    guard index < text.count, text[index] == mark else {
      throw Mistake(message: "'\(text[start])' is not closed", column: start)
    }
    index += 1
    return inner
  }

  private mutating func take(_ belongs: (Character) -> Bool) -> String {
    let start = index
    while index < text.count, belongs(text[index]) { index += 1 }
    return String(text[start..<index])
  }
}
