/// A part of a file that is not the story, and why it was cut.
public struct Cut: Hashable, Sendable, Codable {
  /// First byte.
  public var start: Int
  /// One past the last byte.
  public var end: Int
  /// Why: the name of the cue or shape, such as `menu`, `newsletter`, `related`, `caption`.
  public var reason: String

  /// Makes a cut.
  public init(start: Int, end: Int, reason: String) {
    self.start = start
    self.end = end
    self.reason = reason
  }
}
