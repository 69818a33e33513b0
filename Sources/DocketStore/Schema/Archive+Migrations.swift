import GRDB

extension Archive {
  /// "dckt": marks the file as an archive of docket (`PRAGMA application_id`).
  static let applicationID = 0x6463_6B74

  /// The version of the schema that this docket writes: the number of its migrations.
  public static var schemaVersion: Int { Schema.migrations.count }

  /// Brings the schema up to date, each migration in a transaction of its own.
  static func migrate(_ queue: DatabaseQueue, path: String, access: Access) throws {
    let (application, version, tables) = try queue.read { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      )
    }
    guard application == applicationID || (application == 0 && tables == 0) else {
      throw ArchiveError.foreign(path: path)
    }
    guard version <= schemaVersion else {
      throw ArchiveError.newer(path: path, version: version, known: schemaVersion)
    }
    guard version < schemaVersion else { return }
    guard access == .write else {
      if tables == 0 { throw ArchiveError.missing(path: path) }
      // A question to an archive of an older schema brings it up to date first.
      let archive = try Archive(path: path, access: .write)
      return try archive.close()
    }
    try queue.writeWithoutTransaction { db in
      // Tables are made anew under their names, which must not delete what belongs to their rows.
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      db.add(function: ReportPlace.function)
      db.add(function: PathHash.function)
      for (index, migration) in Schema.migrations.enumerated().dropFirst(version) {
        try db.inTransaction {
          try db.execute(sql: migration.sql)
          try db.execute(sql: "PRAGMA application_id = \(applicationID)")
          try db.execute(sql: "PRAGMA user_version = \(index + 1)")
          return .commit
        }
      }
      db.remove(function: ReportPlace.function)
      db.remove(function: PathHash.function)
      // What an old archive no longer needs is given back to the disk.
      if tables > 0 { try db.execute(sql: "VACUUM") }
      try db.execute(sql: "PRAGMA foreign_keys = ON")
    }
  }
}
