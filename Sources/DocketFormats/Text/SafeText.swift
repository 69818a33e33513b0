/// Text of articles made harmless for a terminal.
public enum SafeText {
  /// Whether a character can move a cursor, colour a screen or turn the direction of text: the
  /// controls C0, DEL and C1, the bidirectional controls, the line and paragraph separators, the marks of
  /// interlinear notes and the invisible tags.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// The text on one line: white space folded, unsafe characters dropped.
  public static func line(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var gap = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        gap = !out.isEmpty
      } else if !isUnsafe(scalar) {
        if gap { out.append(" ") }
        gap = false
        out.append(scalar)
      }
    }
    return String(out)
  }

  /// A run within a line: every white space a space, unsafe characters dropped.
  static func inLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isUnsafe($0) || $0.properties.isWhitespace }) else {
      return text
    }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if out.last != " " { out.append(" ") }
      } else if !isUnsafe(scalar) {
        out.append(scalar)
      }
    }
    return String(out)
  }

  /// The text with its line breaks and tabs, other unsafe characters dropped.
  public static func page(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar == "\n" || scalar == "\t" || !isUnsafe(scalar) {
      out.append(scalar)
    }
    return String(out)
  }
}
