import DocketModel
import DocketQuery
import Foundation

@testable import DocketFormats

/// Answers in which everything that comes from articles, names of files or strangers is one hostile text.
enum Hostile {
  /// The texts: markup, scripts, formulas, escape sequences, turned text, SQL, lines of calendars.
  static let texts: [String] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/hostile.json")
    return (try? JSONDecoder().decode([String].self, from: Data(contentsOf: file))) ?? []
  }()

  /// Every answer.
  static func answers(_ text: String) -> [Presentation] {
    let detail = detail(text)
    let article = ArticleAnswer(
      id: "000000000000", paths: [text], record: record(text), text: "a \(text) b",
      marks: [ArticleAnswer.Mark(range: TextRange(start: 0, end: 2), kind: .person, label: text)],
      cases: [CaseReference(id: "k3f9x2m7qa", name: text)], copies: [])
    let list = ListRow(name: text, detail: text, country: text, articles: 1, cases: 1)
    let gap = GapRow(kind: .silent, id: "x", name: text, text: text, path: text)
    return [
      Presentation(case: detail, why: true, ids: true), Presentation(timelines: [detail], ids: true),
      Presentation(cases: Answer(rows: [detail.summary], total: 1)),
      Presentation(search: Answer(rows: detail.sources, total: 1)),
      Presentation(article: article), Presentation(list: Answer(rows: [list], total: 1), of: .persons),
      Presentation(gaps: [gap]),
    ]
  }

  /// A case.
  static func detail(_ text: String) -> CaseDetail {
    var detail = Samples.detail
    detail.summary.name = text
    detail.summary.parties = [
      Party(name: text, role: .defendant, aliases: [text, "A"], descriptions: [text])
    ]
    detail.summary.statutes = [text]
    detail.summary.courts = [text]
    detail.summary.cities = [text]
    detail.summary.articles = [reference(text)]
    detail.numbers = [text]
    detail.reasons = [
      .init(kind: text, weight: 2, article: "a", other: "b", words: text, otherWords: text + "2")
    ]
    detail.sentences = [
      SentenceAnswer(kind: .fine, term: text, months: nil, status: .imposed, text: text, persons: [text])
    ]
    detail.charges = [
      .init(
        defendant: text, statute: text, subject: text, status: .sentenced,
        history: [.init(status: .sentenced, date: nil, event: text)])
    ]
    detail.sources = [
      SearchHit(
        id: "000000000000", title: text, outlet: text, published: nil, path: text, url: text,
        snippet: .init(text: text, hits: []), cases: [CaseReference(id: "x", name: text)], copyOf: text)
    ]
    for index in detail.timeline.indices { fill(&detail.timeline[index], text) }
    return detail
  }

  private static func fill(_ row: inout TimelineRow, _ text: String) {
    row.caseName = text
    row.dateText = text
    row.persons = [text]
    row.unnamed = text
    row.court = text
    row.city = text
    row.country = text
    row.statutes = [text]
    row.summary = text
    row.conflicts = [text]
    row.url = text
    for index in row.sentences.indices {
      row.sentences[index].text = text
      row.sentences[index].term = text
      row.sentences[index].persons = [text]
    }
    for index in row.reports.indices {
      row.reports[index].article = reference(text)
      row.reports[index].quote = text
      row.reports[index].dateText = text
      row.reports[index].rule = text
    }
  }

  private static func reference(_ text: String) -> ArticleReference {
    ArticleReference(id: "000000000000", path: text, outlet: text, published: PartialDate("2024-06-24"))
  }

  private static func record(_ text: String) -> ArticleRecord {
    var record = Samples.record
    record.title = text
    record.outlet = text
    record.authors = [text]
    record.url = text
    record.source.path = text
    record.persons[0].name = text
    record.persons[0].descriptions = [text]
    record.courts[0].name = text
    record.places[0].name = text
    record.caseNumbers[0].text = text
    record.events[0].persons = [text]
    record.events[0].quote.text = text
    record.findings = [Finding(.undecodable, text)]
    return record
  }
}
