/// Rows and columns.
public struct Sheet: Hashable, Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// Its name, in snake case for machines.
    public var name: String
    /// Whether its cells are numbers and stand at the right.
    public var isNumber: Bool
    /// Whether it may be made narrower and its cells broken over lines where a terminal is narrow.
    public var wraps: Bool

    /// Makes a column.
    public init(_ name: String, number: Bool = false, wraps: Bool = false) {
      self.name = name
      isNumber = number
      self.wraps = wraps
    }
  }

  /// The columns.
  public var columns: [Column]
  /// The rows; each has as many cells as there are columns.
  public var rows: [[Span]]

  /// Makes a sheet.
  public init(_ columns: [Column], rows: [[Span]]) {
    self.columns = columns
    self.rows = rows
  }

  /// Makes a sheet of plain text for machines; a missing value is an empty cell.
  public init(_ names: [String], values: [[String?]]) {
    columns = names.map { Column($0) }
    rows = values.map { $0.map { Span($0 ?? "") } }
  }

  /// The sheet without its columns that are empty in every row.
  public var withoutEmptyColumns: Sheet {
    let kept = columns.indices.filter { column in rows.contains { !$0[column].text.isEmpty } }
    return Sheet(kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }
}
