/// The lists that each word stands in, by the hash of the word: one compact table made from all packs.
public struct NameTable: Sendable {
  private struct Slot: Sendable {
    var key: UInt64 = 0
    var flags: WordFlags = []
  }

  private var slots: [Slot]
  private var count = 0
  private var mask: Int
  /// Words that are to be added.
  var waiting: [(hash: UInt64, flags: WordFlags)] = []
  private var looked: UInt64 = 0

  /// An empty table with room for about `capacity` words.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 3 / 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = size - 1
  }

  /// The lists of the word with that hash.
  @inline(__always) public subscript(hash: UInt64) -> WordFlags {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 31)) & mask
    while true {
      let found = slots[slot]
      if found.key == hash { return found.flags }
      if found.key == 0 { return [] }
      slot = (slot + 1) & mask
    }
  }

  /// Adds a word to lists, some time before the next `settle()`.
  mutating func add(_ hash: UInt64, _ added: WordFlags) {
    waiting.append((hash, added))
    if waiting.count >= 64 { settle() }
  }

  /// Adds the words that wait. Looked up all at once before, they wait for memory together and not one by one.
  mutating func settle() {
    for word in waiting { looked ^= slots[Int(truncatingIfNeeded: word.hash ^ (word.hash >> 31)) & mask].key }
    for word in waiting { insert(word.hash, word.flags) }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Adds a word to lists.
  mutating func insert(_ hash: UInt64, _ added: WordFlags) {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 31)) & mask
    while slots[slot].key != 0, slots[slot].key != hash { slot = (slot + 1) & mask }
    if slots[slot].key == 0 {
      slots[slot].key = hash
      count += 1
    }
    slots[slot].flags.formUnion(added)
    if count * 4 > slots.count * 3 { grow() }
  }

  private mutating func grow() {
    var larger = NameTable(capacity: slots.count * 2)
    for slot in slots where slot.key != 0 { larger.insert(slot.key, slot.flags) }
    self = larger
  }
}
