public import DocketModel

/// One article with its facts marked in its text.
public struct ArticleAnswer: Hashable, Sendable, Codable {
  /// Words that say a fact.
  public struct Mark: Hashable, Sendable, Codable {
    /// What sort of fact.
    public enum Kind: String, Sendable, Codable, CaseIterable {
      case person, court, statute, sentence, place, event, number, cut
    }

    /// Where the words stand, in bytes of `text`.
    public var range: TextRange
    /// What sort of fact.
    public var kind: Kind
    /// What they stand for: a name, a key, `sentenced 2024-01`.
    public var label: String

    /// Makes a mark.
    public init(range: TextRange, kind: Kind, label: String) {
      self.range = range
      self.kind = kind
      self.label = label
    }
  }

  /// Stable id.
  public var id: String
  /// Every path under which this content was ingested, absolute, sorted.
  public var paths: [String]
  /// Everything that was read of it.
  public var record: ArticleRecord
  /// The decoded text; all ranges point into its UTF-8.
  public var text: String
  /// Facts in the text, ordered by range; events hold other marks.
  public var marks: [Mark]
  /// The cases that it tells of.
  public var cases: [CaseReference]
  /// Near copies of it: articles with mostly the same words.
  public var copies: [ArticleReference]

  /// Makes an answer.
  public init(
    id: String, paths: [String], record: ArticleRecord, text: String, marks: [Mark], cases: [CaseReference],
    copies: [ArticleReference] = []
  ) {
    self.id = id
    self.paths = paths
    self.record = record
    self.text = text
    self.marks = marks
    self.cases = cases
    self.copies = copies
  }
}
