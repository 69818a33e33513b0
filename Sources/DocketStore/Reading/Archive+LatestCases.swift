import GRDB

extension Archive {
  /// From so many cases on, the latest are looked for among the dates, and what else is asked of them is listed rather
  /// than looked up for each.
  private static let manyCases = 1_000

  /// The latest of some cases, and how many these are. Of many, rows are looked up for the answer alone.
  /// - Parameter ids: their rows, in order.
  func latestCases(of ids: [Int64], _ limit: Int, _ db: Database) throws -> (rows: [CaseRow], total: Int) {
    var latest = ids
    if ids.count > Archive.manyCases {
      latest = try self.latest(
        of: ids, limit,
        dated: "SELECT id, last_date FROM legal_case INDEXED BY legal_case_last ORDER BY last_date DESC", db)
    }
    let rows = try SQLRequest<Row>(
      literal: """
        SELECT \(CaseRow.columns) FROM legal_case c
        WHERE c.id IN (SELECT value FROM json_each(\(TextList.text(latest.map(Int.init)))))
        ORDER BY c.last_date DESC, c.key LIMIT \(limit)
        """, cached: true
    ).fetchAll(db)
    return (rows.map(CaseRow.init), ids.count)
  }

  /// The rows of the cases of which an article holds the words and for which the conditions hold, in order.
  ///
  /// What each of several conditions finds is listed, and what the lists have in common is told here: to look for each
  /// row of one list in another, in the order in which they are found, takes several times as long. As soon as few
  /// cases are left, each of them is asked about, and so is each about its sentences: these are long to list.
  /// - Parameter many: how many are not asked about one by one.
  func caseIDs(
    _ words: WordQuery?, _ conditions: [Condition], _ db: Database, many: Int = Archive.manyCases
  ) throws -> [Int64] {
    guard words == nil, conditions.count > 1 else {
      return try Prepared.ids("SELECT c.id \(casesSQL(db, words: words, conditions: conditions))", db)
        .sorted()
    }
    let asked = ConditionSQL(db: db, subject: .cases)
    let narrow = try conditions.filter { try asked.narrows([$0]) }
    let wide = conditions.filter { !narrow.contains($0) }
    var rest = narrow + wide.filter { !asked.isLongToList($0) } + wide.filter(asked.isLongToList)
    var ids = try rows(rest.removeFirst(), asked, db)
    while ids.count > many, let next = rest.first, !asked.isLongToList(next) {
      ids = Archive.common(ids, try rows(next, asked, db))
      rest.removeFirst()
    }
    guard !rest.isEmpty, !ids.isEmpty else { return ids }
    let left = TextList.text(ids.map(Int.init))
    return try Prepared.ids(
      """
      SELECT c.id FROM legal_case c WHERE c.id IN (SELECT value FROM json_each(\(left)))
      \(asked.conjunction(rest, ofFew: !narrow.isEmpty || ids.count <= many))
      """, db
    ).sorted()
  }

  /// The rows of the cases for which a condition holds, in order, each once.
  private func rows(_ condition: Condition, _ asked: ConditionSQL, _ db: Database) throws -> [Int64] {
    var ids = try condition.anyOf.flatMap { try Prepared.ids(asked.cases($0), db) }.sorted()
    var last: Int64?
    ids.removeAll { id in
      defer { last = id }
      return id == last
    }
    return ids
  }
}
