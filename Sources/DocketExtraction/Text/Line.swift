public import DocketModel

/// One line of a text.
public struct Line: Sendable {
  /// The bytes of the line without white space at its ends; empty for a blank line.
  public var range: TextRange
  /// The tokens of the line (half-open indexes into `Document.tokens`).
  public var tokens: Range<Int>
  /// Width of the white space that the line begins with, in characters.
  public var indent: Int

  /// Whether nothing but white space stands in the line.
  public var isBlank: Bool { tokens.isEmpty }
}
