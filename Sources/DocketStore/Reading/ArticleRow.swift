public import DocketModel
import GRDB

/// An article as a row of an answer.
public struct ArticleRow: Hashable, Sendable {
  /// Its row in the archive.
  public var id: Int64
  /// The id that people see.
  public var key: String
  /// SHA-256 of the file's bytes.
  public var sha256: String
  /// Headline.
  public var title: String?
  /// Outlet.
  public var outlet: String?
  /// Publication date.
  public var published: PartialDate?
  /// The first of its paths.
  public var path: String
  /// Where the page was saved from.
  public var url: String?
  /// Id of the article of which this one is a near copy.
  public var copyOf: String?

  /// Columns for the initializers, from `article a`.
  static let columns: SQL = """
    a.id AS id, a.key AS key, a.sha256 AS sha256, a.title AS title,
    (SELECT o.name FROM outlet o WHERE o.id = a.outlet_id) AS outlet, a.published AS published,
    ifnull((SELECT f.path FROM file f WHERE f.article_id = a.id ORDER BY f.path LIMIT 1), '') AS path,
    a.url AS url, (SELECT b.key FROM article b WHERE b.id = a.copy_of) AS copy
    """

  /// Whether `article a` has this id, which is the beginning of its SHA-256.
  static func hasKey(_ key: String) -> SQL {
    "a.sha256 >= \(key) AND a.sha256 < \(key + "~") AND a.key = \(key)"
  }

  /// The quoted passage of `report r` in `article a`.
  static let quote: SQL = """
    ifnull(r.quote, CAST(substr(CAST(a.text AS BLOB), r.start_byte + 1, r.end_byte - r.start_byte) AS TEXT))
    """

  init(_ row: Row) {
    id = row["id"]
    key = row["key"]
    sha256 = row["sha256"]
    title = row["title"]
    outlet = row["outlet"]
    published = row.date("published")
    path = row["path"]
    url = row["url"]
    copyOf = row["copy"]
  }

  /// - Parameter first: where the columns begin.
  init(_ row: Prepared.Columns, from first: Int) {
    id = row.id(first)
    key = row.text(first + 1)
    sha256 = row.text(first + 2)
    title = row.optionalText(first + 3)
    outlet = row.optionalText(first + 4)
    published = row.optionalText(first + 5).flatMap { PartialDate($0) }
    path = row.text(first + 6)
    url = row.optionalText(first + 7)
    copyOf = row.optionalText(first + 8)
  }
}

extension Row {
  /// A date of a column.
  func date(_ column: String) -> PartialDate? { (self[column] as String?).flatMap { PartialDate($0) } }

  /// A value of a fixed list of a column.
  func value<T: RawRepresentable<String>>(_ column: String, or other: T) -> T {
    T(rawValue: self[column]) ?? other
  }
}
