import DocketLinking
import DocketModel
import Testing

/// The same reports in any order and any number of ingests give the same cases.
@Suite struct OrderTests {
  /// A generator of numbers that a test can repeat.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// An archive's worth of reports in which few names, cities and steps make many near misses.
  private func reports(_ count: Int, _ numbers: inout Numbers) -> [CaseReport] {
    let given = ["Sergei", "Sergey", "S.", "Anna", "Ann", "Ivan", "I."]
    let surnames = ["Lapushkin", "Lapuschkin", "Orlov", "Kim", "Smith"]
    let cities = ["Osh", "Bishkek", "Talas"]
    func name() -> String {
      (given.randomElement(using: &numbers) ?? "") + " " + (surnames.randomElement(using: &numbers) ?? "")
    }
    return (0..<count).map { number in
      let article = "article\(number)"
      let month = PartialDate.description(2024, Int.random(in: 1...12, using: &numbers))
      let named = Int.random(in: 0..<5, using: &numbers)
      let people = Array(Set((0..<(named > 3 ? 0 : 1 + named / 3)).map { _ in name() })).sorted()
      let term = "P\(Int.random(in: 5...7, using: &numbers))Y"
      let quiet = named == 4 && Bool.random(using: &numbers)
      return Make.report(
        article, month + "-15", of: people, unnamed: people.isEmpty && !quiet ? "a man" : nil,
        others: [name()], outlet: "outlet\(number % 4)",
        cities: [cities.randomElement(using: &numbers) ?? ""],
        events: quiet
          ? []
          : [
            Make.event(
              .sentenced, month, in: article, to: people, sentences: [Make.sentence(.imprisonment, term)])
          ])
    }
  }

  @Test("Any order of files gives the same cases", arguments: 1...3)
  func orderChangesNothing(seed: UInt64) {
    var numbers = Numbers(state: seed)
    let reports = reports(80, &numbers)
    let cases = Linker().link(reports)
    #expect(cases.contains { $0.members.count > 2 })
    #expect(Linker().link(reports.shuffled(using: &numbers)) == cases)
  }

  @Test(
    "Any split into ingests gives the same cases, and removing what came gives what was", arguments: 1...6)
  func splitChangesNothing(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let reports = reports(70, &numbers).shuffled(using: &numbers)
    let linker = Linker()
    var index = MemoryIndex()
    var stored: [String: LinkedCase] = [:]
    func take(added: ArraySlice<CaseReport>, removed: ArraySlice<CaseReport> = []) throws {
      index.remove(removed)
      index.add(added)
      let relinking = try linker.relink(added: Array(added), removed: Array(removed), in: index)
      let places = Set(relinking.places)
      for (id, old) in stored where old.members.contains(where: { places.contains($0.place) }) {
        #expect(old.members.allSatisfy { places.contains($0.place) })
        stored[id] = nil
      }
      for new in relinking.cases { stored[new.id] = new }
      index.store(relinking)
    }
    var start = 0
    while start < reports.count {
      let end = min(reports.count, start + Int.random(in: 1...25, using: &numbers))
      try take(added: reports[start..<end])
      start = end
    }
    func all(_ reports: ArraySlice<CaseReport>) -> [String: LinkedCase] {
      Dictionary(uniqueKeysWithValues: linker.link(Array(reports)).map { ($0.id, $0) })
    }
    #expect(stored == all(reports[...]))
    try take(added: [], removed: reports[50...])
    #expect(stored == all(reports[..<50]))
  }

  @Test("An id once given keeps finding its case as the case grows")
  func idsKeepFinding() {
    var numbers = Numbers(state: 3)
    let reports = reports(80, &numbers)
    let before = Linker().link(Array(reports.prefix(40)))
    let after = Linker().link(reports)
    for old in before {
      for id in old.aliases { #expect(after.contains { $0.aliases.contains(id) }) }
    }
  }
}

extension PartialDate {
  static func description(_ year: Int, _ month: Int) -> String {
    PartialDate(year: year, month: month)?.description ?? ""
  }
}
