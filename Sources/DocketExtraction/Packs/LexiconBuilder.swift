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
  /// Entries that some pack has in other letters than capitals alone.
  private var mixed: Set<UInt64> = []
  /// Entries of one word, all of its letters capitals: "SAN" is not "San".
  var shouted: Set<UInt64> = []
  var phrases: [Phrase] = []

  /// A list entry of several words.
  struct Phrase: Sendable {
    var words: [Int32]
    var list: Lexicon.ListID
    var value: String
    /// Whether the first letter must be a capital in the text too.
    var capital: Bool
  }

  /// Number of a word, new or known.
  mutating func intern(_ hash: UInt64) -> Int32 {
    if let known = words[hash] { return known }
    let number = Int32(words.count + 1)
    words[hash] = number
    return number
  }

  /// The tokens of a phrase.
  func tokens(_ phrase: String) -> [Token] {
    if let word = Tokenizer.smallWord(phrase) { return [word] }
    let tokens = Tokenizer.tokens(of: Array(phrase.utf8), lexicon: .empty)
    // A possessive ending is a token of its own only behind a word.
    guard phrase.utf8.count <= 4, tokens.count == 2, tokens[0].isMark, tokens[1].isWord else { return tokens }
    return Array(Tokenizer.tokens(of: Array("x".utf8) + Array(phrase.utf8), lexicon: .empty).dropFirst())
  }

  /// Number of a list, new or known.
  mutating func list(_ name: String) -> Int {
    if let known = lists[name] { return known }
    let number = lists.count
    lists[name] = number
    return number
  }

  /// Number of entries of each list.
  func listSizes() -> [Int: Int] {
    var sizes: [Int: Int] = [:]
    for key in single.keys { sizes[Int(key >> 32), default: 0] += 1 }
    for phrase in phrases { sizes[phrase.list, default: 0] += 1 }
    return sizes
  }

  /// Adds an entry, of one word or several, to a list. An entry whose first letter is a capital is found
  /// only with a capital, one in capitals alone only in capitals.
  mutating func add(_ entry: String, to list: Int, value: String = "") {
    let tokens = tokens(entry)
    guard let first = tokens.first else { return }
    let words = tokens.map { intern($0.hash) }
    if words.count == 1 {
      let key = Lexicon.key(list, words[0])
      if single[key] == nil || !value.isEmpty { single[key] = value }
      if !first.shape.contains(.allCapitals) {
        mixed.insert(key)
        shouted.remove(key)
      } else if !mixed.contains(key) {
        shouted.insert(key)
      }
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
