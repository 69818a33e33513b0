/// The rows of `report`, by the ids of the events that they tell.
final class ReportRows {
  private let statements: Statements
  private let numbers: RowNumbers
  /// Those that were made or found in this update.
  private var known: [String: Int64] = [:]

  init(_ statements: Statements) {
    self.statements = statements
    numbers = RowNumbers("report", statements)
  }

  /// The number of a row that is to be written.
  /// - Parameter key: the id of its event; of several rows with one id the first is found.
  /// - Throws: `DatabaseError`.
  func make(_ key: String?) throws -> Int64 {
    let row = try numbers.next()
    if let key, known[key] == nil { known[key] = row }
    return row
  }

  /// The row that tells an event, if there is one.
  /// - Throws: `DatabaseError`.
  func find(_ key: String) throws -> Int64? {
    if let row = known[key] { return row }
    let row = try statements.prepared(
      "SELECT id FROM report WHERE substr(key, 1, 5) = substr(?1, 1, 5) AND +key = ?1 LIMIT 1"
    ).first([.text(key)])
    if let row { known[key] = row }
    return row
  }

  /// Says that rows were deleted.
  func forget() {
    known = [:]
    numbers.forget()
  }
}
