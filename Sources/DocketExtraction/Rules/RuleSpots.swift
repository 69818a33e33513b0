/// Where in a passage rules of each layer can begin, so that a layer looks at few of the tokens.
///
/// For each layer (those beyond 63 share the last bit, as in `RuleBook.BeginLayers`) a set of the passage's tokens.
struct RuleSpots {
  /// The sets, `width` words for each layer.
  private var bits: [UInt64] = []
  /// Words of bits of one set.
  private var width = 0
  private var first = 0

  /// Begins a passage with the tokens with which rules can begin.
  mutating func enter(_ passage: RulePassage, layers: Int) {
    let count = passage.places.count - 1
    let width = (count + 63) >> 6
    (first, self.width) = (passage.first, width)
    self.bits.removeAll(keepingCapacity: true)
    self.bits.append(contentsOf: repeatElement(0, count: min(layers, 64) * width))
    let places = passage.places.span
    var bits = self.bits.mutableSpan
    for index in 0..<count {
      var rest = places[index].layers
      while rest != 0 {
        bits[rest.trailingZeroBitCount * width + index >> 6] |= 1 << UInt64(index & 63)
        rest &= rest - 1
      }
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
