import GRDBSQLite

/// Values for the parameters of statements, one after another, with their texts, in memory that is used again and again.
struct Cells: ~Copyable {
  private enum Cell {
    case null
    case integer(Int)
    case real(Double)
    /// A text: where it begins in the memory, and how many bytes it has.
    case text(Int, Int)
  }

  private var cells: [Cell] = []
  private var memory = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
  private var capacity = 256
  private var used = 0

  deinit { memory.deallocate() }

  /// Number of values.
  var count: Int { cells.count }

  /// Forgets the values; the memory is kept.
  mutating func clear() {
    cells.removeAll(keepingCapacity: true)
    used = 0
  }

  /// Adds values.
  mutating func add(_ values: [Prepared.Value]) {
    for value in values {
      switch value {
      case .null: cells.append(.null)
      case .integer(let number): cells.append(.integer(number))
      case .real(let number): cells.append(.real(number))
      case .text(var text): text.withUTF8 { add($0) }
      case .bytes(let bytes): bytes.withUnsafeBufferPointer { add($0) }
      }
    }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    if used + text.count > capacity { grow(to: 2 * (used + text.count)) }
    if let from = text.baseAddress { (memory + used).update(from: from, count: text.count) }
    cells.append(.text(used, text.count))
    used += text.count
  }

  private mutating func grow(to wanted: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
    larger.update(from: memory, count: used)
    memory.deallocate()
    memory = larger
    capacity = wanted
  }

  /// Gives some of the values to a statement. SQLite need not copy the texts (SQLITE_STATIC, `nil`): they stay where
  /// they are until the next change.
  /// - Returns: `SQLITE_OK`, or the first other code.
  func bind(_ range: Range<Int>, to statement: OpaquePointer) -> CInt {
    var position: CInt = 0
    for index in range {
      position += 1
      let code =
        switch cells[index] {
        case .null: sqlite3_bind_null(statement, position)
        case .integer(let number): sqlite3_bind_int64(statement, position, Int64(number))
        case .real(let number): sqlite3_bind_double(statement, position, number)
        case .text(let start, let count):
          (memory + start).withMemoryRebound(to: CChar.self, capacity: count) {
            sqlite3_bind_text(statement, position, $0, CInt(count), nil)
          }
        }
      guard code == SQLITE_OK else { return code }
    }
    return SQLITE_OK
  }

  /// Adds some of the values to the hash of a row.
  func add(_ range: Range<Int>, to row: inout RowHash) {
    for index in range {
      switch cells[index] {
      case .null: row.add(0)
      case .integer(let number): row.add(UInt64(bitPattern: Int64(number)))
      case .real(let number): row.add(number.bitPattern)
      case .text(let start, let count): row.add(UnsafeBufferPointer(start: memory + start, count: count))
      }
    }
  }
}
