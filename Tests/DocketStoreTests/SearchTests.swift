import DocketModel
import Testing

@testable import DocketStore

@Suite struct SearchTests {
  /// An article with a menu before its story.
  private func insert(_ number: Int, menu: String, story: String, title: String = "", _ update: ArchiveUpdate)
    throws
  {
    let text = menu + "\n" + story
    var record = ArticleRecord(
      source: Source(
        path: "/\(number)", sha256: String(repeating: "\(number)", count: 64), bytes: text.utf8.count,
        encoding: "utf-8"))
    record.title = title
    record.body = [TextRange(start: menu.utf8.count + 1, end: text.utf8.count)]
    record.cuts = [Cut(start: 0, end: menu.utf8.count, reason: "menu")]
    let id = try update.insert(record, text: Array(text.utf8))
    try update.setFile("/\(number)", article: id, bytes: text.utf8.count, modifiedNanoseconds: 1)
  }

  @Test func aHitOutsideTheStoryStandsBehindThoseInStories() throws {
    try withArchive { archive throws in
      try archive.update { update in
        try insert(1, menu: "Bribe bribe bribe", story: "Rain.", update)
        try insert(2, menu: "Home", story: "Much was said of many things before a bribe was named.", update)
        try insert(3, menu: "Bribe", story: "Snow.", title: "A bribe", update)
      }
      func search(_ order: ArticleOrder, _ limit: Int?) throws -> [(String, Bool)] {
        let found = try archive.articles(
          words: WordQuery(wanted: .phrase("bribe")), order: order, limit: limit)
        #expect(found.total == 3)
        return found.rows.map { (String($0.article.key.prefix(1)), $0.isInStory) }
      }
      for limit in [nil, 3] {
        let best = try search(.best, limit)
        #expect(best.map(\.0) == ["3", "2", "1"])
        #expect(best.map(\.1) == [true, true, false])
      }
      #expect(try search(.best, 2).map(\.0) == ["3", "2"])
      #expect(try search(.oldest, 3).map(\.1) == [false, true, true])
    }
  }

  @Test func aHitInTheHeadlineIsMarkedThere() throws {
    try withArchive { archive throws in
      try archive.update { try insert(1, menu: "Bribe", story: "Snow fell.", title: "A bribe", $0) }
      let words = WordQuery(wanted: .phrase("bribe"))
      let found = try #require(try archive.articles(words: words, order: .best).rows.first)
      #expect(found.markedTitle == "A \u{2}bribe\u{3}")
      #expect(found.snippet == "Snow fell.")
    }
  }

  @Test func citiesOfOneNameAreCountedByCountry() throws {
    try withArchive { archive throws in
      try archive.update { update in
        for (number, country) in ["US", "US", "MX"].enumerated() {
          var record = ArticleRecord(
            source: Source(
              path: "/\(number)", sha256: String(repeating: "\(number)", count: 64), bytes: 1,
              encoding: "utf-8"))
          record.places = [Place(name: "Santa Ana", kind: .city, country: country, canonical: "Santa Ana")]
          if number == 0 {
            record.places.append(Place(name: "Santa Ana", kind: .city, country: "PH", canonical: "Taguig"))
          }
          _ = try update.insert(record, text: [97])
        }
        for (number, country) in ["US", "US", nil, "MX"].enumerated() {
          var item = StoredCase(key: "case\(number)", name: "A case", status: .charged)
          item.country = country
          item.cities = ["SANTA ANA"]
          try update.insertCase(item)
        }
      }
      let cities = try archive.values(.cities).sorted { ($0.country ?? "") < ($1.country ?? "") }
      #expect(cities.map(\.country) == ["MX", "PH", "US"])
      #expect(cities.map(\.cases) == [1, 0, 3])
      #expect(cities.map(\.articles) == [1, 1, 2])
    }
  }
}
