/// A table of a terminal: columns two spaces apart, under a header.
///
/// Where the table is wider than the terminal, the columns that may wrap are made narrower and their cells
/// broken over lines; where even that is too wide, each row is a list of names and values. Nothing is cut.
struct TerminalTable {
  private static let gap = 2
  private static let narrowest = 12
  private let sheet: Sheet
  private let width: Int?
  private let paint: TerminalPaint

  init(_ sheet: Sheet, width: Int?, paint: TerminalPaint) {
    let shown = sheet.withoutEmptyColumns
    let rows = shown.rows.map { $0.map { Span(SafeText.line($0.text), $0.style) } }
    self.sheet = Sheet(shown.columns, rows: rows)
    self.width = width
    self.paint = paint
  }

  /// The table, each line with its end; nothing where it has no rows.
  var text: String {
    guard !sheet.rows.isEmpty else { return "" }
    guard let widths = fit() else { return list }
    var out = paint.text([Span(line(header.map { [$0] }, widths), .strong)]) + "\n"
    for row in sheet.rows {
      let cells = row.enumerated().map { column, cell in
        TextWrap.lines([cell], width: width == nil ? nil : widths[column])
      }
      for index in 0..<(cells.map(\.count).max() ?? 0) {
        out += line(cells.map { index < $0.count ? $0[index] : [] }, widths) + "\n"
      }
    }
    return out
  }

  private var header: [Span] { sheet.columns.map { Span(TerminalTable.title($0.name)) } }

  /// The width of each column; `nil` where the terminal is too narrow for a table.
  private func fit() -> [Int]? {
    var widths = header.map { TextWidth.of($0.text) }
    for row in sheet.rows {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], TextWidth.of(cell.text)) }
    }
    guard let width else { return widths }
    let gaps = TerminalTable.gap * (widths.count - 1)
    // Columns give way down to their longest word first, then as far as it takes.
    for least in [words, words.map { min($0, TerminalTable.narrowest) }] {
      while widths.reduce(gaps, +) > width {
        let wide = widths.indices.filter { sheet.columns[$0].wraps && widths[$0] > least[$0] }
        guard let widest = wide.max(by: { widths[$0] < widths[$1] }) else { break }
        widths[widest] -= 1
      }
    }
    if widths.reduce(gaps, +) > width { return nil }
    return widths
  }

  /// The width of the longest word of each column.
  private var words: [Int] {
    sheet.columns.indices.map { column in
      let texts = [header[column].text] + sheet.rows.map { $0[column].text }
      let words = texts.flatMap { $0.split { " -/".contains($0) } }
      return (words.map { TextWidth.of($0) + 1 }.max() ?? 0)
    }
  }

  private func line(_ cells: [[Span]], _ widths: [Int]) -> String {
    var out = ""
    for (column, cell) in cells.enumerated() {
      let space = String(
        repeating: " ", count: max(0, widths[column] - cell.reduce(0) { $0 + TextWidth.of($1.text) }))
      if column > 0 { out += String(repeating: " ", count: TerminalTable.gap) }
      out += sheet.columns[column].isNumber ? space + paint.text(cell) : paint.text(cell) + space
    }
    while out.last == " " { out.removeLast() }
    return out
  }

  private var list: String {
    let facts = sheet.rows.map { row in
      Page.Block.facts(
        zip(sheet.columns, row).map { Page.Fact(TerminalTable.title($0.name), $1.text.isEmpty ? [] : [$1]) })
    }
    return TerminalFormat(width: width, color: paint.on).text(Page(facts))
  }

  /// A column's name for people.
  static func title(_ name: String) -> String {
    String(name.map { $0 == "_" ? " " : $0 })
  }
}
