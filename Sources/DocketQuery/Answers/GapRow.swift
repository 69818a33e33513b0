public import DocketModel

/// Something that the archive does not know and a person could find out.
public struct GapRow: Hashable, Sendable, Codable {
  /// What is missing.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// An article without a publication date.
    case articleWithoutDate = "article-without-date"
    /// An article whose outlet is not known.
    case articleWithoutOutlet = "article-without-outlet"
    /// A sentence is known, the detention before it is not.
    case sentencedWithoutDetention = "sentenced-without-detention"
    /// No article for a long time on a case that has not ended.
    case silent
    /// Sources contradict one another.
    case conflict
    /// An event whose date no source gives.
    case eventWithoutDate = "event-without-date"
    /// Something was found wrong with the file.
    case finding
  }

  /// What is missing.
  public var kind: Kind
  /// The article or case: its id.
  public var id: String
  /// Title of the article or name of the case.
  public var name: String
  /// One sentence for a reader: lower case, no full stop.
  public var text: String
  /// The latest date known of it.
  public var date: PartialDate?
  /// Path of the file, for articles.
  public var path: String?

  /// Makes a gap.
  public init(
    kind: Kind, id: String, name: String, text: String, date: PartialDate? = nil, path: String? = nil
  ) {
    self.kind = kind
    self.id = id
    self.name = name
    self.text = text
    self.date = date
    self.path = path
  }
}
