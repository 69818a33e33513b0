/// Shows styles in a terminal (ECMA-48, the eight colours that every theme sets).
struct TerminalPaint: Sendable {
  /// Whether styles are shown at all.
  var on: Bool

  /// Spans as text.
  func text(_ spans: [Span]) -> String {
    spans.map { span in
      guard on, let code = TerminalPaint.code(span.style), !span.text.isEmpty else { return span.text }
      return "\u{1B}[\(code)m\(span.text)\u{1B}[0m"
    }.joined()
  }

  private static func code(_ style: Span.Style) -> String? {
    switch style {
    case .plain: nil
    case .strong: "1"
    case .dim: "2"
    case .mark, .hit: "1;33"
    case .warning: "31"
    }
  }
}
