/// The blocks of a page as HTML.
enum HTMLBlocks {
  /// All blocks.
  static func text(_ blocks: [Page.Block]) -> String { blocks.map(text).joined() }

  private static func text(_ block: Page.Block) -> String {
    switch block {
    case .heading(let level, let title): return "<h\(level)>\(HTML.escaped(title))</h\(level)>\n"
    case .paragraph(let spans): return "<p>\(HTML.text(spans))</p>\n"
    case .quote(let spans, let source):
      let footer = source.isEmpty ? "" : "<footer>\(HTML.text(source))</footer>"
      return "<blockquote>\(HTML.text(spans))\(footer)</blockquote>\n"
    case .items(let items):
      return "<ul>\n" + items.map { "<li>\(HTML.text($0))</li>\n" }.joined() + "</ul>\n"
    case .facts(let facts):
      let rows = facts.filter { !$0.value.isEmpty }.map {
        "<dt>\(HTML.escaped($0.name))</dt><dd>\(HTML.text($0.value))</dd>\n"
      }
      return rows.isEmpty ? "" : "<dl>\n" + rows.joined() + "</dl>\n"
    case .entries(let entries): return entries.map(entry).joined()
    case .sheet(let sheet): return table(sheet.withoutEmptyColumns)
    case .text(let spans): return "<pre>\(HTML.text(spans))</pre>\n"
    }
  }

  private static func entry(_ entry: Page.Entry) -> String {
    let lines = entry.lines.map { "<p>\(HTML.text($0))</p>" }
    return "<section class=\"event\"><span class=\"undated\">\(HTML.escaped(entry.label))</span><div>"
      + lines.joined() + "</div></section>\n"
  }

  private static func table(_ sheet: Sheet) -> String {
    guard !sheet.rows.isEmpty else { return "" }
    let kinds = sheet.columns.map { $0.isNumber ? " class=\"number\"" : "" }
    let head = zip(sheet.columns, kinds).map { "<th\($1)>\(HTML.escaped(TerminalTable.title($0.name)))</th>" }
    let rows = sheet.rows.map { row in
      "<tr>" + zip(row, kinds).map { "<td\($1)>\(HTML.text([$0]))</td>" }.joined() + "</tr>\n"
    }
    return
      "<div class=\"scroll\"><table>\n<thead><tr>\(head.joined())</tr></thead>\n<tbody>\n\(rows.joined())"
      + "</tbody>\n</table></div>\n"
  }
}
