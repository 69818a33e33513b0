import GRDB
import GRDBSQLite

/// A prepared statement that runs again and again: the hot path of an ingest.
final class Prepared {
  /// A value for a parameter.
  enum Value {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
    case bytes([UInt8])

    /// A text, or NULL.
    static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .null }
    /// A number, or NULL.
    static func optional(_ number: Int?) -> Value { number.map(Value.integer) ?? .null }
    /// A row's id, or NULL.
    static func optional(_ id: Int64?) -> Value { id.map { .integer(Int($0)) } ?? .null }
    /// A row's id.
    static func id(_ id: Int64) -> Value { .integer(Int(id)) }
  }

  private let statement: Statement
  private let handle: SQLiteStatement
  private let db: Database
  /// The values that were bound last: SQLite looks at their texts while the statement runs.
  private var cells = Cells()

  init(_ db: Database, _ sql: String) throws {
    self.db = db
    statement = try db.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  /// The statement stays in the database's cache, without the texts that go with this.
  deinit { sqlite3_clear_bindings(handle) }

  /// Runs the statement.
  /// - Throws: `DatabaseError`.
  func run(_ values: Value...) throws { try run(values) }

  /// Runs the statement.
  /// - Throws: `DatabaseError`.
  func run(_ values: [Value]) throws {
    try bind(values)
    try runBound()
  }

  /// Runs the statement with some of the values that others keep.
  /// - Throws: `DatabaseError`.
  func run(_ cells: borrowing Cells, _ range: Range<Int>) throws {
    let code = cells.bind(range, to: handle)
    guard code == SQLITE_OK else { throw failure(code) }
    try runBound()
  }

  private func runBound() throws {
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE || code == SQLITE_ROW else { throw failure(code) }
  }

  /// Runs the statement and gives the first column of its first row, if there is one.
  /// - Throws: `DatabaseError`.
  func first(_ values: [Value]) throws -> Int64? {
    try bind(values)
    let code = sqlite3_step(handle)
    defer { sqlite3_reset(handle) }
    if code == SQLITE_ROW { return sqlite3_column_int64(handle, 0) }
    guard code == SQLITE_DONE else { throw failure(code) }
    return nil
  }

  /// Asks a question and hands over its rows, one after another.
  /// - Throws: `DatabaseError`.
  static func each(_ question: SQL, _ db: Database, _ row: (Columns) throws -> Void) throws {
    let (sql, arguments) = try question.build(db)
    let prepared = try Prepared(db, sql)
    try prepared.statement.setArguments(arguments)
    try prepared.each([], row)
  }

  /// The first column of all rows that a question finds, as numbers.
  /// - Throws: `DatabaseError`.
  static func ids(_ question: SQL, _ db: Database) throws -> [Int64] {
    var ids: [Int64] = []
    try each(question, db) { ids.append($0.id(0)) }
    return ids
  }

  /// Inserts a row and gives its id.
  /// - Throws: `DatabaseError`.
  func insert(_ values: Value...) throws -> Int64 { try insert(values) }

  /// Inserts a row and gives its id.
  /// - Throws: `DatabaseError`.
  func insert(_ values: [Value]) throws -> Int64 {
    try bind(values)
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else { throw failure(code) }
    return db.lastInsertedRowID
  }

  /// Runs the statement and hands over its rows, one after another.
  /// - Throws: `DatabaseError`.
  func each(_ values: Value..., row: (Columns) throws -> Void) throws { try each(values, row) }

  /// Runs the statement and hands over its rows, one after another.
  /// - Throws: `DatabaseError`.
  func each(_ values: [Value], _ row: (Columns) throws -> Void) throws {
    try bind(values)
    defer { sqlite3_reset(handle) }
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW: try row(Columns(handle: handle))
      case SQLITE_DONE: return
      case let code: throw failure(code)
      }
    }
  }

  /// The columns of the row at which a statement stands, from 0.
  struct Columns {
    fileprivate let handle: SQLiteStatement

    /// What a column holds.
    enum Kind { case null, integer, real, text }

    /// Number of columns.
    var count: Int { Int(sqlite3_column_count(handle)) }

    func kind(_ column: Int) -> Kind {
      switch sqlite3_column_type(handle, CInt(column)) {
      case SQLITE_NULL: .null
      case SQLITE_INTEGER: .integer
      case SQLITE_FLOAT: .real
      default: .text
      }
    }

    func real(_ column: Int) -> Double { sqlite3_column_double(handle, CInt(column)) }

    func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(handle, CInt(column))) }

    func id(_ column: Int) -> Int64 { sqlite3_column_int64(handle, CInt(column)) }

    func isNull(_ column: Int) -> Bool { sqlite3_column_type(handle, CInt(column)) == SQLITE_NULL }

    /// The text of a column; empty for NULL.
    func text(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

    func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

    /// The texts of a column that holds a `TextList`.
    func texts(_ column: Int) -> [String] { TextList.strings(text(column)) }

    func optionalInteger(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }

    /// The bytes of a text, for as long as the statement stands at its row.
    func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
      let start = sqlite3_column_text(handle, CInt(column))
      return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, CInt(column))))
    }
  }

  private func bind(_ values: [Value]) throws {
    let code = Prepared.bind(values, in: &cells, to: handle)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  private static func bind(
    _ values: [Value], in cells: inout Cells, to handle: SQLiteStatement
  ) -> CInt {
    cells.clear()
    cells.add(values)
    return cells.bind(0..<cells.count, to: handle)
  }

  private func failure(_ code: CInt) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))),
      sql: statement.sql)
  }
}
