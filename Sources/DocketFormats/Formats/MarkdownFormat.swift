/// A page as Markdown (CommonMark, with GitHub's tables). What an article says is shown as text, never as markup.
public struct MarkdownFormat: Format {
  /// Makes the format.
  public init() {}

  /// The answer's page.
  public func render(_ answer: Presentation) -> Rendering {
    Rendering(answer.page.blocks.map(text).filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  private func text(_ block: Page.Block) -> String {
    switch block {
    case .heading(let level, let title): String(repeating: "#", count: level) + " " + escaped(title) + "\n"
    case .paragraph(let spans): text(spans) + "\n"
    case .quote(let spans, let source):
      "> " + text(spans) + "\n" + (source.isEmpty ? "" : ">\n> — " + text(source) + "\n")
    case .items(let items): items.map { "- " + text($0) + "\n" }.joined()
    case .facts(let facts):
      facts.filter { !$0.value.isEmpty }.map { "- **\(escaped($0.name))**: \(text($0.value))\n" }.joined()
    case .entries(let entries): entries.map(text).joined()
    case .sheet(let sheet): text(sheet.withoutEmptyColumns)
    case .text(let spans): paragraphs(spans)
    }
  }

  private func text(_ entry: Page.Entry) -> String {
    "- **\(escaped(entry.label))** " + entry.lines.map(text).joined(separator: "  \n  ") + "\n"
  }

  private func text(_ sheet: Sheet) -> String {
    guard !sheet.rows.isEmpty else { return "" }
    var out = row(sheet.columns.map { escaped(TerminalTable.title($0.name)) })
    out += row(sheet.columns.map { $0.isNumber ? "--:" : "---" })
    for cells in sheet.rows { out += row(cells.map { text([$0]) }) }
    return out
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  /// Text whose blank lines part paragraphs.
  private func paragraphs(_ spans: [Span]) -> String {
    let parts = spans.map { span -> String in
      let lines = span.text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.map { styled(Span(String($0), span.style)) }.joined(separator: "\n")
    }
    return parts.joined() + "\n"
  }

  /// Runs of text that are set in one way are set together: `**one****other**` would be no markup.
  private func text(_ spans: [Span]) -> String {
    var runs: [Span] = []
    for span in spans {
      if let last = runs.last, MarkdownFormat.isBold(last), MarkdownFormat.isBold(span) {
        runs[runs.count - 1].text += span.text
      } else {
        runs.append(span)
      }
    }
    return runs.map(styled).joined()
  }

  private static func isBold(_ span: Span) -> Bool { [.strong, .mark, .hit].contains(span.style) }

  private func styled(_ span: Span) -> String {
    let text = escaped(span.text)
    guard text.contains(where: { $0 != " " }) else { return text }
    switch span.style {
    case .plain, .dim: return text
    case .strong, .mark, .hit: return "**\(text)**"
    case .warning: return "*\(text)*"
    }
  }

  private func escaped(_ text: String) -> String {
    var out = ""
    for scalar in SafeText.inLine(text).unicodeScalars {
      if MarkdownFormat.markup.contains(scalar) { out.append("\\") }
      out.unicodeScalars.append(scalar)
    }
    return out
  }

  private static let markup = Set("\\`*_[]<>|#~&".unicodeScalars)
}
