import GRDB

/// Reads the rows of articles, reports, cases and corrections as they were written, to add up their digests
/// (`RowDigest`). Each statement gives the values of a table that `ArticleWriter`, `CaseWriter` and their like bind.
struct StoredRows {
  let statements: Statements

  init(_ db: Database) { statements = Statements(db) }

  /// The digest of an article's rows.
  func article(_ id: Int64) throws -> RowDigest { try sum(StoredRows.article, id) }

  /// The digest of a case's rows.
  func legalCase(_ id: Int64) throws -> RowDigest { try sum(StoredRows.legalCase, id) }

  /// The digests of all reports of cases, by row.
  func reports() throws -> [Int64: RowDigest] {
    var digests: [Int64: RowDigest] = [:]
    try statements.prepared(
      """
      SELECT id, key, article_id, country, is_country_told, unnamed, defendants, others, statutes, courts, sentences,
        events, cities, numbers, content FROM case_report
      """
    ).each([]) { row in digests[row.id(0), default: RowDigest()].add("case_report", row) }
    try statements.prepared("SELECT hash, case_report_id, country FROM report_list").each([]) { row in
      digests[row.id(1), default: RowDigest()].add("report_list", row)
    }
    return digests
  }

  /// The digests of what people decided, by number.
  func corrections() throws -> [Int64: RowDigest] {
    var digests: [Int64: RowDigest] = [:]
    try statements.prepared("SELECT id, content, made, note FROM correction").each([]) { row in
      digests[row.id(0), default: RowDigest()].add("correction", row)
    }
    return digests
  }

  /// The digest of the names and words that articles share.
  func shared() throws -> RowDigest {
    var digest = RowDigest()
    for (table, sql) in StoredRows.shared {
      try statements.prepared(sql).each([]) { digest.add(table, $0) }
    }
    return digest
  }

  /// Writes the digests of everything that is there.
  func seal() throws {
    let article = try statements.prepared(
      "INSERT OR REPLACE INTO article_digest (article_id, digest) VALUES (?, ?)")
    for id in try ids("article") { try article.run(.id(id), .id(self.article(id).stored)) }
    let legalCase = try statements.prepared("UPDATE legal_case SET digest = ?2 WHERE id = ?1")
    for id in try ids("legal_case") { try legalCase.run(.id(id), .id(self.legalCase(id).stored)) }
    let report = try statements.prepared("UPDATE case_report SET digest = ?2 WHERE id = ?1")
    for (id, digest) in try reports() { try report.run(.id(id), .id(digest.stored)) }
    let correction = try statements.prepared("UPDATE correction SET digest = ?2 WHERE id = ?1")
    for (id, digest) in try corrections() { try correction.run(.id(id), .id(digest.stored)) }
    try statements.prepared("UPDATE shared_digest SET digest = ?").run(.id(shared().stored))
  }

  private func ids(_ table: String) throws -> [Int64] {
    var ids: [Int64] = []
    try statements.prepared(composed: "SELECT id FROM \(table)").each([]) { ids.append($0.id(0)) }
    return ids
  }

  private func sum(_ tables: [(StaticString, StaticString)], _ id: Int64) throws -> RowDigest {
    var digest = RowDigest()
    for (table, sql) in tables {
      try statements.prepared(sql).each(.id(id)) { digest.add(table, $0) }
    }
    return digest
  }

  private static let article: [(StaticString, StaticString)] = [
    (
      "article",
      """
      SELECT a.key, sha256, title, outlet_id, published, updated, language, url, country, bytes, encoding,
        format_version, latin, text, o.name FROM article a LEFT JOIN outlet o ON o.id = a.outlet_id WHERE a.id = ?
      """
    ),
    ("article_sketch", "SELECT article_id, hashes, brief FROM article_sketch WHERE article_id = ?"),
    (
      "part",
      """
      SELECT article_id, start_byte, end_byte, cut_id, c.name FROM part LEFT JOIN cut_reason c ON c.id = cut_id
      WHERE article_id = ?
      """
    ),
    ("author", "SELECT article_id, ordinal, name FROM author WHERE article_id = ?"),
    (
      "finding",
      "SELECT article_id, ordinal, kind, message, start_byte, end_byte FROM finding WHERE article_id = ?"
    ),
    (
      "article_person",
      """
      SELECT article_id, ordinal, person_id, roles, aliases, descriptions, age, rule_id, tokens, is_common, p.name,
        (SELECT name FROM rule r WHERE r.id = rule_id)
      FROM article_person LEFT JOIN person p ON p.id = person_id WHERE article_id = ?
      """
    ),
    (
      "article_court",
      """
      SELECT article_id, ordinal, court_id, rule, k.name, k.level, k.city, k.country
      FROM article_court LEFT JOIN court k ON k.id = court_id WHERE article_id = ?
      """
    ),
    (
      "article_statute",
      """
      SELECT article_id, ordinal, statute_id, subject, text, rule, s.key, s.country, s.code, s.provision, s.part
      FROM article_statute LEFT JOIN statute s ON s.id = statute_id WHERE article_id = ?
      """
    ),
    (
      "article_place",
      """
      SELECT article_id, ordinal, place_id, p.name, p.kind, p.country, p.canonical
      FROM article_place LEFT JOIN place p ON p.id = place_id WHERE article_id = ?
      """
    ),
    ("case_number", "SELECT article_id, ordinal, text FROM case_number WHERE article_id = ?"),
    (
      "mention",
      "SELECT article_id, kind_id, ordinal, position, start_byte, end_byte FROM mention WHERE article_id = ?"
    ),
    (
      "sentence",
      """
      SELECT article_id, ordinal, kind, term, status, persons, text, start_byte, end_byte, rule_id, months, min_days,
        max_days, (SELECT name FROM rule r WHERE r.id = rule_id) FROM sentence WHERE article_id = ?
      """
    ),
    (
      "report",
      """
      SELECT article_id, ordinal, type, date, end_date, qualifier, date_text, modality, persons, unnamed, court, city,
        statutes, sentences, start_byte, end_byte, line, quote, rule_id, key,
        (SELECT name FROM rule r WHERE r.id = rule_id) FROM report WHERE article_id = ?
      """
    ),
    (
      "article_case",
      """
      SELECT article_id, ordinal, defendants, unnamed, events, statutes, sentences, courts, cities, numbers
      FROM article_case WHERE article_id = ?
      """
    ),
  ]

  /// Why the reports of a case were joined.
  static let reasons: StaticString = """
    SELECT ordinal, kind, weight, with_key, words, other_words, r.key FROM join_reason j
    JOIN case_report r ON r.id = j.case_report_id WHERE j.case_id = ?
    """

  private static let legalCase: [(StaticString, StaticString)] = [
    (
      "legal_case",
      """
      SELECT id, key, name, name_folded, status, country, first_date, last_date, last_event,
        fingerprint FROM legal_case
      WHERE id = ?
      """
    ),
    ("member", "SELECT case_id, key FROM case_report WHERE case_id = ?"),
    ("join_reason", reasons),
    (
      "case_party",
      """
      SELECT id, case_id, ordinal, person_id, name, role, roles, aliases, descriptions, ages FROM case_party
      WHERE case_id = ?
      """
    ),
    (
      "case_statute", "SELECT case_id, ordinal, statute_id, subject, text FROM case_statute WHERE case_id = ?"
    ),
    ("case_court", "SELECT case_id, ordinal, court_id FROM case_court WHERE case_id = ?"),
    ("case_city", "SELECT case_id, ordinal, name, folded FROM case_city WHERE case_id = ?"),
    ("case_number_of", "SELECT case_id, ordinal, text FROM case_number_of WHERE case_id = ?"),
    (
      "event",
      """
      SELECT id, key, case_id, sequence, type, date, end_date, qualifier, date_text, earliest, latest, modality,
        unnamed, court, court_id, city, city_folded, sources, status, conflicts FROM event WHERE case_id = ?
      """
    ),
    (
      "event_report",
      """
      SELECT event_id, x.ordinal, r.key FROM event e JOIN event_report x ON x.event_id = e.id
      JOIN report r ON r.id = x.report_id WHERE e.case_id = ?
      """
    ),
    (
      "event_person",
      """
      SELECT event_id, ordinal, name, party_id FROM event e JOIN event_person x ON x.event_id = e.id
      WHERE e.case_id = ?
      """
    ),
    (
      "event_statute",
      """
      SELECT event_id, ordinal, x.key FROM event e JOIN event_statute x ON x.event_id = e.id WHERE e.case_id = ?
      """
    ),
    (
      "event_sentence",
      """
      SELECT event_id, ordinal, kind, term, x.status, persons, text, months, min_days, max_days
      FROM event e JOIN event_sentence x ON x.event_id = e.id WHERE e.case_id = ?
      """
    ),
    (
      "charge",
      "SELECT id, case_id, ordinal, defendant, statute_key, status FROM charge WHERE case_id = ?"
    ),
    (
      "charge_step",
      """
      SELECT charge_id, x.ordinal, x.status, date, event_key FROM charge h JOIN charge_step x ON x.charge_id = h.id
      WHERE h.case_id = ?
      """
    ),
  ]

  private static let shared: [(StaticString, StaticString)] = [
    ("outlet", "SELECT id, name FROM outlet"),
    ("outlet_word", "SELECT word, outlet_id FROM outlet_word"),
    ("person", "SELECT id, name, sound FROM person"),
    ("person_word", "SELECT word, person_id FROM person_word"),
    ("court", "SELECT id, name, level, city, country, city_folded FROM court"),
    ("court_word", "SELECT word, court_id FROM court_word"),
    (
      "statute",
      "SELECT id, key, country, code, provision, part, code_folded, provision_folded, part_folded FROM statute"
    ),
    ("place", "SELECT id, name, kind, country, canonical, folded FROM place"),
    ("city_spelling", "SELECT folded, canonical, country, canonical_folded FROM city_spelling"),
    ("rule", "SELECT id, name FROM rule"),
    ("cut_reason", "SELECT id, name FROM cut_reason"),
    ("mention_kind", "SELECT id, name FROM mention_kind"),
  ]
}
