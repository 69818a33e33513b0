import DocketModel

/// Reads what `LinkingNotes.brief` wrote.
struct BriefReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  /// Reads bytes for as long as they are there.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The record, as far as linking needs it, and the notes on it.
  mutating func read() -> (record: ArticleRecord, notes: LinkingNotes) {
    var record = ArticleRecord(source: Source(path: "", sha256: text(), bytes: 0, encoding: ""))
    var notes = LinkingNotes()
    record.outlet = optional()
    record.published = date()
    record.title = optional()
    while place < bytes.count {
      switch text() {
      case "p": readPerson(&record, &notes)
      case "s": record.statutes.append(statute())
      case "c":
        record.courts.append(
          Court(
            name: text(), level: optional().flatMap { Court.Level(rawValue: $0) }, city: optional(),
            country: optional(), rule: optional()))
      case "t": record.sentences.append(sentence())
      case "e": readEvent(&record, &notes)
      default: return (record, notes)
      }
    }
    return (record, notes)
  }

  private mutating func readPerson(_ record: inout ArticleRecord, _ notes: inout LinkingNotes) {
    let (name, age, isCommon) = (text(), optional().flatMap { Int($0) }, optional() != nil)
    let (aliases, roles, descriptions) = (list(), list(), list())
    record.persons.append(
      Person(
        name: name, aliases: aliases, roles: roles.compactMap { Person.Role(rawValue: $0) },
        descriptions: descriptions, age: age))
    notes.names.append(LinkingNotes.Name(tokens: list(), isCommon: isCommon))
  }

  private mutating func statute() -> Statute {
    let key = text()
    var statute = Statute(
      country: optional(), code: optional(), provision: optional(), part: optional(), subject: optional(),
      text: text(), rule: optional())
    statute.key = key
    return statute
  }

  private mutating func sentence() -> Sentence {
    let (kind, term, status, words) = (text(), optional(), text(), text())
    let mention = TextRange(start: number(), end: number())
    let rule = optional()
    return Sentence(
      kind: Sentence.Kind(rawValue: kind) ?? .other, term: term,
      status: Sentence.Status(rawValue: status) ?? .imposed, persons: list(), text: words, mention: mention,
      rule: rule)
  }

  private mutating func readEvent(_ record: inout ArticleRecord, _ notes: inout LinkingNotes) {
    let type = EventType(rawValue: text()) ?? .offence
    var event = Event(
      type: type, date: date(), endDate: date(), qualifier: DateQualifier(rawValue: text()) ?? .on,
      dateText: optional(), modality: Modality(rawValue: text()) ?? .actual, unnamed: optional(),
      court: optional(), city: optional(), quote: Quote(start: number(), end: number(), text: text()),
      rule: text())
    notes.eventKeys.append(optional())
    event.persons = list()
    event.statutes = list()
    event.sentences = list().compactMap { Int($0) }
    record.events.append(event)
  }

  private mutating func date() -> PartialDate? { optional().flatMap { PartialDate($0) } }

  private mutating func number() -> Int { Int(text()) ?? 0 }

  private mutating func text() -> String { optional() ?? "" }

  /// The next field; `nil` for nothing.
  private mutating func optional() -> String? {
    let field = next()
    if field.count == 1, field[field.startIndex] == Brief.nothing { return nil }
    return BriefReader.plain(field)
  }

  /// The next field, of items.
  private mutating func list() -> [String] {
    let field = next()
    guard !field.isEmpty else { return [] }
    return field.dropLast().split(separator: Brief.item, omittingEmptySubsequences: false).map(
      BriefReader.plain)
  }

  private mutating func next() -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = place
    while place < bytes.count, bytes[place] != Brief.field { place += 1 }
    defer { place += 1 }
    return bytes[start..<min(place, bytes.count)]
  }

  private static func plain(_ field: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    guard field.contains(Brief.escape) else { return String(decoding: field, as: UTF8.self) }
    var plain: [UInt8] = []
    var isEscaped = false
    for byte in field {
      if byte == Brief.escape, !isEscaped {
        isEscaped = true
      } else {
        plain.append(isEscaped ? byte &- 0x40 : byte)
        isEscaped = false
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
