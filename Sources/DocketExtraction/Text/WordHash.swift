import DocketModel

/// The hash by which words are looked up: FNV-1a with 64 bits over the folded UTF-8
/// (Fowler, Noll, Vo; draft-eastlake-fnv).
public enum WordHash {
  /// The hash of no bytes.
  public static let empty: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  /// The hash with one byte more.
  @inline(__always) public static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* prime
  }

  /// The hash with one folded scalar more, as its UTF-8 bytes.
  @inline(__always) public static func adding(scalar: UInt32, to hash: UInt64) -> UInt64 {
    if scalar < 0x80 { return adding(UInt8(truncatingIfNeeded: scalar), to: hash) }
    var hash = hash
    if scalar < 0x800 {
      hash = adding(UInt8(0xC0 | scalar >> 6), to: hash)
    } else if scalar < 0x10000 {
      hash = adding(UInt8(0xE0 | scalar >> 12), to: hash)
      hash = adding(UInt8(0x80 | (scalar >> 6) & 63), to: hash)
    } else {
      hash = adding(UInt8(0xF0 | (scalar >> 18) & 7), to: hash)
      hash = adding(UInt8(0x80 | (scalar >> 12) & 63), to: hash)
      hash = adding(UInt8(0x80 | (scalar >> 6) & 63), to: hash)
    }
    return adding(UInt8(0x80 | scalar & 63), to: hash)
  }

  /// The hash of a word in any spelling of case and diacritics.
  public static func of(_ word: some StringProtocol) -> UInt64 {
    Fold.bytes(word).reduce(empty) { adding($1, to: $0) }
  }
}
