/// One block of a pack: `key: value` lines up to a blank line. The first line names what it is.
public struct Stanza: Sendable {
  /// One `key: value` line.
  public struct Entry: Sendable {
    /// What stands before the colon.
    public var key: String
    /// What stands after it, trimmed.
    public var value: String
    /// Line in the file, from 1.
    public var line: Int
  }

  /// The file.
  public var path: String
  /// The lines, in order.
  public var entries: [Entry]

  /// Key of the first line: what sort of block it is (`rule`, `words`, `court`).
  public var kind: String { entries[0].key }
  /// Value of the first line: what it is called.
  public var name: String { entries[0].value }
  /// Line in the file, from 1.
  public var line: Int { entries[0].line }

  /// The values of all lines with a key, in order.
  public func values(_ key: String) -> [String] { entries.filter { $0.key == key }.map(\.value) }
  /// The value of the first line with a key.
  public func value(_ key: String) -> String? { entries.first { $0.key == key }?.value }
  /// The values of all lines with a key, cut at `|` and trimmed.
  public func alternatives(_ key: String) -> [String] {
    values(key).flatMap { $0.alternatives }.map(\.trimmed).filter { !$0.isEmpty }
  }
}

extension StringProtocol {
  /// The parts between bars, empty ones left out.
  var alternatives: [SubSequence] { parts(UInt8(ascii: "|")) }

  /// The parts between the places of an ASCII character, empty ones left out where it is so said.
  func parts(_ mark: UInt8, omittingEmpty: Bool = true) -> [SubSequence] {
    var parts: [SubSequence] = []
    var start = startIndex
    while let end = utf8[start...].firstIndex(of: mark) {
      if !omittingEmpty || start < end { parts.append(self[start..<end]) }
      start = utf8.index(after: end)
    }
    if !omittingEmpty || start < endIndex { parts.append(self[start...]) }
    return parts
  }

  /// Without white space at both ends.
  public var trimmed: String {
    if let text = utf8.withContiguousStorageIfAvailable(Self.trimmed), let text { return text }
    var view = self[...]
    while let first = view.unicodeScalars.first, first.properties.isWhitespace { view = view.dropFirst() }
    while let last = view.unicodeScalars.last, last.properties.isWhitespace { view = view.dropLast() }
    return String(view)
  }

  /// The same for a text at whose ends, white space left out, ASCII characters stand; `nil` for any other.
  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
    var (start, end) = (0, bytes.count)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    guard start < end else { return "" }
    guard bytes[start] < 0x80, bytes[end - 1] < 0x80 else { return nil }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }
}
