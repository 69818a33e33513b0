/// Some of a document's tokens.
struct TokenSet {
  private var bits: [UInt64]

  /// None of so many tokens.
  init(count: Int) { bits = Array(repeating: 0, count: count / 64 + 1) }

  /// Adds a run of tokens.
  mutating func insert(_ tokens: Range<Int>) {
    for token in tokens { bits[token >> 6] |= 1 << UInt64(token & 63) }
  }

  /// Whether a token is one of them.
  func contains(_ token: Int) -> Bool { bits[token >> 6] & 1 << UInt64(token & 63) != 0 }
}
