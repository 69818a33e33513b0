public import DocketModel

/// A record as JSON: the fields of DESIGN.md, section 2, in their order.
public enum RecordJSON {
  /// The record of one article.
  public static func value(_ record: ArticleRecord) -> JSONValue {
    [
      "format_version": .int(record.formatVersion),
      "source": [
        "path": .string(record.source.path), "sha256": .string(record.source.sha256),
        "bytes": .int(record.source.bytes), "encoding": .string(record.source.encoding),
      ],
      "title": .string(record.title), "outlet": .string(record.outlet), "authors": .strings(record.authors),
      "published": date(record.published), "updated": date(record.updated),
      "language": .string(record.language), "url": .string(record.url), "country": .string(record.country),
      "body": ranges(record.body), "cuts": .array(record.cuts.map(cut)),
      "persons": .array(record.persons.map(person)), "courts": .array(record.courts.map(court)),
      "statutes": .array(record.statutes.map(statute)), "sentences": .array(record.sentences.map(sentence)),
      "places": .array(record.places.map(place)),
      "case_numbers": .array(
        record.caseNumbers.map { ["text": .string($0.text), "mentions": ranges($0.mentions)] }),
      "events": .array(record.events.map(event)), "cases": .array(record.cases.map(caseMention)),
      "findings": .array(record.findings.map(finding)),
    ]
  }

  /// The record of one article for `docket ingest --records`, with the packs by which it was extracted.
  public static func value(_ record: ArticleRecord, packs: String) -> JSONValue {
    guard case .object(var members) = value(record) else { return .null }
    members.insert(JSONValue.Member("packs", .string(packs)), at: 1)
    return .object(members)
  }

  static func date(_ date: PartialDate?) -> JSONValue { .string(date?.description) }

  static func range(_ range: TextRange) -> JSONValue { ["start": .int(range.start), "end": .int(range.end)] }

  static func ranges(_ list: [TextRange]) -> JSONValue { .array(list.map(range)) }

  private static func cut(_ cut: Cut) -> JSONValue {
    ["start": .int(cut.start), "end": .int(cut.end), "reason": .string(cut.reason)]
  }

  private static func person(_ person: Person) -> JSONValue {
    [
      "name": .string(person.name), "aliases": .strings(person.aliases),
      "roles": .strings(person.roles.map(\.rawValue)), "descriptions": .strings(person.descriptions),
      "age": .int(person.age), "mentions": ranges(person.mentions), "rule": .string(person.rule),
    ]
  }

  private static func court(_ court: Court) -> JSONValue {
    [
      "name": .string(court.name), "level": .string(court.level?.rawValue), "city": .string(court.city),
      "country": .string(court.country), "mentions": ranges(court.mentions), "rule": .string(court.rule),
    ]
  }

  private static func statute(_ statute: Statute) -> JSONValue {
    [
      "key": .string(statute.key), "country": .string(statute.country), "code": .string(statute.code),
      "provision": .string(statute.provision), "part": .string(statute.part),
      "subject": .string(statute.subject), "text": .string(statute.text),
      "mentions": ranges(statute.mentions),
      "rule": .string(statute.rule),
    ]
  }

  private static func sentence(_ sentence: Sentence) -> JSONValue {
    [
      "kind": .string(sentence.kind.rawValue), "term": .string(sentence.term),
      "status": .string(sentence.status.rawValue), "persons": .strings(sentence.persons),
      "text": .string(sentence.text), "mention": range(sentence.mention), "rule": .string(sentence.rule),
    ]
  }

  private static func place(_ place: Place) -> JSONValue {
    [
      "name": .string(place.name), "kind": .string(place.kind.rawValue), "country": .string(place.country),
      "canonical": .string(place.canonical), "mentions": ranges(place.mentions),
    ]
  }

  private static func event(_ event: Event) -> JSONValue {
    [
      "type": .string(event.type.rawValue), "date": date(event.date), "end_date": date(event.endDate),
      "precision": .string(event.date?.precision.rawValue),
      "qualifier": .string(event.date == nil ? nil : event.qualifier.rawValue),
      "date_text": .string(event.dateText), "modality": .string(event.modality.rawValue),
      "persons": .strings(event.persons), "unnamed": .string(event.unnamed), "court": .string(event.court),
      "statutes": .strings(event.statutes), "sentence": .int(event.sentences.first),
      "sentences": .ints(event.sentences), "city": .string(event.city),
      "quote": [
        "start": .int(event.quote.start), "end": .int(event.quote.end), "text": .string(event.quote.text),
      ],
      "rule": .string(event.rule),
    ]
  }

  private static func caseMention(_ mention: CaseMention) -> JSONValue {
    [
      "defendants": .strings(mention.defendants), "unnamed": .string(mention.unnamed),
      "events": .ints(mention.events), "statutes": .strings(mention.statutes),
      "sentences": .ints(mention.sentences), "courts": .strings(mention.courts),
      "cities": .strings(mention.cities), "numbers": .strings(mention.numbers),
    ]
  }

  private static func finding(_ finding: Finding) -> JSONValue {
    [
      "kind": .string(finding.kind.rawValue), "message": .string(finding.message),
      "range": finding.range.map(range) ?? .null,
    ]
  }
}
