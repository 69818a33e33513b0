import GRDB

extension Archive {
  /// From so many articles on that hold the words, those come first that hold them in their headline, ranked, then
  /// the latest: to weigh how often each of thousands says a common word takes long and tells little. From so many
  /// headlines on these too are in the order of their dates.
  static let manyArticles = 4_000

  /// The rows of articles that hold common words and for which the conditions hold, the best first, at most `most`, and
  /// how many there are in all. What holds the words is listed once, in the order of the rows, and so is what each
  /// condition finds: to look for each row of the one list in the other is an order of magnitude slower.
  /// - Parameters:
  ///   - ids: what holds the words.
  ///   - many: how many are not ranked any more.
  func commonlyFound(
    _ words: WordQuery, _ ids: [Int64], _ conditions: [Condition], _ most: Int, _ db: Database,
    many: Int = Archive.manyArticles
  ) throws -> (ids: [Int64], total: Int) {
    var ids = ids
    for condition in conditions { ids = Archive.common(ids, try rows(condition, db)) }
    let total = ids.count
    guard total > many else {
      return (try ranked(words, inTitles: false, among: ids, most, total, db), total)
    }
    let titled = Archive.common(try rows(words.match(inTitles: true), db), ids)
    var found: [Int64] = []
    if titled.count > many {
      found = try latest(titled, most, db)
    } else if !titled.isEmpty {
      let among = conditions.isEmpty ? nil : titled
      found = try ranked(words, inTitles: true, among: among, most, total, db)
    }
    if found.count < most {
      let known = Set(found)
      found += try latest(ids, most, db).filter { !known.contains($0) }
    }
    return (Array(found.prefix(most)), total)
  }

  /// The rows of the articles that match, in order.
  func rows(_ match: String?, _ db: Database) throws -> [Int64] {
    guard let match else { return [] }
    var ids: [Int64] = []
    try Prepared(db, "SELECT rowid FROM article_fts WHERE article_fts MATCH ?").each(.text(match)) {
      ids.append($0.id(0))
    }
    return ids
  }

  /// The rows of the articles for which a condition holds, in order.
  private func rows(_ condition: Condition, _ db: Database) throws -> [Int64] {
    let asked = ConditionSQL(db: db, subject: .articles)
    return try condition.anyOf.flatMap { try Prepared.ids(asked.articles($0), db) }.sorted()
  }

  /// What two lists in order have in common, each once.
  static func common(_ one: [Int64], _ other: [Int64]) -> [Int64] {
    var common: [Int64] = []
    var place = other.startIndex
    for id in one {
      while place < other.endIndex, other[place] < id { place += 1 }
      if place < other.endIndex, other[place] == id { common.append(id) }
    }
    return common
  }

  /// The best of the articles that hold the words, at most `most`.
  /// - Parameter ids: those of which they are; `nil` for any.
  private func ranked(
    _ words: WordQuery, inTitles: Bool, among ids: [Int64]?, _ most: Int, _ total: Int, _ db: Database
  ) throws -> [Int64] {
    var from = try articlesSQL(db, words: words, conditions: [], inTitles: inTitles)
    if let ids {
      if ids.isEmpty { return [] }
      from += " AND a.id IN (SELECT value FROM json_each(\(TextList.text(ids.map(Int.init)))))"
    }
    return try articleIDs(db, from, .best, hasWords: true, most, total: total).ids
  }

  /// The latest of many articles, at most `most`.
  private func latest(_ ids: [Int64], _ most: Int, _ db: Database) throws -> [Int64] {
    let dated = "SELECT id, published FROM article INDEXED BY article_published ORDER BY published DESC"
    return try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?)) ORDER BY published DESC, key LIMIT ?
          """), arguments: [TextList.text(latest(of: ids, most, dated: dated, db).map(Int.init)), most])
  }

  /// The rows of the latest of many, found by going back through the dates: at least `most` and all others of the
  /// last date, or all there are.
  /// - Parameters:
  ///   - ids: the rows, in order.
  ///   - dated: SQL that gives all rows and their dates, the latest first.
  func latest(of ids: [Int64], _ most: Int, dated: String, _ db: Database) throws -> [Int64] {
    var found: [Int64] = []
    var last: String?
    let rows = try Row.fetchCursor(db.cachedStatement(sql: dated))
    while let row = try rows.next() {
      let date: String? = row[1]
      if found.count >= most, date != last { break }
      let id: Int64 = row[0]
      guard Archive.holds(ids, id) else { continue }
      found.append(id)
      last = date
    }
    return found
  }

  /// Whether a list in order holds a row.
  private static func holds(_ ids: [Int64], _ id: Int64) -> Bool {
    var (low, high) = (0, ids.count)
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < ids.count && ids[low] == id
  }
}

extension WordQuery {
  /// As an FTS5 query; `nil` where nothing is wanted.
  /// - Parameter inTitles: asks for articles that hold the words in their headline.
  func match(inTitles: Bool) -> String? {
    guard let wanted = wanted?.match else { return nil }
    let match = inTitles ? "{title} : (\(wanted))" : wanted
    return unwanted.map { "(\(match)) NOT (\($0.match))" } ?? match
  }
}
