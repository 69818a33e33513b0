/// A page for a terminal, or as plain text for a file or a pipe.
///
/// With a width, text is broken at it and tables fit it; without one nothing is broken, so that a row is a line.
public struct TerminalFormat: Format {
  private let width: Int?
  private let paint: TerminalPaint

  /// Makes the format.
  public init(width: Int?, color: Bool) {
    self.width = width
    paint = TerminalPaint(on: color)
  }

  /// The answer's page.
  public func render(_ answer: Presentation) -> Rendering { Rendering(text(answer.page)) }

  /// A page as text.
  public func text(_ page: Page) -> String {
    var out = ""
    for (index, block) in page.blocks.enumerated() {
      if index > 0 { out += "\n" }
      out += text(block)
    }
    return out
  }

  private func text(_ block: Page.Block) -> String {
    switch block {
    case .heading(_, let title): paint.text([Span(SafeText.line(title), .strong)]) + "\n"
    case .paragraph(let spans): wrapped(spans)
    case .quote(let spans, let source):
      wrapped(spans, first: "  “", rest: "   ", last: "”")
        + (source.isEmpty ? "" : wrapped(source, first: "  — ", rest: "    "))
    case .items(let items): items.map { wrapped($0, first: "- ", rest: "  ") }.joined()
    case .facts(let facts):
      text(facts.filter { !$0.value.isEmpty }.map { Page.Entry($0.name, [$0.value]) }, gap: "")
    case .entries(let entries): text(entries, gap: "\n")
    case .sheet(let sheet): TerminalTable(sheet, width: width, paint: paint).text
    case .text(let spans): paint.text(spans.map { Span(SafeText.page($0.text), $0.style) }) + "\n"
    }
  }

  /// Entries, the lines of each beside its label.
  private func text(_ entries: [Page.Entry], gap: String) -> String {
    let column = (entries.map { TextWidth.of($0.label) }.max() ?? 0) + 2
    let margin = String(repeating: " ", count: column)
    return entries.map { entry in
      let label = SafeText.line(entry.label)
      let padded = label + String(repeating: " ", count: max(0, column - TextWidth.of(label)))
      return entry.lines.enumerated().map { index, line in
        wrapped(line, first: index == 0 ? padded : margin, rest: margin, dimFirst: true)
      }.joined()
    }.joined(separator: gap)
  }

  /// Text with what stands before its first and its other lines.
  private func wrapped(
    _ spans: [Span], first: String = "", rest: String = "", last: String = "", dimFirst: Bool = false
  ) -> String {
    var spans = spans.map { span in
      let text = SafeText.inLine(span.text)
      return Span(span.style == .hit && !paint.on ? "[\(text)]" : text, span.style)
    }
    if !last.isEmpty { spans.append(Span(last)) }
    let lines = TextWrap.lines(spans, width: width.map { $0 - TextWidth.of(first) })
    var out = ""
    for (index, line) in lines.enumerated() {
      out += index > 0 ? rest : dimFirst ? paint.text([Span(first, .dim)]) : first
      out += paint.text(line) + "\n"
    }
    return out
  }
}
