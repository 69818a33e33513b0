public import DocketModel

/// A sentence as far as a question gives it: parts that are `nil` may be anything.
public struct SentencePattern: Hashable, Sendable {
  /// What is imposed.
  public var kind: Sentence.Kind?
  /// Shortest term, in days (inclusive).
  public var minDays: Int?
  /// Longest term, in days (inclusive).
  public var maxDays: Int?

  /// Makes a pattern.
  public init(kind: Sentence.Kind? = nil, minDays: Int? = nil, maxDays: Int? = nil) {
    self.kind = kind
    self.minDays = minDays
    self.maxDays = maxDays
  }
}
