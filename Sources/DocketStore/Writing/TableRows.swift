/// Rows of one table that wait to be written, many with one statement: for rows that follow one another SQLite opens
/// the table once, and looks for the place of the first alone from the root of the table's tree.
final class TableRows {
  private let table: StaticString
  private let columns: [Substring]
  private let verb: String
  private let statements: Statements
  /// The statements that were prepared, by the number of rows that they write.
  private var inserts: [Int: Prepared] = [:]
  /// The values of the rows, one row after another.
  private var cells = Cells()

  /// Values of one statement, at most; more cost more memory and save nothing.
  private static let mostValues = 256

  /// Makes an empty list.
  /// - Parameters:
  ///   - columns: their names with commas between them, in the order in which rows give their values.
  ///   - orIgnore: whether rows that are there already are passed over.
  init(_ table: StaticString, _ columns: String, _ statements: Statements, orIgnore: Bool = false) {
    self.table = table
    verb = orIgnore ? "INSERT OR IGNORE" : "INSERT"
    self.columns = columns.split { $0 == "," || $0.isWhitespace }
    self.statements = statements
  }

  /// Number of rows that wait.
  var count: Int { cells.count / columns.count }

  /// Adds a row, and notes what it holds.
  /// - Parameters:
  ///   - digest: of the rows to which it belongs.
  ///   - named: what the ids in the row stand for.
  func add(_ row: [Prepared.Value], to digest: inout RowDigest, named: [Prepared.Value] = []) {
    let start = cells.count
    add(row)
    digest.add(table, cells, start..<cells.count, named: named)
  }

  /// Adds a row that belongs to no digest.
  func add(_ row: [Prepared.Value]) {
    assert(row.count == columns.count)
    cells.add(row)
  }

  /// Writes the rows that wait.
  /// - Throws: `DatabaseError`.
  func write() throws { if count > 0 { try write(&cells) } }

  /// Writes rows in their order: as many as may be with one statement, the rest by fewer.
  private func write(_ cells: inout Cells) throws {
    let most = max(1, TableRows.mostValues / columns.count)
    var start = 0
    for size in [most, max(1, most / 6), 1] {
      let width = size * columns.count
      guard cells.count - start >= width else { continue }
      let insert = try insert(rows: size)
      while cells.count - start >= width {
        try insert.run(cells, start..<start + width)
        start += width
      }
    }
    cells.clear()
  }

  /// The statement that writes so many rows.
  private func insert(rows: Int) throws -> Prepared {
    if let insert = inserts[rows] { return insert }
    let row = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
    let sql =
      "\(verb) INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
      + Array(repeating: row, count: rows).joined(separator: ", ")
    let insert = try statements.prepared(composed: sql)
    inserts[rows] = insert
    return insert
  }
}

extension [TableRows] {
  /// Whether so many rows wait that they are better written than kept.
  var areMany: Bool { reduce(0) { $0 + $1.count } > 4096 }

  /// Writes the rows that wait, in the order of the tables.
  func write() throws { for table in self { try table.write() } }
}
