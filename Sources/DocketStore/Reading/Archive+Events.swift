import DocketModel
import GRDB

extension Archive {
  /// The events of one case, or of all for which the conditions hold: the latest case first, then in order.
  /// - Parameters:
  ///   - caseConditions: what must hold for the case.
  ///   - conditions: what must hold for the event.
  public func events(
    ofCase id: Int64? = nil, caseConditions: [Condition] = [], conditions: [Condition] = []
  ) throws -> [EventRow] {
    try read { db in
      var filter: SQL = "WHERE 1"
      if let id { filter += " AND e.case_id = \(id)" }
      filter += try ConditionSQL(db: db, subject: .cases).conjunction(caseConditions)
      filter += try ConditionSQL(db: db, subject: .events).conjunction(conditions)
      var events = try SQLRequest<Row>(
        literal: """
          SELECT \(CaseRow.columns), e.id AS event_id, e.key AS event_key, e.sequence, e.type, e.date, e.end_date,
            e.qualifier, e.date_text, e.modality, e.unnamed, e.court, k.country AS court_country, e.city, e.sources,
            e.status AS event_status, e.conflicts
          FROM event e JOIN legal_case c ON c.id = e.case_id LEFT JOIN court k ON k.id = e.court_id
          \(filter) ORDER BY c.last_date DESC, c.key, e.sequence
          """, cached: true
      ).fetchAll(db).map(EventRow.init)
      try fill(&events, db)
      return events
    }
  }

  private func fill(_ events: inout [EventRow], _ db: Database) throws {
    var places: [Int64: Int] = [:]
    for (index, event) in events.enumerated() { places[event.id] = index }
    let list = TextList.text(events.map { Int($0.id) })
    let within: SQL = "event_id IN (SELECT value FROM json_each(\(list)))"
    func each(_ sql: SQL, _ add: (inout EventRow, Row) -> Void) throws {
      let rows = try SQLRequest<Row>(literal: sql, cached: true).fetchCursor(db)
      while let row = try rows.next() {
        if let place = places[row["event_id"]] { add(&events[place], row) }
      }
    }
    try each(
      """
      SELECT x.event_id, x.name, ifnull(p.role, 'other') AS role FROM event_person x
      LEFT JOIN case_party p ON p.id = x.party_id WHERE \(within) ORDER BY x.event_id, x.ordinal
      """
    ) { event, row in
      event.persons.append(EventRow.Whom(name: row["name"], role: row.value("role", or: .other)))
    }
    try each("SELECT event_id, key FROM event_statute WHERE \(within) ORDER BY event_id, ordinal") {
      event, row in
      event.statutes.append(row["key"])
    }
    try each("SELECT * FROM event_sentence WHERE \(within) ORDER BY event_id, ordinal") { event, row in
      event.sentences.append(
        EventRow.Imposed(
          kind: row.value("kind", or: .other), term: row["term"], status: row.value("status", or: .imposed),
          persons: TextList.strings(row["persons"]), text: row["text"], months: row["months"]))
    }
    try each(
      """
      SELECT x.event_id, \(ArticleRow.columns), r.date AS report_date, r.date_text AS report_text, \(ArticleRow.quote) AS quote,
        r.start_byte, r.end_byte, r.line, u.name AS rule
      FROM event_report x JOIN report r ON r.id = x.report_id JOIN rule u ON u.id = r.rule_id JOIN article a ON a.id = r.article_id
      WHERE \(within) ORDER BY x.event_id, x.ordinal
      """
    ) { event, row in
      event.accounts.append(
        EventRow.Account(
          article: ArticleRow(row), date: row.date("report_date"), dateText: row["report_text"],
          quote: row["quote"], range: TextRange(start: row["start_byte"], end: row["end_byte"]),
          line: row["line"], rule: row["rule"]))
    }
  }
}
