/// A capitalised span and what it names.
public struct TaggedSpan: Hashable, Sendable {
  /// The tokens (half-open indexes into `Document.tokens`).
  public var tokens: Range<Int>
  /// What it names.
  public var kind: NameKind
  /// How far a person was ahead of the next best reading (negative: behind), in units of the model.
  public var margin: Int
}
