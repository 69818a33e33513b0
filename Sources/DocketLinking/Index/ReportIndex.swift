/// Where the linker finds reports: the archive, or a value in memory.
///
/// Under each of its `listKeys` a report stands at its `place`; places are ordered as strings of bytes. New
/// reports must stand in the index, and removed ones must not, before `Linker.relink` is asked. In SQL this is
/// one table with the primary key (key, row).
public protocol ReportIndex {
  /// A place as the index knows it; rows are ordered as places are.
  associatedtype Row: Hashable & Comparable

  /// The keys under which a report stands (`listKeys`), which the index may have told before.
  func keys(of report: CaseReport) -> [String]
  /// How many reports stand under a key, where more than `limit` may be given as any number above it.
  func count(of key: String, limit: Int) throws -> Int
  /// The row at which the report of a place stands, or would stand.
  func row(of place: String) throws -> Row
  /// The rows under a key that come nearest to a row: at most `limit` before it and `limit` after it, in order,
  /// the row itself left out.
  func rows(near row: Row, under key: String, limit: Int) throws -> [Row]
  /// The country of the report of a row that was found under a key (`CaseReport.home`), where it is known.
  func home(of row: Row) -> String?
  /// The places of rows, in their order.
  func places(of rows: [Row]) throws -> [String]
  /// All places under a key.
  func places(under key: String) throws -> [String]
  /// The reports at these places (`CaseReport.place`); places of no report are left out.
  func reports(at places: [String]) throws -> [CaseReport]
  /// For each case stored before that has any of these reports: the places of all its reports.
  func caseMates(of places: [String]) throws -> [[String]]
}

extension ReportIndex {
  public func keys(of report: CaseReport) -> [String] { report.listKeys }

  /// The rows with which a report is to be compared because of one of its keys.
  func mates(of row: Row, by lookup: ReportKeys.Lookup) throws -> [Row] {
    // Most keys have nobody but the report itself, and need no further look.
    guard try count(of: lookup.key, limit: 1) > 1 else { return [] }
    guard let marker = lookup.marker, !lookup.isMarked else {
      return try rows(near: row, under: lookup.key, limit: Linker.window)
    }
    let marked = try rows(near: row, under: marker, limit: Linker.window)
    if marked.isEmpty { return [] }
    let near = Set(try rows(near: row, under: lookup.key, limit: Linker.window))
    return marked.filter(near.contains)
  }

  /// Whether a key is the name of someone who speaks for an office (`Rarity.Standing`).
  func isOffice(_ key: String, _ marker: String?) throws -> Bool {
    guard key.hasPrefix("n:"), let marker else { return false }
    let all = try count(of: key, limit: Rarity.limit + 1)
    guard Rarity.standing(all: all, defendants: 0) == .office else { return false }
    return Rarity.standing(all: all, defendants: try count(of: marker, limit: Rarity.limit + 1)) == .office
  }
}
