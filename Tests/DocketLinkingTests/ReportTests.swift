import DocketLinking
import DocketModel
import Testing

@Suite struct ReportTests {
  /// An article of 100 bytes: Asanov's trial, and Isakov's sentence.
  private func record() -> ArticleRecord {
    var record = ArticleRecord(
      source: Source(path: "/a.txt", sha256: "ab", bytes: 100, encoding: "utf-8"))
    record.body = [TextRange(start: 0, end: 100)]
    func person(_ name: String, _ role: Person.Role, _ place: Int) -> Person {
      Person(name: name, roles: [role], mentions: [TextRange(start: place, end: place + 5)])
    }
    record.persons = [
      person("Talant Asanov", .defendant, 0), person("Aida Bekova", .judge, 10),
      person("Ulan Orozov", .lawyer, 45),
      person("Nurlan Toktov", .prosecutor, 85), person("Bakyt Isakov", .defendant, 92),
    ]
    func event(_ type: EventType, _ start: Int, _ end: Int) -> Event {
      Event(
        type: type, persons: [type == .sentenced ? "Bakyt Isakov" : "Talant Asanov"],
        quote: Quote(start: start, end: end, text: ""), rule: "test")
    }
    record.events = [event(.detained, 0, 20), event(.tried, 20, 40), event(.sentenced, 80, 100)]
    record.cases = [
      CaseMention(defendants: ["Talant Asanov"], events: [0, 1]),
      CaseMention(defendants: ["Bakyt Isakov"], events: [2]),
    ]
    return record
  }

  @Test("Where an article tells of two cases, the judge of the one is not of the other")
  func othersBelongToTheCaseOfTheirPassage() {
    let reports = CaseReport.reports(of: record(), text: Array(repeating: 0x61, count: 100))
    #expect(reports.map { $0.others.map(\.name) } == [["Aida Bekova", "Ulan Orozov"], ["Nurlan Toktov"]])
  }

  @Test("A city is no defendant, but a person of known age or with a surname of his own is")
  func citiesAreNoDefendants() {
    var record = record()
    record.persons[0].name = "Santa Rosa"
    record.cases = [CaseMention(defendants: ["Santa Rosa"], events: [0, 1])]
    let words = NameWords(isCity: { $0 == "Santa Rosa" })
    func names(_ record: ArticleRecord) -> [[String]] {
      CaseReport.reports(of: record, text: Array(repeating: 0x61, count: 100), words: words).map {
        $0.defendants.map(\.name)
      }
    }
    #expect(names(record).joined().isEmpty)
    record.persons[0].age = 34
    #expect(names(record) == [["Santa Rosa"]])
  }

  @Test("Where it tells of one, all whom it names are of that")
  func othersBelongToTheOnlyCase() {
    var record = record()
    record.cases.removeLast()
    record.events.removeLast()
    let reports = CaseReport.reports(of: record, text: Array(repeating: 0x61, count: 100))
    #expect(
      reports.map { $0.others.map(\.name) } == [
        ["Aida Bekova", "Ulan Orozov", "Nurlan Toktov", "Bakyt Isakov"]
      ])
  }
}
