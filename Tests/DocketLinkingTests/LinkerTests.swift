import DocketLinking
import DocketModel
import Testing

@Suite struct LinkerTests {
  private let osh = [
    Make.report(
      "a", "2025-04-22", of: ["Sergei Lapushkin", "Natalya Sekerina"], cities: ["Bishkek"], statutes: ["416"]),
    Make.report("b", "2025-04-24", of: ["Sergey Lapushkin"], cities: ["Osh", "Bishkek"], statutes: ["416"]),
    Make.report(
      "c", "2025-07-05", of: ["Н. Секерина"], others: ["Sergei Lapushkin"], cities: ["Osh"], statutes: ["416"]
    ),
    Make.report("d", "2025-04-25", of: ["Ruslan Lapushkin"], cities: ["Osh"], statutes: ["205"]),
  ]

  @Test("Articles on one defendant are one case, whatever the spelling")
  func spellingsAreOneCase() {
    #expect(Linker().link(osh).groups == ["a b c", "d"])
  }

  @Test("A common name alone joins nothing")
  func nameAloneJoinsNothing() {
    let reports = [
      Make.report("a", "2019-03-01", of: ["John Smith"], cities: ["Denver"], country: "US"),
      Make.report("b", "2023-03-01", of: ["John Smith"], cities: ["Boston"], country: "US"),
      Make.report("c", nil, of: ["John Smith"], country: nil),
    ]
    #expect(Linker().link(reports).count == 3)
  }

  @Test("Another country, or an age ten years off, holds one name apart")
  func contradictionsHoldApart() {
    let base = Make.report(
      "a", "2024-03-01", of: ["Ivan Petrov"], age: 30, cities: ["Osh"], statutes: ["416"])
    let abroad = Make.report(
      "b", "2024-03-02", of: ["Ivan Petrov"], age: 30, cities: ["Osh"], country: "RU", statutes: ["416"])
    let older = Make.report(
      "c", "2024-03-03", of: ["Ivan Petrov"], age: 52, cities: ["Osh"], statutes: ["416"])
    #expect(Linker().link([base, abroad]).count == 2)
    #expect(Linker().link([base, older]).count == 2)
    let same = Make.report("d", "2025-03-03", of: ["Ivan Petrov"], age: 31, cities: ["Osh"])
    #expect(Linker().link([base, same]).count == 1)
  }

  @Test("A case number decides")
  func numbersDecide() {
    let reports = [
      Make.report("a", "2010-01-01", of: ["Ann Low"], country: "US", numbers: ["10CF1234"]),
      Make.report("b", "2019-01-01", of: ["Bob Hill"], country: "US", numbers: ["10 CF 1234"]),
    ]
    #expect(Linker().link(reports).count == 1)
  }

  @Test("A man whom one article does not name is found by his sentence, its month and his flight")
  func unnamedIsFound() throws {
    let kyiv = Make.report(
      "kyiv", "2024-06-24", unnamed: "another Kyrgyz man",
      events: [
        Make.event(
          .sentenced, "2024-01", in: "kyiv", unnamed: "another Kyrgyz man",
          sentences: [Make.sentence(.suspended, "P7Y", "suspended seven-year sentence")]),
        Make.event(.fled, nil, in: "kyiv", unnamed: "another Kyrgyz man"),
      ])
    let osh = Make.report(
      "kyiv", "2024-06-24", unnamed: "an unnamed man", cities: ["Osh"],
      events: [
        Make.event(
          .sentenced, "2024-06", in: "kyiv", unnamed: "an unnamed man",
          sentences: [Make.sentence(.imprisonment, "P5Y")])
      ])
    let askar = Make.report(
      "world", "2025-04-24", of: ["Askar Kubanychbek Uulu"],
      events: [
        Make.event(
          .sentenced, "2023-01", in: "world", to: ["Askar Kubanychbek Uulu"],
          sentences: [Make.sentence(.imprisonment, "P10Y")]),
        Make.event(.overturned, nil, in: "world", to: ["Askar Kubanychbek Uulu"]),
        Make.event(
          .changed, nil, in: "world", to: ["Askar Kubanychbek Uulu"],
          sentences: [Make.sentence(.imprisonment, "P7Y", "reduced sentence of seven years")]),
        Make.event(
          .released, "2024-01", in: "world", to: ["Askar Kubanychbek Uulu"],
          sentences: [Make.sentence(.probation, "P7Y")]),
        Make.event(.fled, nil, in: "world", to: ["Askar Kubanychbek Uulu"]),
      ])
    let cases = Linker().link([kyiv, osh, askar])
    #expect(cases.groups == ["kyiv", "kyiv world"])
    let joined = try #require(cases.first { $0.members.count == 2 })
    #expect(joined.name == "Askar Kubanychbek Uulu")
    let words = joined.members.flatMap(\.reasons).flatMap { [$0.words, $0.otherWords] }
    #expect(words.contains("suspended seven-year sentence"))
    let seven = try #require(joined.events.first { $0.status == .conflicting })
    #expect(seven.date?.description == "2024-01")
    #expect(seven.disagreements.flatMap(\.values).map(\.value) == ["imprisonment P7Y", "suspended P7Y"])
    #expect(joined.events.first { $0.type == .fled }?.persons == ["Askar Kubanychbek Uulu"])
  }

  @Test("Two cases of one article are never joined")
  func oneArticleKeepsItsCasesApart() {
    let a = Make.report("a", "2024-01-01", of: ["Ann Low"], cities: ["Osh"])
    let b = Make.report("a", "2024-01-01", of: ["Bob Hill"], cities: ["Osh"])
    let both = Make.report("b", "2024-01-02", of: ["Ann Low", "Bob Hill"], cities: ["Osh"])
    let cases = Linker().link([a, b, both])
    #expect(cases.count == 2)
    #expect(!cases.contains { $0.members.map(\.article) == ["a", "a"] })
  }

  @Test("An article that only names a defendant is laid to that defendant's case")
  func mentionsAreLaidToACase() {
    let one = Make.report("a", "2024-01-01", of: ["Ann Low"], others: ["Zed Quint"], cities: ["Osh"])
    let two = Make.report("b", "2024-01-02", of: ["Bob Hill"], cities: ["Osh"])
    let mention = Make.report("m", "2024-01-03", others: ["Ann Low", "Zed Quint", "Bob Hill"])
    #expect(Linker().link([one, two, mention]).groups == ["a m", "b"])
    #expect(Linker().link([mention]).isEmpty)
  }

  @Test("Somebody of whom no step is told makes no case")
  func namesAloneAreNoCase() {
    let named = Make.report("a", "2024-01-01", of: ["Ann Low"], cities: ["Osh"], events: [])
    #expect(Linker().link([named]).isEmpty)
    let tried = Make.report("b", "2024-01-02", of: ["Ann Low"], cities: ["Osh"])
    #expect(Linker().link([named, tried]).groups == ["a b"])
  }

  @Test("That one of several charges fell on the day of the sentence is not the last step")
  func partialDismissalIsNotLast() {
    let steps = [EventType.sentenced, .dismissed].map {
      Make.event($0, "2026-01-05", in: "a", to: ["Ann Low"])
    }
    let cases = Linker().link([Make.report("a", "2026-01-06", of: ["Ann Low"], events: steps)])
    #expect(cases.map(\.lastEvent?.type) == [.sentenced])
    let dropped = Linker().link([Make.report("a", "2026-01-06", of: ["Ann Low"], events: [steps[1]])])
    #expect(dropped.map(\.lastEvent?.type) == [.dismissed])
  }

  @Test("What people decide holds against the evidence, and the later decision holds")
  func decisionsHold() {
    let ids = Dictionary(uniqueKeysWithValues: osh.map { ($0.article, $0.id) })
    func id(_ article: String) -> String { ids[article] ?? "" }
    var linker = Linker(corrections: [
      .split([id("b")], from: [id("a"), id("c")]), .merge([id("d"), id("b")]),
    ])
    #expect(linker.link(osh).groups == ["a c", "b d"])
    linker.corrections.append(.merge([id("a"), id("b"), id("c"), id("d")]))
    linker.corrections.append(.rename(id("d"), name: "The Osh case"))
    #expect(linker.link(osh).map(\.name) == ["The Osh case"])
    linker.corrections.append(.forget(id("d")))
    #expect(linker.link(osh).isEmpty)
  }
}
