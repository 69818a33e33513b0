/// The row of a report as a list has it. Rows are the same, and are ordered, by their ids alone.
public struct ListedRow: Hashable, Comparable, Sendable {
  /// The row of `case_report`.
  public let id: Int64
  /// The two letters of the country of all of its case; 0 where it is not told.
  private let letters: UInt16

  /// A row of which no more is known.
  public init(_ id: Int64) {
    self.id = id
    letters = 0
  }

  /// The row and the country at which a statement stands.
  init(_ columns: Prepared.Columns) {
    id = columns.id(0)
    let country = columns.bytes(1)
    letters = country.count == 2 ? UInt16(country[0]) << 8 | UInt16(country[1]) : 0
  }

  /// The country of all of its case, ISO 3166-1 alpha-2, where it is told.
  public var home: String? {
    letters == 0 ? nil : String(decoding: [UInt8(letters >> 8), UInt8(letters & 255)], as: UTF8.self)
  }

  public static func == (a: ListedRow, b: ListedRow) -> Bool { a.id == b.id }
  public static func < (a: ListedRow, b: ListedRow) -> Bool { a.id < b.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
