extension CaseWriter {
  /// Forgets why a report was joined to a case in which it is no more.
  func clearReasons(ofReport key: String) throws {
    if try deleteReasons(ofReport: key) { try markCopy(key) }
  }

  /// Deletes why a report was joined; whether it was because its article is a copy.
  func deleteReasons(ofReport key: String) throws -> Bool {
    var isCopy = false
    try statement(
      """
      DELETE FROM join_reason WHERE case_report_id = (SELECT id FROM case_report WHERE key = ?)
      RETURNING kind = 'copy'
      """
    ).each(.text(key)) { row in isCopy = isCopy || row.integer(0) != 0 }
    return isCopy
  }

  /// Says of a report's article of which other one it is a copy, by the reasons of all its reports.
  func markCopy(_ report: String) throws {
    try statement(
      """
      UPDATE article SET copy_of = (
        SELECT o.article_id FROM case_report r JOIN join_reason j ON j.case_report_id = r.id AND j.kind = 'copy'
        JOIN case_report o ON o.key = j.with_key
        WHERE r.article_id = article.id AND o.article_id <> article.id ORDER BY r.id, j.ordinal LIMIT 1)
      WHERE id = (SELECT article_id FROM case_report WHERE key = ?)
      """
    ).run(.text(report))
  }
}
