public import DocketModel
import GRDB

/// A charge of a case as it was stored.
public struct ChargeRow: Hashable, Sendable {
  /// The defendant.
  public var defendant: String
  /// Key of the provision.
  public var statute: String?
  /// What the provision is about.
  public var subject: String?
  /// Where it stands.
  public var status: CaseStatus
  /// Every change: status, date, id of the event.
  public var history: [StoredCase.Charge.Step]
}

/// Why a report was joined to a case.
public struct ReasonRow: Hashable, Sendable {
  /// Kind of evidence, its weight and words.
  public var reason: StoredCase.Reason
  /// Id of the article that was joined.
  public var article: String
  /// Id of the article to which it was joined.
  public var other: String
}

extension Archive {
  /// The charges of a case, in order.
  public func charges(ofCase id: Int64) throws -> [ChargeRow] {
    try read { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT h.id, h.defendant, h.statute_key, h.status, (SELECT x.subject FROM case_statute x
              JOIN statute s ON s.id = x.statute_id WHERE x.case_id = h.case_id AND s.key = h.statute_key
              AND x.subject IS NOT NULL LIMIT 1) AS subject
            FROM charge h WHERE h.case_id = ? ORDER BY h.ordinal
            """), arguments: [id]
      ).map { row in
        let steps = try Row.fetchAll(
          db.cachedStatement(sql: "SELECT * FROM charge_step WHERE charge_id = ? ORDER BY ordinal"),
          arguments: [row["id"] as Int64])
        return ChargeRow(
          defendant: row["defendant"], statute: row["statute_key"], subject: row["subject"],
          status: row.value("status", or: .unknown),
          history: steps.map {
            StoredCase.Charge.Step(
              status: $0.value("status", or: .unknown), date: $0.date("date"), event: $0["event_key"])
          })
      }
    }
  }

  /// Why the articles of a case were joined, the strongest evidence of each first.
  public func reasons(ofCase id: Int64) throws -> [ReasonRow] {
    try read { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT j.kind, j.weight, j.with_key, coalesce(j.words, a.title, '') AS words,
              coalesce(j.other_words, j.words, b.title, '') AS other_words, a.key AS article,
              ifnull(b.key, '') AS other
            FROM join_reason j JOIN case_report r ON r.id = j.case_report_id JOIN article a ON a.id = r.article_id
            LEFT JOIN case_report o ON o.key = j.with_key LEFT JOIN article b ON b.id = o.article_id
            WHERE j.case_id = ? ORDER BY r.id, j.ordinal
            """), arguments: [id]
      ).map { row in
        ReasonRow(
          reason: StoredCase.Reason(
            kind: row["kind"], weight: row["weight"], with: row["with_key"], words: row["words"],
            otherWords: row["other_words"]),
          article: row["article"], other: row["other"])
      }
    }
  }
}
