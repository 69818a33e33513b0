/// One step of a compiled pattern.
struct Instruction: Sendable {
  enum Operation: UInt8, Sendable {
    /// The token is word `a`; with a capital where `b` is 1.
    case word
    /// An entry of list `a` begins here.
    case list
    /// The token is of class `a`.
    case token
    /// A number from `a` to `b`; an ordinal's ending is allowed.
    case ordinal
    /// A whole number from `a` to `b`.
    case integer
    /// An annotation of layer `a` begins here.
    case layer
    /// Try `a` first, then `b`; `a` is worth a try only at a token of the set `look`.
    case split
    /// Go on at `a`.
    case jump
    /// The words of label `a` begin.
    case open
    /// The words of label `a` end.
    case close
    /// No white space before the next token.
    case glued
    /// What follows, up to its own `accept`, must not hold here; then go on at `a`.
    case absent
    /// The pattern holds.
    case accept
  }

  var operation: Operation
  var a: Int32
  var b: Int32
  /// For a `split` the set (`RuleFollows`) of the tokens with which `a` can go on; -1 where any may.
  var look: Int32 = -1

  init(_ operation: Operation, _ a: Int = 0, _ b: Int = 0) {
    self.operation = operation
    self.a = Int32(a)
    self.b = Int32(b)
  }
}

/// Classes of tokens that patterns can ask for by name.
enum TokenClass: Int, CaseIterable, Sendable {
  case any, word, lower, capital, capitals, numeral, digits, mark, initial, letter, roman, year

  /// The name in a pattern: `{Capital}` has a capital to tell it from lists.
  static let names: [String: TokenClass] = [
    "any": .any, "word": .word, "lower": .lower, "capital": .capital, "capitals": .capitals,
    "numeral": .numeral,
    "digits": .digits, "mark": .mark, "initial": .initial, "letter": .letter, "roman": .roman, "year": .year,
  ]

  /// Shapes of which each token of the class has one; none where it can be any token.
  var shapes: Token.Shape {
    switch self {
    case .any: []
    case .word, .lower, .letter: .word
    case .capital, .roman: .capital
    case .capitals: .allCapitals
    case .numeral, .digits, .year: .number
    case .mark: .mark
    case .initial: .initials
    }
  }
}
