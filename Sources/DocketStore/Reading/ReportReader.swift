import DocketModel
import GRDB

/// Reads back what the linker needs of an article: its head, persons, statutes, courts, sentences and events,
/// without the places at which they are named.
struct ReportReader {
  let statements: Statements

  /// The record, as far as it is needed, and the notes on it.
  func source(ofArticle id: Int64) throws -> (record: ArticleRecord, notes: LinkingNotes) {
    if let brief = try brief(ofArticle: id) { return brief }
    var record = ArticleRecord(source: Source(path: "", sha256: "", bytes: 0, encoding: ""))
    var notes = LinkingNotes()
    try each(
      """
      SELECT a.sha256, o.name, a.published, a.title, s.hashes FROM article a
      LEFT JOIN outlet o ON o.id = a.outlet_id LEFT JOIN article_sketch s ON s.article_id = a.id WHERE a.id = ?
      """, id
    ) { row in
      record.source.sha256 = row.text(0)
      record.outlet = row.optionalText(1)
      record.published = row.optionalText(2).flatMap { PartialDate($0) }
      record.title = row.optionalText(3)
      notes.sketch = row.text(4)
    }
    try readNames(id, &record, &notes)
    try readSentences(id, &record)
    try readEvents(id, &record, &notes)
    return (record, notes)
  }

  /// The same from the article's brief; `nil` where an older docket wrote none.
  private func brief(ofArticle id: Int64) throws -> (record: ArticleRecord, notes: LinkingNotes)? {
    var found: (record: ArticleRecord, notes: LinkingNotes)?
    try each("SELECT hashes, brief FROM article_sketch WHERE article_id = ? AND brief IS NOT NULL", id) {
      row in
      var brief = BriefReader(row.bytes(1))
      found = brief.read()
      found?.notes.sketch = row.text(0)
    }
    return found
  }

  private func readNames(_ id: Int64, _ record: inout ArticleRecord, _ notes: inout LinkingNotes) throws {
    try each(
      """
      SELECT p.name, x.aliases, x.roles, x.descriptions, x.age, x.tokens, x.is_common FROM article_person x
      JOIN person p ON p.id = x.person_id WHERE x.article_id = ? ORDER BY x.ordinal
      """, id
    ) { row in
      record.persons.append(
        Person(
          name: row.text(0), aliases: TextList.strings(row.text(1)),
          roles: TextList.strings(row.text(2)).compactMap { Person.Role(rawValue: $0) },
          descriptions: TextList.strings(row.text(3)), age: row.optionalInteger(4)))
      notes.names.append(
        LinkingNotes.Name(
          tokens: row.text(5).split(separator: " ").map(String.init), isCommon: row.integer(6) != 0))
    }
    try each(
      """
      SELECT s.key, s.country, s.code, s.provision, s.part, x.subject, x.text, x.rule FROM article_statute x
      JOIN statute s ON s.id = x.statute_id WHERE x.article_id = ? ORDER BY x.ordinal
      """, id
    ) { row in
      var statute = Statute(
        country: row.optionalText(1), code: row.optionalText(2), provision: row.optionalText(3),
        part: row.optionalText(4), subject: row.optionalText(5), text: row.text(6), rule: row.optionalText(7))
      statute.key = row.text(0)
      record.statutes.append(statute)
    }
    try each(
      """
      SELECT k.name, k.level, k.city, k.country, x.rule FROM article_court x
      JOIN court k ON k.id = x.court_id WHERE x.article_id = ? ORDER BY x.ordinal
      """, id
    ) { row in
      record.courts.append(
        Court(
          name: row.text(0), level: row.optionalText(1).flatMap { Court.Level(rawValue: $0) },
          city: row.optionalText(2), country: row.optionalText(3), rule: row.optionalText(4)))
    }
  }

  private func readSentences(_ id: Int64, _ record: inout ArticleRecord) throws {
    try each(
      """
      SELECT kind, term, status, persons, text, start_byte, end_byte,
        (SELECT name FROM rule r WHERE r.id = rule_id) FROM sentence
      WHERE article_id = ? ORDER BY ordinal
      """, id
    ) { row in
      record.sentences.append(
        Sentence(
          kind: Sentence.Kind(rawValue: row.text(0)) ?? .other, term: row.optionalText(1),
          status: Sentence.Status(rawValue: row.text(2)) ?? .imposed, persons: TextList.strings(row.text(3)),
          text: row.text(4), mention: TextRange(start: row.integer(5), end: row.integer(6)),
          rule: row.optionalText(7)))
    }
  }

  private func readEvents(_ id: Int64, _ record: inout ArticleRecord, _ notes: inout LinkingNotes) throws {
    var quoted: [Int] = []
    try each(
      """
      SELECT type, date, end_date, qualifier, date_text, modality, persons, unnamed, court, statutes, sentences,
        city, start_byte, end_byte, quote,
        (SELECT name FROM rule r WHERE r.id = rule_id), key
      FROM report WHERE article_id = ? ORDER BY ordinal
      """, id
    ) { row in
      if row.isNull(14) { quoted.append(record.events.count) }
      record.events.append(
        Event(
          type: EventType(rawValue: row.text(0)) ?? .offence,
          date: row.optionalText(1).flatMap { PartialDate($0) },
          endDate: row.optionalText(2).flatMap { PartialDate($0) },
          qualifier: DateQualifier(rawValue: row.text(3)) ?? .on, dateText: row.optionalText(4),
          modality: Modality(rawValue: row.text(5)) ?? .actual, persons: TextList.strings(row.text(6)),
          unnamed: row.optionalText(7), court: row.optionalText(8), statutes: TextList.strings(row.text(9)),
          sentences: TextList.numbers(row.text(10)), city: row.optionalText(11),
          quote: Quote(start: row.integer(12), end: row.integer(13), text: row.text(14)),
          rule: row.text(15)))
      notes.eventKeys.append(row.optionalText(16))
    }
    guard !quoted.isEmpty else { return }
    try each("SELECT text FROM article WHERE id = ?", id) { row in
      let text = row.bytes(0)
      for index in quoted {
        let quote = record.events[index].quote
        guard quote.start <= quote.end, quote.end <= text.count else { continue }
        record.events[index].quote.text = String(decoding: text[quote.start..<quote.end], as: UTF8.self)
      }
    }
  }

  private func each(_ sql: StaticString, _ id: Int64, _ row: (Prepared.Columns) throws -> Void) throws {
    try statements.prepared(sql).each(.id(id), row: row)
  }
}
