import GRDB

/// A report that belongs to a case.
public struct CaseMemberRow: Hashable, Sendable {
  /// Id of the report.
  public var report: String
  /// Id of its article.
  public var article: String
}

extension Archive {
  /// The reports of a case, by id; none where there is no such case.
  /// - Throws: `ArchiveError`.
  public func members(ofCase key: String) throws -> [CaseMemberRow] {
    try read { db in
      try SQLRequest<Row>(
        literal: """
          SELECT r.key, a.key FROM case_report r JOIN article a ON a.id = r.article_id
          WHERE r.case_id = (SELECT case_id FROM case_report WHERE key = \(key))
            OR r.case_id = (SELECT id FROM legal_case WHERE key = \(key))
          ORDER BY r.key
          """, cached: true
      ).fetchAll(db).map { CaseMemberRow(report: $0[0], article: $0[1]) }
    }
  }
}
