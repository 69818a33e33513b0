/// The annotations of one document, by layer and by where they begin.
public struct Annotations: Sendable {
  /// All annotations, in the order in which they were made.
  public private(set) var all: [Annotation] = []
  /// For each token the annotation that begins there and was made last, -1 where none does.
  private var latest: [Int32]
  /// For each annotation the one before it that begins at the same token, -1 where none does.
  private var earlier: [Int32] = []
  /// For each token the layers of which an annotation begins there, as bits; the last bit stands for all beyond 63.
  private var beginning: [UInt64]

  init(tokens: Int) {
    latest = Array(repeating: -1, count: tokens)
    beginning = Array(repeating: 0, count: tokens)
  }

  /// The bit of a layer in the set of layers that begin at a token.
  static func bit(_ layer: Int) -> UInt64 { 1 << UInt64(min(layer, 63)) }

  /// Adds an annotation.
  mutating func add(_ annotation: Annotation) {
    let token = annotation.tokens.lowerBound
    earlier.append(latest[token])
    latest[token] = Int32(truncatingIfNeeded: all.count)
    beginning[token] |= Annotations.bit(annotation.layer)
    all.append(annotation)
  }

  /// The layers of which an annotation begins at a token, as bits.
  @inline(__always) func layers(at token: Int) -> UInt64 { beginning[token] }

  /// The place of the last annotation of a layer that begins at a token, -1 where none does.
  @inline(__always) private func place(_ token: Int, _ layer: Int) -> Int {
    guard beginning[token] & Annotations.bit(layer) != 0 else { return -1 }
    var place = Int(latest[token])
    while place >= 0, all[place].layer != layer { place = Int(earlier[place]) }
    return place
  }

  /// The annotation of a layer that begins at a token.
  func at(_ token: Int, layer: Int) -> Annotation? {
    let place = place(token, layer)
    return place < 0 ? nil : all[place]
  }

  /// One past the last token of the annotation of a layer that begins at a token, -1 where none does.
  @inline(__always) func end(at token: Int, layer: Int) -> Int {
    let place = place(token, layer)
    return place < 0 ? -1 : all[place].tokens.upperBound
  }

  /// The annotations of a layer, in the order of the text.
  func inLayer(_ layer: Int) -> [Annotation] { all.filter { $0.layer == layer } }
}
