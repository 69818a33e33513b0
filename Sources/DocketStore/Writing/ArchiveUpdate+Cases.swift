import GRDB

extension ArchiveUpdate {
  /// Writes one article's account of a case.
  /// - Parameters:
  ///   - key: its id.
  ///   - place: where it stands among others.
  ///   - content: the account itself, as the linker reads it.
  ///   - hashes: hashes of the keys under which it is listed.
  public func insertReport(
    _ key: String, place: String, article: Int64, content: String, hashes: [Int64]
  ) throws {
    try prepared("INSERT INTO case_report (key, place, article_id, content) VALUES (?, ?, ?, ?)").run(
      .text(key), .text(place), .id(article), .text(content))
    let insert = try prepared("INSERT OR IGNORE INTO report_list (hash, place) VALUES (?, ?)")
    for hash in hashes { try insert.run(.id(hash), .text(place)) }
  }

  /// Takes a report from the lists; deleting its article deletes the rest of it.
  public func unlistReport(place: String, hashes: [Int64]) throws {
    let delete = try prepared("DELETE FROM report_list WHERE hash = ? AND place = ?")
    for hash in hashes { try delete.run(.id(hash), .text(place)) }
  }

  /// The accounts that an article gives of cases, as they were written.
  public func reportContents(ofArticle id: Int64) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT content FROM case_report WHERE article_id = ? ORDER BY key"),
      arguments: [id])
  }

  /// How many reports are listed under a hash, at most `limit`.
  public func reportCount(hash: Int64, limit: Int) throws -> Int {
    let count = try prepared("SELECT count(*) FROM (SELECT 1 FROM report_list WHERE hash = ? LIMIT ?)")
    return Int(try count.first([.id(hash), .integer(limit)]) ?? 0)
  }

  /// Places under a hash, in order.
  public func places(hash: Int64) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT place FROM report_list WHERE hash = ? ORDER BY place"),
      arguments: [hash])
  }

  /// The places under a hash nearest to a place: at most `limit` before it and `limit` after it, in order.
  public func neighbours(of place: String, hash: Int64, limit: Int) throws -> [String] {
    let before = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT place FROM report_list WHERE hash = ? AND place < ? ORDER BY place DESC LIMIT ?"),
      arguments: [hash, place, limit])
    let after = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT place FROM report_list WHERE hash = ? AND place > ? ORDER BY place LIMIT ?"),
      arguments: [hash, place, limit])
    return before.reversed() + after
  }

  /// A report as it was written; `nil` where there is none.
  public func reportContent(place: String) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT content FROM case_report WHERE place = ?"), arguments: [place])
  }

  /// The place of the report with this id, or the places of all reports of the article that has this event.
  public func places(ofReportOrEvent key: String) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT place FROM case_report WHERE key = ?1
        UNION SELECT c.place FROM report r JOIN case_report c ON c.article_id = r.article_id WHERE r.key = ?1
        ORDER BY 1
        """, arguments: [key])
  }

  /// The case in which a report is.
  public func caseRow(ofPlace place: String) throws -> Int64? {
    try prepared("SELECT case_id FROM case_report WHERE place = ? AND case_id IS NOT NULL").first([
      .text(place)
    ])
  }

  /// Places of all reports of a case, in order.
  public func places(ofCase id: Int64) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT place FROM case_report WHERE case_id = ? ORDER BY place"),
      arguments: [id])
  }

  /// Places of all reports, in order.
  public func allPlaces() throws -> [String] {
    try String.fetchAll(db, sql: "SELECT place FROM case_report ORDER BY place")
  }

  /// Deletes cases by their rows.
  public func deleteCases(_ ids: some Sequence<Int64>) throws {
    let delete = try prepared("DELETE FROM legal_case WHERE id = ?")
    for id in ids { try delete.run(.id(id)) }
  }

  /// Writes a case that is not there yet.
  public func insertCase(_ item: StoredCase) throws { try caseWriter.insert(item) }
}
