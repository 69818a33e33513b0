/// A set of words by their hashes: small, quick, and only ever added to.
struct WordSet {
  private var slots: [UInt64]
  private var count = 0

  /// Room for that many words; it grows where more come.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// Whether there are none.
  var isEmpty: Bool { count == 0 }

  /// Whether a word is one of them.
  func contains(_ hash: UInt64) -> Bool { slots[slot(hash)] == hash }

  /// Adds a word.
  mutating func insert(_ hash: UInt64) {
    let place = slot(hash)
    guard slots[place] != hash else { return }
    slots[place] = hash
    count += 1
    if count * 2 > slots.count { grow() }
  }

  @inline(__always) private func slot(_ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 31)) & mask
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for hash in old where hash != 0 { slots[slot(hash)] = hash }
  }
}
