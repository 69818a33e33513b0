/// Some words of a lexicon, a bit for each word: small enough to be asked at every token.
struct WordBits: Sendable {
  private var bits: [UInt64]

  /// None of so many words.
  init(count: Int) { bits = Array(repeating: 0, count: count / 64 + 1) }

  /// Adds a word.
  mutating func insert(_ word: Int32) { bits[Int(word) >> 6] |= 1 << UInt64(word & 63) }

  /// Whether a word is one of them.
  @inline(__always) func contains(_ word: Int32) -> Bool {
    bits[Int(word) >> 6] & (1 << UInt64(word & 63)) != 0
  }
}
