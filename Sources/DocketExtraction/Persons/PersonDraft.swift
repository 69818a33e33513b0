/// A person while the names of a document are gathered.
struct PersonDraft {
  /// Hashes of the words of the fullest name.
  var words: [UInt64]
  /// Tokens of the mentions.
  var mentions: [Range<Int>]
  /// Sum of the tagger's margins.
  var margin: Int
  /// Whether a title stands before a mention.
  var titled: Bool
  /// The surname that stands with the name of somebody else: "the brothers Jim and John Roe".
  var borrowed: Range<Int>?

  /// Where the person is first named.
  var first: Int { mentions.first?.lowerBound ?? 0 }

  /// Whether all words of a shorter name stand in this one, in order.
  func covers(_ short: [UInt64]) -> Bool {
    guard short.count <= words.count else { return false }
    var index = 0
    for word in words where index < short.count && word == short[index] { index += 1 }
    return index == short.count
  }

  /// Whether a word is part of the name.
  func has(_ word: UInt64) -> Bool { words.contains(word) }

  /// Takes in more mentions.
  mutating func add(_ more: [Range<Int>], margin: Int, titled: Bool) {
    mentions += more
    self.margin += margin
    self.titled = self.titled || titled
  }

  /// How far before a token the person was last named; those named only after it are farther than all others.
  func distance(to token: Int) -> Int {
    var best = Int.max
    for mention in mentions where mention.lowerBound < token { best = min(best, token - mention.lowerBound) }
    return best < Int.max ? best : 1_000_000 + first
  }
}
