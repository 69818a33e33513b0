import DocketModel
import GRDB

/// Changes to an archive that happen together or not at all.
public final class ArchiveUpdate {
  let db: Database
  let names: NameWriter
  let articles: ArticleWriter
  let reports: CaseReportWriter
  let caseWriter: CaseWriter

  init(_ db: Database) {
    self.db = db
    names = NameWriter(db)
    articles = ArticleWriter(names: names)
    reports = CaseReportWriter(names.statements)
    caseWriter = CaseWriter(names: names, reports: reports, reportRows: articles.reports)
  }

  /// A statement of this update, prepared once. What waits to be written is written first, for the statement may
  /// read it.
  func prepared(_ sql: StaticString) throws -> Prepared {
    try settle()
    return try names.statements.prepared(sql)
  }

  /// A statement that neither reads nor changes what may wait to be written.
  func preparedAtOnce(_ sql: StaticString) throws -> Prepared { try names.statements.prepared(sql) }

  /// Writes what waits to be written.
  func settle() throws {
    try articles.settle()
    try reports.settle()
    try caseWriter.settle()
  }
}

extension Archive {
  /// Changes the archive in one transaction.
  /// - Throws: `ArchiveError`, and what `change` throws.
  public func update<T>(_ change: (ArchiveUpdate) throws -> T) throws -> T {
    try write { db in
      let update = ArchiveUpdate(db)
      let result = try change(update)
      try update.settle()
      try update.names.finish()
      try update.articles.finish()
      return result
    }
  }

  /// Makes the full-text index fit for many new articles (`true`) or for few (`false`).
  /// - Throws: `ArchiveError`.
  public func expectMany(_ many: Bool) throws {
    let settings = [
      ("hashsize", many ? 33_554_432 : 1_048_576), ("automerge", many ? 0 : 4),
      ("crisismerge", many ? 256 : 16),
    ]
    try queue.writeWithoutTransaction {
      // Linking looks up lists all over the archive. Beside the larger index in memory and a long list of files a
      // smaller cache.
      try $0.execute(sql: "PRAGMA cache_size = \(many ? -32_768 : -49_152)")
      // 32 MB of log before it is written into the file: pages that change with every batch are written there once.
      try $0.execute(sql: "PRAGMA wal_autocheckpoint = \(many ? 8192 : 1000)")
    }
    try write { db in
      for (setting, value) in settings {
        try db.execute(
          sql: "INSERT INTO article_fts (article_fts, rank) VALUES (?, ?)", arguments: [setting, value])
      }
    }
  }

  /// Tidies the full-text index after many new articles: where they are most of the archive, all of it is written
  /// anew; else only its new parts are joined.
  /// - Parameter new: number of new articles.
  /// - Throws: `ArchiveError`.
  public func tidyIndex(new: Int) throws {
    try write { db in
      let all = try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0
      try db.execute(
        sql: new * 2 >= all
          ? "INSERT INTO article_fts (article_fts) VALUES ('optimize')"
          : "INSERT INTO article_fts (article_fts, rank) VALUES ('merge', 1000000)")
    }
  }
}

/// Statements by their SQL, each prepared once.
final class Statements {
  private let db: Database
  private var literals: [UnsafePointer<UInt8>: Prepared] = [:]
  private var composed: [String: Prepared] = [:]

  init(_ db: Database) { self.db = db }

  /// The statement of a literal, which is known by the place at which it stands in the program.
  func prepared(_ sql: StaticString) throws -> Prepared {
    if let statement = literals[sql.utf8Start] { return statement }
    let statement = try prepared(composed: sql.description)
    literals[sql.utf8Start] = statement
    return statement
  }

  /// The statement of SQL that is put together.
  func prepared(composed sql: String) throws -> Prepared {
    if let statement = composed[sql] { return statement }
    let statement = try Prepared(db, sql)
    composed[sql] = statement
    return statement
  }
}
