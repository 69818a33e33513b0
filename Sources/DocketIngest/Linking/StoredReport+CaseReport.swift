import DocketLinking
import DocketModel
import DocketStore
import Foundation

extension StoredReport {
  /// What the archive keeps of a report: where its parts stand in the record, or the whole of it where that
  /// would not give it back.
  init(_ report: CaseReport, _ record: ArticleRecord, _ notes: LinkingNotes) {
    self.init(key: report.id)
    func places<A, B>(_ parts: [A], in all: [B], where same: (A, B) -> Bool) -> [Int] {
      parts.compactMap { part in all.firstIndex { same(part, $0) } }
    }
    country = report.country
    isCountryTold = report.isCountryTold
    unnamed = report.unnamed
    defendants = places(report.defendants, in: record.persons) { $0.name == $1.name }
    others = places(report.others, in: record.persons) { $0.name == $1.name }
    statutes = places(report.statutes, in: record.statutes) { $0 == CaseReport.bare($1) }
    courts = places(report.courts, in: record.courts) { $0 == CaseReport.bare($1) }
    sentences = places(report.sentences, in: record.sentences, where: ==)
    events = places(report.events, in: Array(record.events.enumerated())) {
      $0.event == $1.element && notes.eventKeys[$1.offset] == $0.id
    }
    cities = report.cities
    numbers = report.numbers
    guard CaseReport(self, record, notes) != report else { return }
    self = StoredReport(key: report.id)
    content = StoredReport.encode(report)
  }

  private static func encode(_ report: CaseReport) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Every value of a report is text, a number or a list of these: encoding cannot fail.
    return (try? encoder.encode(report)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

extension CaseReport {
  /// The report that the archive kept; `nil` where an older docket wrote it in a way that is no more read.
  init?(_ stored: StoredReport, _ record: ArticleRecord, _ notes: LinkingNotes) {
    func persons(_ places: some Sequence<Int>) -> [ReportedPerson] {
      places.filter(record.persons.indices.contains).map { place in
        let name = place < notes.names.count ? notes.names[place] : LinkingNotes.Name()
        return ReportedPerson(record.persons[place], tokens: name.tokens, isCommon: name.isCommon)
      }
    }
    if let content = stored.content {
      guard let report = try? JSONDecoder().decode(CaseReport.self, from: Data(content.utf8)) else {
        return nil
      }
      self = report
      tellBeside(persons(record.persons.indices))
      return
    }
    func parts<A>(_ places: [Int], of all: [A]) -> [A] {
      places.filter(all.indices.contains).map { all[$0] }
    }
    self.init(
      article: record.source.sha256, outlet: record.outlet, published: record.published, title: record.title,
      sketch: LinkingNotes.sketch(of: notes.sketch), defendants: persons(stored.defendants),
      unnamed: stored.unnamed, others: persons(stored.others),
      statutes: parts(stored.statutes, of: record.statutes).map(CaseReport.bare),
      courts: parts(stored.courts, of: record.courts).map(CaseReport.bare), cities: stored.cities,
      country: stored.country, isCountryTold: stored.isCountryTold,
      sentences: parts(stored.sentences, of: record.sentences),
      events: stored.events.filter(record.events.indices.contains).map { place in
        let event = record.events[place]
        return ReportedEvent(
          id: notes.eventKeys[place] ?? "", event: event,
          sentences: parts(event.sentences, of: record.sentences))
      }, numbers: stored.numbers)
    id = stored.key
    tellBeside(persons(record.persons.indices))
  }

  /// A provision without the places at which it is named.
  static func bare(_ statute: Statute) -> Statute {
    var statute = statute
    statute.mentions = []
    return statute
  }

  /// A court without the places at which it is named.
  static func bare(_ court: Court) -> Court {
    var court = court
    court.mentions = []
    return court
  }
}
