/// Breaks text into lines at its spaces.
enum TextWrap {
  /// A word and its style.
  struct Piece {
    var text: String
    var style: Span.Style
    /// Whether a space stands before it.
    var spaced: Bool
    /// Whether a line may end before it.
    var mayBreak: Bool
  }

  /// The lines of `spans`, each at most `width` columns wide; a word that is wider is broken.
  /// Without a width there is one line.
  static func lines(_ spans: [Span], width limit: Int?) -> [[Span]] {
    guard let limit else { return [spans] }
    let width = max(1, limit)
    var lines: [[Span]] = []
    var line: [Span] = []
    var used = 0
    for piece in pieces(spans) {
      let wide = TextWidth.of(piece.text)
      if piece.mayBreak, used > 0, used + (piece.spaced ? 1 : 0) + wide > width {
        lines.append(line)
        (line, used) = ([], 0)
      }
      if piece.spaced, used > 0 {
        append(" ", line.last?.style == piece.style ? piece.style : .plain, to: &line)
        used += 1
      }
      for part in parts(piece.text, first: width - used, width: width) {
        if used > 0, used + TextWidth.of(part) > width {
          lines.append(line)
          (line, used) = ([], 0)
        }
        append(part, piece.style, to: &line)
        used += TextWidth.of(part)
      }
    }
    lines.append(line)
    return lines
  }

  private static func append(_ text: String, _ style: Span.Style, to line: inout [Span]) {
    if let last = line.indices.last, line[last].style == style {
      line[last].text += text
    } else {
      line.append(Span(text, style))
    }
  }

  /// Words, and the parts of words that end in a hyphen or a slash.
  private static func pieces(_ spans: [Span]) -> [Piece] {
    var pieces: [Piece] = []
    var (spaced, mayBreak) = (false, false)
    for span in spans {
      var word = ""
      func finish() {
        if !word.isEmpty {
          pieces.append(Piece(text: word, style: span.style, spaced: spaced, mayBreak: mayBreak))
        }
        if !word.isEmpty { (spaced, mayBreak) = (false, false) }
        word = ""
      }
      for character in span.text.unicodeScalars {
        if character == " " || character == "\n" {
          finish()
          (spaced, mayBreak) = (true, true)
        } else {
          word.unicodeScalars.append(character)
          if character == "-" || character == "/" {
            finish()
            mayBreak = true
          }
        }
      }
      finish()
    }
    return pieces
  }

  /// A word in parts that each fit a line.
  private static func parts(_ word: String, first: Int, width: Int) -> [String] {
    if TextWidth.of(word) <= max(first, 0) || TextWidth.of(word) <= width { return [word] }
    var parts: [String] = []
    var part = ""
    var room = max(1, first)
    for character in word {
      let wide = TextWidth.of(String(character))
      if !part.isEmpty, TextWidth.of(part) + wide > room {
        parts.append(part)
        (part, room) = ("", width)
      }
      part.append(character)
    }
    parts.append(part)
    return parts
  }
}
