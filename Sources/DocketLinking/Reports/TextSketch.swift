/// The smallest hashes of an article's runs of five words (Broder, "On the resemblance and containment of
/// documents", 1997): two sketches tell how much two articles share without their texts.
public struct TextSketch: Hashable, Sendable, Codable {
  /// How many hashes are kept at most.
  public static let size = 32
  /// Words in one run.
  static let run = 5

  /// The smallest hashes, ascending.
  public var hashes: [UInt32]

  /// Makes a sketch of hashes that were computed before.
  public init(hashes: [UInt32] = []) { self.hashes = hashes }

  /// Makes a sketch of a text, letters and digits only, case folded.
  public init(of text: some Collection<String>) {
    var smallest: Set<UInt32> = []
    let words = text.map { word in
      var hash = StableHash()
      hash.add(word)
      return hash.value
    }
    if words.count >= Self.run {
      for start in 0...(words.count - Self.run) {
        var hash: UInt64 = 0
        for word in words[start..<start + Self.run] {
          hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
          hash ^= hash >> 29
        }
        smallest.insert(UInt32(truncatingIfNeeded: hash >> 16))
      }
    }
    self.hashes = Array(smallest.sorted().prefix(Self.size))
  }

  /// The estimated share, 0 to 1, of runs of words that two articles have in common.
  public func resemblance(to other: TextSketch) -> Double {
    guard !hashes.isEmpty, !other.hashes.isEmpty else { return 0 }
    let union = Set(hashes).union(other.hashes).sorted().prefix(Self.size)
    let mine = Set(hashes)
    let theirs = Set(other.hashes)
    let both = union.count { mine.contains($0) && theirs.contains($0) }
    return Double(both) / Double(union.count)
  }

  /// Whether two articles are copies of one text, cut or slightly edited.
  public func isCopy(of other: TextSketch) -> Bool { resemblance(to: other) >= 0.4 }
}
