import DocketModel
import GRDB

/// Writes cases with everything that belongs to them.
final class CaseWriter {
  private let names: NameWriter
  private let db: Database
  /// Of the rows of the case that is being written.
  private var digest = RowDigest()

  init(_ db: Database, names: NameWriter) {
    self.db = db
    self.names = names
  }

  /// Writes a case that is not there yet.
  func insert(_ item: StoredCase, fingerprint: Int64) throws {
    digest = RowDigest()
    let head: [Prepared.Value] = [
      .text(item.key), .text(item.name), .text(NameFold.line(item.name)), .text(item.status.rawValue),
      .optional(item.country), .optional(item.firstDate?.description), .optional(item.lastDate?.description),
      .optional(item.lastEvent?.rawValue), .id(fingerprint),
    ]
    let id = try statement(
      """
      INSERT INTO legal_case (key, name, name_folded, status, country, first_date, last_date, last_event,
        fingerprint, articles)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
      """
    ).insert(head)
    digest.add("legal_case", [.id(id)] + head)
    try insertMembers(item, id)
    let parties = try insertParties(item, id)
    try insertNames(item, id)
    for (index, event) in item.events.enumerated() {
      try insert(event, case: id, sequence: index + 1, parties: parties)
    }
    try insertCharges(item, id)
    try statement(
      """
      UPDATE legal_case SET digest = ?2, articles = (SELECT count(*) FROM case_article WHERE case_id = ?1)
      WHERE id = ?1
      """
    ).run(.id(id), .id(digest.stored))
  }

  /// Runs a statement that writes a row of the case, and notes what it writes.
  private func add(_ table: StaticString, _ statement: Prepared, _ values: Prepared.Value...) throws {
    try statement.run(values)
    if db.changesCount > 0 { digest.add(table, values) }
  }

  /// Inserts a row of the case, notes what it holds, and gives its id.
  private func insert(_ table: StaticString, _ statement: Prepared, _ values: Prepared.Value...) throws
    -> Int64
  {
    let id = try statement.insert(values)
    digest.add(table, [.id(id)] + values)
    return id
  }

  private func insertMembers(_ item: StoredCase, _ id: Int64) throws {
    let join = try statement("UPDATE case_report SET case_id = ? WHERE key = ?")
    for member in item.members { try add("member", join, .id(id), .text(member.report)) }
    digest.add(try writeReasons(of: item.members))
    try statement(
      """
      INSERT OR IGNORE INTO case_article (case_id, article_id) SELECT ?1, article_id FROM case_report
      WHERE case_id = ?1
      """
    ).run(.id(id))
  }

  /// Writes the parties and gives their rows by name.
  private func insertParties(_ item: StoredCase, _ id: Int64) throws -> [String: Int64] {
    let insert = try statement(
      """
      INSERT INTO case_party (case_id, ordinal, person_id, name, role, roles, aliases, descriptions, ages)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    var rows: [String: Int64] = [:]
    for (index, party) in item.parties.enumerated() {
      let person = party.unnamed ? nil : try names.person(party.name, aliases: party.aliases)
      let role = party.roles.first ?? .other
      rows[party.name] = try self.insert(
        "case_party", insert,
        .id(id), .integer(index), .optional(person), .text(party.name), .text(role.rawValue),
        .text(TextList.text(party.roles.count > 1 ? party.roles.map(\.rawValue) : [])),
        .text(TextList.text(party.aliases)),
        .text(TextList.text(party.descriptions)), .text(TextList.text(party.ages)))
    }
    return rows
  }

  private func insertNames(_ item: StoredCase, _ id: Int64) throws {
    let statute = try statement(
      "INSERT INTO case_statute (case_id, ordinal, statute_id, subject, text) VALUES (?, ?, ?, ?, ?)")
    for (index, value) in item.statutes.enumerated() {
      try add(
        "case_statute", statute,
        .id(id), .integer(index), .id(try names.statute(value)), .optional(value.subject), .text(value.text))
    }
    let court = try statement("INSERT INTO case_court (case_id, ordinal, court_id) VALUES (?, ?, ?)")
    for (index, value) in item.courts.enumerated() {
      try add("case_court", court, .id(id), .integer(index), .id(try names.court(value)))
    }
    let city = try statement("INSERT INTO case_city (case_id, ordinal, name, folded) VALUES (?, ?, ?, ?)")
    for (index, value) in item.cities.enumerated() {
      try add("case_city", city, .id(id), .integer(index), .text(value), .text(NameFold.line(value)))
    }
    let number = try statement("INSERT INTO case_number_of (case_id, ordinal, text) VALUES (?, ?, ?)")
    for (index, value) in item.numbers.enumerated() {
      try add("case_number_of", number, .id(id), .integer(index), .text(value))
    }
  }

  private func insert(_ item: StoredEvent, case caseID: Int64, sequence: Int, parties: [String: Int64]) throws
  {
    let event = item.event
    let span = DateSpan(event.date, event.endDate)
    let court = try event.court.flatMap { try self.court($0, of: item) }
    let row = try statement(
      """
      INSERT INTO event (key, case_id, sequence, type, date, end_date, qualifier, date_text, earliest, latest,
        modality, unnamed, court, court_id, city, city_folded, sources, status, conflicts)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    let id = try insert(
      "event", row,
      .text(item.key), .id(caseID), .integer(sequence), .text(event.type.rawValue),
      .optional(event.date?.description), .optional(event.endDate?.description),
      .text(event.qualifier.rawValue),
      .optional(event.dateText), .optional(span.earliest), .optional(span.latest),
      .text(event.modality.rawValue),
      .optional(event.unnamed), .optional(event.court), .optional(court), .optional(event.city),
      .optional(event.city.map { NameFold.line($0) }), .integer(item.sources), .text(item.status),
      .text(TextList.text(item.conflicts)))
    let report = try statement(
      """
      INSERT OR IGNORE INTO event_report (event_id, ordinal, report_id)
      SELECT ?, ?, id FROM report WHERE key = ? LIMIT 1
      """)
    for (index, key) in item.reports.enumerated() {
      try add("event_report", report, .id(id), .integer(index), .text(key))
    }
    let person = try statement(
      "INSERT INTO event_person (event_id, ordinal, name, party_id) VALUES (?, ?, ?, ?)")
    for (index, name) in event.persons.enumerated() {
      try add("event_person", person, .id(id), .integer(index), .text(name), .optional(parties[name]))
    }
    let statute = try statement("INSERT INTO event_statute (event_id, ordinal, key) VALUES (?, ?, ?)")
    for (index, key) in event.statutes.enumerated() {
      try add("event_statute", statute, .id(id), .integer(index), .text(key))
    }
    try insert(item.sentences, event: id)
  }

  /// The court of a name that an article means which tells an event: every country has a Supreme Court.
  private func court(_ name: String, of event: StoredEvent) throws -> Int64? {
    let query = try statement(
      """
      SELECT c.id FROM report r JOIN article_court x ON x.article_id = r.article_id
      JOIN court c ON c.id = x.court_id
      WHERE r.key = ? AND c.name = ? ORDER BY x.ordinal LIMIT 1
      """)
    for report in event.reports {
      if let court = try query.first([.text(report), .text(name)]) { return court }
    }
    return nil
  }

  private func insert(_ sentences: [Sentence], event id: Int64) throws {
    let insert = try statement(
      """
      INSERT INTO event_sentence (event_id, ordinal, kind, term, status, persons, text, months, min_days, max_days)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for (index, item) in sentences.enumerated() {
      let length = TermLength(kind: item.kind, term: item.term)
      try add(
        "event_sentence", insert,
        .id(id), .integer(index), .text(item.kind.rawValue), .optional(item.term),
        .text(item.status.rawValue),
        .text(TextList.text(item.persons)), .text(item.text), .optional(length.months),
        .optional(length.minDays),
        .optional(length.maxDays))
    }
  }

  private func insertCharges(_ item: StoredCase, _ id: Int64) throws {
    for (index, charge) in item.charges.enumerated() {
      let insertion = try statement(
        "INSERT INTO charge (case_id, ordinal, defendant, statute_key, status) VALUES (?, ?, ?, ?, ?)")
      let row = try insert(
        "charge", insertion,
        .id(id), .integer(index), .text(charge.defendant), .optional(charge.statute),
        .text(charge.status.rawValue))
      let step = try statement(
        "INSERT INTO charge_step (charge_id, ordinal, status, date, event_key) VALUES (?, ?, ?, ?, ?)")
      for (place, item) in charge.history.enumerated() {
        try add(
          "charge_step", step,
          .id(row), .integer(place), .text(item.status.rawValue), .optional(item.date?.description),
          .text(item.event))
      }
    }
  }

  func statement(_ sql: String) throws -> Prepared { try names.statements.prepared(sql) }
}
