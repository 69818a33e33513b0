import DocketLinking
import DocketStore

/// The archive as the linker looks into it, within one update.
final class StoredReportIndex: ReportIndex {
  private let update: ArchiveUpdate
  /// The reports that were read or written in this update.
  private var known: [String: CaseReport] = [:]
  /// For reports that were taken out in this update: the places of all reports of their cases before.
  private var formerMates: [String: [String]] = [:]
  /// The rows under hashes of keys that were looked up since reports last came or went; `nil` where they are many.
  private var lists: [Int64: [ListedRow]?] = [:]
  /// Of those, how many there are, up to one beyond a limit.
  private var counts: [Int64: (count: Int, limit: Int)] = [:]
  /// The keys of the reports that came since the last linking.
  private var keysOf: [String: [String]] = [:]
  private var rowOf: [String: Int64] = [:]
  private var placeOf: [Int64: String] = [:]
  /// Rows of the cases in which the reports were that were taken out.
  private(set) var formerCases: Set<Int64> = []

  /// Reports beyond so many are read again rather than kept.
  private static let mostKnown = 3000

  /// Lists of no more reports than this are read whole.
  private static let mostListed = 32

  /// An index for an update; what was read for an earlier linking of the same update is read no more.
  init(_ update: ArchiveUpdate, after former: StoredReportIndex? = nil) {
    self.update = update
    if let former, former.known.count < StoredReportIndex.mostKnown { known = former.known }
  }

  /// Lists a report of an article that was just written.
  func add(_ listed: ListedReport, article: Int64) throws {
    let place = listed.report.place
    known[place] = listed.report
    keysOf[place] = listed.keys
    forgetLists()
    let row = try update.insertReport(
      listed.stored, place: place, article: article, hashes: ListedReport.hashes(listed.keys),
      home: listed.report.home)
    rowOf[place] = row
    placeOf[row] = place
  }

  private func forgetLists() {
    guard !lists.isEmpty else { return }
    lists = [:]
    counts = [:]
  }

  /// Takes the reports of an article, which is to be deleted, out of the lists.
  func removeReports(ofArticle id: Int64) throws -> [CaseReport] {
    var removed: [CaseReport] = []
    forgetLists()
    let (record, notes) = try update.source(ofArticle: id)
    for stored in try update.reports(ofArticle: id) {
      guard let report = CaseReport(stored, record, notes) else { continue }
      if let row = try update.caseRow(ofPlace: report.place) {
        formerCases.insert(row)
        formerMates[report.place] = try update.places(ofCase: row)
      }
      try update.unlistReport(place: report.place, hashes: ListedReport.hashes(keys(of: report)))
      known[report.place] = nil
      keysOf[report.place] = nil
      if let row = rowOf.removeValue(forKey: report.place) { placeOf[row] = nil }
      removed.append(report)
    }
    return removed
  }

  func keys(of report: CaseReport) -> [String] { keysOf[report.place] ?? report.listKeys }

  func count(of key: String, limit: Int) throws -> Int {
    let hash = ListedReport.hash(key)
    if let list = try list(hash) { return list.count }
    if limit <= StoredReportIndex.mostListed { return StoredReportIndex.mostListed + 1 }
    if let known = counts[hash], known.limit >= limit || known.count <= known.limit { return known.count }
    let count = try update.reportCount(hash: hash, limit: limit + 1)
    counts[hash] = (count, limit)
    return count
  }

  /// The rows of all reports under a hash, in order; `nil` where they are many.
  private func list(_ hash: Int64) throws -> [ListedRow]? {
    if let known = lists[hash] { return known }
    let rows = try update.rows(hash: hash, limit: StoredReportIndex.mostListed + 1)
    let list = rows.count <= StoredReportIndex.mostListed ? rows : nil
    lists[hash] = .some(list)
    return list
  }

  func row(of place: String) throws -> ListedRow {
    if let row = rowOf[place] { return ListedRow(row) }
    let row = try update.row(near: place)
    rowOf[place] = row
    return ListedRow(row)
  }

  func home(of row: ListedRow) -> String? { row.home }

  func rows(near row: ListedRow, under key: String, limit: Int) throws -> [ListedRow] {
    let hash = ListedReport.hash(key)
    guard let list = try list(hash) else { return try update.rows(near: row.id, hash: hash, limit: limit) }
    let before = list.prefix { $0 < row }
    return before.suffix(limit) + list[before.endIndex...].drop { $0 == row }.prefix(limit)
  }

  func places(of rows: [ListedRow]) throws -> [String] {
    try rows.lazy.map(\.id).compactMap { row in
      if let place = placeOf[row] { return place }
      // Who asks for places asks for the reports next, which tell theirs.
      return try read(row)?.place
    }
  }

  func places(under key: String) throws -> [String] {
    if key.hasPrefix("=") { return try update.places(ofReport: String(key.dropFirst())) }
    return try update.places(hash: ListedReport.hash(key))
  }

  func reports(at places: [String]) throws -> [CaseReport] {
    try places.compactMap { place in
      if let report = known[place] { return report }
      return try (rowIfStored(place) ?? update.reportRow(ofPlace: place)).flatMap(read)
    }
  }

  /// Reads the report of a row, and keeps it.
  private func read(_ row: Int64) throws -> CaseReport? {
    guard let (stored, record, notes) = try update.report(row: row),
      let report = CaseReport(stored, record, notes)
    else { return nil }
    known[report.place] = report
    placeOf[row] = report.place
    rowOf[report.place] = row
    return report
  }

  /// The row of a report that stands in the archive, where it is known.
  private func rowIfStored(_ place: String) -> Int64? {
    rowOf[place].flatMap { placeOf[$0] == place ? $0 : nil }
  }

  func caseMates(of places: [String]) throws -> [[String]] {
    var mates: [[String]] = []
    var seen: Set<Int64> = []
    for place in places {
      if let former = formerMates[place] {
        mates.append(former)
      } else if let row = try update.caseRow(ofPlace: place), seen.insert(row).inserted {
        mates.append(try update.places(ofCase: row))
      }
    }
    return mates
  }
}
