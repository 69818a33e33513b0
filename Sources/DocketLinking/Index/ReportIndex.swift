/// Where the linker finds reports: the archive, or a value in memory.
///
/// Under each of its `listKeys` a report stands at its `place`; places are ordered as strings of bytes. New
/// reports must stand in the index, and removed ones must not, before `Linker.relink` is asked. In SQL this is
/// one table with the primary key (key, place).
public protocol ReportIndex {
  /// How many reports stand under each key, where more than `limit` may be given as any number above it;
  /// keys with none may be missing.
  func counts(of keys: [String], limit: Int) throws -> [String: Int]
  /// The places under a key that come nearest to a place: at most `limit` before it and `limit` after it, the
  /// place itself left out.
  func neighbours(of place: String, under key: String, limit: Int) throws -> [String]
  /// All places under a key.
  func places(under key: String) throws -> [String]
  /// The reports at these places (`CaseReport.place`); places of no report are left out.
  func reports(at places: [String]) throws -> [CaseReport]
  /// For each case stored before that has any of these reports: the places of all its reports.
  func caseMates(of places: [String]) throws -> [[String]]
}
