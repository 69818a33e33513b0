import GRDB

extension Archive {
  /// The days, months or years of the first and the last step of the cases; `nil` where no step has a date.
  public func dates() throws -> (first: String, last: String)? {
    try ends("SELECT min(first_date), max(last_date) FROM legal_case").map { (first: $0.0, last: $0.1) }
  }

  /// The shortest and the longest sentence that a court imposed, as ISO 8601 durations; `nil` where there is none.
  public func terms() throws -> (shortest: String, longest: String)? {
    let found: SQL =
      "FROM event_sentence WHERE status IN ('imposed', 'changed') AND min_days > 0 AND term IS NOT NULL"
    return try ends(
      """
      SELECT (SELECT term \(found) ORDER BY min_days, term LIMIT 1),
        (SELECT term \(found) ORDER BY min_days DESC, term LIMIT 1)
      """
    ).map { (shortest: $0.0, longest: $0.1) }
  }

  private func ends(_ sql: SQL) throws -> (String, String)? {
    try read { db in
      let row = try SQLRequest<Row>(literal: sql, cached: true).fetchOne(db)
      guard let first = row?[0] as String?, let last = row?[1] as String? else { return nil }
      return (first, last)
    }
  }

  /// The keys of the statutes that any of the patterns finds, each once, those of most cases first.
  public func statutes(_ patterns: [StatutePattern]) throws -> [String] {
    guard !patterns.isEmpty else { return [] }
    return try read { db in
      let ids = try patterns.map(ConditionSQL(db: db, subject: .cases).statutes).joined(separator: " UNION ")
      return try SQLRequest<String>(
        literal: """
          SELECT key FROM statute s WHERE id IN (\(ids))
          GROUP BY key ORDER BY (SELECT count(*) FROM case_statute WHERE statute_id = s.id) DESC, key
          """, cached: true
      ).fetchAll(db)
    }
  }

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
        case .events: "SELECT DISTINCT type FROM event WHERE modality = 'actual'"
        }
      return try SQLRequest<String>(literal: sql, cached: true).fetchAll(db)
    }
  }

  /// The names of a kind that begin with these letters, in the order of their letters.
  /// - Parameter limit: the most.
  public func names(_ kind: ListedKind, beginning start: String, limit: Int) throws -> [String] {
    guard kind == .persons else {
      return Array(try names(kind, near: start).filter { Archive.begins($0, start) }.sorted().prefix(limit))
    }
    let capital = start.prefix(1).uppercased() + start.dropFirst()
    return try read { db in
      try SQLRequest<String>(
        literal: """
          SELECT name FROM person WHERE name >= \(capital) AND name < \(capital + "\u{10FFFF}")
          ORDER BY name LIMIT \(limit)
          """, cached: true
      ).fetchAll(db)
    }
  }

  /// Names of parties of cases, and their last names, that begin with these letters, in the order of their letters.
  /// - Parameter limit: the most.
  public func parties(beginning start: String, limit: Int) throws -> [String] {
    try read { db in
      let names = try String.fetchAll(
        db.cachedStatement(sql: "SELECT DISTINCT name FROM case_party WHERE person_id IS NOT NULL"))
      let forms = names.flatMap { [$0] + $0.split(separator: " ").dropFirst().suffix(1).map(String.init) }
      return Array(Set(forms.filter { Archive.begins($0, start) }).sorted().prefix(limit))
    }
  }

  private static func begins(_ name: String, _ start: String) -> Bool {
    name.lowercased().hasPrefix(start.lowercased())
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
