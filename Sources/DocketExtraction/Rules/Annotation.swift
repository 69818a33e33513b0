/// A place where a rule holds.
public struct Annotation: Sendable {
  /// The words that a label of the pattern kept.
  struct Capture: Sendable {
    var label: Int
    var tokens: Range<Int>
  }

  /// Number of the rule in the rule book, -1 where a stage made it.
  public var rule: Int
  /// Number of the layer.
  var layer: Int
  /// The tokens (half-open indexes into `Document.tokens`).
  public var tokens: Range<Int>
  /// What the labels of the pattern kept, in order.
  var captures: [Capture]
}
