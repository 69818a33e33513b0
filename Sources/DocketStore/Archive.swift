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
      if !queue.configuration.readonly {
        try queue.writeWithoutTransaction { db in
          try db.execute(sql: "PRAGMA optimize")
          try db.execute(sql: "PRAGMA incremental_vacuum")
          _ = try db.checkpoint(.truncate)
          // At rest the archive is one plain file, which can be read from a read-only disk and leaves nothing
          // beside it. Somebody who reads just now may prevent it; the next one who closes does it then.
          _ = try? String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
        }
      }
      try queue.close()
    } catch let error as DatabaseError {
      throw ArchiveError(error, path: path)
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

  private static func configuration(_ access: Access) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = access == .read
    configuration.busyMode = .timeout(10)
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
        try db.execute(sql: "PRAGMA journal_mode = WAL")
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
    let made = FileManager.default.createFile(
      atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    if !made { throw ArchiveError.database(path: path, message: "cannot be created") }
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
