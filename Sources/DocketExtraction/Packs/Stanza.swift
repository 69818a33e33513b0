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
    values(key).flatMap { $0.split(separator: "|") }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  public var trimmed: String {
    var view = self[...]
    while let first = view.unicodeScalars.first, first.properties.isWhitespace { view = view.dropFirst() }
    while let last = view.unicodeScalars.last, last.properties.isWhitespace { view = view.dropLast() }
    return String(view)
  }
}
