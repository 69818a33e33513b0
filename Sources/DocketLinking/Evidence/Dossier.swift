import DocketModel

/// A report prepared for comparing: names as tokens, places and titles as sets, dates as numbers.
final class Dossier: Sendable {
  struct Name: Sendable {
    let text: String
    let tokens: [String]
    let age: Int?
    let pairs: [String]
    let isCommon: Bool
    /// `ReportedPerson.surnames`.
    let surnames: [String]
  }

  struct Step: Sendable {
    let type: EventType
    let date: PartialDate
    let words: String
  }

  struct Term: Sendable {
    let kind: Sentence.Kind
    let term: String
    let status: Sentence.Status
    let text: String
  }

  let report: CaseReport
  let place: String
  let defendants: [Name]
  let others: [Name]
  /// Defendants of the article's other cases.
  let beside: [Name]
  let titleWords: [String]
  /// Pairs of words of the title that may be a name.
  let titlePairs: Set<String>
  let day: Int?
  /// `CaseReport.home`.
  let home: String?
  let cities: [String: String]
  let courts: [String: String]
  let statutes: [String: String]
  let numbers: [String: String]
  let terms: [Term]
  let steps: [Step]
  /// Types of all steps that happened, dated or not, with their words.
  let types: [EventType: String]

  init(_ report: CaseReport) {
    self.report = report
    place = report.place
    defendants = report.defendants.map(Self.name)
    others = report.others.count > ReportKeys.personsAtMost ? [] : report.others.map(Self.name)
    beside = report.beside.count > ReportKeys.personsAtMost ? [] : report.beside.map(Self.name)
    titleWords = Array(Set(NameFold.words(of: report.title ?? "").filter { $0.utf8.count > 3 })).sorted()
    titlePairs = Set(ReportKeys.titlePairs(of: report.title))
    day = report.published?.dayNumber
    home = report.home
    cities = Self.table(report.cities) { NameFold.tokens(of: $0).joined(separator: " ") }
    courts = Self.table(report.courts.map(\.name)) { NameFold.words(of: $0).joined(separator: " ") }
    statutes = Dictionary(
      report.statutes.filter { $0.provision != nil }.map {
        (Statute.key(country: $0.country, code: $0.code, provision: $0.provision, part: nil), $0.text)
      }, uniquingKeysWith: { first, _ in first })
    numbers = Self.table(report.numbers, ReportKeys.folded)
    terms = report.sentences.compactMap { sentence in
      guard let term = sentence.term, sentence.status == .imposed || sentence.status == .changed else {
        return nil
      }
      return Term(kind: sentence.kind, term: term, status: sentence.status, text: sentence.text)
    }
    let happened = report.events.map(\.event).filter { $0.modality == .actual }
    steps = happened.compactMap { event in
      guard let date = event.date, event.qualifier == .on else { return nil }
      return Step(type: event.type, date: date, words: event.dateText ?? date.description)
    }
    types = Dictionary(happened.map { ($0.type, $0.quote.text) }, uniquingKeysWith: { first, _ in first })
  }

  private static func name(_ person: ReportedPerson) -> Name {
    Name(
      text: person.name, tokens: person.tokens, age: person.age, pairs: ReportKeys.pairs(of: person.tokens),
      isCommon: person.isCommon, surnames: person.surnames)
  }

  private static func table(_ words: [String], _ fold: (String) -> String) -> [String: String] {
    Dictionary(words.map { (fold($0), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
