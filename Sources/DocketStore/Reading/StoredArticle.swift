public import DocketModel

/// An article as it was stored, whole.
public struct StoredArticle: Sendable {
  /// The article's row.
  public var row: ArticleRow
  /// Every path under which it was found, sorted.
  public var paths: [String]
  /// Everything that was read of it.
  public var record: ArticleRecord
  /// The decoded text.
  public var text: String
  /// Its cases, as id and name.
  public var cases: [(key: String, name: String)]
  /// Near copies of it, oldest first.
  public var copies: [ArticleRow]
}
