import DocketModel
import Foundation
import GRDB

extension Archive {
  /// Where an article holds the words.
  struct Hit {
    var snippet: String?
    var title: String?
    var isInStory: Bool
  }

  /// Where articles hold the words. What words begin in a certain way is looked up once, in one walk through all
  /// articles that have any; for other words it is quicker to ask of each article.
  func hits(
    _ words: WordQuery.Expression, inArticles ids: [Int64], _ db: Database
  ) throws -> [Int64: Hit] {
    let columns = """
      SELECT rowid, highlight(article_fts, 0, char(2), char(3)),
        highlight(article_fts, 1, char(2), char(3)), snippet(article_fts, 2, char(2), char(3), '…', 32)
      FROM article_fts WHERE article_fts MATCH ? AND
      """
    var hits: [Int64: Hit] = [:]
    func add(_ condition: String, _ values: StatementArguments) throws {
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: columns + " " + condition), arguments: [words.match] + values)
      while let row = try rows.next() { hits[row[0]] = try hit(row, db) }
    }
    if words.hasPrefix {
      try add("+rowid IN (SELECT value FROM json_each(?))", [TextList.text(ids.map(Int.init))])
    } else {
      for id in ids { try add("rowid = ?", [id]) }
    }
    return hits
  }

  private func hit(_ row: Row, _ db: Database) throws -> Hit {
    let title = (row[2] as String?).flatMap { $0.utf8.contains(2) ? $0 : nil }
    let latin = (row[3] as String?).flatMap { $0.utf8.contains(2) ? $0 : nil }
    let text = Array((row[1] as String? ?? "").utf8)
    let excerpt = text.contains(2) ? Excerpt(marked: text, story: try story(ofArticle: row[0], db)) : nil
    if let excerpt, excerpt.isOfStory || (title == nil && latin == nil) {
      return Hit(snippet: excerpt.marked, title: title, isInStory: excerpt.isOfStory)
    }
    return Hit(snippet: latin, title: title, isInStory: true)
  }

  /// The ranges of the story in an article's text.
  private func story(ofArticle id: Int64, _ db: Database) throws -> [Range<Int>] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT start_byte, end_byte FROM part WHERE article_id = ? AND cut_id IS NULL ORDER BY start_byte
          """), arguments: [id]
    ).compactMap { row in
      let (start, end): (Int, Int) = (row[0], row[1])
      return start < end ? start..<end : nil
    }
  }

  func found(_ id: Int64, _ hit: Hit, _ db: Database) throws -> FoundArticle? {
    guard var found = try opening(ofArticle: id, db) else { return nil }
    if let snippet = hit.snippet { found.snippet = snippet }
    found.markedTitle = hit.title
    found.isInStory = hit.isInStory
    return found
  }

  /// An article with the beginning of its story.
  func opening(ofArticle id: Int64, _ db: Database) throws -> FoundArticle? {
    try SQLRequest<Row>(
      literal: """
        SELECT \(ArticleRow.columns), substr(CAST(a.text AS BLOB), 1 + ifnull((SELECT min(start_byte) FROM part
          WHERE article_id = a.id AND cut_id IS NULL), 0), 400) AS snippet FROM article a WHERE a.id = \(id)
        """, cached: true
    ).fetchOne(db).map { row in
      FoundArticle(
        article: ArticleRow(row), snippet: Archive.excerpt(row), cases: try cases(ofArticle: id, db))
    }
  }

  /// The articles of a case, oldest first.
  public func articles(ofCase id: Int64) throws -> [FoundArticle] {
    try read { db in
      try SQLRequest<Row>(
        literal: """
          SELECT \(ArticleRow.columns), substr(CAST(a.text AS BLOB), 1 + ifnull((SELECT min(start_byte) FROM part
            WHERE article_id = a.id AND cut_id IS NULL), 0), 400) AS snippet
          FROM case_article x JOIN article a ON a.id = x.article_id WHERE x.case_id = \(id)
          ORDER BY a.published IS NULL, a.published, a.key
          """, cached: true
      ).fetchAll(db).map { row in
        FoundArticle(
          article: ArticleRow(row), snippet: Archive.excerpt(row), cases: try cases(ofArticle: row["id"], db))
      }
    }
  }

  /// A text, or the whole characters of bytes that were cut out of one.
  private static func excerpt(_ row: Row) -> String {
    if let data = Data.fromDatabaseValue(row["snippet"]),
      case .blob = (row["snippet"] as DatabaseValue).storage
    {
      var bytes = [UInt8](data)
      if bytes.count >= 400 {
        while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
        if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self) + "…"
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    return row["snippet"] ?? ""
  }

  func cases(ofArticle id: Int64, _ db: Database) throws -> [(key: String, name: String)] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT c.key, c.name FROM case_article x JOIN legal_case c ON c.id = x.case_id WHERE x.article_id = ?
          ORDER BY c.last_date DESC, c.key
          """), arguments: [id]
    ).map { (key: $0[0], name: $0[1]) }
  }
}
