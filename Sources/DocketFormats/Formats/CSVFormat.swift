/// Comma-separated values after RFC 4180: a header, CRLF, quotation marks doubled; UTF-8.
///
/// As it is, the file is byte for byte what was found. For a spreadsheet program it begins with a byte order
/// mark, and a cell that the program would take for a formula is guarded by an apostrophe (OWASP ASVS 1.2.10).
public struct CSVFormat: Format {
  private let excel: Bool

  /// Makes the format.
  public init(excel: Bool = false) { self.excel = excel }

  /// The answer's sheet.
  public func render(_ answer: Presentation) -> Rendering { Rendering(text(answer.sheet)) }

  /// A sheet as CSV.
  public func text(_ sheet: Sheet) -> String {
    var out = excel ? "\u{FEFF}" : ""
    CSVFormat.append(sheet.columns.map(\.name), to: &out)
    for row in sheet.rows {
      CSVFormat.append(row.map { excel ? CSVFormat.guarded($0.text) : $0.text }, to: &out)
    }
    return out
  }

  private static func append(_ cells: [String], to out: inout String) {
    out += cells.map(quoted).joined(separator: ",")
    out += "\r\n"
  }

  private static func quoted(_ cell: String) -> String {
    let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r"]
    guard cell.unicodeScalars.contains(where: special.contains) else { return cell }
    // By scalars: a quotation mark under an accent is one character, and still ends a cell.
    var out = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { out += "\"" }
      out.unicodeScalars.append(scalar)
    }
    return out + "\""
  }

  private static func guarded(_ cell: String) -> String {
    let formulas: Set<Unicode.Scalar> = [
      "=", "+", "-", "@", "\t", "\r", "\n", "\0", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
    guard let first = cell.unicodeScalars.first, formulas.contains(first) else { return cell }
    return "'" + cell
  }
}
