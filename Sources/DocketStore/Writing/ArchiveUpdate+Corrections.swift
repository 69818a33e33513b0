import GRDB

/// What a person decided, as it was written down.
public struct StoredCorrection: Hashable, Sendable {
  /// Its number, for undoing.
  public var id: Int64
  /// The decision itself, as the linker reads it.
  public var content: String
  /// When it was made, ISO 8601.
  public var made: String
  /// What was typed, for the list.
  public var note: String
}

extension ArchiveUpdate {
  /// Writes a decision down and gives its number.
  public func insertCorrection(_ content: String, made: String, note: String) throws -> Int64 {
    let id = try prepared("INSERT INTO correction (content, made, note) VALUES (?, ?, ?)").insert(
      .text(content), .text(made), .text(note))
    try sealCorrection(id, content: content, made: made, note: note)
    return id
  }

  /// Writes a decision down under the number that it had.
  public func restore(_ correction: StoredCorrection) throws {
    try prepared("INSERT INTO correction (id, content, made, note) VALUES (?, ?, ?, ?)").run(
      .id(correction.id), .text(correction.content), .text(correction.made), .text(correction.note))
    try sealCorrection(
      correction.id, content: correction.content, made: correction.made, note: correction.note)
  }

  /// Gives no number up to this one to a new decision.
  public func reserveCorrections(upTo last: Int64) throws {
    let row = try prepared("SELECT max(seq) FROM sqlite_sequence WHERE name = 'correction'").first([]) ?? 0
    guard last > row else { return }
    try prepared("DELETE FROM sqlite_sequence WHERE name = 'correction'").run()
    try prepared("INSERT INTO sqlite_sequence (name, seq) VALUES ('correction', ?)").run(.id(last))
  }

  private func sealCorrection(_ id: Int64, content: String, made: String, note: String) throws {
    var digest = RowDigest()
    digest.add("correction", [.id(id), .text(content), .text(made), .text(note)])
    try prepared("UPDATE correction SET digest = ? WHERE id = ?").run(.id(digest.stored), .id(id))
  }

  /// Takes a decision back; `false` where there is none of this number.
  public func deleteCorrection(_ id: Int64) throws -> Bool {
    try prepared("DELETE FROM correction WHERE id = ?").run(.id(id))
    return db.changesCount > 0
  }

  /// All decisions, oldest first.
  public func corrections() throws -> [StoredCorrection] { try StoredCorrection.all(db) }
}

extension Archive {
  /// All decisions, oldest first.
  /// - Throws: `ArchiveError`.
  public func corrections() throws -> [StoredCorrection] { try read { try StoredCorrection.all($0) } }
}

extension StoredCorrection {
  static func all(_ db: Database) throws -> [StoredCorrection] {
    try Row.fetchAll(db, sql: "SELECT id, content, made, note FROM correction ORDER BY id").map {
      StoredCorrection(id: $0[0], content: $0[1], made: $0[2], note: $0[3])
    }
  }
}
