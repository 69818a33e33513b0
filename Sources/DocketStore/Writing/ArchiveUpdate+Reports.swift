public import DocketModel
import GRDB

extension ArchiveUpdate {
  /// Writes one article's account of a case.
  /// - Parameters:
  ///   - place: where it stands among others, `2025-04-19/ID`.
  ///   - hashes: hashes of the keys under which it is listed.
  ///   - home: the country in which all of its case is, where it is told (`report_list.country`).
  /// - Returns: its row.
  public func insertReport(
    _ report: StoredReport, place: String, article: Int64, hashes: [Int64], home: String? = nil
  ) throws -> Int64 {
    try reports.insert(report, place: place, article: article, hashes: hashes, home: home)
  }

  /// Takes a report from the lists; deleting its article deletes the rest of it.
  public func unlistReport(place: String, hashes: [Int64]) throws {
    guard let id = try row(ofPlace: place) else { return }
    reports.forget()
    let delete = try prepared("DELETE FROM report_list WHERE hash = ? AND case_report_id = ?")
    for hash in hashes { try delete.run(.id(hash >> 16), .id(id)) }
  }

  /// The accounts that an article gives of cases.
  public func reports(ofArticle id: Int64) throws -> [StoredReport] {
    try storedReports("article_id = ? ORDER BY key", .id(id))
  }

  /// A report and what it is made of (`source(ofArticle:)`), read with one look; `nil` where there is none.
  public func report(
    row: Int64
  ) throws -> (report: StoredReport, record: ArticleRecord, notes: LinkingNotes)? {
    try settle()
    var found: (report: StoredReport, record: ArticleRecord, notes: LinkingNotes)?
    var article: Int64?
    try preparedAtOnce(
      """
      SELECT c.key, c.article_id, c.country, is_country_told, unnamed, defendants, others, statutes, courts, sentences,
        events, cities, numbers, content, s.hashes, s.brief
      FROM case_report c LEFT JOIN article_sketch s ON s.article_id = c.article_id WHERE c.id = ?
      """
    ).each(.id(row)) { row in
      article = row.id(1)
      var source = (
        record: ArticleRecord(source: Source(path: "", sha256: "", bytes: 0, encoding: "")),
        notes: LinkingNotes()
      )
      if !row.isNull(15) {
        var brief = BriefReader(row.bytes(15))
        source = brief.read()
        source.notes.sketch = row.text(14)
        article = nil
      }
      found = (StoredReport(row), source.record, source.notes)
    }
    // Of what an older docket wrote there is no brief.
    if let article, let report = found?.report {
      let (record, notes) = try source(ofArticle: article)
      found = (report, record, notes)
    }
    return found
  }

  /// The row of the report at a place; `nil` where there is none.
  public func reportRow(ofPlace place: String) throws -> Int64? { try row(ofPlace: place) }

  /// What reports are made of, as far as the linker needs it: no places of mentions.
  public func source(ofArticle id: Int64) throws -> (record: ArticleRecord, notes: LinkingNotes) {
    try settle()
    return try ReportReader(statements: names.statements).source(ofArticle: id)
  }

  private func storedReports(_ condition: String, _ value: Prepared.Value) throws -> [StoredReport] {
    var reports: [StoredReport] = []
    try settle()
    try names.statements.prepared(
      composed: """
        SELECT key, article_id, country, is_country_told, unnamed, defendants, others, statutes, courts, sentences,
          events, cities, numbers, content
        FROM case_report WHERE \(condition)
        """
    ).each(value) { row in reports.append(StoredReport(row)) }
    return reports
  }
}

extension StoredReport {
  /// The report of a row: key, article, and the columns that follow it.
  fileprivate init(_ row: Prepared.Columns) {
    self.init(key: row.text(0))
    country = row.optionalText(2)
    isCountryTold = row.integer(3) != 0
    unnamed = row.optionalText(4)
    defendants = TextList.numbers(row.text(5))
    others = TextList.numbers(row.text(6))
    statutes = TextList.numbers(row.text(7))
    courts = TextList.numbers(row.text(8))
    sentences = TextList.numbers(row.text(9))
    events = TextList.numbers(row.text(10))
    cities = TextList.strings(row.text(11))
    numbers = TextList.strings(row.text(12))
    content = row.optionalText(13)
  }
}

extension ArchiveUpdate {
  /// How many reports are listed under a hash, at most `limit`.
  public func reportCount(hash: Int64, limit: Int) throws -> Int {
    let count = try prepared("SELECT count(*) FROM (SELECT 1 FROM report_list WHERE hash = ? LIMIT ?)")
    return Int(try count.first([.id(hash >> 16), .integer(limit)]) ?? 0)
  }

  /// The rows of reports under a hash, in order, at most `limit`.
  public func rows(hash: Int64, limit: Int) throws -> [ListedRow] {
    try settle()
    return try reports.list(hash >> 16, limit: limit)
  }

  /// Places under a hash, in order.
  public func places(hash: Int64) throws -> [String] {
    try places(
      prepared(
        """
        SELECT c.id, c.key FROM report_list l CROSS JOIN case_report c ON c.id = l.case_report_id
        WHERE l.hash = ? ORDER BY c.id
        """), .id(hash >> 16))
  }

  /// The rows of reports under a hash nearest to a row: at most `limit` before it and `limit` after it, in order.
  public func rows(near row: Int64, hash: Int64, limit: Int) throws -> [ListedRow] {
    var rows: [ListedRow] = []
    let values: [Prepared.Value] = [.id(hash >> 16), .id(row), .integer(limit)]
    try prepared(
      """
      SELECT case_report_id, country FROM report_list WHERE hash = ? AND case_report_id < ?
      ORDER BY case_report_id DESC LIMIT ?
      """
    ).each(values) { rows.append(ListedRow($0)) }
    rows.reverse()
    try prepared(
      """
      SELECT case_report_id, country FROM report_list WHERE hash = ? AND case_report_id > ?
      ORDER BY case_report_id LIMIT ?
      """
    ).each(values) { rows.append(ListedRow($0)) }
    return rows
  }

  /// The row of the report at a place, or the row that it would have.
  public func row(near place: String) throws -> Int64 { try row(ofPlace: place) ?? ReportPlace.number(place) }

  /// The place of the report with this id, or the places of all reports of the article that has this event.
  public func places(ofReportOrEvent key: String) throws -> [String] {
    try places(
      prepared(
        """
        SELECT id, key FROM case_report WHERE id IN (SELECT id FROM case_report WHERE key = ?1
          UNION SELECT x.id FROM report r JOIN case_report x ON x.article_id = r.article_id
          WHERE substr(r.key, 1, 5) = substr(?1, 1, 5) AND +r.key = ?1)
        ORDER BY id
        """), .text(key))
  }

  /// The place of the report with this id; none where there is none.
  public func places(ofReport key: String) throws -> [String] {
    try places(prepared("SELECT id, key FROM case_report WHERE key = ?"), .text(key))
  }

  /// The case in which a report is.
  public func caseRow(ofPlace place: String) throws -> Int64? {
    let key = ReportPlace.key(ofPlace: place)
    if reports.isNew(key) { return nil }
    return try prepared("SELECT case_id FROM case_report WHERE key = ? AND case_id IS NOT NULL").first([
      .text(key)
    ])
  }

  /// Places of all reports of a case, in order.
  public func places(ofCase id: Int64) throws -> [String] {
    try places(prepared("SELECT id, key FROM case_report WHERE case_id = ? ORDER BY id"), .id(id))
  }

  private func row(ofPlace place: String) throws -> Int64? {
    try prepared("SELECT id FROM case_report WHERE key = ?").first([.text(ReportPlace.key(ofPlace: place))])
  }

  /// The places that a statement gives as row and id of a report.
  private func places(_ statement: Prepared, _ values: Prepared.Value...) throws -> [String] {
    var places: [String] = []
    try statement.each(values) { row in
      places.append(ReportPlace.text(row: row.id(0), key: row.text(1)))
    }
    return places
  }
}
