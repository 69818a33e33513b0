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
    var former = index.formerCases
    for place in relinking.places {
      if let row = try update.caseRow(ofPlace: place) { former.insert(row) }
    }
    try update.deleteCases(former.sorted())
    for linked in relinking.cases { try update.insertCase(StoredCase(linked)) }
    let told = Set(relinking.cases.lazy.flatMap(\.members).map(\.place))
    for place in relinking.places where !told.contains(place) { try update.clearReasons(ofPlace: place) }
  }
}
