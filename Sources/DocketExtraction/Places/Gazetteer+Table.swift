/// How the tables of cities are read.
extension Gazetteer {
  mutating func read(_ text: String) {
    let base = bytes.count
    bytes.append(contentsOf: text.utf8)
    var line = base
    let all = bytes
    all.withUnsafeBufferPointer { buffer in
      while line < buffer.count {
        var end = line
        while end < buffer.count, buffer[end] != 10 { end += 1 }
        if end > line, buffer[line] != 35 { row(line, end, buffer) }
        line = end + 1
      }
    }
  }

  private mutating func row(_ start: Int, _ end: Int, _ buffer: UnsafeBufferPointer<UInt8>) {
    var tabs = SIMD4(repeating: end)
    var count = 0
    var index = start
    while index < end, count < 3 {
      if buffer[index] == 9 {
        tabs[count] = index
        count += 1
      }
      index += 1
    }
    guard count >= 2, tabs[1] - tabs[0] == 3 else { return }
    var population: Int32 = 0
    for byte in buffer[(tabs[1] + 1)..<tabs[2]] where (48...57).contains(byte) {
      population = population &* 10 &+ Int32(byte - 48)
    }
    let country = UInt16(buffer[tabs[0] + 1]) << 8 | UInt16(buffer[tabs[0] + 2])
    let city = Int32(cities.count)
    cities.append(
      City(start: Int32(start), length: Int32(tabs[0] - start), country: country, population: population))
    add(buffer, start, tabs[0], city)
    guard count > 2 else { return }
    var from = tabs[2] + 1
    while from < end {
      var to = from
      while to < end, buffer[to] != 124 { to += 1 }
      add(buffer, from, to, city)
      from = to + 1
    }
  }

  /// Adds one spelling.
  private mutating func add(_ buffer: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int, _ city: Int32) {
    var hash: UInt64 = 0
    var words = 0
    Spelling.words(buffer, from, to) { longer, before in
      if before == 0 {
        let (place, bit) = Gazetteer.first(longer)
        firstWords[place] |= bit
      } else {
        // What stands before a word goes on with it.
        slots[slot(hash)].goesOn = true
      }
      (hash, words) = (longer, before + 1)
    }
    guard words > 0, words <= Gazetteer.mostWords else { return }
    let position = slot(hash)
    var link = slots[position].first
    while link >= 0 {
      if chain[Int(link)].city == city { return }
      link = chain[Int(link)].next
    }
    chain.append((city, slots[position].first))
    slots[position].first = Int32(chain.count - 1)
  }

  /// The slot of a hash, made where there was none.
  private mutating func slot(_ hash: UInt64) -> Int {
    if used * 4 > slots.count * 3 { grow() }
    var position = Int(truncatingIfNeeded: hash ^ (hash >> 31)) & mask
    while slots[position].hash != 0 {
      if slots[position].hash == hash { return position }
      position = (position + 1) & mask
    }
    slots[position].hash = hash
    used += 1
    return position
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(hash: 0, first: -1, goesOn: false), count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.hash != 0 {
      var position = Int(truncatingIfNeeded: slot.hash ^ (slot.hash >> 31)) & mask
      while slots[position].hash != 0 { position = (position + 1) & mask }
      slots[position] = slot
    }
  }
}
