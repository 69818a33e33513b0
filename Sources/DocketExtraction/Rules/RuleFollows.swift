/// What must stand behind the first token of a rule, so that a rule that begins with "the" or with any number is tried
/// only where its second word can follow.
struct RuleFollows: Sendable {
  /// What can follow: words, beginnings of lists, numbers, annotations of layers (as bits).
  struct Draft: Hashable {
    var words: Set<Int32> = []
    var lists: Set<Int> = []
    var number = false
    var layers: UInt64 = 0
  }

  /// Words of bits, a bit for each set.
  private var width = 0
  /// The sets that words are in, at the places that the words have, `width` words each; the first are empty.
  private var masks: [UInt64] = []
  /// The sets that numbers are in.
  private var numbers: [UInt64] = []
  /// For each set the layers whose annotations are in it.
  private var layers: [UInt64] = []

  /// No sets.
  init() {}

  /// Makes the sets, which are numbered as they stand here; the words are told their places.
  init(_ drafts: [Draft], _ lexicon: Lexicon, _ ruleWords: inout [RuleWord]) {
    width = (drafts.count + 63) / 64
    layers = drafts.map(\.layers)
    numbers = Array(repeating: 0, count: width)
    var words: [Int32: [UInt64]] = [:]
    var lists: [Int: [UInt64]] = [:]
    let none = Array(repeating: UInt64(0), count: width)
    for (number, draft) in drafts.enumerated() {
      let (block, bit) = (number / 64, UInt64(1) << UInt64(number % 64))
      for word in draft.words { words[word, default: none][block] |= bit }
      for list in draft.lists { lists[list, default: none][block] |= bit }
      if draft.number { numbers[block] |= bit }
    }
    for (list, bits) in lists {
      for word in lexicon.firstWords(of: list) {
        for block in 0..<width { words[word, default: none][block] |= bits[block] }
      }
    }
    masks = none
    var known: [[UInt64]: Int32] = [:]
    for (word, bits) in words {
      let place = known[bits] ?? Int32(masks.count)
      if place == masks.count {
        known[bits] = place
        masks += bits
      }
      ruleWords[Int(word)].follow = place
    }
  }

  /// What sets are asked of a token.
  struct Following {
    fileprivate var place: Int
    fileprivate var isNumber: Bool
    fileprivate var annotated: UInt64
  }

  /// What sets are asked of a token of a word, at which annotations of some layers begin.
  @inline(__always) func following(_ token: Token, _ word: RuleWord, _ annotated: UInt64) -> Following {
    Following(place: Int(word.follow), isNumber: token.isNumber, annotated: annotated)
  }

  /// Whether a token is in a set; anything, and nothing as well, is in the set -1.
  @inline(__always) func contains(_ set: Int32, _ token: Following?) -> Bool {
    guard set >= 0 else { return true }
    guard let token else { return false }
    let (block, shift) = (Int(set) >> 6, UInt64(set & 63))
    var bits = masks[token.place + block]
    if token.isNumber { bits |= numbers[block] }
    return bits >> shift & 1 != 0 || token.annotated & layers[Int(set)] != 0
  }
}
