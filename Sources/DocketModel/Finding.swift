/// Something wrong with an input file: a value in the record, never a crash.
public struct Finding: Hashable, Sendable, Codable {
  /// What is wrong.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// The file holds nothing but white space.
    case empty
    /// The file is no text (control bytes, NULs).
    case binary
    /// The text was not UTF-8 and was decoded as a fall-back encoding.
    case encoding
    /// Some bytes could not be decoded and were replaced by U+FFFD.
    case undecodable
    /// The file is HTML or RTF; its text was read.
    case markup
    /// No publication date was found.
    case noDate = "no-date"
    /// No outlet was found.
    case noOutlet = "no-outlet"
    /// No running text was found.
    case noBody = "no-body"
    /// The language is not one that the packs know.
    case language
    /// Two statements of the file contradict one another.
    case conflict
    /// The story is longer than what is read for facts.
    case tooLarge = "too-large"
    /// The file could not be read.
    case unreadable
  }

  /// What is wrong.
  public var kind: Kind
  /// One sentence for a person: lower case, no full stop.
  public var message: String
  /// Where, if in one place.
  public var range: TextRange?

  /// Makes a finding.
  public init(_ kind: Kind, _ message: String, at range: TextRange? = nil) {
    self.kind = kind
    self.message = message
    self.range = range
  }
}
