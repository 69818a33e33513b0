import DocketLinking
import DocketStore

/// The archive as the linker looks into it, within one update.
final class StoredReportIndex: ReportIndex {
  private let update: ArchiveUpdate
  /// The reports that were read or written in this update.
  private var known: [String: CaseReport] = [:]
  /// For reports that were taken out in this update: the places of all reports of their cases before.
  private var formerMates: [String: [String]] = [:]
  /// How many reports stand under keys that were counted since the lists last changed, up to one beyond a limit.
  private var counts: [String: (count: Int, limit: Int)] = [:]
  private var rowOf: [String: Int64] = [:]
  private var placeOf: [Int64: String] = [:]
  /// Rows of the cases in which the reports were that were taken out.
  private(set) var formerCases: Set<Int64> = []

  /// Reports beyond so many are read again rather than kept.
  private static let mostKnown = 3000

  /// An index for an update; what was read for an earlier linking of the same update is read no more.
  init(_ update: ArchiveUpdate, after former: StoredReportIndex? = nil) {
    self.update = update
    if let former, former.known.count < StoredReportIndex.mostKnown { known = former.known }
  }

  /// Lists a report of an article that was just written.
  func add(_ listed: ListedReport, article: Int64) throws {
    let place = listed.report.place
    known[place] = listed.report
    counts = [:]
    let row = try update.insertReport(listed.stored, place: place, article: article, hashes: listed.hashes)
    rowOf[place] = row
    placeOf[row] = place
  }

  /// Takes the reports of an article, which is to be deleted, out of the lists.
  func removeReports(ofArticle id: Int64) throws -> [CaseReport] {
    var removed: [CaseReport] = []
    counts = [:]
    let (record, notes) = try update.source(ofArticle: id)
    for stored in try update.reports(ofArticle: id) {
      guard let report = CaseReport(stored, record, notes) else { continue }
      if let row = try update.caseRow(ofPlace: report.place) {
        formerCases.insert(row)
        formerMates[report.place] = try update.places(ofCase: row)
      }
      try update.unlistReport(place: report.place, hashes: ListedReport.hashes(report))
      known[report.place] = nil
      if let row = rowOf.removeValue(forKey: report.place) { placeOf[row] = nil }
      removed.append(report)
    }
    return removed
  }

  func counts(of keys: [String], limit: Int) throws -> [String: Int] {
    var found: [String: Int] = [:]
    found.reserveCapacity(keys.count)
    for key in keys {
      if let known = counts[key], known.limit >= limit || known.count <= known.limit {
        found[key] = min(known.count, limit + 1)
        continue
      }
      let count = try update.reportCount(hash: ListedReport.hash(key), limit: limit + 1)
      counts[key] = (count, limit)
      found[key] = count
    }
    return found
  }

  func row(of place: String) throws -> Int64 {
    if let row = rowOf[place] { return row }
    let row = try update.row(near: place)
    rowOf[place] = row
    return row
  }

  func rows(near row: Int64, under key: String, limit: Int) throws -> [Int64] {
    try update.rows(near: row, hash: ListedReport.hash(key), limit: limit)
  }

  func places(of rows: [Int64]) throws -> [String] {
    try rows.compactMap { row in
      if let place = placeOf[row] { return place }
      guard let place = try update.place(ofRow: row) else { return nil }
      placeOf[row] = place
      rowOf[place] = row
      return place
    }
  }

  func places(under key: String) throws -> [String] {
    if key.hasPrefix("=") { return try update.places(ofReport: String(key.dropFirst())) }
    return try update.places(hash: ListedReport.hash(key))
  }

  func reports(at places: [String]) throws -> [CaseReport] {
    var reports: [CaseReport] = []
    for place in places {
      if let report = known[place] {
        reports.append(report)
      } else if let report = try read(place) {
        known[place] = report
        reports.append(report)
      }
    }
    return reports
  }

  private func read(_ place: String) throws -> CaseReport? {
    guard let (stored, article) = try update.report(place: place, row: rowIfStored(place)) else { return nil }
    let (record, notes) = try update.source(ofArticle: article)
    return CaseReport(stored, record, notes)
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
