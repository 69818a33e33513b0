import DocketModel
import GRDB

/// Rows that articles share: outlets, persons, courts, statutes, places. Each is made once.
final class NameWriter {
  let statements: Statements
  private let db: Database
  /// Of the rows that were made in this update.
  private var digest = RowDigest()
  private var outlets: [String: Int64] = [:]
  private var persons: [String: Int64] = [:]
  /// The further spellings under which persons are found, as far as they were told in this update.
  private var spellings: [Int64: Set<String>] = [:]
  private var courts: [Court: Int64] = [:]
  private var statutes: [Statute: Int64] = [:]
  private var places: [Place: Int64] = [:]
  private var cutReasons: [String: Int64] = [:]
  private var rules: [String: Int64] = [:]
  private var mentionKinds: [String: Int64] = [:]

  init(_ db: Database) {
    self.db = db
    statements = Statements(db)
  }

  /// Notes in the archive what rows were made in this update.
  func finish() throws {
    guard digest.value != 0 else { return }
    let former = try statements.prepared("SELECT digest FROM shared_digest").first([]) ?? 0
    try statements.prepared("UPDATE shared_digest SET digest = ?").run(.id(former &+ digest.stored))
    digest = RowDigest()
  }

  /// Makes a row that articles share, and gives its id.
  private func insert(
    _ table: StaticString, _ sql: StaticString, _ values: Prepared.Value...
  ) throws -> Int64 {
    let id = try statements.prepared(sql).insert(values)
    digest.add(table, [.id(id)] + values)
    return id
  }

  /// Makes a row of words, if there is none like it.
  func add(_ table: StaticString, _ insert: Prepared, _ values: Prepared.Value...) throws {
    try insert.run(values)
    if db.changesCount > 0 { digest.add(table, values) }
  }

  func outlet(_ name: String) throws -> Int64 {
    if let id = outlets[name] { return id }
    if let id = try find("SELECT id FROM outlet WHERE name = ?", .text(name)) {
      outlets[name] = id
      return id
    }
    let id = try insert("outlet", "INSERT INTO outlet (name) VALUES (?)", .text(name))
    try words(
      NameFold.words(name), "outlet_word",
      "INSERT OR IGNORE INTO outlet_word (word, outlet_id) VALUES (?, ?)", id)
    outlets[name] = id
    return id
  }

  /// A person by name; further spellings find the person too.
  func person(_ name: String, aliases: [String] = []) throws -> Int64 {
    let id: Int64
    if let known = persons[name] {
      id = known
    } else if let known = try find("SELECT id FROM person WHERE name = ?", .text(name)) {
      id = known
    } else {
      let sounds = NameFold.sounds(name)
      id = try insert(
        "person", "INSERT INTO person (name, sound) VALUES (?, ?)", .text(name),
        .text(sounds.joined(separator: " ")))
      try personWords(sounds, id)
    }
    persons[name] = id
    for alias in aliases where spellings[id, default: []].insert(alias).inserted {
      try personWords(NameFold.sounds(alias), id)
    }
    return id
  }

  private func personWords(_ sounds: [String], _ id: Int64) throws {
    try words(
      sounds, "person_word", "INSERT OR IGNORE INTO person_word (word, person_id) VALUES (?, ?)", id)
  }

  func court(_ court: Court) throws -> Int64 {
    let identity = Court(name: court.name, level: court.level, city: court.city, country: court.country)
    if let id = courts[identity] { return id }
    let level = court.level?.rawValue
    let known = try find(
      """
      SELECT id FROM court WHERE name = ? AND ifnull(level, '') = ? AND ifnull(city, '') = ?
        AND ifnull(country, '') = ?
      """, .text(court.name), .text(level ?? ""), .text(court.city ?? ""), .text(court.country ?? ""))
    if let known {
      courts[identity] = known
      return known
    }
    let id = try insert(
      "court", "INSERT INTO court (name, level, city, country, city_folded) VALUES (?, ?, ?, ?, ?)",
      .text(court.name), .optional(level), .optional(court.city), .optional(court.country),
      .optional(court.city.map { NameFold.line($0) }))
    try words(
      NameFold.words(court.name) + NameFold.words(court.city ?? ""), "court_word",
      "INSERT OR IGNORE INTO court_word (word, court_id) VALUES (?, ?)", id)
    courts[identity] = id
    return id
  }

  func statute(_ statute: Statute) throws -> Int64 {
    var identity = Statute(
      country: statute.country, code: statute.code, provision: statute.provision, part: statute.part, text: ""
    )
    identity.key = statute.key
    if let id = statutes[identity] { return id }
    let known = try find(
      """
      SELECT id FROM statute WHERE key = ? AND ifnull(country, '') = ? AND ifnull(code, '') = ?
        AND ifnull(provision, '') = ? AND ifnull(part, '') = ?
      """, .text(statute.key), .text(statute.country ?? ""), .text(statute.code ?? ""),
      .text(statute.provision ?? ""), .text(statute.part ?? ""))
    if let known {
      statutes[identity] = known
      return known
    }
    let id = try insert(
      "statute",
      """
      INSERT INTO statute (key, country, code, provision, part, code_folded, provision_folded, part_folded)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      .text(statute.key), .optional(statute.country), .optional(statute.code), .optional(statute.provision),
      .optional(statute.part), .optional(statute.code.map { Statute.slug($0.filter { $0 != "." }) }),
      .optional(statute.provision?.lowercased()), .optional(statute.part?.lowercased()))
    statutes[identity] = id
    return id
  }

  func place(_ place: Place) throws -> Int64 {
    let identity = Place(
      name: place.name, kind: place.kind, country: place.country, canonical: place.canonical)
    if let id = places[identity] { return id }
    let known = try find(
      """
      SELECT id FROM place WHERE name = ? AND kind = ? AND ifnull(country, '') = ? AND ifnull(canonical, '') = ?
      """, .text(place.name), .text(place.kind.rawValue), .text(place.country ?? ""),
      .text(place.canonical ?? ""))
    if let known {
      places[identity] = known
      return known
    }
    let id = try insert(
      "place", "INSERT INTO place (name, kind, country, canonical, folded) VALUES (?, ?, ?, ?, ?)",
      .text(place.name), .text(place.kind.rawValue), .optional(place.country), .optional(place.canonical),
      .text(NameFold.line(place.name)))
    places[identity] = id
    return id
  }

  /// A reason for cutting a part of a page.
  func cutReason(_ name: String) throws -> Int64 { try label(name, "cut_reason", &cutReasons) }

  /// A rule of the packs.
  func rule(_ name: String) throws -> Int64 { try label(name, "rule", &rules) }

  /// A kind of mention.
  func mentionKind(_ name: String) throws -> Int64 { try label(name, "mention_kind", &mentionKinds) }

  /// A row of a table that has nothing but names, which articles count as theirs.
  private func label(_ name: String, _ table: StaticString, _ known: inout [String: Int64]) throws -> Int64 {
    if let id = known[name] { return id }
    let id: Int64
    if let found = try statements.prepared(composed: "SELECT id FROM \(table) WHERE name = ?").first([
      .text(name)
    ]) {
      id = found
    } else {
      id = try statements.prepared(composed: "INSERT INTO \(table) (name) VALUES (?)").insert(.text(name))
      digest.add(table, [.id(id), .text(name)])
    }
    known[name] = id
    return id
  }

  private func find(_ sql: StaticString, _ values: Prepared.Value...) throws -> Int64? {
    try statements.prepared(sql).first(values)
  }

  /// Makes rows of words for a row that articles share, where there are none like them.
  private func words(
    _ words: [String], _ table: StaticString, _ sql: StaticString, _ id: Int64
  ) throws {
    let insert = try statements.prepared(sql)
    for word in words { try add(table, insert, .text(word), .id(id)) }
  }
}
