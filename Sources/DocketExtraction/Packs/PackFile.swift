/// A pack: a text file of words, rules or names.
public struct PackFile: Sendable {
  /// Path below the folder of packs, such as `languages/en/dates.rules`.
  public var path: String
  /// The text.
  public var text: String

  /// Makes a pack from its text.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The blocks of the pack.
  /// - Throws: `PackError` at a line that is neither `key: value`, blank nor a comment.
  public func stanzas() throws(PackError) -> [Stanza] {
    var stanzas: [Stanza] = []
    var entries: [Stanza.Entry] = []
    var number = 0
    for bytes in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = Substring(bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes)
      let content = line.trimmed
      if content.isEmpty {
        if !entries.isEmpty { stanzas.append(Stanza(path: path, entries: entries)) }
        entries = []
      } else if content.utf8.first != UInt8(ascii: "#") {
        guard let colon = content.utf8.firstIndex(of: UInt8(ascii: ":")) else {
          throw PackError("expected 'key: value'", path: path, line: number, text: String(line), column: 0)
        }
        entries.append(
          .init(
            key: content[..<colon].trimmed, value: content[content.utf8.index(after: colon)...].trimmed,
            line: number))
      }
    }
    if !entries.isEmpty { stanzas.append(Stanza(path: path, entries: entries)) }
    return stanzas
  }
}
