import GRDB

/// A file as the archive last saw it.
public struct FileState: Hashable, Sendable {
  /// Absolute path.
  public var path: String
  /// Row of the article that it holds.
  public var article: Int64
  /// SHA-256 of the article.
  public var sha256: String
  /// Size in bytes.
  public var bytes: Int
  /// Time of the last change, in nanoseconds since 1970.
  public var modifiedNanoseconds: Int
}

extension Archive {
  /// The files that the archive knows among these paths (all files where `nil`), by path.
  public func files(_ paths: [String]? = nil) throws -> [String: FileState] {
    try read { db in
      var states: [String: FileState] = [:]
      let select =
        "SELECT f.path, f.article_id, a.sha256, f.bytes, f.modified_ns FROM file f JOIN article a ON a.id = f.article_id"
      func add(_ rows: RowCursor) throws {
        while let row = try rows.next() {
          let state = FileState(
            path: row[0], article: row[1], sha256: row[2], bytes: row[3], modifiedNanoseconds: row[4])
          states[state.path] = state
        }
      }
      // A few paths are looked up one by one, for many the whole table is read once.
      if let paths, paths.count < 2_000 {
        let one = try db.cachedStatement(sql: select + " WHERE f.path_hash = ? AND f.path = ?")
        for path in paths { try add(Row.fetchCursor(one, arguments: [PathHash.number(path), path])) }
      } else {
        try add(Row.fetchCursor(db, sql: select))
      }
      return states
    }
  }

  /// Sizes and times of the files that the archive knows, to tell those that changed.
  public func fileTimes(_ paths: [String]) throws -> FileTimes {
    try read { db in
      var times = FileTimes()
      func add(_ rows: RowCursor) throws {
        while let row = try rows.next() {
          times.add(hash: row[0], bytes: row[1], modifiedNanoseconds: row[2])
        }
      }
      let select = "SELECT path_hash, bytes, modified_ns FROM file"
      // A few paths are looked up one by one, for many the whole table is read once.
      if paths.count < 2_000 {
        let one = try db.cachedStatement(sql: select + " WHERE path_hash = ? AND path = ?")
        for path in paths {
          try add(Row.fetchCursor(one, arguments: [PathHash.number(path), path]))
        }
      } else {
        try add(Row.fetchCursor(db, sql: select))
      }
      return times
    }
  }

  /// Numbers of articles, cases and events.
  public func counts() throws -> (articles: Int, cases: Int, events: Int) {
    try read { db in
      (
        articles: try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0,
        cases: try Int.fetchOne(db, sql: "SELECT count(*) FROM legal_case") ?? 0,
        events: try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0
      )
    }
  }
}
