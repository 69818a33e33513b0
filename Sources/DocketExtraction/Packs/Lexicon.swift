/// All words that packs know, each with a number, and the lists that it stands in.
public struct Lexicon: Sendable {
  /// Number of a list.
  public typealias ListID = Int

  /// A list entry of several words.
  struct Phrase: Sendable {
    var words: [Int32]
    var list: ListID
    var value: String
    /// Whether the first letter must be a capital in the text too.
    var capital: Bool
  }

  private var slots: [UInt64]
  private var numbers: [Int32]
  private var mask: Int
  private var members: [UInt64]
  private let stride: Int
  private let listNumbers: [String: ListID]
  private let values: [UInt64: String]
  /// As `members`: the words of a list that must have a capital.
  private var capitals: [UInt64]
  private let phrases: [Int32: [Phrase]]
  /// For each word whether an entry of several words begins with it.
  private let beginsPhrase: [Bool]
  /// For each list whether a word without a capital is found only without one ("may", but not "May").
  private let exact: [Bool]

  /// Makes the lexicon from what a builder gathered.
  init(_ builder: LexiconBuilder) {
    var capacity = 64
    while capacity < builder.words.count * 2 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    numbers = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    for (hash, number) in builder.words {
      var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
      while numbers[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = hash
      numbers[slot] = number
    }
    stride = max(1, (builder.lists.count + 63) / 64)
    members = Array(repeating: 0, count: (builder.words.count + 1) * stride)
    for (key, _) in builder.single {
      let word = Int(key & 0xFFFF_FFFF)
      let list = Int(key >> 32)
      members[word * stride + list / 64] |= 1 << UInt64(list % 64)
    }
    listNumbers = builder.lists
    values = builder.single.filter { !$0.value.isEmpty }
    capitals = Array(repeating: 0, count: members.count)
    for key in builder.capitals {
      capitals[Int(key & 0xFFFF_FFFF) * stride + Int(key >> 32) / 64] |= 1 << UInt64(Int(key >> 32) % 64)
    }
    exact = (0..<builder.lists.count).map(builder.exact.contains)
    var byFirst: [Int32: [Phrase]] = [:]
    for phrase in builder.phrases { byFirst[phrase.words[0], default: []].append(phrase) }
    phrases = byFirst.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    beginsPhrase = (0...builder.words.count).map { byFirst[Int32($0)] != nil }
  }

  /// Number of the word with that hash, 0 where no pack knows it.
  @inline(__always) func word(hash: UInt64) -> Int32 {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
    while numbers[slot] != 0 {
      if slots[slot] == hash { return numbers[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// Number of words.
  var count: Int { members.count / stride - 1 }

  /// Number of a list, where some pack has it.
  public func list(_ name: String) -> ListID? { listNumbers[name] }

  /// Whether a word by itself stands in a list.
  @inline(__always) public func contains(_ token: Token, in list: ListID) -> Bool {
    let word = Int(token.word)
    guard word != 0, members[word * stride + list / 64] & (1 << UInt64(list % 64)) != 0 else { return false }
    guard token.isWord else { return true }
    let needsCapital = capitals[word * stride + list / 64] & (1 << UInt64(list % 64)) != 0
    return token.isCapital ? needsCapital || !exact[list] : !needsCapital
  }

  /// The value of a word in a list; empty where the list gives none, `nil` where the word is not in it.
  public func value(_ token: Token, in list: ListID) -> String? {
    contains(token, in: list) ? values[Lexicon.key(list, token.word)] ?? "" : nil
  }

  /// The longest entry of a list that stands in `tokens` at `index`: its length in tokens and its value.
  public func match(_ list: ListID, _ tokens: [Token], at index: Int, end: Int) -> (
    length: Int, value: String
  )? {
    let first = tokens[index]
    guard first.word != 0 else { return nil }
    if beginsPhrase[Int(first.word)], let candidates = phrases[first.word] {
      for phrase in candidates where phrase.list == list && index + phrase.words.count <= end {
        if phrase.capital && !first.isCapital { continue }
        var same = true
        for offset in 1..<phrase.words.count where tokens[index + offset].word != phrase.words[offset] {
          same = false
          break
        }
        if same { return (phrase.words.count, phrase.value) }
      }
    }
    return value(first, in: list).map { (1, $0) }
  }

  /// The length in tokens of the longest entry of a list that stands at `index`; 0 where none does.
  @inline(__always)
  func length(_ list: ListID, _ tokens: [Token], at index: Int, end: Int) -> Int {
    let word = Int(tokens[index].word)
    guard word != 0 else { return 0 }
    if beginsPhrase[word] { return match(list, tokens, at: index, end: end)?.length ?? 0 }
    return contains(tokens[index], in: list) ? 1 : 0
  }

  /// The words that an entry of a list can begin with.
  func firstWords(of list: ListID) -> [Int32] {
    var words = (0..<members.count / stride).filter {
      members[$0 * stride + list / 64] & (1 << UInt64(list % 64)) != 0
    }
    .map { Int32($0) }
    for (word, entries) in phrases where entries.contains(where: { $0.list == list }) { words.append(word) }
    return words
  }

  static func key(_ list: Int, _ word: Int32) -> UInt64 {
    UInt64(list) << 32 | UInt64(UInt32(bitPattern: word))
  }
}

/// Gathers words and lists before the lexicon is made.
struct LexiconBuilder {
  var words: [UInt64: Int32] = [:]
  var lists: [String: Int] = [:]
  var single: [UInt64: String] = [:]
  var capitals: Set<UInt64> = []
  /// Lists whose words without a capital are found only without one.
  var exact: Set<Int> = []
  /// Entries that some pack has without a capital.
  private var small: Set<UInt64> = []
  var phrases: [Lexicon.Phrase] = []
  private let blank = Lexicon(empty: ())

  /// Number of a word, new or known.
  mutating func intern(_ hash: UInt64) -> Int32 {
    if let known = words[hash] { return known }
    let number = Int32(words.count + 1)
    words[hash] = number
    return number
  }

  /// The tokens of a phrase.
  func tokens(_ phrase: String) -> [Token] {
    let tokens = Tokenizer.tokens(of: Array(phrase.utf8), lexicon: blank)
    // A possessive ending is a token of its own only behind a word.
    guard phrase.utf8.count <= 4, tokens.count == 2, tokens[0].isMark, tokens[1].isWord else { return tokens }
    return Array(Tokenizer.tokens(of: Array("x".utf8) + Array(phrase.utf8), lexicon: blank).dropFirst())
  }

  /// Number of a list, new or known.
  mutating func list(_ name: String) -> Int {
    if let known = lists[name] { return known }
    let number = lists.count
    lists[name] = number
    return number
  }

  /// Adds an entry, of one word or several, to a list. An entry whose first letter is a capital is found
  /// only with a capital.
  mutating func add(_ entry: String, to list: Int, value: String = "") {
    let tokens = tokens(entry)
    guard let first = tokens.first else { return }
    let words = tokens.map { intern($0.hash) }
    if words.count == 1 {
      let key = Lexicon.key(list, words[0])
      if single[key] == nil || !value.isEmpty { single[key] = value }
      if first.isCapital {
        if !small.contains(key) { capitals.insert(key) }
      } else {
        small.insert(key)
        capitals.remove(key)
      }
    } else {
      phrases.append(.init(words: words, list: list, value: value, capital: first.isCapital))
    }
  }
}

extension Lexicon {
  /// A lexicon without words.
  init(empty: Void) {
    slots = [0]
    numbers = [0]
    mask = 0
    members = [0]
    stride = 1
    listNumbers = [:]
    values = [:]
    capitals = [0]
    phrases = [:]
    beginsPhrase = [false]
    exact = []
  }
}
