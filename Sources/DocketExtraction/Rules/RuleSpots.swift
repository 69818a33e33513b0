/// Where in a passage rules of each layer can begin, so that a layer looks at few of the tokens.
///
/// For each layer (those beyond 63 share the last bit, as in `RuleBook.BeginLayers`) a set of the passage's tokens.
struct RuleSpots {
  /// The sets, `width` words for each layer.
  private var bits: [UInt64] = []
  /// Words of bits of one set.
  private var width = 0
  private var first = 0
  private var count = 0

  /// Begins a passage with the tokens with which rules can begin.
  mutating func enter(
    _ passage: Range<Int>, _ tokens: [Token], _ begins: RuleBook.BeginLayers, _ words: [RuleWord]
  ) {
    first = passage.lowerBound
    count = passage.count
    width = (passage.count + 63) >> 6
    bits.removeAll(keepingCapacity: true)
    bits.append(contentsOf: repeatElement(0, count: min(begins.layers.count, 64) * width))
    for (index, token) in zip(passage, tokens[passage]) {
      let layers = words[Int(token.word)].layers | (token.isNumber ? begins.number : 0)
      if layers != 0 { add(layers, at: index) }
    }
  }

  /// Adds a token to the sets of some layers, which are given as bits.
  @inline(__always) mutating func add(_ layers: UInt64, at index: Int) {
    let (word, bit) = ((index - first) >> 6, UInt64(1) << UInt64((index - first) & 63))
    var rest = layers
    while rest != 0 {
      bits[rest.trailingZeroBitCount * width + word] |= bit
      rest &= rest - 1
    }
  }

  /// The first token at or after `index` at which rules of a layer can begin; `nil` where none follows.
  @inline(__always) func next(_ layer: Int, from index: Int) -> Int? {
    let offset = index - first
    var word = offset >> 6
    guard word < width else { return nil }
    let row = min(layer, 63) * width
    var rest = bits[row + word] & (~0 << UInt64(offset & 63))
    while rest == 0 {
      word += 1
      guard word < width else { return nil }
      rest = bits[row + word]
    }
    return first + word << 6 + rest.trailingZeroBitCount
  }
}
