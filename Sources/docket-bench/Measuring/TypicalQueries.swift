import DocketQuery
import DocketStore

/// Thirty questions as people put them, with names that the archive knows.
struct TypicalQueries {
  struct Query {
    /// As a person would type it.
    var text: String
    var ask: () throws -> Int
  }

  let book: Casebook
  private(set) var queries: [Query] = []

  init(_ book: Casebook) throws {
    self.book = book
    func names(_ kind: ListKind) throws -> [String] { try book.list(kind, limit: 40).rows.map(\.name) }
    let cities = try names(.cities)
    let courts = try names(.courts)
    let persons = try names(.persons)
    let statutes = try names(.statutes)
    let outlets = try names(.outlets)
    func pick(_ names: [String], _ place: Int) -> String {
      names.isEmpty ? "nothing" : names[min(place, names.count - 1)]
    }
    let person = pick(persons, 39)
    let surname = person.split(separator: " ").last.map(String.init) ?? person
    let city = pick(cities, 0)
    let court = pick(courts, 0)
    let section = pick(statutes, 0).split(separator: "/").last.map(String.init) ?? "416"
    let statute = pick(statutes, 3).split(separator: "/").last.map(String.init) ?? "416"
    func search(_ words: String?, _ filters: (FilterKey, String)...) throws {
      try add("search", words, filters) { try book.search(words, filters: $0, limit: 20).total }
    }
    func cases(_ words: String?, _ filters: (FilterKey, String)...) throws {
      try add("cases", words, filters) { try book.cases(words, filters: $0, limit: 50).total }
    }
    try search("sentenced to seven years")
    try search("\"pleaded not guilty\"")
    try search(surname)
    try search("bribes customs")
    try search("murder OR kidnapping")
    try search("fraud -bank")
    try search("detain*")
    try search("lawyer", (.city, city))
    try search("appeal", (.since, "2022"), (.until, "2023"))
    try search(nil, (.outlet, pick(outlets, 2)))
    try search(nil, (.person, person))
    try search(nil, (.statute, statute), (.since, "2021-06"))
    try cases(nil, (.city, city))
    try cases(nil, (.city, pick(cities, 7)))
    try cases(nil, (.statute, statute))
    try cases(nil, (.statute, section), (.city, city))
    try cases(nil, (.court, court))
    try cases(nil, (.person, surname))
    try cases(nil, (.person, person))
    try cases(nil, (.event, "overturned"))
    try cases(nil, (.sentence, "suspended"))
    try cases(nil, (.minTerm, "5y"), (.city, pick(cities, 2)))
    try cases(nil, (.status, "convicted"))
    try cases(nil, (.event, "detained"), (.since, "2022-03"), (.until, "2022-04"))
    try cases(nil, (.country, "KG"), (.status, "sentenced"))
    try cases(nil, (.outlet, pick(outlets, 0)), (.event, "sentenced"))
    try cases("fraud", (.city, city))
    try cases(nil, (.court, pick(courts, 5)), (.minTerm, "10y"))
    let all = try book.cases(limit: 400).rows
    let one = all.max { $0.articles.count < $1.articles.count }?.id ?? ""
    queries.append(Query(text: "show \(one)") { try book.show(caseID: one)?.timeline.count ?? 0 })
    queries.append(Query(text: "timeline \(one)") { try book.timeline(ofCase: one).count })
  }

  private mutating func add(
    _ command: String, _ words: String?, _ options: [(FilterKey, String)],
    _ ask: @escaping (Filters) throws -> Int
  ) throws {
    var filters = Filters()
    for (key, text) in options { try filters.add(text, to: key) }
    let text = [command, words ?? ""] + options.map { "--\($0.0.rawValue) \($0.1)" }
    let asked = filters
    queries.append(Query(text: text.filter { !$0.isEmpty }.joined(separator: " ")) { try ask(asked) })
  }

  /// Asks each `runs` times; the median of each, in milliseconds.
  /// - Parameter only: letters of the questions that are asked; all where there are none.
  func measure(
    runs: Int, only: String = ""
  ) throws -> [(text: String, found: Int, milliseconds: Double)] {
    try queries.filter { only.isEmpty || $0.text.contains(only) }.map { query in
      var times: [Double] = []
      var found = 0
      for _ in 0..<runs {
        let start = ContinuousClock.now
        found = try query.ask()
        times.append((ContinuousClock.now - start).inSeconds * 1000)
      }
      return (query.text, found, times.median)
    }
  }
}
