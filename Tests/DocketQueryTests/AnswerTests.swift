import DocketModel
import DocketQuery
import DocketStore
import Testing

@Suite struct AnswerTests {
  @Test func aCaseSaysWhoWhereUnderWhatAndWhen() throws {
    try withBook { book throws in
      let found = try book.cases(filters: filters([("person", "lapushkin")])).rows
      let answer = try #require(found.first)
      #expect(answer.parties.map(\.name) == ["Sergei Lapushkin"])
      #expect(answer.parties.first?.role == .defendant)
      #expect(answer.statutes == ["KG/criminal-code/416/1"])
      #expect(answer.courts == ["Pervomaisky District Court of Bishkek"])
      #expect(answer.cities == ["Bishkek"])
      #expect(answer.lastEvent == .remanded)
      #expect(answer.articles.map(\.path) == ["/news/1.txt", "/news/2.txt"])
    }
  }

  @Test func casesComeInTheOrderAskedFor() throws {
    try withBook { book throws in
      func order(_ sort: CaseSort) throws -> [String] {
        try book.cases(sort: sort).rows.map { String($0.id.prefix(3)) }
      }
      #expect(try order(.latest) == ["lap", "smi", "kub"])
      #expect(try order(.oldest) == ["kub", "smi", "lap"])
      #expect(try order(.name) == ["kub", "smi", "lap"])
      #expect(try order(.articles) == ["lap", "kub", "smi"])
    }
  }

  @Test func aTimelineCarriesItsEvidence() throws {
    try withBook { book throws in
      let rows = try book.timeline(ofCase: "lap0000000")
      #expect(rows.map(\.type) == [.detained, .remanded])
      let detained = try #require(rows.first)
      #expect(detained.edtf == "2025-04-19")
      #expect(detained.precision == .day)
      #expect(detained.roles == [.defendant])
      #expect(detained.source?.quote == "the passage")
      #expect(detained.source?.article.path == "/news/1.txt")
      #expect(detained.source?.line == 1)
      #expect(detained.summary == "detained: Sergei Lapushkin, Bishkek")
      let remanded = rows[1]
      #expect(remanded.sourceCount == 2)
      #expect(remanded.status == .conflicting)
      #expect(remanded.country == "KG")
      #expect(try book.timeline(ofCase: "kub0000000").map(\.edtf) == ["2023-01", "", "2024-01"])
    }
  }

  @Test func aTimelineIsFilteredByItsEvents() throws {
    try withBook { book throws in
      let sentenced = try book.timeline(ofCase: "kub0000000", filters: filters([("sentence", "suspended")]))
      #expect(sentenced.map(\.edtf) == ["2024-01"])
      #expect(try book.timelines(filters: filters([("city", "Osh")])).count == 3)
      #expect(try book.timelines().count == 6)
    }
  }

  @Test func aCaseShowsItsChargesSourcesAndReasons() throws {
    try withBook { book throws in
      let shown = try book.show(caseID: "lap0000001")
      let detail = try #require(shown)
      #expect(detail.summary.id == "lap0000000")
      #expect(detail.charges.map(\.statute) == ["KG/criminal-code/416/1"])
      #expect(detail.charges.first?.history.first?.date == PartialDate("2025-04-19"))
      #expect(
        detail.sources.map(\.title) == [
          "Four Detained For Alleged Mercenary Recruitment", "Photographer stays in custody",
        ])
      #expect(detail.reasons.map(\.kind) == ["name"])
      #expect(detail.reasons.first?.other == String(repeating: "1", count: 12))
    }
  }

  @Test func anArticleShowsItsFactsInItsText() throws {
    try withBook { book throws in
      let shown = try book.show(articleID: String(repeating: "1", count: 12))
      let answer = try #require(shown)
      #expect(answer.marks.map(\.kind) == [.event])
      #expect(answer.cases.map(\.id) == ["lap0000000", "kub0000000"])
      #expect(try book.show(articleID: "nothing") == nil)
    }
  }

  @Test(arguments: [
    ("lap0000000", "lap0000000"), ("lap0000001", "lap0000000"), ("kub", "kub0000000"),
    ("LAPUSHKIN", "lap0000000"),
    ("Sergey Lapushkin", "lap0000000"), ("askar", "kub0000000"), ("kubanych", "kub0000000"),
    ("event40", "kub0000000"),
    ("5.txt", "smi0000000"), ("/news/2.txt", "lap0000000"),
  ])
  func aCaseIsMeantByAnyUnambiguousPart(_ reference: String, _ id: String) throws {
    try withBook { book throws in
      guard case .found(.aCase(let found)) = try book.resolve(reference, .cases) else {
        Issue.record("\(reference) is not resolved")
        return
      }
      #expect(found.id == id)
    }
  }

  @Test func anAmbiguousReferenceNamesTheCandidates() throws {
    try withBook { book throws in
      guard case .ambiguous(let items, let total) = try book.resolve("1.txt", .cases) else {
        Issue.record("not ambiguous")
        return
      }
      #expect(items.count == 2)
      #expect(total == 2)
    }
  }

  @Test func whereNothingIsFoundTheNearestIsNamed() throws {
    try withBook { book throws in
      func text(_ typed: [(String, String)]) throws -> [String] {
        try book.cases(filters: filters(typed)).suggestions.map(\.text)
      }
      #expect(try text([("city", "Oshh")]) == ["no city \"Oshh\"; did you mean Osh (1 case)?"])
      #expect(
        try text([("person", "Lapuskin")]) == [
          "no person \"Lapuskin\"; did you mean Sergei Lapushkin (1 case)?"
        ])
      #expect(
        try text([("city", "Osh"), ("country", "US")]) == [
          "no case for which all hold: --city Osh (1 case), --country US (1 case)"
        ])
      #expect(
        try text([("statute", "KG:416(2)")]) == [
          "no statute \"KG:416(2)\"; did you mean KG/criminal-code/416 (2 cases), KG/criminal-code/416/1 (1 case)?"
        ])
      #expect(try text([("since", "2030")]) == ["nothing on or after 2030; there is 2023-01 to 2025-06-17"])
      #expect(try text([("min-term", "90y")]) == ["no sentence of 90y or more; there is P7Y to P10Y"])
      #expect(try text([("status", "dead")]) == ["no case is dead"])
      #expect(
        try book.search("mercenari").suggestions.map(\.text) == [
          "no word \"mercenari\"; did you mean mercenary (1 article)?"
        ])
      guard case .none(let suggestion) = try book.resolve("lapuskin") else {
        Issue.record("found")
        return
      }
      #expect(suggestion.candidates.first?.text == "Sergei Lapushkin")
    }
  }

  @Test func listsCountArticlesAndCases() throws {
    try withBook { book throws in
      let statutes = try book.list(.statutes, filters: filters([("country", "KG")])).rows
      #expect(statutes.map(\.name) == ["KG/criminal-code/416/1", "KG/criminal-code/416"])
      #expect(statutes.map(\.articles) == [2, 1])
      #expect(statutes.map(\.cases) == [1, 1])
      let persons = try book.list(.persons).rows
      #expect(persons.map(\.articles).max() == 2)
      #expect(persons.count == 3)
      #expect(try book.list(.outlets, limit: 1).rows.map(\.name) == ["World News"])
      #expect(try book.list(.cities).rows.map(\.name) == ["Bishkek", "Brooklyn", "Osh", "Kyiv"])
      #expect(try book.list(.sentences).rows.map(\.name) == ["imprisonment", "suspended"])
      #expect(
        try book.list(.events, sort: .name).rows.map(\.name) == [
          "charged", "detained", "overturned", "remanded", "sentenced",
        ])
    }
  }

  @Test func aCityIsOfAsManyCasesAsItsFilterFinds() throws {
    try withBook { book throws in
      for city in try book.list(.cities).rows where city.cases > 0 {
        #expect(try book.cases(filters: filters([("city", city.name)])).total == city.cases, "\(city.name)")
      }
    }
  }

  @Test func gapsNameWhatIsNotKnown() throws {
    try withBook { book throws in
      let kinds = try book.gaps(today: PartialDate("2025-08-01"), silence: 180).map {
        "\($0.kind.rawValue) \($0.name)"
      }
      #expect(
        kinds == [
          "article-without-date A note on the weather", "article-without-outlet A note on the weather",
          "sentenced-without-detention Askar Kubanychbek Uulu", "silent John Smith",
          "conflict Sergei Lapushkin", "event-without-date Askar Kubanychbek Uulu",
        ])
    }
  }
}
