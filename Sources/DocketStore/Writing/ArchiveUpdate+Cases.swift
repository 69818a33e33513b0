import GRDB

extension ArchiveUpdate {
  /// Writes one article's account of a case.
  /// - Parameters:
  ///   - key: its id.
  ///   - content: the account itself, as the linker reads it.
  ///   - hashes: hashes of its blocking keys.
  public func insertReport(_ key: String, article: Int64, content: String, hashes: [Int64]) throws {
    let known = try prepared("SELECT id FROM case_report WHERE key = ?").first([.text(key)])
    guard known == nil else { return }
    let id = try prepared("INSERT INTO case_report (key, article_id, content) VALUES (?, ?, ?)").insert(
      .text(key), .id(article), .text(content))
    let insert = try prepared("INSERT OR IGNORE INTO blocking_key (hash, case_report_id) VALUES (?, ?)")
    for hash in hashes { try insert.run(.id(hash), .id(id)) }
  }

  /// The accounts that an article gives of cases, as they were written.
  public func reportContents(ofArticle id: Int64) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT content FROM case_report WHERE article_id = ? ORDER BY key"),
      arguments: [id])
  }

  /// How many reports have a blocking key, at most `limit`.
  public func reportCount(hash: Int64, limit: Int) throws -> Int {
    Int(
      try prepared("SELECT count(*) FROM (SELECT 1 FROM blocking_key WHERE hash = ? LIMIT ?)").first([
        .id(hash), .integer(limit),
      ]) ?? 0)
  }

  /// Ids of the reports that have a blocking key, sorted.
  public func reports(hash: Int64) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT r.key FROM blocking_key b JOIN case_report r ON r.id = b.case_report_id WHERE b.hash = ?
          ORDER BY r.key
          """), arguments: [hash])
  }

  /// A report as it was written; `nil` where there is none.
  public func reportContent(_ key: String) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT content FROM case_report WHERE key = ?"), arguments: [key])
  }

  /// Ids of all reports in the cases in which these reports are, case by case.
  public func caseMates(of keys: [String]) throws -> [[String]] {
    var cases: Set<Int64> = []
    var mates: [[String]] = []
    let find = try prepared("SELECT case_id FROM case_report WHERE key = ? AND case_id IS NOT NULL")
    for key in keys {
      guard let id = try find.first([.text(key)]), cases.insert(id).inserted else { continue }
      mates.append(
        try String.fetchAll(
          db.cachedStatement(sql: "SELECT key FROM case_report WHERE case_id = ? ORDER BY key"),
          arguments: [id]))
    }
    return mates
  }

  /// Ids of all reports, sorted.
  public func allReports() throws -> [String] {
    try String.fetchAll(db, sql: "SELECT key FROM case_report ORDER BY key")
  }

  /// Deletes the cases in which any of these reports are, and writes these cases.
  public func replaceCases(ofReports keys: [String], with cases: [StoredCase]) throws {
    let delete = try prepared(
      "DELETE FROM legal_case WHERE id = (SELECT case_id FROM case_report WHERE key = ?)")
    for key in keys { try delete.run(.text(key)) }
    for item in cases {
      try prepared("DELETE FROM legal_case WHERE key = ?").run(.text(item.key))
      try caseWriter.insert(item)
    }
  }

  /// Deletes cases of which no report is left.
  public func deleteEmptyCases() throws {
    try db.execute(
      sql:
        "DELETE FROM legal_case WHERE NOT EXISTS (SELECT 1 FROM case_report r WHERE r.case_id = legal_case.id)"
    )
  }
}
