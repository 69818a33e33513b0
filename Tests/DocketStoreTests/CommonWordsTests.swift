import DocketModel
import GRDB
import Testing

@testable import DocketStore

/// Searches for words that very many articles hold.
@Suite struct CommonWordsTests {
  /// Forty articles with the word; every tenth has it in its headline, every second is of one outlet.
  private func withArticles(_ body: (Archive) throws -> Void) throws {
    try withArchive { archive throws in
      try archive.update { update in
        for number in 0..<40 {
          let hash = String(repeating: "0", count: 62) + String(number + 10)
          var record = ArticleRecord(source: Source(path: "", sha256: hash, bytes: 20, encoding: "utf-8"))
          record.title = number % 10 == 0 ? "Appeal \(number)" : "Number \(number)"
          record.outlet = number % 2 == 0 ? "Even News" : "Odd News"
          record.published = number == 7 ? nil : PartialDate("2024-01-\(10 + number / 2)")
          _ = try update.insert(record, text: Array("An appeal was filed.".utf8))
        }
      }
      try body(archive)
    }
  }

  private func found(
    _ archive: Archive, _ conditions: [Condition], most: Int, many: Int
  ) throws -> (titles: [String], total: Int) {
    let words = WordQuery(wanted: .phrase("appeal"))
    return try archive.read { db in
      let ids = try archive.rows(words.match(inTitles: false), db)
      let (rows, total) = try archive.commonlyFound(words, ids, conditions, most, db, many: many)
      let titles = try rows.map { id in
        try String.fetchOne(db, sql: "SELECT title FROM article WHERE id = ?", arguments: [id]) ?? ""
      }
      return (titles, total)
    }
  }

  @Test func headlinesStandBeforeTheLatest() throws {
    try withArticles { archive in
      let (titles, total) = try found(archive, [], most: 7, many: 5)
      #expect(total == 40)
      #expect(Set(titles.prefix(4)) == ["Appeal 0", "Appeal 10", "Appeal 20", "Appeal 30"])
      #expect(titles.suffix(3) == ["Number 38", "Number 39", "Number 36"])
      #expect(try found(archive, [], most: 50, many: 5).titles.last == "Number 7", "undated ones stand last")
    }
  }

  @Test func veryManyHeadlinesStandInTheOrderOfTheirDates() throws {
    try withArticles { archive in
      let (titles, total) = try found(archive, [], most: 6, many: 3)
      #expect(total == 40)
      #expect(
        titles == ["Appeal 30", "Appeal 20", "Appeal 10", "Appeal 0", "Number 38", "Number 39"])
      let even = Condition(anyOf: [.outlet("Even News")])
      #expect(try found(archive, [even], most: 2, many: 3).titles == ["Appeal 30", "Appeal 20"])
    }
  }

  @Test func conditionsHoldForWhatIsFound() throws {
    try withArticles { archive in
      let odd = Condition(anyOf: [.outlet("Odd News")])
      let dated = Condition(anyOf: [
        .event(EventPattern(since: PartialDate("2024-01-20"), until: PartialDate("2024-01-25")))
      ])
      let (titles, total) = try found(archive, [odd, dated], most: 3, many: 2)
      #expect(total == 6)
      #expect(titles == ["Number 31", "Number 29", "Number 27"])
      let ranked = try found(archive, [odd, dated], most: 50, many: 100)
      #expect(ranked.total == 6 && Set(ranked.titles).count == 6)
      #expect(
        try found(archive, [odd, Condition(anyOf: [.outlet("Even News")])], most: 9, many: 2).total == 0)
      let either = Condition(anyOf: [.outlet("Odd News"), .outlet("Even News")])
      #expect(try found(archive, [either], most: 9, many: 2).total == 40)
    }
  }
}
