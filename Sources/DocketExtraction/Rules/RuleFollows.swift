/// Sets of what can stand at a token, so that a rule that begins with "the" is tried only where its second word can
/// follow, and a way through a pattern only where it can go on.
struct RuleFollows: Sendable {
  /// What can stand there: words, beginnings of lists, tokens of one of some shapes, annotations of layers (as bits).
  struct Draft: Hashable {
    var words: Set<Int32> = []
    var lists: Set<Int> = []
    var shapes: Token.Shape = []
    var layers: UInt64 = 0
  }

  /// What is in a set besides words.
  struct Others {
    var shapes: Token.Shape
    var layers: UInt64
  }

  /// Words of bits, a bit for each set.
  private var width = 0
  /// The sets that words are in, at the places that the words have, `width` words each; the first are empty.
  private var masks: [UInt64] = []
  private var others: [Others] = []

  /// No sets.
  init() {}

  /// Makes the sets, which are numbered as they stand here; the words are told their places.
  init(_ drafts: [Draft], _ first: inout FirstWords, _ ruleWords: inout [RuleWord]) {
    width = (drafts.count + 63) / 64
    others = drafts.map { Others(shapes: $0.shapes, layers: $0.layers) }
    var words: [Int32: [UInt64]] = [:]
    var lists: [Int: [UInt64]] = [:]
    let none = Array(repeating: UInt64(0), count: width)
    for (number, draft) in drafts.enumerated() {
      let (block, bit) = (number / 64, UInt64(1) << UInt64(number % 64))
      for word in draft.words { words[word, default: none][block] |= bit }
      for list in draft.lists { lists[list, default: none][block] |= bit }
    }
    for (list, bits) in lists {
      for word in first.of(list) {
        for block in 0..<width where bits[block] != 0 { words[word, default: none][block] |= bits[block] }
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

  /// Whether the word with this place is in a set.
  @inline(__always) func contains(_ set: Int32, _ place: Int32) -> Bool {
    masks[Int(place) + Int(set) >> 6] >> UInt64(set & 63) & 1 != 0
  }

  /// What is in a set besides words.
  @inline(__always) func others(in set: Int32) -> Others { others[Int(set)] }
}
