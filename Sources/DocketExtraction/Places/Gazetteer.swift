import DocketModel

/// Cities of the world by all their spellings, found by the hashes of their words.
///
/// Rows of a table are `name TAB country TAB population TAB spelling|spelling`.
public struct Gazetteer: Sendable {
  /// A city.
  struct City: Sendable {
    /// Place of the row in `bytes`.
    var start: Int32
    /// Length of the name, in bytes.
    var length: Int32
    /// ISO 3166-1 alpha-2, two ASCII bytes.
    var country: UInt16
    /// People who live there.
    var population: Int32
  }

  private struct Slot {
    var hash: UInt64
    /// First of the chain of cities with this name, -1 where the hash only begins longer names.
    var first: Int32
    /// Whether a longer name begins with these words.
    var goesOn: Bool
  }

  /// Longer names are no names of cities.
  private static let mostWords = 6

  /// The text of the tables, to which the rows of cities point.
  private(set) var bytes: [UInt8] = []
  private(set) var cities: [City] = []
  private var chain: [(city: Int32, next: Int32)] = []
  private var slots: [Slot]
  private var mask: Int
  private var used = 0
  /// Which hashes of one word can be in the table, a bit for each remainder: most words are in no name of a city, and
  /// this is small enough to be at hand.
  private var firstWords = Array(repeating: UInt64(0), count: 1 << (Gazetteer.firstBits - 6))
  private static let firstBits = 21

  /// Reads tables of cities; a row that is no row is passed over.
  init(tables: [PackFile]) {
    var capacity = 1024
    while capacity < tables.reduce(0, { $0 + $1.text.utf8.count / 10 }) { capacity *= 2 }
    slots = Array(repeating: Slot(hash: 0, first: -1, goesOn: false), count: capacity)
    mask = capacity - 1
    for table in tables { read(table.text) }
  }

  private mutating func read(_ text: String) {
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
    var word = WordHash.empty
    var any = false
    var index = from
    var words = 0
    while index <= to {
      if index < to {
        let byte = buffer[index] | 32
        if byte >= 97, byte <= 122 {
          word = WordHash.adding(byte, to: word)
          any = true
          index += 1
          continue
        }
        let (scalar, length) = Tokenizer.scalar(buffer, at: index)
        let isWord =
          scalar < 128
          ? (scalar | 32 >= 97 && scalar | 32 <= 122) || (48...57).contains(scalar) || (scalar == 39 && any)
          : ScalarClass.of(scalar) == .letter || ScalarClass.of(scalar) == .invisible
            || Fold.scalar(scalar) == 39
        if isWord {
          let folded = Fold.scalar(scalar)
          if folded != 0 { word = WordHash.adding(scalar: folded, to: word) }
          any = true
          index += length
          continue
        }
        index += length
      } else {
        index += 1
      }
      if any {
        // What stands before a word goes on with it.
        if words > 0 { slots[slot(hash)].goesOn = true }
        hash = Gazetteer.adding(word, to: hash)
        if words == 0 {
          let (place, bit) = Gazetteer.first(hash)
          firstWords[place] |= bit
        }
        words += 1
        word = WordHash.empty
        any = false
      }
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

  /// The place of a hash of one word among the first words, and its bit there.
  @inline(__always) private static func first(_ hash: UInt64) -> (place: Int, bit: UInt64) {
    let number = Int(truncatingIfNeeded: hash ^ (hash >> 31)) & (1 << firstBits - 1)
    return (number >> 6, 1 << UInt64(number & 63))
  }

  /// The hash of some words with one more.
  @inline(__always) static func adding(_ word: UInt64, to hash: UInt64) -> UInt64 {
    let mixed = (hash &* 0x9E37_79B9_7F4A_7C15) ^ word
    return mixed == 0 ? 1 : mixed
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

  private func find(_ hash: UInt64) -> Slot? {
    var position = Int(truncatingIfNeeded: hash ^ (hash >> 31)) & mask
    while slots[position].hash != 0 {
      if slots[position].hash == hash { return slots[position] }
      position = (position + 1) & mask
    }
    return nil
  }

  /// The longest name of a city that begins at a token: its length in tokens and the cities that bear it.
  func match(_ document: Document, at index: Int, end: Int) -> (length: Int, cities: [Int])? {
    var hash: UInt64 = 0
    var best: (Int, Slot)?
    var token = index
    while token < end, token - index < 12 {
      let word = document.tokens[token]
      if word.isMark {
        // Hyphens, apostrophes and the stop of "St." stand inside names.
        let byte = document.bytes[Int(word.start)]
        guard token > index, byte == 45 || byte == 39 || byte == 46 || byte == 0xE2 else { break }
        token += 1
        continue
      }
      hash = Gazetteer.adding(word.hash, to: hash)
      if token == index {
        let (place, bit) = Gazetteer.first(hash)
        guard firstWords[place] & bit != 0 else { return nil }
      }
      guard let slot = find(hash) else { break }
      token += 1
      if slot.first >= 0 { best = (token - index, slot) }
      if !slot.goesOn { break }
    }
    guard let best else { return nil }
    return (best.0, cities(best.1))
  }

  /// The cities with a name, in any spelling of case and diacritics.
  func cities(named name: String) -> [Int] {
    var hash: UInt64 = 0
    for word in Gazetteer.words(of: Fold.text(name)) {
      hash = Gazetteer.adding(WordHash.of(word), to: hash)
    }
    return find(hash).map(cities) ?? []
  }

  /// The runs of letters, numbers and apostrophes.
  private static func words(of name: String) -> [Substring] {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
      return name.split { !$0.isLetter && !$0.isNumber && $0 != "'" }
    }
    return name.utf8.split { !(97...122).contains($0 | 32) && !(48...57).contains($0) && $0 != 39 }
      .map { Substring($0) }
  }

  /// Whether a name is that of a city of 50,000 people or more.
  public func hasLargeCity(named name: String) -> Bool {
    cities(named: name).contains { cities[$0].population >= 50_000 }
  }

  private func cities(_ slot: Slot) -> [Int] {
    var found: [Int] = []
    var link = slot.first
    while link >= 0 {
      found.append(Int(chain[Int(link)].city))
      link = chain[Int(link)].next
    }
    return found
  }
}
