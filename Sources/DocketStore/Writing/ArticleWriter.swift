import DocketModel
import GRDB

/// Writes and deletes articles with everything that was read of them; no other place does.
final class ArticleWriter {
  private let names: NameWriter
  /// The rows of `report`, for those who write what points to them.
  let reports: ReportRows
  /// Of the rows of the article that is being written.
  private var digest = RowDigest()
  private let tables: ArticleTables
  /// Whether rows wait to be written.
  private var isWaiting = false
  private var index: TextIndexWriter

  init(names: NameWriter) {
    self.names = names
    reports = ReportRows(names.statements)
    tables = ArticleTables(names.statements)
    index = TextIndexWriter(statements: names.statements)
  }

  /// Writes the rows that wait, so that they can be read.
  func settle() throws {
    guard isWaiting else { return }
    try tables.all.write()
    isWaiting = false
  }

  /// Ends an update: what waits is written, to the full-text index too.
  func finish() throws {
    try settle()
    try index.finish()
  }

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
      add(
        tables.sketch, .id(id), .text(notes.sketch), .optional(notes.brief.isEmpty ? nil : notes.brief))
    }
    try insertHead(record, id)
    try insertNames(record, id, notes.names)
    try insertMentions(record, id)
    try insertEvents(record, id, text, notes.eventKeys)
    tables.digest.add([.id(id), .id(digest.stored)])
    isWaiting = true
    if tables.all.areMany { try settle() }
    return id
  }

  /// Adds a row of the article.
  /// - Parameter named: what the ids in the row stand for.
  private func add(_ table: TableRows, _ row: Prepared.Value..., named: [Prepared.Value] = []) {
    table.add(row, to: &digest, named: named)
  }

  /// Deletes an article with everything that was read of it.
  func delete(_ id: Int64) throws {
    try settle()
    reports.forget()
    try index.delete(id)
    try statement("DELETE FROM article WHERE id = ?").run(.id(id))
  }

  private func insertHead(_ record: ArticleRecord, _ id: Int64) throws {
    var parts = record.body.map { (range: $0, cut: String?.none) }
    parts += record.cuts.map { (TextRange(start: $0.start, end: $0.end), $0.reason) }
    // Of one range what stands first is kept.
    let ordered = parts.indices.sorted { (parts[$0].range, $0) < (parts[$1].range, $1) }
    for (place, index) in ordered.enumerated() {
      let (range, cut) = parts[index]
      guard place == 0 || parts[ordered[place - 1]].range != range else { continue }
      let reason = try cut.map(names.cutReason)
      add(
        tables.part, .id(id), .integer(range.start), .integer(range.end), .optional(reason),
        named: [.optional(cut)])
    }
    for (index, name) in record.authors.enumerated() {
      add(tables.author, .id(id), .integer(index), .text(name))
    }
    for (index, item) in record.findings.enumerated() {
      add(
        tables.finding,
        .id(id), .integer(index), .text(item.kind.rawValue), .text(item.message),
        .optional(item.range?.start), .optional(item.range?.end))
    }
  }

  private func insertNames(_ record: ArticleRecord, _ id: Int64, _ notes: [LinkingNotes.Name]) throws {
    for (index, item) in record.persons.enumerated() {
      let note = index < notes.count ? notes[index] : LinkingNotes.Name()
      let personID = try names.person(item.name, aliases: item.aliases)
      add(
        tables.person, .id(id), .integer(index), .id(personID),
        .text(TextList.text(item.roles.map(\.rawValue))),
        .text(TextList.text(item.aliases)), .text(TextList.text(item.descriptions)), .optional(item.age),
        .optional(try item.rule.map(names.rule)), .text(note.tokens.joined(separator: " ")),
        .integer(note.isCommon ? 1 : 0),
        named: [.text(item.name), .optional(item.rule)])
    }
    for (index, item) in record.courts.enumerated() {
      add(
        tables.court, .id(id), .integer(index), .id(try names.court(item)), .optional(item.rule),
        named: [
          .text(item.name), .optional(item.level?.rawValue), .optional(item.city), .optional(item.country),
        ])
    }
    for (index, item) in record.statutes.enumerated() {
      add(
        tables.statute, .id(id), .integer(index), .id(try names.statute(item)), .optional(item.subject),
        .text(item.text),
        .optional(item.rule),
        named: [
          .text(item.key), .optional(item.country), .optional(item.code), .optional(item.provision),
          .optional(item.part),
        ])
    }
    for (index, item) in record.places.enumerated() {
      add(
        tables.place, .id(id), .integer(index), .id(try names.place(item)),
        named: [
          .text(item.name), .text(item.kind.rawValue), .optional(item.country), .optional(item.canonical),
        ])
    }
    for (index, item) in record.caseNumbers.enumerated() {
      add(tables.number, .id(id), .integer(index), .text(item.text))
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
    let kind = try names.mentionKind(kind)
    for (ordinal, ranges) in mentions.enumerated() {
      for (index, range) in ranges.enumerated() {
        add(
          tables.mention, .id(id), .id(kind), .integer(ordinal), .integer(index), .integer(range.start),
          .integer(range.end)
        )
      }
    }
  }

  private func insertEvents(_ record: ArticleRecord, _ id: Int64, _ text: [UInt8], _ keys: [String?]) throws {
    let lines = LineIndex(text)
    for (index, item) in record.sentences.enumerated() {
      let length = TermLength(kind: item.kind, term: item.term)
      add(
        tables.sentence, .id(id), .integer(index), .text(item.kind.rawValue), .optional(item.term),
        .text(item.status.rawValue),
        .text(TextList.text(item.persons)), .text(item.text), .integer(item.mention.start),
        .integer(item.mention.end), .optional(try item.rule.map(names.rule)), .optional(length.months),
        .optional(length.minDays),
        .optional(length.maxDays), named: [.optional(item.rule)])
    }
    for (index, item) in record.events.enumerated() {
      let key = index < keys.count ? keys[index] : nil
      let row: [Prepared.Value] = [
        .id(id), .integer(index), .text(item.type.rawValue), .optional(item.date?.description),
        .optional(item.endDate?.description), .text(item.qualifier.rawValue), .optional(item.dateText),
        .text(item.modality.rawValue), .text(TextList.text(item.persons)), .optional(item.unnamed),
        .optional(item.court), .optional(item.city), .text(TextList.text(item.statutes)),
        .text(TextList.text(item.sentences)), .integer(item.quote.start), .integer(item.quote.end),
        .integer(lines.line(of: item.quote.start)), quote(item.quote, in: text),
        .id(try names.rule(item.rule)), .optional(key),
      ]
      digest.add("report", row, named: [.text(item.rule)])
      tables.report.add([.id(try reports.make(key))] + row)
    }
    for (index, item) in record.cases.enumerated() {
      add(
        tables.group, .id(id), .integer(index), .text(TextList.text(item.defendants)),
        .optional(item.unnamed),
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

  private func statement(_ sql: StaticString) throws -> Prepared { try names.statements.prepared(sql) }
}

/// Where the lines of a text begin.
struct LineIndex {
  private var starts: [Int] = [0]

  init(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    }
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
