import GRDB

/// Values of rows. In an archive that is damaged, or that a stranger has made, a column may hold anything; a value
/// of another kind is then read as an empty one. GRDB's own subscripts, which these replace in this target, would
/// end the process.
extension Row {
  subscript(column: String) -> String { self[column] as String? ?? "" }
  subscript(column: String) -> String? { stored(column).flatMap { String.fromDatabaseValue($0) } }
  subscript(column: String) -> Int { self[column] as Int? ?? 0 }
  subscript(column: String) -> Int? { stored(column).flatMap { Int.fromDatabaseValue($0) } }
  subscript(column: String) -> Int64 { self[column] as Int64? ?? 0 }
  subscript(column: String) -> Int64? { stored(column).flatMap { Int64.fromDatabaseValue($0) } }
  subscript(column: String) -> Double { stored(column).flatMap { Double.fromDatabaseValue($0) } ?? 0 }
  subscript(column: String) -> Bool { (self[column] as Int? ?? 0) != 0 }

  subscript(index: Int) -> String { self[index] as String? ?? "" }
  subscript(index: Int) -> String? { stored(index).flatMap { String.fromDatabaseValue($0) } }
  subscript(index: Int) -> Int { self[index] as Int? ?? 0 }
  subscript(index: Int) -> Int? { stored(index).flatMap { Int.fromDatabaseValue($0) } }
  subscript(index: Int) -> Int64 { self[index] as Int64? ?? 0 }
  subscript(index: Int) -> Int64? { stored(index).flatMap { Int64.fromDatabaseValue($0) } }
  subscript(index: Int) -> Double { stored(index).flatMap { Double.fromDatabaseValue($0) } ?? 0 }
  subscript(index: Int) -> Bool { (self[index] as Int? ?? 0) != 0 }

  private func stored(_ column: String) -> DatabaseValue? { hasColumn(column) ? self[column] : nil }
  private func stored(_ index: Int) -> DatabaseValue? { index < count ? self[index] : nil }
}
