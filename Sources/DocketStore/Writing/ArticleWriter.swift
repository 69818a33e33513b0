import DocketModel
import GRDB

/// Writes and deletes articles with everything that was read of them; no other place does.
final class ArticleWriter {
  private let names: NameWriter
  private let db: Database
  /// Of the rows of the article that is being written.
  private var digest = RowDigest()
  private var index: TextIndexWriter

  init(_ db: Database, names: NameWriter) {
    self.db = db
    self.names = names
    index = TextIndexWriter(statements: names.statements)
  }

  /// Ends an update: what waits for the full-text index is written to it.
  func finish() throws { try index.finish() }

  /// Writes an article that is not there yet and gives its row's id.
  func insert(_ record: ArticleRecord, text: [UInt8], notes: LinkingNotes) throws -> Int64 {
    let latin = Romanization.latinWords(in: text)
    let source = record.source
    let outlet = try record.outlet.map(names.outlet)
    digest = RowDigest()
    let head: [Prepared.Value] = [
      .text(Archive.articleKey(sha256: source.sha256)), .text(source.sha256), .optional(record.title),
      .optional(outlet), .optional(record.published?.description), .optional(record.updated?.description),
      .optional(record.language), .optional(record.url), .optional(record.country), .integer(source.bytes),
      .text(source.encoding), .integer(record.formatVersion), .text(latin), .bytes(text),
    ]
    let id = try statement(
      """
      INSERT INTO article (key, sha256, title, outlet_id, published, updated, language, url, country, bytes,
        encoding, format_version, latin, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).insert(head)
    digest.add("article", head + [.optional(record.outlet)])
    try index.add(id, text: text, title: record.title, latin: latin)
    if !notes.sketch.isEmpty || !notes.brief.isEmpty {
      try add(
        "article_sketch",
        statement("INSERT INTO article_sketch (article_id, hashes, brief) VALUES (?, ?, ?)"), .id(id),
        .text(notes.sketch), .optional(notes.brief.isEmpty ? nil : notes.brief))
    }
    try insertHead(record, id)
    try insertNames(record, id, notes.names)
    try insertMentions(record, id)
    try insertEvents(record, id, text, notes.eventKeys)
    try statement("INSERT INTO article_digest (article_id, digest) VALUES (?, ?)").run(
      .id(id), .id(digest.stored))
    return id
  }

  /// Runs a statement that writes a row of the article, and notes what it writes.
  /// - Parameter named: what the ids in the row stand for.
  private func add(
    _ table: StaticString, _ statement: Prepared, _ values: Prepared.Value..., named: [Prepared.Value] = []
  ) throws {
    try statement.run(values)
    if db.changesCount > 0 { digest.add(table, values, named: named) }
  }

  /// Deletes an article with everything that was read of it.
  func delete(_ id: Int64) throws {
    try index.delete(id)
    try statement("DELETE FROM article WHERE id = ?").run(.id(id))
  }

  private func insertHead(_ record: ArticleRecord, _ id: Int64) throws {
    let part = try statement(
      "INSERT OR IGNORE INTO part (article_id, start_byte, end_byte, cut_id) VALUES (?, ?, ?, ?)")
    for range in record.body {
      try add("part", part, .id(id), .integer(range.start), .integer(range.end), .null, named: [.null])
    }
    for cut in record.cuts {
      try add(
        "part", part, .id(id), .integer(cut.start), .integer(cut.end), .id(try names.cutReason(cut.reason)),
        named: [.text(cut.reason)])
    }
    let author = try statement("INSERT INTO author (article_id, ordinal, name) VALUES (?, ?, ?)")
    for (index, name) in record.authors.enumerated() {
      try add("author", author, .id(id), .integer(index), .text(name))
    }
    let finding = try statement(
      "INSERT INTO finding (article_id, ordinal, kind, message, start_byte, end_byte) VALUES (?, ?, ?, ?, ?, ?)"
    )
    for (index, item) in record.findings.enumerated() {
      try add(
        "finding", finding,
        .id(id), .integer(index), .text(item.kind.rawValue), .text(item.message),
        .optional(item.range?.start),
        .optional(item.range?.end))
    }
  }

  private func insertNames(_ record: ArticleRecord, _ id: Int64, _ notes: [LinkingNotes.Name]) throws {
    let person = try statement(
      """
      INSERT INTO article_person (article_id, ordinal, person_id, roles, aliases, descriptions, age, rule_id,
        tokens, is_common)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for (index, item) in record.persons.enumerated() {
      let note = index < notes.count ? notes[index] : LinkingNotes.Name()
      let personID = try names.person(item.name, aliases: item.aliases)
      try add(
        "article_person", person,
        .id(id), .integer(index), .id(personID), .text(TextList.text(item.roles.map(\.rawValue))),
        .text(TextList.text(item.aliases)), .text(TextList.text(item.descriptions)), .optional(item.age),
        .optional(try item.rule.map(names.rule)), .text(note.tokens.joined(separator: " ")),
        .integer(note.isCommon ? 1 : 0),
        named: [.text(item.name), .optional(item.rule)])
    }
    let court = try statement(
      "INSERT INTO article_court (article_id, ordinal, court_id, rule) VALUES (?, ?, ?, ?)")
    for (index, item) in record.courts.enumerated() {
      try add(
        "article_court", court, .id(id), .integer(index), .id(try names.court(item)), .optional(item.rule),
        named: [
          .text(item.name), .optional(item.level?.rawValue), .optional(item.city), .optional(item.country),
        ])
    }
    let statute = try statement(
      "INSERT INTO article_statute (article_id, ordinal, statute_id, subject, text, rule) VALUES (?, ?, ?, ?, ?, ?)"
    )
    for (index, item) in record.statutes.enumerated() {
      try add(
        "article_statute", statute,
        .id(id), .integer(index), .id(try names.statute(item)), .optional(item.subject), .text(item.text),
        .optional(item.rule),
        named: [
          .text(item.key), .optional(item.country), .optional(item.code), .optional(item.provision),
          .optional(item.part),
        ])
    }
    let place = try statement("INSERT INTO article_place (article_id, ordinal, place_id) VALUES (?, ?, ?)")
    for (index, item) in record.places.enumerated() {
      try add(
        "article_place", place, .id(id), .integer(index), .id(try names.place(item)),
        named: [
          .text(item.name), .text(item.kind.rawValue), .optional(item.country), .optional(item.canonical),
        ])
    }
    let number = try statement("INSERT INTO case_number (article_id, ordinal, text) VALUES (?, ?, ?)")
    for (index, item) in record.caseNumbers.enumerated() {
      try add("case_number", number, .id(id), .integer(index), .text(item.text))
    }
  }

  private func insertMentions(_ record: ArticleRecord, _ id: Int64) throws {
    try insertMentions(record.persons.map(\.mentions), "person", id)
    try insertMentions(record.courts.map(\.mentions), "court", id)
    try insertMentions(record.statutes.map(\.mentions), "statute", id)
    try insertMentions(record.places.map(\.mentions), "place", id)
    try insertMentions(record.caseNumbers.map(\.mentions), "number", id)
  }

  private func insertMentions(_ mentions: [[TextRange]], _ kind: String, _ id: Int64) throws {
    let mention = try statement(
      """
      INSERT INTO mention (article_id, kind_id, ordinal, position, start_byte, end_byte) VALUES (?, ?, ?, ?, ?, ?)
      """)
    let kind = try names.mentionKind(kind)
    for (ordinal, ranges) in mentions.enumerated() {
      for (index, range) in ranges.enumerated() {
        try add(
          "mention", mention,
          .id(id), .id(kind), .integer(ordinal), .integer(index), .integer(range.start), .integer(range.end)
        )
      }
    }
  }

  private func insertEvents(_ record: ArticleRecord, _ id: Int64, _ text: [UInt8], _ keys: [String?]) throws {
    let lines = LineIndex(text)
    let sentence = try statement(
      """
      INSERT INTO sentence (article_id, ordinal, kind, term, status, persons, text, start_byte, end_byte, rule_id,
        months, min_days, max_days)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for (index, item) in record.sentences.enumerated() {
      let length = TermLength(kind: item.kind, term: item.term)
      try add(
        "sentence", sentence,
        .id(id), .integer(index), .text(item.kind.rawValue), .optional(item.term),
        .text(item.status.rawValue),
        .text(TextList.text(item.persons)), .text(item.text), .integer(item.mention.start),
        .integer(item.mention.end), .optional(try item.rule.map(names.rule)), .optional(length.months),
        .optional(length.minDays),
        .optional(length.maxDays), named: [.optional(item.rule)])
    }
    let report = try statement(
      """
      INSERT INTO report (article_id, ordinal, type, date, end_date, qualifier, date_text, modality, persons,
        unnamed, court, city, statutes, sentences, start_byte, end_byte, line, quote, rule_id, key)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for (index, item) in record.events.enumerated() {
      try add(
        "report", report,
        .id(id), .integer(index), .text(item.type.rawValue), .optional(item.date?.description),
        .optional(item.endDate?.description), .text(item.qualifier.rawValue), .optional(item.dateText),
        .text(item.modality.rawValue), .text(TextList.text(item.persons)), .optional(item.unnamed),
        .optional(item.court), .optional(item.city), .text(TextList.text(item.statutes)),
        .text(TextList.text(item.sentences)), .integer(item.quote.start), .integer(item.quote.end),
        .integer(lines.line(of: item.quote.start)), quote(item.quote, in: text),
        .id(try names.rule(item.rule)),
        .optional(index < keys.count ? keys[index] : nil), named: [.text(item.rule)])
    }
    let group = try statement(
      """
      INSERT INTO article_case (article_id, ordinal, defendants, unnamed, events, statutes, sentences, courts,
        cities, numbers)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for (index, item) in record.cases.enumerated() {
      try add(
        "article_case", group,
        .id(id), .integer(index), .text(TextList.text(item.defendants)), .optional(item.unnamed),
        .text(TextList.text(item.events)), .text(TextList.text(item.statutes)),
        .text(TextList.text(item.sentences)), .text(TextList.text(item.courts)),
        .text(TextList.text(item.cities)), .text(TextList.text(item.numbers)))
    }
  }

  /// The words of a quote, or NULL where they stand in the text as they are.
  private func quote(_ quote: Quote, in text: [UInt8]) -> Prepared.Value {
    let range = quote.range
    guard 0 <= range.start, range.start <= range.end, range.end <= text.count,
      quote.text.utf8.elementsEqual(text[range.start..<range.end])
    else { return .text(quote.text) }
    return .null
  }

  private func statement(_ sql: String) throws -> Prepared { try names.statements.prepared(sql) }
}

/// Where the lines of a text begin.
struct LineIndex {
  private var starts: [Int] = [0]

  init(_ text: [UInt8]) {
    for (index, byte) in text.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
  }

  /// The line, from 1, on which a byte stands.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }
}
