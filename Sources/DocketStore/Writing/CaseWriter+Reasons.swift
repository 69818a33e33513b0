extension CaseWriter {
  /// Adds why the members of a case were joined.
  /// - Returns: what the rows hold.
  func writeReasons(of members: [StoredCase.Member], inCase id: Int64) throws -> RowDigest {
    var digest = RowDigest()
    isWaiting = true
    for member in members {
      guard let report = try reports.find(member.report)?.row else { continue }
      for values in CaseWriter.rows(of: member) {
        digest.add("join_reason", values, named: [.text(member.report)])
        tables.reason.add([.id(id), .id(report)] + values)
      }
      if member.reasons.contains(where: { $0.kind == "copy" }) { copied.append(member.report) }
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
    try forgetCopies(ofCase: id)
    try statement("DELETE FROM join_reason WHERE case_id = ?").run(.id(id))
    let written = try writeReasons(of: members, inCase: id)
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

  /// Takes note of the reports of a case, which is to be deleted, whose articles are said to be copies.
  func forgetCopies(ofCase id: Int64) throws {
    try statement(
      """
      SELECT DISTINCT r.key FROM join_reason j JOIN case_report r ON r.id = j.case_report_id
      WHERE j.case_id = ? AND j.kind = 'copy'
      """
    ).each(.id(id)) { copied.append($0.text(0)) }
    isWaiting = isWaiting || !copied.isEmpty
  }

  /// Says of a report's article of which other one it is a copy, by the reasons of all its reports.
  func markCopy(_ report: String) throws {
    try statement(
      """
      UPDATE article SET copy_of = (
        SELECT o.article_id FROM case_report r
        JOIN join_reason j ON j.case_id = r.case_id AND j.case_report_id = r.id AND j.kind = 'copy'
        JOIN case_report o ON o.key = j.with_key
        WHERE r.article_id = article.id AND o.article_id <> article.id ORDER BY r.id, j.ordinal LIMIT 1)
      WHERE id = (SELECT article_id FROM case_report WHERE key = ?)
      """
    ).run(.text(report))
  }
}
