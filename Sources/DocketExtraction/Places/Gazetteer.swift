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

  struct Slot {
    var hash: UInt64
    /// First of the chain of cities with this name, -1 where the hash only begins longer names.
    var first: Int32
    /// Whether a longer name begins with these words.
    var goesOn: Bool
  }

  /// Longer names are no names of cities.
  static let mostWords = 6

  /// The text of the tables, to which the rows of cities point.
  var bytes: [UInt8] = []
  var cities: [City] = []
  var chain: [(city: Int32, next: Int32)] = []
  var slots: [Slot]
  var mask: Int
  var used = 0
  /// Which hashes of one word can be in the table, a bit for each remainder: most words are in no name of a city, and
  /// this is small enough to be at hand.
  var firstWords = Array(repeating: UInt64(0), count: 1 << (Gazetteer.firstBits - 6))
  private static let firstBits = 21

  /// Reads tables of cities; a row that is no row is passed over.
  init(tables: [PackFile]) {
    var capacity = 1024
    while capacity < tables.reduce(0, { $0 + $1.text.utf8.count / 10 }) { capacity *= 2 }
    slots = Array(repeating: Slot(hash: 0, first: -1, goesOn: false), count: capacity)
    mask = capacity - 1
    for table in tables { read(table.text) }
  }

  /// The place of a hash of one word among the first words, and its bit there.
  @inline(__always) static func first(_ hash: UInt64) -> (place: Int, bit: UInt64) {
    let number = Int(truncatingIfNeeded: hash ^ (hash >> 31)) & (1 << firstBits - 1)
    return (number >> 6, 1 << UInt64(number & 63))
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
      hash = Spelling.adding(word.hash, to: hash)
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
    find(Spelling.hash(of: name)).map(cities) ?? []
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
