/// Writes JSON (RFC 8259) as UTF-8.
///
/// Control characters and the characters that turn the direction of text are escaped, so that what
/// stands in an article cannot drive a terminal.
public struct JSONWriter: Sendable {
  /// How a value is laid out.
  public enum Layout: Sendable {
    /// All on one line.
    case line
    /// Indented by two spaces; what fits 100 columns stays on one line.
    case pages
  }

  private static let columns = 100
  private let layout: Layout

  /// Makes a writer.
  public init(_ layout: Layout) { self.layout = layout }

  /// The value as text, without a line end.
  public func text(_ value: JSONValue) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(8192)
    switch layout {
    case .line: writeLine(value, to: &out)
    case .pages: writePages(value, indent: 0, used: 0, to: &out)
    }
    return String(decoding: out, as: UTF8.self)
  }

  private func writeLine(_ value: JSONValue, to out: inout [UInt8]) {
    switch value {
    case .null: out += "null".utf8
    case .bool(let flag): out += (flag ? "true" : "false").utf8
    case .int(let number): out += String(number).utf8
    case .double(let number): out += (number.isFinite ? String(number) : "null").utf8
    case .string(let text): JSONWriter.writeString(text, to: &out)
    case .array(let values):
      writeList(values, "[", "]", to: &out) { writeLine($0, to: &$1) }
    case .object(let members):
      writeList(members, "{", "}", to: &out) {
        JSONWriter.writeString($0.name, to: &$1)
        $1 += ": ".utf8
        writeLine($0.value, to: &$1)
      }
    }
  }

  private func writeList<Item>(
    _ items: [Item], _ open: String, _ close: String, to out: inout [UInt8],
    write: (Item, inout [UInt8]) -> Void
  ) {
    out += open.utf8
    for (index, item) in items.enumerated() {
      if index > 0 { out += ", ".utf8 }
      write(item, &out)
    }
    out += close.utf8
  }

  private func writePages(_ value: JSONValue, indent: Int, used: Int, to out: inout [UInt8]) {
    var line: [UInt8] = []
    if JSONWriter.isShort(value) { writeLine(value, to: &line) }
    if !line.isEmpty, used + line.count <= JSONWriter.columns {
      out += line
      return
    }
    let inner = indent + 2
    let margin = [UInt8](repeating: 0x20, count: inner)
    switch value {
    case .array(let values):
      out += "[".utf8
      for (index, item) in values.enumerated() {
        out += (index > 0 ? ",\n" : "\n").utf8
        out += margin
        writePages(item, indent: inner, used: inner, to: &out)
      }
      out += "\n".utf8 + margin.dropLast(2) + "]".utf8
    case .object(let members):
      out += "{".utf8
      for (index, member) in members.enumerated() {
        out += (index > 0 ? ",\n" : "\n").utf8
        out += margin
        let start = out.count
        JSONWriter.writeString(member.name, to: &out)
        out += ": ".utf8
        writePages(member.value, indent: inner, used: inner + out.count - start, to: &out)
      }
      out += "\n".utf8 + margin.dropLast(2) + "}".utf8
    default: writeLine(value, to: &out)
    }
  }

  /// Whether a value may stand on one line: anything but a list of lists and an object that holds
  /// other than lone values, empty lists and ranges.
  private static func isShort(_ value: JSONValue, depth: Int = 0) -> Bool {
    switch value {
    case .array(let values):
      values.isEmpty
        || (depth < 2 && values.count <= 16 && values.allSatisfy { isShort($0, depth: depth + 1) })
    case .object(let members):
      members.isEmpty || (depth < 2 && members.allSatisfy { isShort($0.value, depth: depth + 1) })
    default: true
    }
  }

  /// Writes a string with its quotation marks.
  static func writeString(_ text: String, to out: inout [UInt8]) {
    out.append(0x22)
    var text = text
    text.withUTF8 { bytes in
      var plain = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte >= 0x20, byte < 0x7F, byte != 0x22, byte != 0x5C {
          index += 1
          continue
        }
        let (scalar, length) = scalar(bytes, at: index)
        if byte >= 0x80, !SafeText.isUnsafe(scalar) {
          index += length
          continue
        }
        // What needs no escape is copied in one piece.
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain..<index]))
        switch byte {
        case 0x22: out += "\\\"".utf8
        case 0x5C: out += "\\\\".utf8
        case 0x0A: out += "\\n".utf8
        case 0x0D: out += "\\r".utf8
        case 0x09: out += "\\t".utf8
        default: writeEscape(scalar.value, to: &out)
        }
        index += length
        plain = index
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain..<index]))
    }
    out.append(0x22)
  }

  /// The scalar that begins at a byte of a string, and its length in bytes.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
    let length = bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
    var value = length == 1 ? UInt32(bytes[index]) : UInt32(bytes[index]) & (0xFF >> UInt32(length + 1))
    for next in index + 1..<index + length { value = value << 6 | UInt32(bytes[next] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Writes `\uXXXX`; every unsafe character lies in the basic plane.
  private static func writeEscape(_ value: UInt32, to out: inout [UInt8]) {
    let digits = String(value, radix: 16)
    out += "\\u".utf8
    out += String(repeating: "0", count: max(0, 4 - digits.utf8.count)).utf8
    out += digits.utf8
  }
}
