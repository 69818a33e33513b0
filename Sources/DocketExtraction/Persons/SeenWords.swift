/// How each capitalised word of a document is used elsewhere in it.
struct SeenWords {
  /// What was seen of a word.
  struct Uses: OptionSet {
    let rawValue: UInt8
    /// In lower case.
    static let lower = Uses(rawValue: 1)
    /// With a capital, not as the first word of a passage.
    static let inside = Uses(rawValue: 2)
    /// Right after a title.
    static let titled = Uses(rawValue: 4)
    /// Right after a given name.
    static let surname = Uses(rawValue: 8)
    /// Right before a verb of saying.
    static let speaker = Uses(rawValue: 16)
    /// More than twice with a capital.
    static let often = Uses(rawValue: 32)
    /// Twice with a capital.
    static let twice = Uses(rawValue: 64)
    /// After "in", "at", "from": as a place.
    static let located = Uses(rawValue: 128)
  }

  private var keys: [UInt64]
  private var uses: [Uses]
  private let mask: Int

  /// Room for that many words.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    uses = Array(repeating: [], count: size)
    mask = size - 1
  }

  @inline(__always) private func slot(_ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 31)) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  /// What was seen of a word.
  @inline(__always) subscript(hash: UInt64) -> Uses { uses[slot(hash)] }

  /// Notes a word with a capital.
  mutating func noteCapital(_ hash: UInt64, _ added: Uses) {
    let slot = slot(hash)
    if keys[slot] == 0 {
      keys[slot] = hash
      uses[slot] = added
    } else {
      uses[slot].formUnion(uses[slot].contains(.twice) ? added.union(.often) : added.union(.twice))
    }
  }

  /// Notes a word in lower case, if it is also seen with a capital.
  @inline(__always) mutating func noteLower(_ hash: UInt64) {
    let slot = slot(hash)
    if keys[slot] != 0 { uses[slot].insert(.lower) }
  }
}
