import DocketModel
import GRDB

extension Archive {
  /// The article with this id, whole; `nil` where there is none.
  public func article(key: String) throws -> StoredArticle? {
    try read { db in
      guard
        let found = try SQLRequest<Row>(
          literal:
            "SELECT \(ArticleRow.columns), a.text AS text FROM article a WHERE \(ArticleRow.hasKey(key))",
          cached: true
        )
        .fetchOne(db)
      else { return nil }
      let row = ArticleRow(found)
      let paths = try String.fetchAll(
        db, sql: "SELECT path FROM file WHERE article_id = ? ORDER BY path", arguments: [row.id])
      guard let record = try RecordReader(db: db, id: row.id).record(path: row.path) else { return nil }
      return StoredArticle(
        row: row, paths: paths, record: record, text: found["text"], cases: try cases(ofArticle: row.id, db),
        copies: try copies(of: row.id, db))
    }
  }

  private func copies(of id: Int64, _ db: Database) throws -> [ArticleRow] {
    try SQLRequest<Row>(
      literal: """
        SELECT \(ArticleRow.columns) FROM article a
        WHERE a.id <> \(id) AND (a.copy_of = \(id) OR a.id = (SELECT copy_of FROM article WHERE id = \(id)))
        ORDER BY a.published IS NULL, a.published, a.key
        """, cached: true
    ).fetchAll(db).map(ArticleRow.init)
  }

  /// The records of all articles, in the order of their paths, with their texts: for exports.
  /// - Parameter each: called for one after another.
  public func eachArticle(_ each: (StoredArticle) throws -> Void) throws {
    let keys = try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT a.key FROM article a
          ORDER BY (SELECT min(path) FROM file f WHERE f.article_id = a.id), a.key
          """)
    }
    for key in keys {
      if let article = try article(key: key) { try each(article) }
    }
  }
}
