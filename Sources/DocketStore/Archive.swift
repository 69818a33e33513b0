import Foundation
import GRDB
import sqlite_guard

/// The archive: one SQLite file. Its tables are told in `Schema`.
public final class Archive: Sendable {
  /// Where it is.
  public let path: String
  let queue: DatabaseQueue

  /// How an archive is opened.
  public enum Access: Sendable {
    /// For questions; the file must exist.
    case read
    /// For changes; the file and its folder are made where they do not exist, for their owner alone.
    case write
  }

  /// Opens an archive and brings its schema up to date.
  /// - Throws: `ArchiveError`.
  public init(path: String, access: Access) throws {
    self.path = path
    let exists = FileManager.default.fileExists(atPath: path)
    if !exists {
      guard access == .write else { throw ArchiveError.missing(path: path) }
      try Archive.create(path)
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: Archive.configuration(access))
      try Archive.migrate(queue, path: path, access: access)
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: path)
    }
  }

  /// Writes everything into the one file and closes it, so that a copy of the file is complete.
  /// - Throws: `ArchiveError`.
  public func close() throws {
    do {
      if !queue.configuration.readonly { try queue.writeWithoutTransaction(Archive.tidy) }
      try queue.close()
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: path)
    }
  }

  /// Makes the archive one plain file, which can be read from a read-only disk and leaves nothing beside it. Somebody
  /// who reads or writes just now may prevent it, and nothing is lost by that; the next one who closes does it then.
  private static func tidy(_ db: Database) throws {
    for step in ["optimize", "incremental_vacuum", "wal_checkpoint(TRUNCATE)", "journal_mode = DELETE"] {
      do {
        _ = try Row.fetchAll(db, sql: "PRAGMA \(step)")
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED
      {
        return
      }
    }
  }

  /// Asks the archive.
  func read<T>(_ ask: (Database) throws -> T) throws -> T { try said { try queue.read(ask) } }

  /// Changes the archive in one transaction.
  func write<T>(_ change: (Database) throws -> T) throws -> T { try said { try queue.write(change) } }

  /// Does something with the database, whose errors are said as those of the archive.
  func said<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: path)
    } catch is RowDecodingError {
      // Its description would quote the row.
      throw ArchiveError.damaged(path: path)
    }
  }

  /// Seconds that one docket waits for another.
  private static let longestWait = 10.0

  /// Waits for another docket where SQLite does not: when the kind of the journal is changed.
  private static func patiently(_ body: () throws -> Void) throws {
    let end = ContinuousClock.now + .seconds(longestWait)
    while true {
      do {
        return try body()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end {
        Thread.sleep(forTimeInterval: 0.02)
      }
    }
  }

  private static func configuration(_ access: Access) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = access == .read
    configuration.busyMode = .timeout(longestWait)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      // The file may come from a stranger: its schema runs no functions, and nothing writes behind SQLite's back.
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      // Of a page that is mapped every visit would be checked, of one in the cache the first alone.
      try db.execute(sql: "PRAGMA cell_size_check = ON")
      if access == .read { try db.execute(sql: "PRAGMA cache_size = -65536") }
      if let connection = db.sqliteConnection { _ = docket_make_defensive(connection) }
      if access == .write {
        // Free pages are given back by `close`; to be said before anything is written to a new file.
        try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
        // 32 MB: linking looks up lists all over the archive (`expectMany`).
        try db.execute(sql: "PRAGMA cache_size = -32768")
        // Pages as they were before a statement that may be taken back are not written to a file.
        try db.execute(sql: "PRAGMA temp_store = MEMORY")
        try patiently { try db.execute(sql: "PRAGMA journal_mode = WAL") }
        // What was said to be taken in must outlive a power cut, also while a reader keeps the log from the file.
        try db.execute(sql: "PRAGMA synchronous = FULL")
      }
    }
    return configuration
  }

  /// An empty file that nobody else may read, in a folder that nobody else may enter if it is new.
  private static func create(_ path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      if !folder.isEmpty {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
    } catch {
      throw ArchiveError.database(
        path: path, message: "its folder cannot be made: \(error.localizedDescription)")
    }
    // Two dockets may make it at the same time: what the other has made by now is left as it is.
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw ArchiveError.database(path: path, message: "cannot be created") }
    Foundation.close(descriptor)
  }
}

extension ArchiveError {
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_NOTADB: self = .foreign(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE: self = .full(path: path)
    default: self = .database(path: path, message: error.message ?? "\(error.resultCode)")
    }
  }
}
