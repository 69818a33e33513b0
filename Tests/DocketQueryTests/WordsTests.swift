import DocketModel
import DocketQuery
import DocketStore
import Testing

@Suite struct WordsTests {
  @Test(arguments: [
    ("lapushkin", ["1", "2"]), ("\"detained in Bishkek\"", ["1"]), ("“detained in Bishkek”", ["1"]),
    ("\"in detained Bishkek\"", []), ("mercen*", ["1"]), ("lapushkin -custody", ["1"]),
    ("snow OR osh", ["3", "4"]),
    ("lapushkin custody OR detained", ["1", "2"]), ("Article 416", ["1"]), ("24.kg", []),
    ("2339B(a)(1)", ["5"]),
    ("O'Brien", ["2"]), ("O’Brien", ["2"]), ("Gorinov", ["3"]), ("Горинов", ["3"]),
    ("-lapushkin", ["3", "4", "5"]),
    ("-\"suspended term\" askar", []), ("AND", []), ("multi-agent", []), ("\"", ["1", "2", "3", "4", "5"]),
    ("§ ( ) * - OR \"\" :", ["1", "2", "3", "4", "5"]), ("title:snow", []), ("", ["1", "2", "3", "4", "5"]),
    ("*", ["1", "2", "3", "4", "5"]), ("charged NEAR(", []), ("a^b {c} +d", []),
  ])
  func whateverIsTypedIsSearchedFor(_ words: String, _ articles: [String]) throws {
    try withBook { book throws in
      let answer = try book.search(words)
      #expect(answer.rows.map { String($0.id.prefix(1)) }.sorted() == articles)
      #expect(answer.total == articles.count)
    }
  }

  @Test func theHitIsMarkedInItsContext() throws {
    try withBook { book throws in
      let found = try book.search("bishkek").rows
      let snippet = try #require(found.first).snippet
      let bytes = Array(snippet.text.utf8)
      let hits = snippet.hits.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
      #expect(hits == ["Bishkek"])
      #expect(!snippet.text.contains("\u{2}"))
    }
  }

  @Test func casesAreFoundByTheWordsOfTheirArticles() throws {
    try withBook { book throws in
      #expect(try book.cases("custody").rows.map(\.id) == ["lap0000000"])
      #expect(try book.cases("custody", filters: filters([("city", "Osh")])).total == 0)
    }
  }

  @Test func aLimitCutsTheRowsAndNotTheCount() throws {
    try withBook { book throws in
      let articles = try book.search(limit: 2)
      #expect(articles.rows.count == 2)
      #expect(articles.total == 5)
      let cases = try book.cases(limit: 1)
      #expect(cases.rows.map(\.id) == ["lap0000000"])
      #expect(cases.total == 3)
    }
  }
}
