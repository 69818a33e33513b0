/// A run of text in one style.
public struct Span: Hashable, Sendable {
  /// What a run of text is to its reader; a terminal, Markdown and HTML each show it in their way.
  public enum Style: Sendable {
    case plain
    /// Names and headings.
    case strong
    /// What a reader may pass over: paths, ids, rules.
    case dim
    /// Words that state a fact.
    case mark
    /// Words that were searched for; in square brackets where styles are not shown.
    case hit
    /// What wants a human eye: disagreements, missing dates.
    case warning
  }

  /// The text.
  public var text: String
  /// Its style.
  public var style: Style

  /// Makes a run of text.
  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

extension Span: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Plain text.
  public init(stringLiteral value: String) { self.init(value) }
}
