/// Numbers for new rows of a table, one more than the greatest, as SQLite gives them: whoever knows the number of a
/// row before it is written need not write it at once.
final class RowNumbers {
  private let table: StaticString
  private let statements: Statements
  private var greatest: Int64?

  init(_ table: StaticString, _ statements: Statements) {
    self.table = table
    self.statements = statements
  }

  /// The next number.
  /// - Throws: `DatabaseError`.
  func next() throws -> Int64 {
    let number =
      try (greatest ?? statements.prepared(composed: "SELECT max(id) FROM \(table)").first([]) ?? 0) + 1
    greatest = number
    return number
  }

  /// Says that rows were deleted: their numbers may be given again.
  func forget() { greatest = nil }
}
