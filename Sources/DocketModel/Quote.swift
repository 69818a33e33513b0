/// The words of an article that say a fact.
public struct Quote: Hashable, Sendable, Codable {
  /// First byte.
  public var start: Int
  /// One past the last byte.
  public var end: Int
  /// The words themselves, white space folded.
  public var text: String

  /// Makes a quote.
  public init(start: Int, end: Int, text: String) {
    self.start = start
    self.end = end
    self.text = text
  }

  /// Where the words stand.
  public var range: TextRange { TextRange(start: start, end: end) }
}
