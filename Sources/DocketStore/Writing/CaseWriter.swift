import DocketModel

/// Writes cases with everything that belongs to them. Their rows wait for those of other cases (`settle`).
final class CaseWriter {
  private let names: NameWriter
  let reports: CaseReportWriter
  private let reportRows: ReportRows
  let tables: CaseTables
  /// Whether rows wait to be written.
  var isWaiting = false
  /// Numbers of the rows to which others point.
  private let cases, parties, events, charges: RowNumbers
  /// Of the rows of the case that is being written.
  private var digest = RowDigest()
  /// Reports of cases that wait, by row.
  private var joined: [(report: Int64, case: Int64)] = []
  /// Reports whose articles are to be said to be copies or no copies, when their reasons are written.
  var copied: [String] = []

  /// Makes a writer.
  /// - Parameters:
  ///   - reports: what writes the reports of cases.
  ///   - reportRows: the rows of articles' events.
  init(names: NameWriter, reports: CaseReportWriter, reportRows: ReportRows) {
    self.names = names
    self.reports = reports
    self.reportRows = reportRows
    let statements = names.statements
    tables = CaseTables(statements)
    cases = RowNumbers("legal_case", statements)
    parties = RowNumbers("case_party", statements)
    events = RowNumbers("event", statements)
    charges = RowNumbers("charge", statements)
  }

  /// Adds a case that is not there yet.
  func insert(_ item: StoredCase, fingerprint: Int64) throws {
    digest = RowDigest()
    let id = try cases.next()
    let head: [Prepared.Value] = [
      .id(id), .text(item.key), .text(item.name), .text(NameFold.line(item.name)),
      .text(item.status.rawValue), .optional(item.country), .optional(item.firstDate?.description),
      .optional(item.lastDate?.description), .optional(item.lastEvent?.rawValue), .id(fingerprint),
    ]
    digest.add("legal_case", head)
    let articles = try insertMembers(item, id)
    let parties = try insertParties(item, id)
    try insertNames(item, id)
    for (index, event) in item.events.enumerated() {
      try insert(event, case: id, sequence: index + 1, parties: parties)
    }
    try insertCharges(item, id)
    tables.legalCase.add(head + [.integer(articles), .id(digest.stored)])
    isWaiting = true
    if tables.all.areMany { try settle() }
  }

  /// Writes the rows that wait.
  func settle() throws {
    guard isWaiting else { return }
    isWaiting = false
    try tables.all.write()
    let join = try statement("UPDATE case_report SET case_id = ? WHERE id = ?")
    for (report, legalCase) in joined { try join.run(.id(legalCase), .id(report)) }
    joined = []
    // Said last: an article is a copy of that of another report of the case.
    for report in copied { try markCopy(report) }
    copied = []
  }

  /// Says that cases were deleted.
  func forget() { for numbers in [cases, parties, events, charges] { numbers.forget() } }

  /// Adds a row of the case, and notes what it holds.
  private func add(_ table: TableRows, _ row: Prepared.Value...) { table.add(row, to: &digest) }

  /// Adds the reports, and gives the number of their articles.
  private func insertMembers(_ item: StoredCase, _ id: Int64) throws -> Int {
    var articles: Set<Int64> = []
    digest.add(try writeReasons(of: item.members, inCase: id))
    for member in item.members {
      guard let (report, article) = try reports.find(member.report) else { continue }
      digest.add("member", [.id(id), .text(member.report)])
      joined.append((report, id))
      articles.insert(article)
    }
    reports.join(item.members.lazy.map(\.report))
    for article in articles.sorted() { tables.article.add([.id(id), .id(article)]) }
    return articles.count
  }

  /// Adds the parties and gives their rows by name.
  private func insertParties(_ item: StoredCase, _ id: Int64) throws -> [String: Int64] {
    var rows: [String: Int64] = [:]
    for (index, party) in item.parties.enumerated() {
      let person = party.unnamed ? nil : try names.person(party.name, aliases: party.aliases)
      let role = party.roles.first ?? .other
      let row = try parties.next()
      rows[party.name] = row
      add(
        tables.party,
        .id(row), .id(id), .integer(index), .optional(person), .text(party.name), .text(role.rawValue),
        .text(TextList.text(party.roles.count > 1 ? party.roles.map(\.rawValue) : [])),
        .text(TextList.text(party.aliases)), .text(TextList.text(party.descriptions)),
        .text(TextList.text(party.ages)))
    }
    return rows
  }

  private func insertNames(_ item: StoredCase, _ id: Int64) throws {
    for (index, value) in item.statutes.enumerated() {
      add(
        tables.statute,
        .id(id), .integer(index), .id(try names.statute(value)), .optional(value.subject), .text(value.text))
    }
    for (index, value) in item.courts.enumerated() {
      add(tables.court, .id(id), .integer(index), .id(try names.court(value)))
    }
    for (index, value) in item.cities.enumerated() {
      add(tables.city, .id(id), .integer(index), .text(value), .text(NameFold.line(value)))
    }
    for (index, value) in item.numbers.enumerated() {
      add(tables.number, .id(id), .integer(index), .text(value))
    }
  }

  private func insert(_ item: StoredEvent, case caseID: Int64, sequence: Int, parties: [String: Int64]) throws
  {
    let event = item.event
    let span = DateSpan(event.date, event.endDate)
    let court = try event.court.flatMap { try self.court($0, of: item) }
    let id = try events.next()
    add(
      tables.event,
      .id(id), .text(item.key), .id(caseID), .integer(sequence), .text(event.type.rawValue),
      .optional(event.date?.description), .optional(event.endDate?.description),
      .text(event.qualifier.rawValue), .optional(event.dateText), .optional(span.earliest),
      .optional(span.latest), .text(event.modality.rawValue), .optional(event.unnamed),
      .optional(event.court), .optional(court), .optional(event.city),
      .optional(event.city.map { NameFold.line($0) }), .integer(item.sources), .text(item.status),
      .text(TextList.text(item.conflicts)))
    for (index, key) in item.reports.enumerated() {
      guard let report = try reportRows.find(key) else { continue }
      tables.eventReport.add([.id(id), .integer(index), .id(report)])
      digest.add("event_report", [.id(id), .integer(index), .text(key)])
    }
    for (index, name) in event.persons.enumerated() {
      add(tables.eventPerson, .id(id), .integer(index), .text(name), .optional(parties[name]))
    }
    for (index, key) in event.statutes.enumerated() {
      add(tables.eventStatute, .id(id), .integer(index), .text(key))
    }
    for (index, sentence) in item.sentences.enumerated() {
      let length = TermLength(kind: sentence.kind, term: sentence.term)
      add(
        tables.eventSentence,
        .id(id), .integer(index), .text(sentence.kind.rawValue), .optional(sentence.term),
        .text(sentence.status.rawValue), .text(TextList.text(sentence.persons)), .text(sentence.text),
        .optional(length.months), .optional(length.minDays), .optional(length.maxDays))
    }
  }

  /// The court of a name that an article means which tells an event: every country has a Supreme Court.
  private func court(_ name: String, of event: StoredEvent) throws -> Int64? {
    let query = try statement(
      """
      SELECT c.id FROM article_court x CROSS JOIN court c ON c.id = x.court_id
      WHERE x.article_id = (SELECT article_id FROM report WHERE substr(key, 1, 5) = substr(?1, 1, 5) AND +key = ?1)
        AND c.name = ?2 ORDER BY x.ordinal LIMIT 1
      """)
    for report in event.reports {
      if let court = try query.first([.text(report), .text(name)]) { return court }
    }
    return nil
  }

  private func insertCharges(_ item: StoredCase, _ id: Int64) throws {
    for (index, charge) in item.charges.enumerated() {
      let row = try charges.next()
      add(
        tables.charge,
        .id(row), .id(id), .integer(index), .text(charge.defendant), .optional(charge.statute),
        .text(charge.status.rawValue))
      for (place, item) in charge.history.enumerated() {
        add(
          tables.step,
          .id(row), .integer(place), .text(item.status.rawValue), .optional(item.date?.description),
          .text(item.event))
      }
    }
  }

  func statement(_ sql: StaticString) throws -> Prepared { try names.statements.prepared(sql) }
}
