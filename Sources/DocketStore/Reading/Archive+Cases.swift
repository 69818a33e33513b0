import DocketModel
import GRDB

/// Orders of cases.
public enum CaseOrder: Sendable { case latest, oldest, name, articles }

extension Archive {
  /// Cases of which an article holds the words and for which the conditions hold.
  /// - Returns: at most `limit` rows in order, and how many there are in all.
  public func cases(
    words: WordQuery? = nil, conditions: [Condition] = [], order: CaseOrder = .latest, limit: Int? = nil
  ) throws -> (rows: [CaseRow], total: Int) {
    try read { db in
      if let limit, order == .latest, words != nil || !conditions.isEmpty {
        return try latestCases(of: caseIDs(words, conditions, db), limit, db)
      }
      let from = try casesSQL(db, words: words, conditions: conditions)
      let sort: SQL =
        switch order {
        case .latest: "c.last_date DESC, c.key"
        case .oldest: "c.first_date IS NULL, c.first_date, c.key"
        case .name: "c.name_folded, c.key"
        case .articles: "c.articles DESC, c.last_date DESC, c.key"
        }
      if let limit, words != nil || !conditions.isEmpty {
        // What is asked for is looked up once, for the rows and for their number.
        let found = try SQLRequest<Row>(
          literal: """
            SELECT \(CaseRow.columns), x.total FROM (
              SELECT c.id AS id, count(*) OVER () AS total \(from) ORDER BY \(sort) LIMIT \(limit)) x
            JOIN legal_case c ON c.id = x.id ORDER BY \(sort)
            """, cached: true
        ).fetchAll(db)
        return (found.map(CaseRow.init), found.first?["total"] ?? 0)
      }
      let rows = try SQLRequest<Row>(
        literal: "SELECT \(CaseRow.columns) \(from) ORDER BY \(sort) LIMIT \(limit ?? -1)", cached: true
      ).fetchAll(db).map(CaseRow.init)
      guard let limit, rows.count >= limit else { return (rows, rows.count) }
      // Without `WHERE 1` SQLite counts the pages of an index, not its rows.
      return (rows, try Int.fetchOne(db, sql: "SELECT count(*) FROM legal_case") ?? rows.count)
    }
  }

  /// `FROM ... WHERE ...` of cases.
  func casesSQL(_ db: Database, words: WordQuery?, conditions: [Condition]) throws -> SQL {
    var sql: SQL = "FROM legal_case c WHERE 1"
    let asked = ConditionSQL(db: db, subject: .cases)
    if let match = words?.wanted?.match {
      let found: SQL = "(SELECT rowid FROM article_fts WHERE article_fts MATCH \(match))"
      // Of few cases the articles of each are looked at; the plus keeps SQLite from taking all articles for each.
      sql +=
        try asked.narrows(conditions)
        ? " AND EXISTS (SELECT 1 FROM case_article x WHERE x.case_id = c.id AND +x.article_id IN \(found))"
        : " AND c.id IN (SELECT case_id FROM case_article WHERE article_id IN \(found))"
    }
    if let match = words?.unwanted?.match {
      sql += """
         AND c.id NOT IN (SELECT case_id FROM case_article WHERE article_id IN (
          SELECT rowid FROM article_fts WHERE article_fts MATCH \(match)))
        """
    }
    return sql + (try asked.conjunction(conditions))
  }

  /// The case with this id, or with a report of this id.
  public func caseRow(key: String) throws -> CaseRow? {
    try read { db in
      try SQLRequest<Row>(
        literal: """
          SELECT \(CaseRow.columns) FROM legal_case c WHERE c.key = \(key)
            OR c.id = (SELECT case_id FROM case_report WHERE key = \(key))
          ORDER BY c.key = \(key) DESC LIMIT 1
          """, cached: true
      ).fetchOne(db).map(CaseRow.init)
    }
  }
}
