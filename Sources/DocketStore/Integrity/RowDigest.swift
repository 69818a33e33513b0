/// A number that says what rows hold: the sum of a hash of each, so that their order means nothing. It is computed of
/// the values that are written and later of those that are read; bytes that flipped on the disk in between tell.
struct RowDigest: Hashable {
  /// The sum; 0 of no rows.
  private(set) var value: UInt64 = 0

  /// The sum as SQLite keeps it.
  var stored: Int64 { Int64(bitPattern: value) }

  /// Adds what other rows hold.
  mutating func add(_ other: RowDigest) { value &+= other.value }

  /// Adds a row of a table.
  /// - Parameter named: what the ids in the row stand for.
  mutating func add(_ table: StaticString, _ values: [Prepared.Value], named: [Prepared.Value] = []) {
    var row = RowHash(table)
    for value in values { row.add(value) }
    for value in named { row.add(value) }
    value &+= row.value
  }

  /// Adds a row of a table whose values are kept in cells.
  /// - Parameter named: what the ids in the row stand for.
  mutating func add(
    _ table: StaticString, _ cells: borrowing Cells, _ range: Range<Int>, named: [Prepared.Value]
  ) {
    var row = RowHash(table)
    cells.add(range, to: &row)
    for value in named { row.add(value) }
    value &+= row.value
  }

  /// Adds the row at which a statement stands.
  mutating func add(_ table: StaticString, _ columns: Prepared.Columns) {
    var row = RowHash(table)
    for column in 0..<columns.count {
      switch columns.kind(column) {
      case .null: row.add(0)
      case .integer: row.add(UInt64(bitPattern: columns.id(column)))
      case .real: row.add(columns.real(column).bitPattern)
      case .text: row.add(columns.bytes(column))
      }
    }
    value &+= row.value
  }
}

/// A hash of one row, eight bytes at a time. Only chance is to be found out, not somebody who counterfeits.
struct RowHash {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(_ table: StaticString) {
    add(UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount))
  }

  mutating func add(_ value: Prepared.Value) {
    switch value {
    case .null: add(0)
    case .integer(let number): add(UInt64(bitPattern: Int64(number)))
    case .real(let number): add(number.bitPattern)
    case .text(var text): text.withUTF8 { add($0) }
    case .bytes(let bytes): bytes.withUnsafeBufferPointer { add($0) }
    }
  }

  mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 32
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    add(UInt64(truncatingIfNeeded: bytes.count))
    let raw = UnsafeRawBufferPointer(bytes)
    let whole = bytes.count & ~7
    for start in stride(from: 0, to: whole, by: 8) {
      add(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self)))
    }
    var rest: UInt64 = 0
    for byte in raw[whole...] { rest = rest << 8 | UInt64(byte) }
    add(rest)
  }
}
