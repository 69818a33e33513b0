import Foundation
import GRDBSQLite

/// The floor of an ingest: the bytes of the files into a table and a full-text index, with nothing understood.
struct PlainLoading {
  /// The table that users of SQLite would make; the index has the tokenizer of an archive.
  private static let schema = """
    PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE TABLE article (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, title TEXT, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE article_fts USING fts5 (title, text, content='article', content_rowid='id',
      tokenize='unicode61 remove_diacritics 2');
    """
  private static let bulk = """
    INSERT INTO article_fts (article_fts, rank) VALUES ('hashsize', 33554432);
    INSERT INTO article_fts (article_fts, rank) VALUES ('automerge', 0);
    INSERT INTO article_fts (article_fts, rank) VALUES ('crisismerge', 256);
    """
  /// Articles in one transaction.
  private static let batch = 1000

  private let db: OpaquePointer

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Loads all files into a new database.
  /// - Parameter bulk: with the settings of the full-text index for many articles.
  static func run(_ files: [(path: String, bytes: Int)], into path: String, bulk: Bool) throws {
    for end in ["", "-wal", "-shm"] { unlink(path + end) }
    var db: OpaquePointer?
    guard sqlite3_open(path, &db) == SQLITE_OK, let db else { throw Failure(description: "no database") }
    defer { sqlite3_close(db) }
    let loading = PlainLoading(db: db)
    try loading.execute(schema + (bulk ? Self.bulk : ""))
    for start in stride(from: 0, to: files.count, by: batch) {
      try loading.execute("BEGIN")
      for index in start..<min(start + batch, files.count) { try loading.load(index, files[index].path) }
      try loading.execute("COMMIT")
    }
    if bulk { try loading.execute("INSERT INTO article_fts (article_fts) VALUES ('optimize')") }
    try loading.execute("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  private func load(_ index: Int, _ path: String) throws {
    let text = try [UInt8](Data(contentsOf: URL(filePath: path)))
    let title = Array(text.prefix { $0 != 10 })
    for table in ["article (id, path, title, text)", "article_fts (rowid, title, text)"] {
      let isArticle = table.hasPrefix("article (")
      let statement = try prepared("INSERT INTO \(table) VALUES (\(isArticle ? "?, ?, ?, ?" : "?, ?, ?"))")
      sqlite3_bind_int64(statement, 1, Int64(index + 1))
      if isArticle { bind(Array(path.utf8), statement, 2) }
      bind(title, statement, isArticle ? 3 : 2)
      bind(text, statement, isArticle ? 4 : 3)
      guard sqlite3_step(statement) == SQLITE_DONE else { throw failure }
      sqlite3_reset(statement)
    }
  }

  private final class Statements { var known: [String: OpaquePointer] = [:] }
  private let statements = Statements()

  private init(db: OpaquePointer) { self.db = db }

  private func prepared(_ sql: String) throws -> OpaquePointer {
    if let statement = statements.known[sql] { return statement }
    var statement: OpaquePointer?
    guard sqlite3_prepare_v3(db, sql, -1, 0, &statement, nil) == SQLITE_OK, let statement else {
      throw failure
    }
    statements.known[sql] = statement
    return statement
  }

  private func bind(_ bytes: [UInt8], _ statement: OpaquePointer, _ position: CInt) {
    bytes.withUnsafeBytes { buffer in
      _ = sqlite3_bind_text(
        statement, position, buffer.bindMemory(to: CChar.self).baseAddress, CInt(buffer.count),
        unsafeBitCast(-1, to: sqlite3_destructor_type.self))
    }
  }

  private func execute(_ sql: String) throws {
    guard sqlite3_exec(db, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
  }

  private var failure: Failure { Failure(description: String(cString: sqlite3_errmsg(db))) }
}
