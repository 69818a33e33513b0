import DocketModel

/// Writes articles' accounts of cases and lists them under their keys; no other place does.
final class CaseReportWriter {
  private let statements: Statements
  private let reports: TableRows
  private let listing: TableRows
  /// Rows that wait to be written.
  private var waiting: Set<Int64> = []
  /// Keys of the reports that wait, by hash, with their rows.
  private var unlisted: [(hash: Int64, row: Int64, home: String?)] = []
  /// What stood under the hashes when they were written last, as far as it was not written since: `mostRead` at most.
  private var lists: [Int64: [ListedRow]] = [:]
  /// The reports of this update that no case has had yet, by id.
  private var new: [String: (row: Int64, article: Int64)] = [:]

  init(_ statements: Statements) {
    self.statements = statements
    reports = TableRows(
      "case_report",
      """
      id, key, article_id, country, is_country_told, unnamed, defendants, others, statutes, courts, sentences, events,
      cities, numbers, content, digest
      """, statements)
    listing = TableRows("report_list", "hash, case_report_id, country", statements, orIgnore: true)
  }

  /// Adds a report and gives its row.
  func insert(
    _ report: StoredReport, place: String, article: Int64, hashes: [Int64], home: String?
  ) throws -> Int64 {
    let id = try freeRow(near: ReportPlace.number(place))
    let row: [Prepared.Value] = [
      .id(id), .text(report.key), .id(article), .optional(report.country),
      .integer(report.isCountryTold ? 1 : 0),
      .optional(report.unnamed), .text(TextList.text(report.defendants)), .text(TextList.text(report.others)),
      .text(TextList.text(report.statutes)), .text(TextList.text(report.courts)),
      .text(TextList.text(report.sentences)), .text(TextList.text(report.events)),
      .text(TextList.text(report.cities)), .text(TextList.text(report.numbers)), .optional(report.content),
    ]
    var digest = RowDigest()
    digest.add("case_report", row)
    let hashes = Set(hashes.map { $0 >> 16 })
    for hash in hashes { digest.add("report_list", [.id(hash), .id(id), .optional(home)]) }
    reports.add(row + [.id(digest.stored)])
    for hash in hashes {
      unlisted.append((hash, id, home))
      lists[hash] = nil
    }
    waiting.insert(id)
    new[report.key] = (id, article)
    return id
  }

  /// The row of a report and that of its article; `nil` where there is none.
  func find(_ key: String) throws -> (row: Int64, article: Int64)? {
    if let known = new[key] { return known }
    var found: (row: Int64, article: Int64)?
    try statements.prepared("SELECT id, article_id FROM case_report WHERE key = ?").each(.text(key)) {
      found = ($0.id(0), $0.id(1))
    }
    return found
  }

  /// Whether a report came in this update and no case has it yet.
  func isNew(_ key: String) -> Bool { new[key] != nil }

  /// Says that cases have these reports.
  func join(_ keys: some Sequence<String>) { for key in keys { new[key] = nil } }

  /// Says that reports were deleted.
  func forget() {
    new = [:]
    lists = [:]
  }

  /// Writes the reports that wait, and lists them: in the order of the lists, so that each page of them is found once.
  /// What stands there now is read on the way, for it is asked for next.
  func settle() throws {
    guard !waiting.isEmpty else { return }
    lists = [:]
    try reports.write()
    var some: Set<Int64> = []
    for (hash, row, home) in unlisted.sorted(by: { ($0.hash, $0.row) < ($1.hash, $1.row) }) {
      if some.count >= CaseReportWriter.mostWritten, !some.contains(hash) { try writeLists(&some) }
      some.insert(hash)
      listing.add([.id(hash), .id(row), .optional(home)])
    }
    try writeLists(&some)
    unlisted = []
    waiting = []
  }

  /// Lists written at one time before they are read, more or less.
  private static let mostWritten = 512

  /// Rows of a list that are read on the way, at most.
  private static let mostRead = 33

  private func writeLists(_ hashes: inout Set<Int64>) throws {
    try listing.write()
    for hash in hashes.sorted() { lists[hash] = try readList(hash, limit: CaseReportWriter.mostRead) }
    hashes = []
  }

  /// The rows under a hash, in order, at most `limit`.
  func list(_ hash: Int64, limit: Int) throws -> [ListedRow] {
    if let known = lists[hash], limit <= CaseReportWriter.mostRead || known.count < CaseReportWriter.mostRead
    {
      return Array(known.prefix(limit))
    }
    return try readList(hash, limit: limit)
  }

  private func readList(_ hash: Int64, limit: Int) throws -> [ListedRow] {
    var rows: [ListedRow] = []
    try statements.prepared(
      "SELECT case_report_id, country FROM report_list WHERE hash = ? ORDER BY case_report_id LIMIT ?"
    ).each(.id(hash), .integer(limit)) { rows.append(ListedRow($0)) }
    return rows
  }

  /// The row of a place, or the next that is free.
  private func freeRow(near row: Int64) throws -> Int64 {
    let taken = try statements.prepared("SELECT 1 FROM case_report WHERE id = ?")
    var row = row
    while try waiting.contains(row) || taken.first([.id(row)]) != nil { row += 1 }
    return row
  }
}
