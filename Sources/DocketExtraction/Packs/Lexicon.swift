/// All words that packs know, each with a number, and the lists that it stands in.
public final class Lexicon: Sendable {
  /// Number of a list.
  public typealias ListID = Int

  /// The lists of a word, 64 of them, as bits.
  private struct Row: Sendable {
    /// Lists that have the word as an entry.
    var members: UInt64 = 0
    /// Those of them in which it must have a capital.
    var capitals: UInt64 = 0
    /// Those of them in which all its letters must be capitals.
    var shouted: UInt64 = 0
    /// Lists of which an entry begins with the word, of one word or several.
    var begins: UInt64 = 0
  }

  /// An entry of several words, or one of a single word that has a value.
  private struct Entry: Sendable {
    var list: Int32
    /// Number of words.
    var count: Int32
    /// Its second word, 0 where it has none.
    var second: Int32
    /// Where its words stand in `words`.
    var first: Int32
    /// Its value in `strings`.
    var value: Int32
    /// Whether the first letter must be a capital in the text too.
    var capital: Bool
  }

  /// The words by their hash, a table with open addressing: a word's number, and above it all bits of its hash but
  /// those that nearly say where in the table it stands.
  private let slots: [UInt64]
  private let mask: Int
  /// For each word the lists that it stands in: `rows[word * stride + list / 64]`.
  private let rows: [Row]
  private let stride: Int
  private let listNames: [String]
  private let listSlots: [Int16]
  /// For each list whether a word without a capital is found only without one ("may", but not "May").
  private let exact: [Bool]
  /// For each word where its entries begin: first those of one word, then, from `phrases`, the others, list by list,
  /// by their second word, the longest first.
  private let heads: [(first: Int32, phrases: Int32)]
  private let entries: [Entry]
  /// Which first and second words entries of each list have, as bits of a hash: most words behind one with which an
  /// entry begins do not go on with it.
  private let pairs: [UInt64]
  /// The words of all entries of several words, one behind the other.
  private let words: [Int32]
  private let strings: [String]

  /// Makes the lexicon from what a builder gathered.
  init(_ builder: LexiconBuilder) {
    var capacity = 64
    while capacity < builder.words.count * 2 { capacity *= 2 }
    mask = capacity - 1
    slots = Lexicon.slots(builder.words, capacity)
    stride = max(1, (builder.lists.count + 63) / 64)
    listNames = builder.lists.sorted { $0.value < $1.value }.map(\.key)
    listSlots = Lexicon.listSlots(listNames)
    exact = (0..<builder.lists.count).map(builder.exact.contains)
    var rows = Array(repeating: Row(), count: (builder.words.count + 1) * stride)
    var single: [(word: Int, list: Int, value: String)] = []
    for (key, value) in builder.single {
      let (word, list) = (Int(key & 0xFFFF_FFFF), Int(key >> 32))
      rows[word * stride + list / 64].members |= 1 << UInt64(list % 64)
      rows[word * stride + list / 64].begins |= 1 << UInt64(list % 64)
      if !value.isEmpty { single.append((word, list, value)) }
    }
    for key in builder.capitals {
      rows[Int(key & 0xFFFF_FFFF) * stride + Int(key >> 32) / 64].capitals |= 1 << UInt64(Int(key >> 32) % 64)
    }
    for key in builder.shouted {
      rows[Int(key & 0xFFFF_FFFF) * stride + Int(key >> 32) / 64].shouted |= 1 << UInt64(Int(key >> 32) % 64)
    }
    for phrase in builder.phrases {
      rows[Int(phrase.words[0]) * stride + phrase.list / 64].begins |= 1 << UInt64(phrase.list % 64)
    }
    self.rows = rows
    var table = EntryTable()
    table.add(single, builder.phrases, words: builder.words.count)
    (heads, entries, words, strings) = (table.heads, table.entries, table.words, table.strings)
    var pairs = Array(repeating: UInt64(0), count: 1 << (Lexicon.pairBits - 6))
    for entry in entries where entry.count > 1 {
      let pair = Lexicon.pair(Int(entry.list), words[Int(entry.first)], entry.second)
      pairs[pair >> 6] |= 1 << UInt64(pair & 63)
    }
    self.pairs = pairs
  }

  private static let pairBits = 17

  @inline(__always) private static func pair(_ list: Int, _ first: Int32, _ second: Int32) -> Int {
    let mixed =
      (UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))) &+ UInt64(list) << 24
    return Int((mixed &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - pairBits))
  }

  /// Bits of a slot that number a word.
  private static let wordBits: UInt64 = 20
  private static let wordMask: UInt64 = 1 << wordBits - 1

  private static func slots(_ words: [UInt64: Int32], _ capacity: Int) -> [UInt64] {
    var slots = Array(repeating: UInt64(0), count: capacity)
    for (hash, number) in words {
      var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (capacity - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = hash & ~wordMask | UInt64(number)
    }
    return slots
  }

  /// The numbers of the words, for as long as they are borrowed.
  struct Words {
    fileprivate let slots: UnsafeBufferPointer<UInt64>
    fileprivate let mask: Int

    /// Number of the word with that hash, 0 where no pack knows it.
    @inline(__always) func word(hash: UInt64) -> Int32 {
      var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
      while true {
        let found = slots[slot]
        if found == 0 { return 0 }
        if (found ^ hash) & ~Lexicon.wordMask == 0 { return Int32(found & Lexicon.wordMask) }
        slot = (slot + 1) & mask
      }
    }
  }

  /// Lends the numbers of the words to who looks up many of them.
  @inline(__always) func withWords<Result>(_ body: (Words) -> Result) -> Result {
    slots.withUnsafeBufferPointer { body(Words(slots: $0, mask: mask)) }
  }

  /// Number of the word with that hash, 0 where no pack knows it.
  @inline(__always) func word(hash: UInt64) -> Int32 { withWords { $0.word(hash: hash) } }

  /// Number of words.
  var count: Int { rows.count / stride - 1 }

  /// Number of a list, where some pack has it.
  public func list(_ name: String) -> ListID? {
    var slot = Int(truncatingIfNeeded: Lexicon.hash(name)) & (listSlots.count - 1)
    while listSlots[slot] >= 0 {
      let list = Int(listSlots[slot])
      if listNames[list] == name { return list }
      slot = (slot + 1) & (listSlots.count - 1)
    }
    return nil
  }

  /// A table of lists by their names, with open addressing: finders ask for hundreds of lists at every article.
  private static func listSlots(_ names: [String]) -> [Int16] {
    var capacity = 64
    while capacity < names.count * 4 { capacity *= 2 }
    var slots = Array(repeating: Int16(-1), count: capacity)
    for (list, name) in names.enumerated() {
      var slot = Int(truncatingIfNeeded: hash(name)) & (capacity - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = Int16(list)
    }
    return slots
  }

  private static func hash(_ name: String) -> UInt64 {
    var name = name
    let hash = name.withUTF8 { bytes in
      var hash = WordHash.empty
      for byte in bytes { hash = WordHash.adding(byte, to: hash) }
      return hash
    }
    return hash ^ hash >> 32
  }

  /// Whether a word by itself stands in a list.
  @inline(__always) public func contains(_ token: Token, in list: ListID) -> Bool {
    let row = rows[Int(token.word) * stride + list >> 6]
    let bit: UInt64 = 1 << UInt64(list & 63)
    guard row.members & bit != 0 else { return false }
    guard token.isWord else { return true }
    if row.shouted & bit != 0, !token.shape.contains(.allCapitals) { return false }
    let needsCapital = row.capitals & bit != 0
    return token.isCapital ? needsCapital || !exact[list] : !needsCapital
  }

  /// Whether an entry of a list, of one word or several, begins with a word.
  @inline(__always) func begins(_ word: Int32, _ list: ListID) -> Bool {
    rows[Int(word) * stride + list >> 6].begins & (1 << UInt64(list & 63)) != 0
  }

  /// The words with which an entry of one of several lists begins.
  func beginnings(of lists: [String]) -> WordBits {
    var words = WordBits(count: count + 1)
    for list in lists.compactMap(list) { for word in firstWords(of: list) { words.insert(word) } }
    return words
  }

  /// The words with which an entry of one of several lists ends.
  func endings(of lists: [String]) -> WordBits {
    var ends = WordBits(count: count + 1)
    for list in lists.compactMap(list) {
      for word in firstWords(of: list) {
        if rows[Int(word) * stride + list >> 6].members & (1 << UInt64(list & 63)) != 0 { ends.insert(word) }
        for index in Int(heads[Int(word)].phrases)..<Int(heads[Int(word) + 1].first)
        where entries[index].list == Int32(list) {
          ends.insert(words[Int(entries[index].first + entries[index].count) - 1])
        }
      }
    }
    return ends
  }

  /// The value of a word in a list; empty where the list gives none, `nil` where the word is not in it.
  public func value(_ token: Token, in list: ListID) -> String? {
    guard contains(token, in: list) else { return nil }
    let head = heads[Int(token.word)]
    for index in Int(head.first)..<Int(head.phrases) where entries[index].list == Int32(list) {
      return strings[Int(entries[index].value)]
    }
    return ""
  }

  /// The longest entry of a list that stands in `tokens` at `index`: its length in tokens and its value.
  @inline(__always)
  public func match(_ list: ListID, _ tokens: [Token], at index: Int, end: Int) -> (
    length: Int, value: String
  )? {
    begins(tokens[index].word, list) ? entry(list, tokens, at: index, end: end) : nil
  }

  private func entry(_ list: ListID, _ tokens: [Token], at index: Int, end: Int) -> (
    length: Int, value: String
  )? {
    if let entry = phrase(list, tokens, at: index, end: end) {
      return (Int(entry.count), strings[Int(entry.value)])
    }
    return value(tokens[index], in: list).map { (1, $0) }
  }

  /// The length in tokens of the longest entry of a list that stands at `index`; 0 where none does.
  @inline(__always)
  func length(_ list: ListID, _ tokens: [Token], at index: Int, end: Int) -> Int {
    guard begins(tokens[index].word, list) else { return 0 }
    if let entry = phrase(list, tokens, at: index, end: end) { return Int(entry.count) }
    return contains(tokens[index], in: list) ? 1 : 0
  }

  /// The longest entry of several words.
  private func phrase(_ list: ListID, _ tokens: [Token], at index: Int, end: Int) -> Entry? {
    let word = Int(tokens[index].word)
    let last = Int(heads[word + 1].first)
    var (low, high) = (Int(heads[word].phrases), last)
    guard low < high, index + 1 < end else { return nil }
    let second = tokens[index + 1].word
    let pair = Lexicon.pair(list, tokens[index].word, second)
    guard pairs[pair >> 6] & 1 << UInt64(pair & 63) != 0 else { return nil }
    while low < high {
      let middle = (low + high) / 2
      let isBefore =
        entries[middle].list == Int32(list) ? entries[middle].second < second : entries[middle].list < list
      if isBefore { low = middle + 1 } else { high = middle }
    }
    for number in low..<last {
      let entry = entries[number]
      guard entry.list == Int32(list), entry.second == second else { break }
      guard index + Int(entry.count) <= end, !entry.capital || tokens[index].isCapital else { continue }
      var offset = 1
      while offset < Int(entry.count), tokens[index + offset].word == words[Int(entry.first) + offset] {
        offset += 1
      }
      if offset == Int(entry.count) { return entry }
    }
    return nil
  }

  /// The words that an entry of a list can begin with.
  func firstWords(of list: ListID) -> [Int32] {
    (0..<Int32(rows.count / stride)).filter { begins($0, list) }
  }

  static func key(_ list: Int, _ word: Int32) -> UInt64 {
    UInt64(list) << 32 | UInt64(UInt32(bitPattern: word))
  }

  /// Gathers the entries of all lists, word by word.
  private struct EntryTable {
    var heads: [(first: Int32, phrases: Int32)] = []
    var entries: [Entry] = []
    var words: [Int32] = []
    var strings = [""]
    private var numbers: [String: Int32] = ["": 0]

    mutating func add(
      _ single: [(word: Int, list: Int, value: String)], _ phrases: [LexiconBuilder.Phrase], words count: Int
    ) {
      let single = single.sorted { ($0.word, $0.list) < ($1.word, $1.list) }
      let phrases = phrases.enumerated().sorted {
        ($0.element.words[0], $0.element.list, $0.element.words[1], -$0.element.words.count, $0.offset)
          < ($1.element.words[0], $1.element.list, $1.element.words[1], -$1.element.words.count, $1.offset)
      }
      heads.reserveCapacity(count + 2)
      var (next, nextPhrase) = (0, 0)
      for word in 0...count {
        let first = Int32(entries.count)
        while next < single.count, single[next].word == word {
          add(single[next].list, [], single[next].value, capital: false)
          next += 1
        }
        heads.append((first, Int32(entries.count)))
        while nextPhrase < phrases.count, phrases[nextPhrase].element.words[0] == word {
          let phrase = phrases[nextPhrase].element
          add(phrase.list, phrase.words, phrase.value, capital: phrase.capital)
          nextPhrase += 1
        }
      }
      heads.append((Int32(entries.count), Int32(entries.count)))
    }

    private mutating func add(_ list: Int, _ words: [Int32], _ value: String, capital: Bool) {
      let number = numbers[value] ?? Int32(strings.count)
      if number == strings.count {
        numbers[value] = number
        strings.append(value)
      }
      entries.append(
        Entry(
          list: Int32(list), count: Int32(words.count), second: words.count > 1 ? words[1] : 0,
          first: Int32(self.words.count), value: number,
          capital: capital))
      self.words += words
    }
  }
}

extension Lexicon {
  /// A lexicon without words.
  static let empty = Lexicon(LexiconBuilder())
}
