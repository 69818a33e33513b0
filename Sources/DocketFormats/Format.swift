/// A way to write an answer.
public protocol Format: Sendable {
  /// The answer as text.
  /// - Throws: `FormatError` where the format has no way to say it.
  func render(_ answer: Presentation) throws(FormatError) -> Rendering
}

/// An answer as text.
public struct Rendering: Hashable, Sendable {
  /// The text, with its last line end.
  public var text: String
  /// What the format had to leave out, for standard error: lower case, no full stop.
  public var notes: [String]

  /// Makes a rendering.
  public init(_ text: String, notes: [String] = []) {
    self.text = text
    self.notes = notes
  }
}

/// Why an answer cannot be written in a format.
public enum FormatError: Error, Hashable, CustomStringConvertible {
  /// The format is for timelines and the answer is none.
  case needsTimeline(String)

  /// Names the format and the next step.
  public var description: String {
    switch self {
    case .needsTimeline(let format): "'\(format)' is a format for timelines; see 'docket timeline --help'"
    }
  }
}
