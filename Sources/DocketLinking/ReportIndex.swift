/// Where the linker finds reports by their keys: the archive, or a value in memory. A report is listed under
/// each of its `blockingKeys`; new reports must be listed before `Linker.relink` is asked.
public protocol ReportIndex {
  /// How many reports have each key; keys that no report has may be missing. A count above `Linker.commonest`
  /// may be given as any number above it.
  func counts(of keys: [String]) throws -> [String: Int]
  /// Ids of the reports that have a key, for each of the keys.
  func reports(having keys: [String]) throws -> [String: [String]]
  /// The reports with these ids; ids of no report are left out.
  func reports(_ ids: [String]) throws -> [CaseReport]
  /// The ids of all reports of the cases, as stored before, in which the reports with these ids are.
  func caseMates(of ids: [String]) throws -> [[String]]
}
