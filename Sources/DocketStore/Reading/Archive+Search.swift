import DocketModel
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
      let wanted = words?.wanted
      let isRanked = wanted != nil && order == .best
      // So many are looked at for those whose story holds the words.
      let most = limit.map { isRanked ? max(200, $0 * 2) : $0 }
      let (ids, total) = try found(words, conditions, order, most, db)
      guard let wanted else { return (try ids.compactMap { try opening(ofArticle: $0, db) }, total) }
      var inStory: [(id: Int64, hit: Hit)] = []
      var outside: [(id: Int64, hit: Hit)] = []
      var rest = ids[...]
      while !rest.isEmpty, inStory.count < limit ?? .max {
        let some = rest.prefix(limit.map { wanted.hasPrefix ? $0 + 20 : $0 - inStory.count } ?? .max)
        rest = rest.dropFirst(some.count)
        let hits = try self.hits(wanted, inArticles: Array(some), db)
        for id in some {
          guard let hit = hits[id] else { continue }
          if hit.isInStory || !isRanked { inStory.append((id, hit)) } else { outside.append((id, hit)) }
        }
      }
      let shown = (inStory + outside).prefix(limit ?? .max)
      return (try shown.compactMap { try found($0.id, $0.hit, db) }, total)
    }
  }

  /// The rows of the articles that are asked for, at most `most`, and how many there are in all.
  private func found(
    _ words: WordQuery?, _ conditions: [Condition], _ order: ArticleOrder, _ most: Int?, _ db: Database
  ) throws -> (ids: [Int64], total: Int) {
    if order == .best, let words, let most {
      let ids = try rows(words.match(inTitles: false), db)
      if ids.count > Archive.manyArticles { return try commonlyFound(words, ids, conditions, most, db) }
    }
    let from = try articlesSQL(db, words: words, conditions: conditions)
    let hasWords = words?.wanted != nil
    if order == .best, hasWords, !conditions.isEmpty {
      return try articleIDs(db, from, order, hasWords: true, most, total: nil)
    }
    let total = try SQLRequest<Int>(literal: "SELECT count(*) \(from)", cached: true).fetchOne(db) ?? 0
    return (try articleIDs(db, from, order, hasWords: hasWords, most, total: total).ids, total)
  }

  /// From so many articles on, the latest are looked for among the dates.
  private static let manyDated = 2_000

  /// The rows of articles in order, at most `limit`, and how many there are in all. Rows of `article` are looked up
  /// for the answer alone: where words are asked for, what is best is told by the full-text index.
  /// - Parameter total: how many there are; `nil` where they are still to be counted, of ranked ones.
  func articleIDs(
    _ db: Database, _ from: SQL, _ order: ArticleOrder, hasWords: Bool, _ limit: Int?, total: Int?
  ) throws -> (ids: [Int64], total: Int) {
    let many = total ?? 0 > Archive.manyDated
    let sql: SQL
    switch order {
    case .best where hasWords:
      sql = """
        SELECT x.id, x.total FROM (SELECT a.id AS id, a.score AS score,
            \(total == nil ? "count(*) OVER ()" : "0" as SQL) AS total \(from)
          ORDER BY a.score, a.id LIMIT \(limit ?? -1)) x
        JOIN article b ON b.id = x.id ORDER BY x.score, b.published DESC, b.key
        """
    case .best, .latest:
      // Of many the latest are found by going back through the dates.
      let dates: SQL = many ? "INDEXED BY article_published WHERE +b.id" : "WHERE b.id"
      sql = """
        SELECT b.id FROM article b \(dates) IN (SELECT a.id \(from))
        ORDER BY b.published DESC, b.key LIMIT \(limit ?? -1)
        """
    case .oldest:
      sql = """
        SELECT b.id FROM article b WHERE b.id IN (SELECT a.id \(from))
        ORDER BY b.published IS NULL, b.published, b.key LIMIT \(limit ?? -1)
        """
    }
    let rows = try SQLRequest<Row>(literal: sql, cached: true).fetchAll(db)
    return (rows.map { $0[0] }, total ?? rows.first.map { $0[1] } ?? 0)
  }

  /// `FROM ... WHERE ...` of articles, as `a`, which has an `id` and, where words are asked for, a `score`.
  /// - Parameter inTitles: asks for articles that hold the words in their headline.
  func articlesSQL(
    _ db: Database, words: WordQuery?, conditions: [Condition], inTitles: Bool = false
  ) throws -> SQL {
    var sql: SQL = "FROM article a WHERE 1"
    if let match = words?.match(inTitles: inTitles) {
      // The plus keeps SQLite from asking the full-text index again for each article of the conditions.
      sql = """
        FROM (SELECT +rowid AS id, bm25(article_fts, 1.0, 10.0, 1.0) AS score FROM article_fts
          WHERE article_fts MATCH \(match)) a WHERE 1
        """
    }
    if words?.wanted == nil, let match = words?.unwanted?.match {
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
}
