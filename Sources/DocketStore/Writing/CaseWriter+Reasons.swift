extension CaseWriter {
  /// Adds why the members of a case were joined, in place of what was written before.
  /// - Returns: what the rows hold.
  func writeReasons(of members: [StoredCase.Member]) throws -> RowDigest {
    var digest = RowDigest()
    isWaiting = true
    for member in members {
      guard let report = try reports.find(member.report)?.row else { continue }
      let wasCopied = try !reports.isNew(member.report) && deleteReasons(ofReport: member.report)
      for values in CaseWriter.rows(of: member) {
        digest.add("join_reason", values, named: [.text(member.report)])
        tables.reason.add([.id(report)] + values)
      }
      if wasCopied || member.reasons.contains(where: { $0.kind == "copy" }) { copied.append(member.report) }
    }
    return digest
  }

  /// Writes the reasons of a case that is otherwise as it stands in a row, where they are others.
  func renewReasons(of members: [StoredCase.Member], inCase id: Int64) throws {
    var (old, new) = (RowDigest(), RowDigest())
    try statement(StoredRows.reasons).each(.id(id)) { old.add("join_reason", $0) }
    for member in members {
      for values in CaseWriter.rows(of: member) {
        new.add("join_reason", values, named: [.text(member.report)])
      }
    }
    guard old != new else { return }
    let written = try writeReasons(of: members)
    let digest = try statement("SELECT digest FROM legal_case WHERE id = ?").first([.id(id)]) ?? 0
    try statement("UPDATE legal_case SET digest = ? WHERE id = ?").run(
      .id(digest &- old.stored &+ written.stored), .id(id))
  }

  /// The rows of the reasons of a member. Titles are told by the articles.
  private static func rows(of member: StoredCase.Member) -> [[Prepared.Value]] {
    member.reasons.enumerated().map { index, why in
      let isTitle = why.kind == "title"
      return [
        .integer(index), .text(why.kind), .real(why.weight), .text(why.with),
        .optional(isTitle ? nil : why.words),
        .optional(isTitle || why.otherWords == why.words ? nil : why.otherWords),
      ]
    }
  }

  /// Forgets why a report was joined to a case in which it is no more.
  func clearReasons(ofReport key: String) throws {
    if try deleteReasons(ofReport: key) { try markCopy(key) }
  }

  /// Deletes why a report was joined; whether it was because its article is a copy.
  private func deleteReasons(ofReport key: String) throws -> Bool {
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
