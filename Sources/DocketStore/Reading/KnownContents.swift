import GRDB

/// The contents that an archive has, by their SHA-256: 32 bytes for each.
public struct KnownContents: Sendable {
  private struct Checksum: Hashable {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    /// Reads 64 hexadecimal digits.
    init(_ digits: UnsafeBufferPointer<UInt8>) {
      func word(_ start: Int) -> UInt64 {
        var word: UInt64 = 0
        for place in start..<min(start + 16, digits.count) {
          let digit = digits[place]
          word = word << 4 | UInt64(digit <= 57 ? digit &- 48 : digit &- 87) & 15
        }
        return word
      }
      words = (word(0), word(16), word(32), word(48))
    }

    static func == (a: Checksum, b: Checksum) -> Bool { a.words == b.words }
    // The words of a checksum are as good as random.
    func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
  }

  private var known: Set<Checksum> = []

  /// No contents.
  public init() {}

  mutating func add(_ digits: UnsafeBufferPointer<UInt8>) { known.insert(Checksum(digits)) }

  mutating func reserve(_ count: Int) { known.reserveCapacity(count) }

  /// Whether a content is known.
  /// - Parameter sha256: lower-case hexadecimal.
  public func contains(_ sha256: String) -> Bool {
    var sha256 = sha256
    return sha256.withUTF8 { known.contains(Checksum($0)) }
  }
}

extension Archive {
  /// The SHA-256 of all articles.
  public func contents() throws -> KnownContents {
    try read { db in
      var contents = KnownContents()
      contents.reserve(try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0)
      try Prepared(db, "SELECT sha256 FROM article").each([]) { contents.add($0.bytes(0)) }
      return contents
    }
  }
}
