/// A half-open range of byte offsets into the decoded UTF-8 text of one file.
public struct TextRange: Hashable, Sendable, Codable, Comparable {
  /// The first byte.
  public var start: Int
  /// One past the last byte.
  public var end: Int

  /// Makes the range `start ..< end`, in bytes.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// Number of bytes.
  public var count: Int { end - start }
  /// Whether `other` lies wholly inside this range.
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
  /// Whether the two share at least one byte.
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
  /// Orders by start, then by end.
  public static func < (a: TextRange, b: TextRange) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
