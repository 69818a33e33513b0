/// The annotations of one document, by layer and by where they begin.
public struct Annotations: Sendable {
  /// All annotations, in the order in which they were made.
  public private(set) var all: [Annotation] = []
  /// Annotations of each layer by their first token.
  private var starting: [[Int: Int]]

  init(layers: Int) { starting = Array(repeating: [:], count: layers) }

  /// Adds an annotation.
  mutating func add(_ annotation: Annotation) {
    starting[annotation.layer][annotation.tokens.lowerBound] = all.count
    all.append(annotation)
  }

  /// The annotation of a layer that begins at a token.
  func at(_ token: Int, layer: Int) -> Annotation? { starting[layer][token].map { all[$0] } }

  /// Whether any annotation of a layer was made.
  func isEmpty(layer: Int) -> Bool { starting[layer].isEmpty }

  /// The annotations of a layer, in the order of the text.
  func inLayer(_ layer: Int) -> [Annotation] { all.filter { $0.layer == layer } }
}
