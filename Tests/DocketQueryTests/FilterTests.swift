import DocketModel
import DocketQuery
import Testing

@Suite struct FilterTests {
  /// Filters as typed, with the first letters of the cases that they find, the latest first.
  static let single: [(String, String, [String])] = [
    ("statute", "416", ["lap", "kub"]), ("statute", "416(1)", ["lap"]), ("statute", "416/1", ["lap"]),
    ("statute", "KG:416", ["lap", "kub"]), ("statute", "US:416", []), ("statute", "KG", ["lap", "kub"]),
    ("statute", "18 USC 2339B", ["smi"]), ("statute", "18 U.S.C. § 2339B(a)", ["smi"]),
    ("statute", "2339b", ["smi"]),
    ("statute", "2339B(a)(1)", ["smi"]), ("statute", "2339B(b)", []),
    ("statute", "Criminal Code 416", ["lap", "kub"]),
    ("statute", "Article 416", ["lap", "kub"]), ("statute", "article 416 part 1", ["lap"]),
    ("statute", "KG/criminal-code/416/1", ["lap"]), ("statute", "criminal code", ["lap", "kub"]),
    ("city", "Osh", ["kub"]), ("city", "BISHKEK", ["lap"]), ("city", "Ош", ["kub"]), ("city", "Paris", []),
    ("country", "kg", ["lap", "kub"]), ("country", "US", ["smi"]),
    ("court", "Pervomaisky", ["lap"]), ("court", "court bishkek", ["lap"]), ("court", "Supreme", []),
    ("person", "Lapushkin", ["lap"]), ("person", "Sergey Lapushkin", ["lap"]),
    ("person", "Лапушкин", ["lap"]),
    ("person", "kubanychbek uulu", ["kub"]), ("person", "Primakov", []),
    ("outlet", "world news", ["lap", "smi", "kub"]), ("outlet", "24.kg", ["lap"]),
    ("event", "overturned", ["kub"]), ("event", "detained", ["lap"]), ("event", "executed", []),
    ("sentence", "suspended", ["kub"]), ("sentence", "fine", []),
    ("min-term", "5y", ["kub"]), ("min-term", "10y", ["kub"]), ("min-term", "121m", []),
    ("max-term", "5y", []),
    ("max-term", "P7Y", ["kub"]), ("status", "detained", ["lap"]), ("status", "charged", ["smi"]),
    ("since", "2025", ["lap"]), ("since", "2024-05-02", ["lap", "smi"]), ("until", "2023", ["kub"]),
    ("until", "2024-05", ["smi", "kub"]),
  ]

  @Test(arguments: single) func eachFilterFindsItsCases(_ key: String, _ text: String, _ cases: [String])
    throws
  {
    #expect(try found([(key, text)]) == cases)
  }

  @Test func everyPairOfFiltersFindsWhatBothFind() throws {
    try withBook { book throws in
      for (index, one) in Self.single.enumerated() {
        for other in Self.single.dropFirst(index + 1)
        where one.0 != other.0 && !Self.isOneFact(one.0, other.0) {
          let both = try book.cases(filters: filters([(one.0, one.1), (other.0, other.1)])).rows
          let wanted = one.2.filter { other.2.contains($0) }
          #expect(
            both.map { String($0.id.prefix(3)) } == wanted, "--\(one.0) \(one.1) --\(other.0) \(other.1)")
        }
      }
    }
  }

  /// A date belongs to the event asked for, a term to the sentence asked for.
  private static func isOneFact(_ one: String, _ other: String) -> Bool {
    [["event", "since", "until"], ["sentence", "min-term", "max-term"]].contains {
      $0.contains(one) && $0.contains(other)
    }
  }

  @Test func aCourtsSeatIsACityOfItsCaseAndOfItsEvents() throws {
    try withBook { book throws in
      let remanded = try book.timeline(ofCase: "lap0000000", filters: filters([("city", "Bishkek")]))
      #expect(remanded.map(\.type) == [.detained, .remanded])
    }
  }

  @Test func aDateBelongsToTheEventAskedFor() throws {
    #expect(try found([("event", "detained"), ("since", "2025-05")]) == [])
    #expect(try found([("event", "sentenced"), ("since", "2024"), ("until", "2024")]) == ["kub"])
  }

  @Test func aTermBelongsToTheSentenceAskedFor() throws {
    #expect(try found([("sentence", "suspended"), ("min-term", "8y")]) == [])
    #expect(try found([("sentence", "suspended"), ("min-term", "7y")]) == ["kub"])
  }

  @Test func aFilterThatIsRepeatedFindsEither() throws {
    #expect(try found([("city", "Osh"), ("city", "Brooklyn")]) == ["smi", "kub"])
    #expect(try found([("city", "Osh"), ("city", "Brooklyn"), ("country", "US")]) == ["smi"])
  }

  @Test(arguments: [
    ("since", "yesterday"), ("min-term", "long"), ("event", "dinner"), ("sentence", "x"), ("status", "?"),
    ("country", "Kyrgyzstan"), ("city", " "), ("statute", ""),
  ])
  func aValueThatMeansNothingIsNamedWithWhatWouldBeUnderstood(_ key: String, _ text: String) throws {
    let error = #expect(throws: FilterError.self) { try filters([(key, text)]) }
    #expect("\(try #require(error))".hasPrefix("--\(key) \"\(text)\" is not understood: expected "))
  }

  @Test func everyFilterHasAnOptionAndHelp() {
    for key in FilterKey.allCases {
      #expect(key.type.key == key)
      #expect(!key.type.help.isEmpty && !key.type.valueName.isEmpty)
    }
  }

  @Test func filtersOfArticlesUseTheirOwnPlacesAndDates() throws {
    try withBook { book throws in
      func found(_ typed: [(String, String)]) throws -> [String] {
        try book.search(filters: filters(typed)).rows.map { String($0.id.prefix(1)) }
      }
      #expect(try found([("city", "Kyiv")]) == ["3"])
      #expect(try found([("city", "Київ")]) == ["3"])
      #expect(try found([("since", "2025-05")]) == ["2"])
      #expect(try found([("until", "2024-01")]) == ["4"])
      #expect(try found([("statute", "416")]) == ["2", "1", "4"])
      #expect(try found([("status", "charged")]) == ["5"])
      #expect(try found([("person", "Lapushkin"), ("outlet", "World News")]) == ["1"])
    }
  }

  private func found(_ typed: [(String, String)]) throws -> [String] {
    try withBook { book in try book.cases(filters: filters(typed)).rows.map { String($0.id.prefix(3)) } }
  }
}

/// Filters as a user types them.
func filters(_ typed: [(String, String)]) throws -> Filters {
  var filters = Filters()
  for (key, text) in typed {
    let key = try #require(FilterKey(rawValue: key))
    try filters.add(text, to: key)
  }
  return filters
}
