import DocketModel

/// Cuts a text into lines while its tokens are read. A line ends at LF, CR, CRLF, NEL, U+2028 or U+2029.
struct LineCutter {
  private(set) var lines: [Line] = []
  /// The first token and the first byte of the line that is open.
  private var token = 0
  private var start = 0

  /// Ends a line, of which `tokens` holds the last tokens; the next one begins at byte `next`.
  mutating func close(_ tokens: [Token], next: Int) {
    let own = token..<tokens.count
    let range =
      own.isEmpty
      ? TextRange(start: start, end: start)
      : TextRange(start: Int(tokens[own.lowerBound].start), end: Int(tokens[own.upperBound - 1].end))
    lines.append(Line(range: range, tokens: own, indent: range.start - start))
    token = own.upperBound
    start = next
  }

  /// Ends the last line, unless the text ended with a line end.
  mutating func finish(_ tokens: [Token], end: Int) {
    if start < end { close(tokens, next: end) }
  }
}
