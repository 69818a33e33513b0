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
  private let texts = BoundTexts()

  init(_ db: Database, _ sql: String) throws {
    self.db = db
    statement = try db.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  /// Runs the statement.
  /// - Throws: `DatabaseError`.
  func run(_ values: Value...) throws { try run(values) }

  /// Runs the statement.
  /// - Throws: `DatabaseError`.
  func run(_ values: [Value]) throws {
    try bind(values)
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

    func optionalInteger(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }

    /// The bytes of a text, for as long as the statement stands at its row.
    func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
      let start = sqlite3_column_text(handle, CInt(column))
      return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, CInt(column))))
    }
  }

  private func bind(_ values: [Value]) throws {
    texts.makeRoom(for: values)
    for (index, value) in values.enumerated() {
      let position = CInt(index + 1)
      let code: CInt
      switch value {
      case .null: code = sqlite3_bind_null(handle, position)
      case .integer(let number): code = sqlite3_bind_int64(handle, position, Int64(number))
      case .real(let number): code = sqlite3_bind_double(handle, position, number)
      case .text(var text): code = text.withUTF8 { bindText(position, $0) }
      case .bytes(let bytes): code = bytes.withUnsafeBufferPointer { bindText(position, $0) }
      }
      guard code == SQLITE_OK else { throw failure(code) }
    }
  }

  /// Texts are kept here until the statement runs again, so that SQLite need not copy each (SQLITE_STATIC, `nil`).
  private func bindText(_ position: CInt, _ text: UnsafeBufferPointer<UInt8>) -> CInt {
    sqlite3_bind_text(handle, position, texts.keep(text), CInt(text.count), nil)
  }

  private func failure(_ code: CInt) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))),
      sql: statement.sql)
  }
}
