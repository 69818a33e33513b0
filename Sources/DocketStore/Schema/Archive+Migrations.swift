import Foundation
import GRDB

extension Archive {
  /// "dckt": marks the file as an archive of docket (`PRAGMA application_id`).
  static let applicationID = 0x6463_6B74

  /// The version of the schema that this docket writes: the number of its migrations.
  public static var schemaVersion: Int { Schema.migrations.count }

  /// Brings the schema up to date in one transaction, after a copy of the archive was made beside it.
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
    if tables > 0 { try copy(queue, path: path, version: version) }
    try queue.writeWithoutTransaction { db in
      // Tables are made anew under their names, which must not delete what belongs to their rows.
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      db.add(function: ReportPlace.function)
      db.add(function: PathHash.function)
      defer {
        db.remove(function: ReportPlace.function)
        db.remove(function: PathHash.function)
      }
      try db.inTransaction(.immediate) {
        // Another docket may have done it by now.
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version < schemaVersion else { return .commit }
        for migration in Schema.migrations.dropFirst(version) { try db.execute(sql: migration.sql) }
        try StoredRows(db).seal()
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(schemaVersion)")
        return .commit
      }
      // What an old archive no longer needs is given back to the disk.
      if tables > 0 { try db.execute(sql: "VACUUM") }
      try db.execute(sql: "PRAGMA foreign_keys = ON")
    }
  }

  /// Where the copy of an archive stands that is made before its schema is brought up to date.
  /// - Parameter version: the schema that it has.
  public static func copyPath(of path: String, version: Int) -> String { "\(path).schema-\(version)" }

  /// Copies the archive beside itself, for its owner alone: what the schema's change would spoil is not lost.
  private static func copy(_ queue: DatabaseQueue, path: String, version: Int) throws {
    let target = copyPath(of: path, version: version)
    let part = target + ".part"
    try? FileManager.default.removeItem(atPath: part)
    let made = FileManager.default.createFile(
      atPath: part, contents: nil, attributes: [.posixPermissions: 0o600])
    guard made else { throw ArchiveError.noCopy(path: path, copy: target) }
    do {
      let copy = try DatabaseQueue(path: part)
      try queue.backup(to: copy)
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
      guard rename(part, target) == 0 else { throw ArchiveError.noCopy(path: path, copy: target) }
    } catch {
      try? FileManager.default.removeItem(atPath: part)
      throw ArchiveError.noCopy(path: path, copy: target)
    }
  }
}
