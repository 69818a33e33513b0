public import DocketModel

/// One line of a text.
public struct Line: Sendable {
  /// The bytes of the line without white space at its ends; empty for a blank line.
  public var range: TextRange
  /// The tokens of the line (half-open indexes into `Document.tokens`).
  public var tokens: Range<Int>
  /// Width of the white space that the line begins with, in characters.
  public var indent: Int

  /// Whether nothing but white space stands in the line.
  public var isBlank: Bool { tokens.isEmpty }

  /// The lines of a text. A line ends at LF, CR, CRLF, NEL, U+2028 or U+2029.
  static func lines(of bytes: [UInt8], tokens: [Token]) -> [Line] {
    var lines: [Line] = []
    var token = 0
    var start = 0
    func close(_ end: Int) {
      let first = token
      while token < tokens.count, Int(tokens[token].start) < end { token += 1 }
      let range =
        first < token
        ? TextRange(start: Int(tokens[first].start), end: Int(tokens[token - 1].end))
        : TextRange(start: start, end: start)
      lines.append(Line(range: range, tokens: first..<token, indent: range.start - start))
    }
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        index = ByteWords.skip(buffer, from: index) {
          !ByteWords.holdsHigh($0) && !ByteWords.holds($0, 10) && !ByteWords.holds($0, 13)
        }
        guard index < buffer.count else { break }
        let length = breakLength(buffer, index)
        if length > 0 {
          close(index)
          index += length
          start = index
        } else {
          index += 1
        }
      }
    }
    if start < bytes.count { close(bytes.count) }
    return lines
  }

  /// Length of the line end at a byte, 0 where there is none.
  private static func breakLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    switch bytes[index] {
    case 10: return 1
    case 13: return index + 1 < bytes.count && bytes[index + 1] == 10 ? 2 : 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      return index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0xA8...0xA9).contains(bytes[index + 2])
        ? 3 : 0
    default: return 0
    }
  }
}
