import DocketModel
import DocketQuery

/// Parts of answers as JSON.
enum AnswerJSON {
  static func value(_ article: ArticleReference) -> JSONValue {
    [
      "id": .string(article.id), "path": .string(article.path), "outlet": .string(article.outlet),
      "published": .string(article.published?.description),
    ]
  }

  static func value(_ reference: CaseReference) -> JSONValue {
    ["id": .string(reference.id), "name": .string(reference.name)]
  }

  static func value(_ party: Party) -> JSONValue {
    [
      "name": .string(party.name), "role": .string(party.role.rawValue), "aliases": .strings(party.aliases),
      "descriptions": .strings(party.descriptions),
    ]
  }

  static func value(_ answer: CaseAnswer) -> JSONValue {
    [
      "id": .string(answer.id), "name": .string(answer.name), "status": .string(answer.status.rawValue),
      "parties": .array(answer.parties.map(value)), "statutes": .strings(answer.statutes),
      "courts": .strings(answer.courts), "cities": .strings(answer.cities),
      "first_date": .string(answer.firstDate?.description),
      "last_date": .string(answer.lastDate?.description),
      "last_event": .string(answer.lastEvent?.rawValue), "articles": .array(answer.articles.map(value)),
    ]
  }

  static func value(_ sentence: SentenceAnswer) -> JSONValue {
    [
      "kind": .string(sentence.kind.rawValue), "term": .string(sentence.term),
      "months": .int(sentence.months),
      "status": .string(sentence.status.rawValue), "persons": .strings(sentence.persons),
      "text": .string(sentence.text),
    ]
  }

  static func value(_ report: ReportAnswer) -> JSONValue {
    [
      "article": value(report.article), "date": .string(report.date?.description),
      "date_text": .string(report.dateText), "line": .int(report.line), "start": .int(report.start),
      "end": .int(report.end), "quote": .string(report.quote), "rule": .string(report.rule),
    ]
  }

  static func value(_ row: TimelineRow) -> JSONValue {
    [
      "event_id": .string(row.eventID), "case_id": .string(row.caseID), "case_name": .string(row.caseName),
      "date": .string(row.date?.description), "end_date": .string(row.endDate?.description),
      "precision": .string(row.precision?.rawValue),
      "qualifier": .string(row.date == nil ? nil : row.qualifier.rawValue),
      "edtf": row.edtf.isEmpty ? .null : .string(row.edtf), "date_text": .string(row.dateText),
      "sequence": .int(row.sequence), "type": .string(row.type.rawValue),
      "modality": .string(row.modality.rawValue),
      "persons": .array(
        row.people.map { ["name": .string($0.name), "role": .string($0.role?.rawValue)] }),
      "unnamed": .string(row.unnamed), "court": .string(row.court), "city": .string(row.city),
      "country": .string(row.country), "statutes": .strings(row.statutes),
      "sentences": .array(row.sentences.map(value)), "summary": .string(row.summary),
      "status": .string(row.status.rawValue), "conflicts": .strings(row.conflicts),
      "reviewed": .bool(row.reviewed), "url": .string(row.url), "sources": .int(row.sourceCount),
      "reports": .array(row.reports.map(value)),
    ]
  }

  static func value(_ hit: SearchHit) -> JSONValue {
    [
      "id": .string(hit.id), "title": .string(hit.title), "outlet": .string(hit.outlet),
      "published": .string(hit.published?.description), "path": .string(hit.path), "url": .string(hit.url),
      "title_hits": RecordJSON.ranges(hit.titleHits),
      "snippet": ["text": .string(hit.snippet.text), "hits": RecordJSON.ranges(hit.snippet.hits)],
      "in_story": .bool(hit.isInStory),
      "cases": .array(hit.cases.map(value)), "copy_of": .string(hit.copyOf),
    ]
  }
}

extension TimelineRow {
  /// Each person with the role.
  var people: [(name: String, role: Person.Role?)] {
    persons.enumerated().map { ($1, $0 < roles.count ? roles[$0] : nil) }
  }
}
