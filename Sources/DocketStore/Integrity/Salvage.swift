public import DocketModel
import Foundation
import GRDB
import sqlite_guard

/// What can still be read of a damaged archive, piece by piece. It reads a copy, in which it mends what every
/// archive has alike at its head; the archive itself is left as it is.
public final class Salvage {
  /// An article as far as it can be read.
  public struct Article: Sendable {
    /// Its row.
    public var id: Int64
    /// Everything that was read of it; its words may be damaged where it is not whole.
    public var record: ArticleRecord
    /// The decoded text.
    public var text: [UInt8]
    /// Whether all of it is as it was written.
    public var isWhole: Bool
  }

  private let path: String
  private let folder: String
  private let queue: DatabaseQueue
  /// Holds other writers off the archive.
  private let lock: DatabaseQueue?

  /// Opens a copy of a damaged archive.
  /// - Throws: `ArchiveError`: `busy` while somebody writes it, `beyondRepair` where nothing can be read.
  public init(path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { throw ArchiveError.missing(path: path) }
    self.path = path
    lock = try Salvage.lock(path)
    folder = path + ".salvage"
    let copy = folder + "/archive.db"
    do {
      try? FileManager.default.removeItem(atPath: folder)
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      try? FileManager.default.copyItem(atPath: path + "-wal", toPath: copy + "-wal")
      try Salvage.mendHead(copy)
    } catch {
      try? FileManager.default.removeItem(atPath: folder)
      throw ArchiveError.noCopy(path: path, copy: folder)
    }
    do {
      queue = try Salvage.open(copy, path: path)
    } catch {
      try? FileManager.default.removeItem(atPath: folder)
      throw error
    }
  }

  deinit {
    try? queue.close()
    try? lock?.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The rows of all articles of which anything is known, in their order.
  public func articles() -> [Int64] {
    var ids: Set<Int64> = []
    let sources = [
      "SELECT id FROM article NOT INDEXED ORDER BY id", "SELECT id FROM article NOT INDEXED ORDER BY id DESC",
      "SELECT id FROM article ORDER BY sha256", "SELECT article_id FROM article_digest ORDER BY article_id",
      "SELECT article_id FROM article_digest ORDER BY article_id DESC",
      "SELECT article_id FROM file ORDER BY id",
    ]
    for sql in sources {
      each(sql) { ids.insert($0[0]) }
    }
    return ids.sorted()
  }

  /// An article; `nil` where its row cannot be read.
  public func article(_ id: Int64) -> Article? {
    try? queue.read { db in
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT sha256, text, bytes, encoding FROM article NOT INDEXED WHERE id = ?",
          arguments: [id])
      else { return nil }
      let text = Array((row[1] as String).utf8)
      guard !text.isEmpty else { return nil }
      let source = Source(path: "", sha256: row[0], bytes: row[2], encoding: row[3])
      let digest = try? Int64.fetchOne(
        db, sql: "SELECT digest FROM article_digest WHERE article_id = ?", arguments: [id])
      if let digest, (try? StoredRows(db).article(id).stored) == digest,
        let record = try? RecordReader(db: db, id: id).record(path: "")
      {
        return Article(id: id, record: record, text: text, isWhole: true)
      }
      return Article(id: id, record: ArticleRecord(source: source), text: text, isWhole: false)
    }
  }

  /// The files of an article, or those of no article that can be read.
  public func files() -> [Int64: [FileState]] {
    var files: [Int64: [FileState]] = [:]
    var seen: Set<String> = []
    for order in ["", " DESC"] {
      each("SELECT path, article_id, bytes, modified_ns, path_hash FROM file NOT INDEXED ORDER BY id\(order)")
      { row in
        let path = row[0] as String
        guard PathHash.number(path) == row[4] as Int64, seen.insert(path).inserted else { return }
        files[row[1], default: []].append(
          FileState(path: path, article: row[1], sha256: "", bytes: row[2], modifiedNanoseconds: row[3]))
      }
    }
    return files
  }

  /// What people decided, oldest first, and the numbers of decisions that are not as they were written.
  public func corrections() -> (whole: [StoredCorrection], damaged: [Int64]) {
    var whole: [Int64: StoredCorrection] = [:]
    var damaged: Set<Int64> = []
    for order in ["", " DESC"] {
      each("SELECT id, content, made, note, digest FROM correction ORDER BY id\(order)") { row in
        let one = StoredCorrection(id: row[0], content: row[1], made: row[2], note: row[3])
        var digest = RowDigest()
        digest.add("correction", [.id(one.id), .text(one.content), .text(one.made), .text(one.note)])
        if digest.stored == row[4] as Int64? { whole[one.id] = one } else { damaged.insert(one.id) }
      }
    }
    return (whole.values.sorted { $0.id < $1.id }, damaged.subtracting(whole.keys).sorted())
  }

  /// The highest number that a decision has had.
  public func lastCorrection() -> Int64 {
    var last: Int64 = 0
    each("SELECT seq FROM sqlite_sequence WHERE name = 'correction'") { last = max(last, $0[0]) }
    each("SELECT max(id) FROM correction") { last = max(last, $0[0]) }
    return last
  }

  /// Puts an archive in the place of the damaged one, which is kept beside it.
  /// - Returns: where the damaged one is kept.
  /// - Throws: `ArchiveError`.
  public func replace(by other: String) throws -> String {
    try? lock?.close()
    let manager = FileManager.default
    var kept = path + ".damaged"
    var number = 1
    while manager.fileExists(atPath: kept) {
      number += 1
      kept = path + ".damaged-\(number)"
    }
    do {
      try manager.linkItem(atPath: path, toPath: kept)
      if manager.fileExists(atPath: path + "-wal") {
        try manager.moveItem(atPath: path + "-wal", toPath: kept + "-wal")
      }
      try? manager.removeItem(atPath: path + "-shm")
      guard rename(other, path) == 0 else { throw ArchiveError.readOnly(path: path) }
    } catch {
      throw ArchiveError.readOnly(path: path)
    }
    return kept
  }

  /// Rows as far as they can be read.
  private func each(_ sql: String, _ row: (Row) throws -> Void) {
    try? queue.read { db in
      let rows = try Row.fetchCursor(db, sql: sql)
      while let next = try rows.next() { try row(next) }
    }
  }

  private static func lock(_ path: String) throws -> DatabaseQueue? {
    do {
      var configuration = Configuration()
      configuration.allowsUnsafeTransactions = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
      return queue
    } catch let error as DatabaseError
      where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
    {
      throw ArchiveError.busy(path: path)
    } catch {
      // Too damaged to be locked: then nobody else can write it.
      return nil
    }
  }

  private static func open(_ copy: String, path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      // What of the schema can be read is used.
      try db.execute(sql: "PRAGMA writable_schema = ON")
    }
    do {
      var queue = try DatabaseQueue(path: copy, configuration: configuration)
      let tables = try queue.read { try String.fetchSet($0, sql: "SELECT name FROM sqlite_master") }
      guard tables.contains("article") else { throw ArchiveError.beyondRepair(path: path) }
      if !tables.contains("article_digest") {
        // Of an older schema: the copy is brought up to date.
        try queue.close()
        try Archive(path: copy, access: .write).close()
        queue = try DatabaseQueue(path: copy, configuration: configuration)
      }
      return queue
    } catch {
      throw ArchiveError.beyondRepair(path: path)
    }
  }

  /// Writes the bytes with which every archive begins, and the mark of docket.
  private static func mendHead(_ path: String) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    defer { try? file.close() }
    try file.write(contentsOf: Data("SQLite format 3\0".utf8))
    try file.seek(toOffset: 68)
    let mark = UInt32(Archive.applicationID)
    try file.write(contentsOf: withUnsafeBytes(of: mark.bigEndian) { Data($0) })
  }
}
