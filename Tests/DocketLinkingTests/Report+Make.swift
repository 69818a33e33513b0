import DocketLinking
import DocketModel

/// Reports for tests, in few words.
enum Make {
  static let words = NameWords(particles: ["uulu", "kyzy", "ogly"], nicknames: ["mike": "michael"])

  static func person(_ name: String, age: Int? = nil, _ role: Person.Role = .defendant) -> ReportedPerson {
    ReportedPerson(name: name, age: age, roles: [role], words: words)
  }

  /// `article` stands for the hash of an article's bytes.
  static func report(
    _ article: String, _ published: String?, of names: [String] = [], unnamed: String? = nil, age: Int? = nil,
    others: [String] = [], outlet: String? = nil, title: String? = nil, cities: [String] = [],
    country: String? = "KG", statutes: [String] = [], events: [ReportedEvent]? = nil,
    sentences: [Sentence] = [],
    numbers: [String] = []
  ) -> CaseReport {
    // Whoever is told of is on trial, at the least.
    let isCase = !names.isEmpty || unnamed != nil
    let events = events ?? (isCase ? [event(.tried, nil, in: article, to: names, unnamed: unnamed)] : [])
    return CaseReport(
      article: article, outlet: outlet ?? article, published: published.flatMap { PartialDate($0) },
      title: title,
      defendants: names.map { person($0, age: age) }, unnamed: unnamed,
      others: others.map { person($0, .victim) },
      statutes: statutes.map {
        Statute(country: country, code: "Criminal Code", provision: $0, part: nil, text: "Article \($0)")
      }, cities: cities, country: country, sentences: sentences + events.flatMap(\.sentences), events: events,
      numbers: numbers)
  }

  static func event(
    _ type: EventType, _ date: String?, in article: String, to persons: [String] = [], unnamed: String? = nil,
    sentences: [Sentence] = [], statutes: [String] = [], modality: Modality = .actual
  ) -> ReportedEvent {
    let text = "\(type.rawValue) \(date ?? "") \(persons.joined(separator: " "))"
    let event = Event(
      type: type, date: date.flatMap { PartialDate($0) }, dateText: date, modality: modality,
      persons: persons,
      unnamed: unnamed, statutes: statutes.map { "KG/criminal-code/\($0)" },
      quote: Quote(start: 0, end: text.utf8.count, text: text), rule: "test")
    return ReportedEvent(id: "\(article)-\(text)", event: event, sentences: sentences)
  }

  static func sentence(_ kind: Sentence.Kind, _ term: String, _ text: String = "") -> Sentence {
    Sentence(
      kind: kind, term: term, status: .imposed, text: text.isEmpty ? term : text,
      mention: .init(start: 0, end: 0))
  }
}

extension Collection where Element == LinkedCase {
  /// The articles of each case, for comparing: sorted letters of articles.
  var groups: [String] { map { $0.members.map(\.article).sorted().joined(separator: " ") }.sorted() }
}
