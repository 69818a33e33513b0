/// All words that packs know, each with a number, and the lists that it stands in.
public final class Lexicon: Sendable {
  /// Number of a list.
  public typealias ListID = Int

  /// How a word must be written to be in some lists, 64 of them, as bits.
  private struct Writing: Sendable {
    /// Lists in which it must have a capital.
    var capitals: UInt64 = 0
    /// Lists in which all its letters must be capitals.
    var shouted: UInt64 = 0
  }

  /// The words by their hash, a table with open addressing: a word's number, and above it all bits of its hash but
  /// those that nearly say where in the table it stands.
  private let slots: [UInt64]
  private let mask: Int
  /// For each word the lists that have it as an entry, as bits: `members[word * stride + list / 64]`. What is asked
  /// most is kept by itself, so that all that a text asks for stays near at hand.
  private let members: [UInt64]
  /// For each word the lists of which an entry begins with it, of one word or several.
  private let starters: [UInt64]
  private let stride: Int
  /// For each word where its writings begin: `writings[written[word] + list / 64]`; most have none and share the first.
  private let written: [Int32]
  private let writings: [Writing]
  private let listNames: [String]
  private let listSlots: [Int16]
  /// For each list whether a word without a capital is found only without one ("may", but not "May").
  private let exact: [Bool]
  /// For each word where its entries begin: first those of one word, then, from `phrases`, the others, list by list,
  /// by their second word, the longest first.
  private let heads: [(first: Int32, phrases: Int32)]
  private let entries: [LexiconEntry]
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
    var members = Array(repeating: UInt64(0), count: (builder.words.count + 1) * stride)
    var starters = members
    var single: [(word: Int, list: Int, value: String)] = []
    for (key, value) in builder.single {
      let (word, list) = Lexicon.parts(key)
      members[word * stride + list / 64] |= 1 << UInt64(list % 64)
      starters[word * stride + list / 64] |= 1 << UInt64(list % 64)
      if !value.isEmpty { single.append((word, list, value)) }
    }
    for phrase in builder.phrases {
      starters[Int(phrase.words[0]) * stride + phrase.list / 64] |= 1 << UInt64(phrase.list % 64)
    }
    (self.members, self.starters) = (members, starters)
    (written, writings) = Lexicon.writings(builder, stride)
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

  /// Where the writings of each word begin, and the writings.
  private static func writings(_ builder: LexiconBuilder, _ stride: Int) -> ([Int32], [Writing]) {
    var written = Array(repeating: Int32(0), count: builder.words.count + 1)
    var writings = Array(repeating: Writing(), count: stride)
    func place(_ word: Int, _ list: Int) -> Int {
      if written[word] == 0 {
        written[word] = Int32(writings.count)
        writings += repeatElement(Writing(), count: stride)
      }
      return Int(written[word]) + list / 64
    }
    for key in builder.capitals {
      let (word, list) = parts(key)
      writings[place(word, list)].capitals |= 1 << UInt64(list % 64)
    }
    for key in builder.shouted {
      let (word, list) = parts(key)
      writings[place(word, list)].shouted |= 1 << UInt64(list % 64)
    }
    return (written, writings)
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
  var count: Int { written.count - 1 }

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

  /// A hash of a name's length and of both its ends, by which nearly all lists differ.
  private static func hash(_ name: String) -> UInt64 {
    var name = name
    let hash = name.withUTF8 { text in
      let bytes = UnsafeRawBufferPointer(text)
      guard bytes.count >= 8 else { return bytes.reduce(0) { $0 << 8 | UInt64($1) } }
      let start = bytes.loadUnaligned(as: UInt64.self)
      let end = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
      return (start &+ UInt64(bytes.count)) &* 0x9E37_79B9_7F4A_7C15 ^ end
    }
    return (hash &* 0xD6E8_FEB8_6659_FD93) >> 32
  }

  /// Whether a word by itself stands in a list.
  @inline(__always) public func contains(_ token: Token, in list: ListID) -> Bool {
    let bit: UInt64 = 1 << UInt64(list & 63)
    guard members[Int(token.word) * stride + list >> 6] & bit != 0 else { return false }
    guard token.isWord else { return true }
    let writing = writings[Int(written[Int(token.word)]) + list >> 6]
    if writing.shouted & bit != 0, !token.shape.contains(.allCapitals) { return false }
    let needsCapital = writing.capitals & bit != 0
    return token.isCapital ? needsCapital || !exact[list] : !needsCapital
  }

  /// Whether an entry of a list, of one word or several, begins with a word.
  @inline(__always) func begins(_ word: Int32, _ list: ListID) -> Bool {
    starters[Int(word) * stride + list >> 6] & (1 << UInt64(list & 63)) != 0
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
        if members[Int(word) * stride + list >> 6] & (1 << UInt64(list & 63)) != 0 { ends.insert(word) }
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

  /// The longest entry of a list that stands in `tokens` at `index`, before `end`: its length in tokens and its value; `nil`
  /// where the words end there.
  @inline(__always)
  public func match(_ list: ListID, _ tokens: [Token], at index: Int, end: Int) -> (
    length: Int, value: String
  )? {
    index < end && begins(tokens[index].word, list) ? entry(list, tokens, at: index, end: end) : nil
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
    guard index < end, begins(tokens[index].word, list) else { return 0 }
    if let entry = phrase(list, tokens, at: index, end: end) { return Int(entry.count) }
    return contains(tokens[index], in: list) ? 1 : 0
  }

  /// The longest entry of several words.
  @inline(__always)
  private func phrase(_ list: ListID, _ tokens: [Token], at index: Int, end: Int) -> LexiconEntry? {
    guard index + 1 < end else { return nil }
    let pair = Lexicon.pair(list, tokens[index].word, tokens[index + 1].word)
    guard pairs[pair >> 6] & 1 << UInt64(pair & 63) != 0 else { return nil }
    return phrase(beginning: list, tokens, at: index, end: end)
  }

  /// The longest entry of several words whose first two may be those of a text.
  private func phrase(
    beginning list: ListID, _ tokens: [Token], at index: Int, end: Int
  ) -> LexiconEntry? {
    let word = Int(tokens[index].word)
    let second = tokens[index + 1].word
    let last = Int(heads[word + 1].first)
    var (low, high) = (Int(heads[word].phrases), last)
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
    (0..<Int32(written.count)).filter { begins($0, list) }
  }

  static func key(_ list: Int, _ word: Int32) -> UInt64 {
    UInt64(list) << 32 | UInt64(UInt32(bitPattern: word))
  }

  /// The word and the list of a key.
  private static func parts(_ key: UInt64) -> (word: Int, list: Int) {
    (Int(key & 0xFFFF_FFFF), Int(key >> 32))
  }
}

extension Lexicon {
  /// A lexicon without words.
  static let empty = Lexicon(LexiconBuilder())
}
