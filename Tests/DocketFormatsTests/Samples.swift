import DocketModel
import DocketQuery

/// Answers as tests want them.
enum Samples {
  /// A record in which every list has a member.
  static var record: ArticleRecord {
    var record = ArticleRecord(
      source: Source(path: "a.txt", sha256: "00ff", bytes: 100, encoding: "utf-8"))
    record.title = "Ten years for \"mercenary\""
    record.outlet = "Osh Evening Post"
    record.authors = ["A. Sydykov"]
    record.published = PartialDate("2024-06-24")
    record.language = "en"
    record.country = "KG"
    record.body = [TextRange(start: 10, end: 90)]
    record.cuts = [Cut(start: 0, end: 10, reason: "menu")]
    record.persons = [
      Person(
        name: "Askar Uulu", aliases: ["Uulu"], roles: [.defendant], descriptions: ["a driver"], age: 32,
        mentions: [TextRange(start: 12, end: 22)], rule: "en.defendant")
    ]
    record.courts = [Court(name: "Osh City Court", level: .local, city: "Osh", country: "KG")]
    record.statutes = [
      Statute(country: "KG", code: "Criminal Code", provision: "416", part: "1", text: "Article 416 part 1")
    ]
    record.sentences = [
      Sentence(
        kind: .communityService, term: "PT200H", status: .imposed, persons: ["Askar Uulu"], text: "200 hours",
        mention: TextRange(start: 30, end: 39))
    ]
    record.places = [Place(name: "Osh", kind: .city, country: "KG", canonical: "Osh")]
    record.caseNumbers = [CaseNumber(text: "21CF1234", mentions: [TextRange(start: 40, end: 48)])]
    record.events = [
      Event(
        type: .sentenced, date: PartialDate("2023-01"), qualifier: .around, dateText: "about January 2023",
        persons: ["Askar Uulu"], court: "Osh City Court", statutes: ["KG/criminal-code/416/1"],
        sentences: [0],
        city: "Osh", quote: Quote(start: 12, end: 60, text: "Askar Uulu was sentenced"), rule: "en.sentenced")
    ]
    record.cases = [
      CaseMention(defendants: ["Askar Uulu"], events: [0], sentences: [0], numbers: ["21CF1234"])
    ]
    record.findings = [Finding(.noBody, "no running text was found", at: TextRange(start: 0, end: 3))]
    return record
  }

  /// A case with events of every sort of date.
  static var detail: CaseDetail {
    let article = ArticleReference(
      id: "0123456789ab", path: "/home/a/news, old.txt", outlet: "Osh <Evening> Post",
      published: PartialDate("2024-06-24"))
    let party = Party(name: "Askar Uulu", role: .defendant, aliases: ["Uulu"], descriptions: ["a driver"])
    let summary = CaseAnswer(
      id: "k3f9x2m7qa", name: "Askar Uulu", status: .sentenced, parties: [party],
      statutes: ["KG/criminal-code/416/1"], courts: ["Osh City Court"], cities: ["Osh"],
      firstDate: PartialDate("2023"), lastDate: PartialDate("2024-06-24"), lastEvent: .sentenced,
      articles: [article])
    let sentence = SentenceAnswer(
      kind: .imprisonment, term: "P7Y", months: 84, status: .imposed, text: "seven years",
      persons: ["Askar Uulu"])
    func row(_ number: Int, _ type: EventType, _ date: String?, _ qualifier: DateQualifier = .on)
      -> TimelineRow
    {
      TimelineRow(
        eventID: "e\(number)", caseID: summary.id, caseName: summary.name,
        date: date.flatMap { PartialDate($0) },
        qualifier: qualifier, sequence: number, type: type, persons: ["Askar Uulu"], roles: [.defendant],
        court: "Osh City Court", city: "Osh", country: "KG", statutes: ["KG/criminal-code/416/1"],
        sentences: type == .sentenced ? [sentence] : [], summary: "\(type.rawValue): Askar Uulu",
        reports: [
          ReportAnswer(
            article: article, date: nil, dateText: nil, quote: "=He said \"no\", <b>then</b>; left", line: 7,
            start: 10,
            end: 40, rule: "en.x")
        ], conflicts: type == .sentenced ? ["Osh Evening Post: 7 years; Other: 6 years"] : [])
    }
    let rows = [
      row(1, .detained, "2023", .before), row(2, .charged, "2023-05"), row(3, .tried, "2024-01-02", .around),
      row(4, .sentenced, "2024-06-24"), row(5, .appealed, nil),
    ]
    let hit = SearchHit(
      id: article.id, title: "Ten years", outlet: article.outlet, published: article.published,
      path: article.path,
      url: "https://example.org/a", snippet: .init(text: "", hits: []))
    return CaseDetail(
      summary: summary,
      charges: [
        .init(
          defendant: "Askar Uulu", statute: "KG/criminal-code/416/1", subject: "mercenaries",
          status: .sentenced,
          history: [.init(status: .sentenced, date: PartialDate("2024-06-24"), event: "e4")])
      ], sentences: [sentence], timeline: rows, sources: [hit])
  }
}
