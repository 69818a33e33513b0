/// The lists that each word stands in, by the hash of the word: one compact table made from all packs.
public struct NameTable: Sendable {
  private var keys: [UInt64]
  private var flags: [WordFlags]
  private var count = 0
  private var mask: Int

  /// An empty table with room for about `capacity` words.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 3 / 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    flags = Array(repeating: [], count: size)
    mask = size - 1
  }

  /// The lists of the word with that hash.
  @inline(__always) public subscript(hash: UInt64) -> WordFlags {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 31)) & mask
    while true {
      let key = keys[slot]
      if key == hash { return flags[slot] }
      if key == 0 { return [] }
      slot = (slot + 1) & mask
    }
  }

  /// Adds a word to lists.
  mutating func insert(_ hash: UInt64, _ added: WordFlags) {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 31)) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    if keys[slot] == 0 {
      keys[slot] = hash
      count += 1
    }
    flags[slot].formUnion(added)
    if count * 4 > keys.count * 3 { grow() }
  }

  private mutating func grow() {
    var larger = NameTable(capacity: keys.count * 2)
    for slot in keys.indices where keys[slot] != 0 { larger.insert(keys[slot], flags[slot]) }
    self = larger
  }
}
