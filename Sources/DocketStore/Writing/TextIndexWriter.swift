/// Keeps the full-text index: no other place does.
///
/// New articles wait for the end of the update. SQLite makes FTS5 write what it holds in memory before every
/// statement that may have to be undone alone, such as one that looks at foreign keys; between such statements
/// each article would become a part of the index of its own, to be merged again later.
struct TextIndexWriter {
  private struct Entry {
    var id: Int64
    var text: [UInt8]
    var title: String?
    var latin: String
  }

  let statements: Statements
  private var waiting: [Entry] = []
  private var bytes = 0

  /// Bytes of text that wait, at most; more or less.
  private static let mostBytes = 32 * 1024 * 1024

  init(statements: Statements) { self.statements = statements }

  /// Takes in an article that was just written.
  mutating func add(_ id: Int64, text: [UInt8], title: String?, latin: String) throws {
    waiting.append(Entry(id: id, text: text, title: title, latin: latin))
    bytes += text.count
    if bytes > TextIndexWriter.mostBytes { try finish() }
  }

  /// Takes out an article that is about to be deleted.
  mutating func delete(_ id: Int64) throws {
    if let place = waiting.firstIndex(where: { $0.id == id }) {
      bytes -= waiting.remove(at: place).text.count
      return
    }
    try statements.prepared(
      """
      INSERT INTO article_fts (article_fts, rowid, text, title, latin)
      SELECT 'delete', id, text, title, latin FROM article WHERE id = ?
      """
    ).run(.id(id))
  }

  /// Writes what waits.
  mutating func finish() throws {
    guard !waiting.isEmpty else { return }
    let insert = try statements.prepared(
      "INSERT INTO article_fts (rowid, text, title, latin) VALUES (?, ?, ?, ?)")
    for entry in waiting {
      try insert.run(.id(entry.id), .bytes(entry.text), .optional(entry.title), .text(entry.latin))
    }
    waiting = []
    bytes = 0
  }
}
