import DocketModel
import GRDB

/// Reads a record back as it was written.
struct RecordReader {
  let db: Database
  let id: Int64

  /// The record; `nil` where there is no such article.
  func record(path: String) throws -> ArticleRecord? {
    guard
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT a.sha256, a.title, o.name AS outlet, a.published, a.updated, a.language, a.url, a.country, a.bytes,
            a.encoding, a.format_version
          FROM article a LEFT JOIN outlet o ON o.id = a.outlet_id WHERE a.id = ?
          """, arguments: [id])
    else { return nil }
    var record = ArticleRecord(
      source: Source(path: path, sha256: row["sha256"], bytes: row["bytes"], encoding: row["encoding"]))
    record.formatVersion = row["format_version"]
    record.title = row["title"]
    record.outlet = row["outlet"]
    record.published = row.date("published")
    record.updated = row.date("updated")
    record.language = row["language"]
    record.url = row["url"]
    record.country = row["country"]
    record.authors = try rows("author").map { $0["name"] }
    try readParts(&record)
    try readNames(&record)
    try readEvents(&record)
    return record
  }

  private func readParts(_ record: inout ArticleRecord) throws {
    let parts = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT p.start_byte, p.end_byte, c.name AS cut FROM part p LEFT JOIN cut_reason c ON c.id = p.cut_id
          WHERE p.article_id = ? ORDER BY p.start_byte, p.end_byte
          """), arguments: [id])
    for row in parts {
      if let reason = row["cut"] as String? {
        record.cuts.append(Cut(start: row["start_byte"], end: row["end_byte"], reason: reason))
      } else {
        record.body.append(TextRange(start: row["start_byte"], end: row["end_byte"]))
      }
    }
    record.findings = try rows("finding").compactMap { row in
      guard let kind = Finding.Kind(rawValue: row["kind"]) else { return nil }
      let range = (row["start_byte"] as Int?).map { TextRange(start: $0, end: row["end_byte"]) }
      return Finding(kind, row["message"], at: range)
    }
  }

  private func readNames(_ record: inout ArticleRecord) throws {
    let mentions = try mentions()
    record.persons = try joined("article_person", "person", "name", rule: true).map { row in
      Person(
        name: row["name"], aliases: TextList.strings(row["aliases"]),
        roles: TextList.strings(row["roles"]).compactMap { Person.Role(rawValue: $0) },
        descriptions: TextList.strings(row["descriptions"]), age: row["age"],
        mentions: mentions["person", row], rule: row["rule"])
    }
    record.courts = try joined("article_court", "court", "name, level, city, country").map { row in
      Court(
        name: row["name"], level: (row["level"] as String?).flatMap { Court.Level(rawValue: $0) },
        city: row["city"],
        country: row["country"], mentions: mentions["court", row], rule: row["rule"])
    }
    record.statutes = try joined("article_statute", "statute", "key, country, code, provision, part").map {
      row in
      var statute = Statute(
        country: row["country"], code: row["code"], provision: row["provision"], part: row["part"],
        subject: row["subject"], text: row["text"], mentions: mentions["statute", row], rule: row["rule"])
      statute.key = row["key"]
      return statute
    }
    record.places = try joined("article_place", "place", "name, kind, country, canonical").map { row in
      Place(
        name: row["name"], kind: row.value("kind", or: .city), country: row["country"],
        canonical: row["canonical"],
        mentions: mentions["place", row])
    }
    record.caseNumbers = try rows("case_number").map { row in
      CaseNumber(text: row["text"], mentions: mentions["number", row])
    }
  }

  private func readEvents(_ record: inout ArticleRecord) throws {
    let sentences = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT s.*, r.name AS rule FROM sentence s LEFT JOIN rule r ON r.id = s.rule_id
          WHERE s.article_id = ? ORDER BY s.ordinal
          """), arguments: [id])
    record.sentences = sentences.map { row in
      Sentence(
        kind: row.value("kind", or: .other), term: row["term"], status: row.value("status", or: .imposed),
        persons: TextList.strings(row["persons"]), text: row["text"],
        mention: TextRange(start: row["start_byte"], end: row["end_byte"]), rule: row["rule"])
    }
    let reports = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT r.*, ifnull(r.quote, CAST(substr(CAST(a.text AS BLOB), r.start_byte + 1,
            r.end_byte - r.start_byte) AS TEXT)) AS words, u.name AS rule
          FROM report r JOIN rule u ON u.id = r.rule_id JOIN article a ON a.id = r.article_id WHERE r.article_id = ? ORDER BY r.ordinal
          """), arguments: [id])
    record.events = reports.map { row in
      Event(
        type: row.value("type", or: .offence), date: row.date("date"), endDate: row.date("end_date"),
        qualifier: row.value("qualifier", or: .on), dateText: row["date_text"],
        modality: row.value("modality", or: .actual), persons: TextList.strings(row["persons"]),
        unnamed: row["unnamed"], court: row["court"], statutes: TextList.strings(row["statutes"]),
        sentences: TextList.numbers(row["sentences"]), city: row["city"],
        quote: Quote(start: row["start_byte"], end: row["end_byte"], text: row["words"]), rule: row["rule"])
    }
    record.cases = try rows("article_case").map { row in
      CaseMention(
        defendants: TextList.strings(row["defendants"]), unnamed: row["unnamed"],
        events: TextList.numbers(row["events"]), statutes: TextList.strings(row["statutes"]),
        sentences: TextList.numbers(row["sentences"]), courts: TextList.strings(row["courts"]),
        cities: TextList.strings(row["cities"]), numbers: TextList.strings(row["numbers"]))
    }
  }

  private func rows(_ table: String) throws -> [Row] {
    try Row.fetchAll(
      db.cachedStatement(sql: "SELECT * FROM \(table) WHERE article_id = ? ORDER BY ordinal"), arguments: [id]
    )
  }

  private func joined(_ table: String, _ shared: String, _ columns: String, rule: Bool = false) throws
    -> [Row]
  {
    let names = columns.split(separator: ",").map { "s." + $0.filter { $0 != " " } }.joined(separator: ", ")
    return try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT x.*, \(names)\(rule ? ", (SELECT name FROM rule r WHERE r.id = x.rule_id) AS rule" : "") FROM \(table) x JOIN \(shared) s ON s.id = x.\(shared)_id WHERE x.article_id = ?
          ORDER BY x.ordinal
          """), arguments: [id])
  }

  /// Where things are named, by kind and ordinal.
  private struct Mentions {
    var ranges: [String: [TextRange]] = [:]

    subscript(kind: String, row: Row) -> [TextRange] { ranges["\(kind) \(row["ordinal"] as Int)"] ?? [] }
  }

  private func mentions() throws -> Mentions {
    var mentions = Mentions()
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT k.name AS kind, m.ordinal, m.start_byte, m.end_byte FROM mention m
          JOIN mention_kind k ON k.id = m.kind_id WHERE m.article_id = ?
          ORDER BY m.kind_id, m.ordinal, m.position
          """), arguments: [id])
    for row in rows {
      let range = TextRange(start: row["start_byte"], end: row["end_byte"])
      mentions.ranges["\(row["kind"] as String) \(row["ordinal"] as Int)", default: []].append(range)
    }
    return mentions
  }
}
