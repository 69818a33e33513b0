public import DocketModel

/// An article as other answers name it.
public struct ArticleReference: Hashable, Sendable, Codable {
  /// Stable id: the first twelve digits of the SHA-256 of the file's bytes.
  public var id: String
  /// Absolute path of the file that was ingested.
  public var path: String
  /// Newspaper, agency, broadcaster or site.
  public var outlet: String?
  /// Publication date.
  public var published: PartialDate?

  /// Makes a reference.
  public init(id: String, path: String, outlet: String?, published: PartialDate?) {
    self.id = id
    self.path = path
    self.outlet = outlet
    self.published = published
  }
}
