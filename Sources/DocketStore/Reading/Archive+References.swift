import GRDB

extension Archive {
  /// Cases whose id, or the id of one of whose reports or events, is or begins with these letters.
  public func cases(idPrefix prefix: String) throws -> [CaseRow] {
    try read { db in
      let end = prefix + "~"
      return try SQLRequest<Row>(
        literal: """
          SELECT \(CaseRow.columns) FROM legal_case c WHERE (c.key >= \(prefix) AND c.key < \(end))
            OR c.id IN (SELECT case_id FROM case_report WHERE key >= \(prefix) AND key < \(end))
            OR c.id IN (SELECT e.case_id FROM report r JOIN event_report x ON x.report_id = r.id
              JOIN event e ON e.id = x.event_id
              WHERE substr(r.key, 1, 5) = substr(\(prefix), 1, 5) AND +r.key = \(prefix))
          ORDER BY c.last_date DESC, c.key
          """, cached: true
      ).fetchAll(db).map(CaseRow.init)
    }
  }

  /// Cases with a party of this name, in any spelling; with `defendants`, only those in which it is a defendant.
  public func cases(party name: String, defendants: Bool) throws -> [CaseRow] {
    try read { db in
      let person = try ConditionSQL(db: db, subject: .cases).sql(.person(name))
      let role: SQL = defendants ? "AND role = 'defendant'" : ""
      let words = NameFold.sounds(name)
      guard !words.isEmpty else { return [] }
      let persons = words.map { word -> SQL in "SELECT person_id FROM person_word WHERE word = \(word)" }
        .joined(separator: " INTERSECT ")
      return try SQLRequest<Row>(
        literal: """
          SELECT \(CaseRow.columns) FROM legal_case c WHERE \(person)
            AND c.id IN (SELECT case_id FROM case_party WHERE person_id IN (\(persons)) \(role))
          ORDER BY c.last_date DESC, c.key
          """, cached: true
      ).fetchAll(db).map(CaseRow.init)
    }
  }

  /// Cases in whose name these letters are, in any spelling of case and diacritics.
  public func cases(nameContaining text: String) throws -> [CaseRow] {
    try read { db in
      let folded = NameFold.line(text)
      guard !folded.isEmpty else { return [] }
      return try SQLRequest<Row>(
        literal: """
          SELECT \(CaseRow.columns) FROM legal_case c WHERE instr(c.name_folded, \(folded)) > 0
          ORDER BY c.last_date DESC, c.key
          """, cached: true
      ).fetchAll(db).map(CaseRow.init)
    }
  }

  /// Articles whose id or SHA-256 begins with these digits.
  public func articles(idPrefix prefix: String) throws -> [ArticleRow] {
    try read { db in
      try SQLRequest<Row>(
        literal: """
          SELECT \(ArticleRow.columns) FROM article a
          WHERE a.sha256 >= \(prefix) AND a.sha256 < \(prefix + "~") ORDER BY a.published DESC, a.key
          """, cached: true
      ).fetchAll(db).map(ArticleRow.init)
    }
  }

  /// Articles of a file: by its path, or by the end of its path after a slash.
  public func articles(file: String) throws -> [ArticleRow] {
    try read { db in
      let suffix = "/" + file
      return try SQLRequest<Row>(
        literal: """
          SELECT \(ArticleRow.columns) FROM article a WHERE a.id IN (
            SELECT article_id FROM file WHERE path = \(file)
              OR substr(path, -\(suffix.unicodeScalars.count)) = \(suffix))
          ORDER BY a.published DESC, a.key
          """, cached: true
      ).fetchAll(db).map(ArticleRow.init)
    }
  }

  /// Words of the full-text index that begin with these letters, with the number of articles that hold them.
  public func words(beginning prefix: String) throws -> [(text: String, count: Int)] {
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.article_words USING fts5vocab(main, article_fts, row)")
      return try Row.fetchAll(
        db, sql: "SELECT term, doc FROM temp.article_words WHERE term >= ? AND term < ?",
        arguments: [prefix, prefix + "\u{10FFFD}"]
      ).map { (text: $0[0], count: $0[1]) }
    }
  }
}
