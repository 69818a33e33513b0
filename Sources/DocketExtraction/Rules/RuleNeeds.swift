/// What passages must hold for each rule, so that rules are tried only where they can hold: "statute" only in passages
/// with a number, "month" only in those with the name of one.
///
/// Every set of which a rule needs something has a bit. A passage has the bits of all sets of which it holds something;
/// a rule can hold where the passage has all of its bits.
struct RuleNeeds: Sendable {
  /// Bits of a passage, 64 to a word.
  typealias Bits = [UInt64]

  /// Number of words of bits.
  let width: Int
  /// Some of the bits that a rule needs: those of one word.
  struct Part: Sendable {
    var word: Int
    var bits: UInt64
  }

  /// The bits that all rules need, one rule behind the other.
  private var parts: [Part] = []
  /// For each rule where its parts begin, and one place more.
  private var heads: [Int32] = []
  /// The bits of words: parts that words have in common, one word's behind the other's. Most words have few.
  private var wordParts: [Part] = []
  /// For each place of words where its parts begin, and one place more; the first place has none.
  private var wordHeads: [Int32] = [0, 0]
  private var number: Bits
  /// For each layer the bits that an annotation of it has, `width` words each.
  private var layers: Bits

  /// The needs of no rules.
  init() {
    width = 0
    number = []
    layers = []
  }

  /// The needs of rules; the words are told the places of their bits.
  init(_ rules: [Rule], layers: Int, _ lexicon: Lexicon, _ ruleWords: inout [RuleWord]) {
    // What a layer finds itself is not there yet when its rules are tried.
    let needs = rules.map { rule in rule.needs.filter { !$0.contains(.layer(rule.layerNumber)) } }
    var sets: [Set<RuleNeed>: Int] = [:]
    for need in needs.joined() where sets[need] == nil { sets[need] = sets.count }
    let width = (sets.count + 63) / 64
    self.width = width
    number = Array(repeating: 0, count: width)
    self.layers = Array(repeating: 0, count: layers * width)
    var words: [Int32: Bits] = [:]
    var lists: [Int: [Int]] = [:]
    for (set, bit) in sets {
      for need in set {
        switch need {
        case .word(let word):
          RuleNeeds.set(bit, &words[word, default: Bits(repeating: 0, count: width)], at: 0)
        case .list(let list): lists[list, default: []].append(bit)
        case .number: RuleNeeds.set(bit, &number, at: 0)
        case .layer(let layer): RuleNeeds.set(bit, &self.layers, at: layer * width)
        }
      }
    }
    for (list, bits) in lists {
      for word in lexicon.firstWords(of: list) {
        for bit in bits { RuleNeeds.set(bit, &words[word, default: Bits(repeating: 0, count: width)], at: 0) }
      }
    }
    var known: [Bits: Int32] = [:]
    for (word, bits) in words {
      let place = known[bits] ?? Int32(wordHeads.count - 1)
      if place == wordHeads.count - 1 {
        known[bits] = place
        for (word, bits) in bits.enumerated() where bits != 0 {
          wordParts.append(Part(word: word, bits: bits))
        }
        wordHeads.append(Int32(wordParts.count))
      }
      ruleWords[Int(word)].need = place
    }
    setParts(needs.map { $0.compactMap { sets[$0] } })
  }

  /// Notes the bits that each rule needs.
  private mutating func setParts(_ needs: [[Int]]) {
    for bits in needs {
      heads.append(Int32(parts.count))
      let own = Dictionary(grouping: bits, by: { $0 / 64 }).sorted { $0.key < $1.key }
      for (word, bits) in own {
        parts.append(Part(word: word, bits: bits.reduce(0) { $0 | 1 << UInt64($1 % 64) }))
      }
    }
    heads.append(Int32(parts.count))
  }

  private static func set(_ bit: Int?, _ bits: inout Bits, at start: Int) {
    if let bit { bits[start + bit / 64] |= 1 << UInt64(bit % 64) }
  }

  /// Fills in the bits of the words of a passage.
  func fill(_ bits: inout Bits, _ passage: RulePassage) {
    var bits = bits.mutableSpan
    let (places, heads, parts) = (passage.places.span, wordHeads.span, wordParts.span)
    for index in 0..<width { bits[index] = 0 }
    var hasNumber = false
    for index in places.indices {
      let place = places[index]
      if place.shape.contains(.number) { hasNumber = true }
      let need = Int(place.need)
      guard need != 0 else { continue }
      for part in Int(heads[need])..<Int(heads[need + 1]) { bits[parts[part].word] |= parts[part].bits }
    }
    if hasNumber { for word in 0..<width { bits[word] |= number[word] } }
  }

  /// Adds the bits of an annotation of a layer.
  func add(layer: Int, to bits: inout Bits) {
    for word in 0..<width { bits[word] |= layers[layer * width + word] }
  }

  /// Some of the bits that a rule needs: those by which most passages fail it.
  func part(_ rule: Int) -> Part {
    let own = parts[Int(heads[rule])..<Int(heads[rule + 1])]
    return own.max { $0.bits.nonzeroBitCount < $1.bits.nonzeroBitCount } ?? Part(word: 0, bits: 0)
  }

  /// Whether a rule can hold in a passage with these bits.
  @inline(__always) func allow(_ rule: Int, _ bits: Bits) -> Bool {
    for index in Int(heads[rule])..<Int(heads[rule + 1])
    where parts[index].bits & ~bits[parts[index].word] != 0 {
      return false
    }
    return true
  }
}
