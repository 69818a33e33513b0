import DocketModel
import DocketQuery
import Testing

@Suite struct FilterWordsTests {
  static let words: FilterWords = {
    var words = FilterWords()
    words.add(["Kyrgyzstan", "Kyrgyz"], for: "KG", of: .country)
    words.add(["arrest", "arrested"], for: "detained", of: .event)
    words.add(["arrested"], for: "charged", of: .event)
    words.add(["on trial"], for: "on-trial", of: .status)
    words.add(["year", "years"], forUnit: "y")
    words.add(["month", "months"], forUnit: "m")
    words.add(["and"], forUnit: "")
    return words
  }()

  private func filters(_ key: FilterKey, _ text: String) throws -> Filters {
    var filters = Filters()
    try filters.add(text, to: key, words: Self.words)
    return filters
  }

  @Test func aValueIsUnderstoodByTheWordsOfThePacks() throws {
    #expect(try filters(.country, "kyrgyzstan").countries.first?.code == "KG")
    #expect(try filters(.country, "Kyrgyz").countries.first?.code == "KG")
    #expect(try filters(.country, "us").countries.first?.code == "US")
    #expect(try filters(.event, "Arrested").events.first?.type == .detained)
    #expect(try filters(.status, "on trial").statuses.first?.status == .onTrial)
  }

  @Test(arguments: [
    ("5 years", 1826), ("5years", 1826), ("2 years and 6 months", 913), ("2 years, 6 months", 913),
    ("18 months", 548), ("5y", 1826),
  ])
  func termsAreUnderstoodInWords(_ text: String, _ days: Int) throws {
    #expect(try filters(.minTerm, text).minTerms.first?.term.days == days)
  }

  @Test(arguments: [
    (FilterKey.event, "senteced", "sentenced"), (.sentence, "suspnded", "suspended"),
    (.status, "aquitted", "acquitted"), (.country, "Kyrgystan", "Kyrgyzstan"),
  ])
  func whatIsMistypedIsNamedAsItMayBeMeant(_ key: FilterKey, _ text: String, _ meant: String) {
    let error = #expect(throws: FilterError.self) { try filters(key, text) }
    #expect(error?.nearest == meant)
    #expect(error?.description.hasSuffix("; did you mean \"\(meant)\"?") == true)
  }

  @Test(arguments: [
    [("since", "2025"), ("until", "2024")], [("since", "2024-06"), ("until", "2024-05-31")],
    [("min-term", "5y"), ("max-term", "59m")],
  ])
  func filtersThatNoFactCanMeetAreRefused(_ typed: [(String, String)]) throws {
    let filters = try DocketQueryTests.filters(typed)
    let error = #expect(throws: FilterError.self) { try filters.check() }
    #expect(error?.description.hasPrefix("nothing lies between --\(typed[0].0) \(typed[0].1) and --") == true)
  }

  @Test(arguments: [
    [("since", "2024"), ("until", "2024-05")], [("since", "2024-05"), ("until", "2024")],
    [("min-term", "5y"), ("max-term", "5y")], [("since", "2030")],
    [("since", "2030"), ("since", "2020"), ("until", "2024")],
  ])
  func filtersThatAFactCanMeetAreNot(_ typed: [(String, String)]) throws {
    try DocketQueryTests.filters(typed).check()
  }
}
