import DocketLinking
import DocketStore

/// Links what came and went in one update of the archive, and writes the cases that changed.
struct CaseUpdate {
  let update: ArchiveUpdate
  let index: StoredReportIndex
  private(set) var added: [CaseReport] = []
  private(set) var removed: [CaseReport] = []

  /// Begins to link in an update, in which `former` was linked before.
  init(_ update: ArchiveUpdate, after former: CaseUpdate? = nil) {
    self.update = update
    index = StoredReportIndex(update, after: former?.index)
  }

  /// Lists the reports of an article that was just written.
  mutating func add(_ reports: [ListedReport], article: Int64) throws {
    for report in reports { try index.add(report, article: article) }
    added += reports.map(\.report)
  }

  /// Takes out the reports of an article that is to be deleted.
  mutating func removeReports(ofArticle id: Int64) throws {
    let gone = try index.removeReports(ofArticle: id)
    let places = Set(gone.map(\.place))
    added.removeAll { places.contains($0.place) }
    removed += gone
  }

  /// Looks again at reports that did not change, because corrections did.
  mutating func revisit(_ places: [String]) throws { added += try index.reports(at: places) }

  /// Links, and writes the cases that changed.
  func finish() throws {
    guard !added.isEmpty || !removed.isEmpty else { return }
    let back = Set(added.map(\.place))
    let gone = removed.filter { !back.contains($0.place) }
    let linker = Linker(corrections: try StoredCorrection.decode(update.corrections()))
    let relinking = try linker.relink(added: added, removed: gone, in: index)
    var rows: [String: Int64] = [:]
    for place in relinking.places { rows[place] = try update.caseRow(ofPlace: place) }
    var former = index.formerCases.union(rows.values)
    var new: [(item: StoredCase, fingerprint: Int64)] = []
    for linked in relinking.cases {
      let item = StoredCase(linked)
      let fingerprint = item.fingerprint
      if let row = try unchanged(linked, fingerprint, rows) {
        former.remove(row)
        try update.renewReasons(of: item, inCase: row)
      } else {
        new.append((item, fingerprint))
      }
    }
    try update.deleteCases(former.sorted())
    for (item, fingerprint) in new { try update.insertCase(item, fingerprint: fingerprint) }
  }

  /// The row in which a case stands as it is now, but for the reasons; `nil` where it is to be written.
  /// - Parameter rows: the rows of the cases in which reports stand, by place.
  private func unchanged(_ linked: LinkedCase, _ fingerprint: Int64, _ rows: [String: Int64]) throws -> Int64?
  {
    guard let row = linked.members.first.flatMap({ rows[$0.place] }), !index.formerCases.contains(row),
      linked.members.allSatisfy({ rows[$0.place] == row })
    else { return nil }
    return try update.fingerprint(ofCase: row) == fingerprint ? row : nil
  }
}
