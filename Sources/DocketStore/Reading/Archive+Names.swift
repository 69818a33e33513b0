import GRDB

extension Archive {
  /// From so many persons on, only those are looked at whose names begin like the one asked for.
  private static let manyPersons = 20_000

  /// The names of a kind of which one may have been meant, each once, in no order.
  /// - Parameter text: what was typed.
  public func names(_ kind: ListedKind, near text: String) throws -> [String] {
    try read { db in
      let sql: SQL =
        switch kind {
        case .persons: try persons(near: text, db)
        case .courts: "SELECT DISTINCT name FROM court"
        case .statutes: "SELECT DISTINCT key FROM statute"
        case .cities: "SELECT DISTINCT ifnull(canonical, name) FROM place WHERE kind = 'city'"
        case .countries: "SELECT DISTINCT country FROM legal_case WHERE country IS NOT NULL"
        case .outlets: "SELECT name FROM outlet"
        case .sentences: "SELECT DISTINCT kind FROM event_sentence"
        case .events: "SELECT DISTINCT type FROM event"
        }
      return try SQLRequest<String>(literal: sql, cached: true).fetchAll(db)
    }
  }

  private func persons(near text: String, _ db: Database) throws -> SQL {
    let count = try Int.fetchOne(db, sql: "SELECT max(id) FROM person") ?? 0
    if count < Archive.manyPersons {
      return "SELECT name FROM (SELECT name, min(id) FROM person GROUP BY sound)"
    }
    let words = NameFold.sounds(text).map { word -> SQL in
      let start = String(word.prefix(2))
      return "SELECT person_id FROM person_word WHERE word >= \(start) AND word < \(start + "~")"
    }
    guard !words.isEmpty else { return "SELECT name FROM person WHERE 0" }
    let ids = words.joined(separator: " UNION ")
    return "SELECT name FROM (SELECT name, min(id) FROM person WHERE id IN (\(ids)) GROUP BY sound)"
  }
}
