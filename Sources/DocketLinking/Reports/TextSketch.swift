public import DocketModel

/// The smallest hashes of an article's runs of five words (Broder, "On the resemblance and containment of
/// documents", 1997): two sketches tell how much two articles share without their texts.
public struct TextSketch: Hashable, Sendable, Codable {
  /// How many hashes are kept at most.
  public static let size = 32
  /// From which resemblance on two articles are copies; nearly the same.
  static let copy = 0.4, sameText = 0.75
  /// Words in one run.
  static let run = 5

  /// The smallest hashes, ascending.
  public var hashes: [UInt32]

  /// Makes a sketch of hashes that were computed before.
  public init(hashes: [UInt32] = []) { self.hashes = hashes }

  /// Makes a sketch of parts of a text in UTF-8; letters and digits count, their case does not.
  public init(of text: [UInt8], in ranges: [TextRange]) {
    var words: [UInt64] = []
    let folded = Self.folded
    text.withUnsafeBufferPointer { bytes in
      for range in ranges where range.start >= 0 && range.end <= bytes.count && range.start < range.end {
        var word = StableHash()
        var isWord = false
        for place in range.start..<range.end {
          let letter = folded[Int(bytes[place])]
          if letter != 0 {
            word.add(letter)
            isWord = true
          } else if isWord {
            words.append(word.value)
            word = StableHash()
            isWord = false
          }
        }
        if isWord { words.append(word.value) }
      }
    }
    self.init(words: words)
  }

  /// The bytes of letters and digits, capitals as small letters; 0 for other bytes.
  private static let folded: [UInt8] = (0...UInt8.max).map { byte in
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x30...0x39, 0x61...0x7A, 0x80...: byte
    default: 0
    }
  }

  /// Makes a sketch of the hashes of words.
  private init(words: [UInt64]) {
    var smallest: [UInt32] = []
    smallest.reserveCapacity(Self.size + 1)
    if words.count >= Self.run {
      for start in 0...(words.count - Self.run) {
        var hash: UInt64 = 0
        for word in start..<start + Self.run {
          hash = (hash ^ words[word]) &* 0x9E37_79B9_7F4A_7C15
          hash ^= hash >> 29
        }
        Self.keep(UInt32(truncatingIfNeeded: hash >> 16), in: &smallest)
      }
    }
    hashes = smallest
  }

  /// Puts a hash among the smallest, which stand in ascending order, each once.
  private static func keep(_ hash: UInt32, in smallest: inout [UInt32]) {
    if smallest.count == size, let last = smallest.last, hash >= last { return }
    var place = smallest.count
    while place > 0, smallest[place - 1] >= hash { place -= 1 }
    guard place == smallest.count || smallest[place] != hash else { return }
    smallest.insert(hash, at: place)
    if smallest.count > size { smallest.removeLast() }
  }

  /// The estimated share, 0 to 1, of runs of words that two articles have in common.
  public func resemblance(to other: TextSketch) -> Double {
    guard !hashes.isEmpty, !other.hashes.isEmpty else { return 0 }
    var (mine, theirs) = (0, 0)
    var (union, both) = (0, 0)
    // The smallest of both, taken in order.
    while union < Self.size, mine < hashes.count || theirs < other.hashes.count {
      let a = mine < hashes.count ? hashes[mine] : .max
      let b = theirs < other.hashes.count ? other.hashes[theirs] : .max
      if a == b { both += 1 }
      if a <= b { mine += 1 }
      if b <= a { theirs += 1 }
      union += 1
    }
    return Double(both) / Double(union)
  }

  /// Whether two articles are copies of one text, cut or slightly edited.
  public func isCopy(of other: TextSketch) -> Bool { resemblance(to: other) >= Self.copy }
}
