/// The annotations of one document, by layer and by where they begin.
public struct Annotations: Sendable {
  /// All annotations, in the order in which they were made.
  public private(set) var all: [Annotation] = []
  /// For each layer and token the annotation that begins there, -1 where none does: `starting[layer * tokens + token]`.
  private var starting: [Int32]
  /// For each token the layers of which an annotation begins there, as bits; the last bit stands for all beyond 63.
  private var beginning: [UInt64]
  private let tokens: Int

  init(layers: Int, tokens: Int) {
    self.tokens = tokens
    starting = Array(repeating: -1, count: layers * tokens)
    beginning = Array(repeating: 0, count: tokens)
  }

  /// The bit of a layer in the set of layers that begin at a token.
  static func bit(_ layer: Int) -> UInt64 { 1 << UInt64(min(layer, 63)) }

  /// Adds an annotation.
  mutating func add(_ annotation: Annotation) {
    let token = annotation.tokens.lowerBound
    starting[annotation.layer * tokens + token] = Int32(truncatingIfNeeded: all.count)
    beginning[token] |= Annotations.bit(annotation.layer)
    all.append(annotation)
  }

  /// The layers of which an annotation begins at a token, as bits.
  @inline(__always) func layers(at token: Int) -> UInt64 { beginning[token] }

  /// The annotation of a layer that begins at a token.
  func at(_ token: Int, layer: Int) -> Annotation? {
    let index = starting[layer * tokens + token]
    return index < 0 ? nil : all[Int(index)]
  }

  /// One past the last token of the annotation of a layer that begins at a token, -1 where none does.
  @inline(__always) func end(at token: Int, layer: Int) -> Int {
    let index = starting[layer * tokens + token]
    return index < 0 ? -1 : all[Int(index)].tokens.upperBound
  }

  /// The annotations of a layer, in the order of the text.
  func inLayer(_ layer: Int) -> [Annotation] { all.filter { $0.layer == layer } }
}
