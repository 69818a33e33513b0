import GRDB
import sqlite_guard

/// What a look at an archive itself has found.
public struct Integrity: Hashable, Sendable {
  /// What is wrong, one line each: lower case, no full stop; no text of an article.
  public var wrong: [String] = []
  /// What could not be looked at, with the reason.
  public var unchecked: [String] = []

  /// Whether nothing is wrong.
  public var isEmpty: Bool { wrong.isEmpty }
}

extension Archive {
  /// What is wrong inside the archive itself: SQLite's own check of pages and indexes, foreign keys, the schema, the
  /// digests of what was written (`RowDigest`), the full-text index.
  /// - Throws: `ArchiveError` where it cannot be asked at all; what damage makes unreadable is in the result.
  public func integrity() throws -> Integrity {
    var found = Integrity()
    try said {
      try queue.read { db in
        for look in [Archive.pages, Archive.schema, Archive.articles, Archive.cases, Archive.rest] {
          do {
            try look(db, &found.wrong)
          } catch let error as DatabaseError where !ArchiveError(error, path: path).isPassing {
            found.wrong.append("some of its pages cannot be read")
          }
        }
      }
    }
    checkIndex(&found)
    var seen: Set<String> = []
    found.wrong = found.wrong.filter { seen.insert($0).inserted }
    return found
  }

  private static func pages(_ db: Database, _ wrong: inout [String]) throws {
    wrong += try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
      wrong.append("a row of \(row[0] as String) belongs to a row of \(row[2] as String) that is gone")
    }
  }

  private static func schema(_ db: Database, _ wrong: inout [String]) throws {
    let model = try DatabaseQueue()
    let wanted = try model.write { model in
      model.add(function: ReportPlace.function)
      model.add(function: PathHash.function)
      for migration in Schema.migrations { try model.execute(sql: migration.sql) }
      return try definitions(model)
    }
    let found = try definitions(db)
    for (name, sql) in wanted where found[name] != sql {
      wrong.append("\(name) is not defined as it was")
    }
    // Others may add views and tables of their own, but nothing that runs when docket writes.
    let triggers = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
    if !triggers.isEmpty { wrong.append("it holds triggers, which docket never makes") }
  }

  private static func definitions(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    return Dictionary(rows.map { ($0[0] as String, $0[1] as String) }, uniquingKeysWith: { one, _ in one })
  }

  private static func articles(_ db: Database, _ wrong: inout [String]) throws {
    let rows = StoredRows(db)
    let known = try Row.fetchAll(
      db,
      sql: """
        SELECT a.id, a.key, d.digest FROM article a LEFT JOIN article_digest d ON d.article_id = a.id ORDER BY a.id
        """)
    for row in known {
      guard let digest = row[2] as Int64?, try rows.article(row[0]).stored == digest else {
        wrong.append("article \(row[1] as String) is not as it was written")
        continue
      }
    }
    let reports = try rows.reports()
    for row in try Row.fetchAll(db, sql: "SELECT id, key, digest FROM case_report ORDER BY id")
    where reports[row[0] as Int64]?.stored != row[2] as Int64? {
      wrong.append("report \(row[1] as String) of a case is not as it was written")
    }
    for id in reports.keys.sorted()
    where try Int.fetchOne(db, sql: "SELECT 1 FROM case_report WHERE id = \(id)") == nil {
      wrong.append("a list of reports names one that is gone")
    }
  }

  private static func cases(_ db: Database, _ wrong: inout [String]) throws {
    let rows = StoredRows(db)
    for row in try Row.fetchAll(db, sql: "SELECT id, key, digest FROM legal_case ORDER BY id")
    where try rows.legalCase(row[0]).stored != row[2] as Int64? {
      wrong.append("case \(row[1] as String) is not as it was written")
    }
    let counts = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM legal_case c
        WHERE articles <> (SELECT count(*) FROM case_article a WHERE a.case_id = c.id)
        """)
    let members = "SELECT case_id, article_id FROM case_report WHERE case_id IS NOT NULL"
    let articles = "SELECT case_id, article_id FROM case_article"
    let strays = try Int.fetchOne(
      db,
      sql: """
        SELECT (SELECT count(*) FROM (\(members) EXCEPT \(articles)))
          + (SELECT count(*) FROM (\(articles) EXCEPT \(members)))
        """)
    if counts != 0 || strays != 0 { wrong.append("the articles of a case are not those of its reports") }
  }

  private static func rest(_ db: Database, _ wrong: inout [String]) throws {
    let rows = StoredRows(db)
    let corrections = try rows.corrections()
    for row in try Row.fetchAll(db, sql: "SELECT id, digest FROM correction ORDER BY id")
    where corrections[row[0] as Int64]?.stored != row[1] as Int64? {
      wrong.append("correction \(row[0] as Int64) is not as it was written")
    }
    if try Int64.fetchOne(db, sql: "SELECT digest FROM shared_digest") != rows.shared().stored {
      wrong.append("names that articles share are not as they were written")
    }
    for row in try Row.fetchAll(db, sql: "SELECT path, path_hash FROM file")
    where PathHash.number(row[0]) != row[1] as Int64? {
      wrong.append("the path of a file is not as it was written")
    }
  }

  /// The full-text index can only be checked by who may write the file, although nothing is written.
  private func checkIndex(_ found: inout Integrity) {
    let sql = "INSERT INTO article_fts (article_fts, rank) VALUES ('integrity-check', 1)"
    do {
      if queue.configuration.readonly {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
          // As for every archive, which may come from a stranger.
          try db.execute(sql: "PRAGMA trusted_schema = OFF")
          if let connection = db.sqliteConnection { _ = docket_make_defensive(connection) }
        }
        let writer = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? writer.close() }
        try writer.writeWithoutTransaction { try $0.execute(sql: sql) }
      } else {
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
      }
    } catch let error as DatabaseError
      where [.SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_NOTADB].contains(error.resultCode)
    {
      found.wrong.append("the full-text index does not match the articles")
    } catch {
      found.unchecked.append("the full-text index was not checked: the archive may not be written just now")
    }
  }
}
