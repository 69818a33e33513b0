import DocketModel
import Foundation
import GRDB

/// Orders of articles.
public enum ArticleOrder: Sendable { case best, latest, oldest }

/// An article that holds the words asked for.
public struct FoundArticle: Sendable {
  /// The article.
  public var article: ArticleRow
  /// The words in their context; U+0002 stands before and U+0003 after each. The beginning of the story where no
  /// words were asked for.
  public var snippet: String
  /// The headline with the words marked in the same way; `nil` where it holds none of them.
  public var markedTitle: String?
  /// Whether the story or its headline holds the words; otherwise only what surrounds it on the page does.
  public var isInStory = true
  /// Its cases, as id and name.
  public var cases: [(key: String, name: String)]
}

extension Archive {
  /// Articles that hold the words and for which the conditions hold. Where the best come first, those that hold
  /// the words only outside their story (in a menu, a list of other stories) stand behind the others.
  /// - Returns: at most `limit` in order, and how many there are in all.
  public func articles(
    words: WordQuery? = nil, conditions: [Condition] = [], order: ArticleOrder, limit: Int? = nil
  ) throws -> (rows: [FoundArticle], total: Int) {
    try read { db in
      let match = words?.wanted?.match
      let from = try articlesSQL(db, words: words, conditions: conditions)
      let isRanked = match != nil && order == .best
      // So many are looked at for those whose story holds the words.
      let most = limit.map { isRanked ? max(200, $0 * 2) : $0 }
      var (ids, total): ([Int64], Int) = ([], 0)
      if conditions.isEmpty {
        total = try SQLRequest<Int>(literal: "SELECT count(*) \(from)", cached: true).fetchOne(db) ?? 0
        if let most, isRanked, total > Archive.manyArticles {
          let titles = try articlesSQL(db, words: words, conditions: [], inTitles: true)
          ids = try articleIDs(db, titles, order, hasWords: true, most).ids
          if ids.count < most { ids = [] }
        }
        if ids.isEmpty { ids = try articleIDs(db, from, order, hasWords: match != nil, most).ids }
      } else {
        (ids, total) = try articleIDs(db, from, order, hasWords: match != nil, most, isCounted: true)
      }
      guard let match else { return (try ids.compactMap { try opening(ofArticle: $0, db) }, total) }
      var inStory: [(id: Int64, hit: Hit)] = []
      var outside: [(id: Int64, hit: Hit)] = []
      var rest = ids[...]
      while !rest.isEmpty, inStory.count < limit ?? .max {
        let some = rest.prefix(limit.map { $0 + 20 } ?? .max)
        rest = rest.dropFirst(some.count)
        let hits = try self.hits(match, inArticles: Array(some), db)
        for id in some {
          guard let hit = hits[id] else { continue }
          if hit.isInStory || !isRanked { inStory.append((id, hit)) } else { outside.append((id, hit)) }
        }
      }
      let shown = (inStory + outside).prefix(limit ?? .max)
      return (try shown.compactMap { try found($0.id, $0.hit, db) }, total)
    }
  }

  /// Where an article holds the words.
  private struct Hit {
    var snippet: String?
    var title: String?
    var isInStory: Bool
  }

  /// Where articles hold the words, in one walk through those that do: what a prefix stands for is looked up once.
  private func hits(_ match: String, inArticles ids: [Int64], _ db: Database) throws -> [Int64: Hit] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT rowid, highlight(article_fts, 0, char(2), char(3)),
            highlight(article_fts, 1, char(2), char(3)), snippet(article_fts, 2, char(2), char(3), '…', 32)
          FROM article_fts
          WHERE article_fts MATCH ? AND +rowid IN (SELECT value FROM json_each(?))
          """), arguments: [match, TextList.text(ids.map(Int.init))])
    var hits: [Int64: Hit] = [:]
    while let row = try rows.next() { hits[row[0]] = try hit(row, db) }
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

  private func found(_ id: Int64, _ hit: Hit, _ db: Database) throws -> FoundArticle? {
    guard var found = try opening(ofArticle: id, db) else { return nil }
    if let snippet = hit.snippet { found.snippet = snippet }
    found.markedTitle = hit.title
    found.isInStory = hit.isInStory
    return found
  }

  /// An article with the beginning of its story.
  private func opening(ofArticle id: Int64, _ db: Database) throws -> FoundArticle? {
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

  /// From so many articles on that hold the words, those are ranked that hold them in their headline, where these
  /// are enough: a word of a headline counts as ten of a text.
  private static let manyArticles = 10_000

  /// The rows of articles in order, at most `limit`, and how many there are in all where that is asked. Rows of `article` are looked up for the answer alone: where
  /// words are asked for, what is best and how many there are is told by the full-text index.
  private func articleIDs(
    _ db: Database, _ from: SQL, _ order: ArticleOrder, hasWords: Bool, _ limit: Int?, isCounted: Bool = false
  ) throws -> (ids: [Int64], total: Int) {
    let count: SQL = isCounted ? "count(*) OVER ()" : "0"
    let sql: SQL
    switch order {
    case .best where hasWords:
      sql = """
        SELECT x.id, x.total FROM (SELECT a.id AS id, a.score AS score, \(count) AS total \(from)
          ORDER BY a.score, a.id LIMIT \(limit ?? -1)) x
        JOIN article b ON b.id = x.id ORDER BY x.score, b.published DESC, b.key
        """
    case .best, .latest:
      sql = """
        SELECT b.id, \(count) FROM article b WHERE b.id IN (SELECT a.id \(from))
        ORDER BY b.published DESC, b.key LIMIT \(limit ?? -1)
        """
    case .oldest:
      sql = """
        SELECT b.id, \(count) FROM article b WHERE b.id IN (SELECT a.id \(from))
        ORDER BY b.published IS NULL, b.published, b.key LIMIT \(limit ?? -1)
        """
    }
    let rows = try SQLRequest<Row>(literal: sql, cached: true).fetchAll(db)
    return (rows.map { $0[0] }, rows.first.map { $0[1] } ?? 0)
  }

  /// `FROM ... WHERE ...` of articles, as `a`, which has an `id` and, where words are asked for, a `score`.
  /// - Parameter inTitles: asks for articles that hold the words in their headline.
  func articlesSQL(
    _ db: Database, words: WordQuery?, conditions: [Condition], inTitles: Bool = false
  ) throws -> SQL {
    var sql: SQL = "FROM article a WHERE 1"
    if let wanted = words?.wanted?.match {
      let match = inTitles ? "{title} : (\(wanted))" : wanted
      // The plus keeps SQLite from asking the full-text index again for each article of the conditions.
      sql = """
        FROM (SELECT +rowid AS id, bm25(article_fts, 1.0, 10.0, 1.0) AS score FROM article_fts
          WHERE article_fts MATCH \(match)) a WHERE 1
        """
    }
    if let match = words?.unwanted?.match {
      sql += " AND a.id NOT IN (SELECT rowid FROM article_fts WHERE article_fts MATCH \(match))"
    }
    return sql + (try ConditionSQL(db: db, subject: .articles).conjunction(conditions))
  }

  /// Whether any article holds the words.
  public func holds(_ words: WordQuery) throws -> Bool {
    guard let match = words.wanted?.match else { return false }
    return try read { db in
      try SQLRequest<Bool>(
        literal: "SELECT EXISTS (SELECT 1 FROM article_fts WHERE article_fts MATCH \(match))", cached: true
      ).fetchOne(db) ?? false
    }
  }

  /// Whether the conditions hold for any case or article.
  public func holds(_ conditions: [Condition]) throws -> Bool {
    try read { db in
      let ofCases = try ConditionSQL(db: db, subject: .cases).conjunction(conditions)
      let ofArticles = try ConditionSQL(db: db, subject: .articles).conjunction(conditions)
      return try SQLRequest<Bool>(
        literal: """
          SELECT EXISTS (SELECT 1 FROM legal_case c WHERE 1 \(ofCases))
            OR EXISTS (SELECT 1 FROM article a WHERE 1 \(ofArticles))
          """, cached: true
      ).fetchOne(db) ?? false
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
