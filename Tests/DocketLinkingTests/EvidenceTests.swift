import DocketLinking
import DocketModel
import Testing

/// What ties two reports, and what does not.
@Suite struct EvidenceTests {
  @Test("Who is in court years later is there for another deed, unless the articles tell of one deed")
  func personIsNoCase() {
    func report(_ article: String, _ day: String, _ type: EventType, title: String? = nil) -> CaseReport {
      Make.report(
        article, day, of: ["Mark Hewlett"], title: title, cities: ["Osh"],
        events: [Make.event(type, day, in: article, to: ["Mark Hewlett"])])
    }
    let first = report("a", "2010-06-30", .convicted)
    #expect(Linker().link([first, report("b", "2010-08-01", .sentenced)]).count == 1)
    #expect(Linker().link([first, report("b", "2015-05-01", .charged)]).count == 2)
    #expect(Linker().link([first, report("b", "2011-05-01", .convicted)]).count == 2)
    let titles = [
      "Deputy convicted of drunken driving in Osh", "Deputy sentenced for drunken driving in Osh",
    ]
    let told = [
      report("a", "2010-06-30", .convicted, title: titles[0]),
      report("b", "2013-05-01", .sentenced, title: titles[1]),
    ]
    #expect(Linker().link(told).count == 1)
  }

  @Test("A title with the surnames of two defendants names their case")
  func titlesNameCoDefendants() {
    let charged = Make.report("a", "2018-09-18", of: ["Grant Robicheaux", "Cerissa Riley"])
    let other = Make.report("b", "2018-09-19", of: ["Sean Riley"])
    for title in ["Hearing in Robicheaux and Riley case", "HEARING IN ROBICHEAUX AND RILEY CASE"] {
      let mention = Make.report("m", "2020-02-03", title: title)
      #expect(Linker().link([charged, other, mention]).groups == ["a m", "b"])
    }
    #expect(
      Linker().link([charged, Make.report("m", "2020-02-03", title: "Riley and Kim win")]).groups == ["a"])
  }

  @Test("A title that names another defendant beside the one of both ties two reports")
  func titlesNameAnotherBeside() {
    let both = Make.report("a", "2018-09-18", of: ["Marten Kelso", "Ines Valdor"])
    func later(_ title: String) -> CaseReport {
      Make.report("b", "2020-09-18", of: ["Ines Valdor"], title: title)
    }
    #expect(Linker().link([both, later("Valdor hears the verdict")]).count == 2)
    #expect(Linker().link([both, later("Kelso and Valdor hear the verdict")]).count == 1)
  }

  @Test(
    "Either half of a surname with a hyphen may stand for it", arguments: ["Rojas", "Nieto", "Rojas-Nieto"])
  func halvesOfSurnames(half: String) {
    func report(_ article: String, of name: String) -> CaseReport {
      Make.report(
        article, "2024-01-15", of: [name], cities: ["Osh"], statutes: ["416"],
        events: [Make.event(.sentenced, "2024-01-12", in: article, to: [name])])
    }
    let full = report("a", of: "Maria Rojas-Nieto")
    #expect(Linker().link([full, report("b", of: half)]).count == 1)
    #expect(Linker().link([full, report("b", of: "Petrosyan")]).count == 2)
    #expect(Linker().link([full, report("b", of: "Juan Rojas")]).count == 2)
  }

  @Test("Two articles that tell of two cases each tell of the same two")
  func casesSideBySide() {
    func reports(_ article: String, _ day: String, _ names: [String]) -> [CaseReport] {
      let persons = names.map { Make.person($0) }
      return names.map { name in
        var report = Make.report(article, day, of: [name])
        report.tellBeside(persons)
        return report
      }
    }
    let first = reports("a", "2005-02-10", ["Bern Ebbers", "Scott Sullivan"])
    #expect(Linker().link(first + reports("b", "2006-12-01", ["Bern Ebbers", "Scott Sullivan"])).count == 2)
    #expect(Linker().link(first + reports("b", "2006-12-01", ["Bern Ebbers", "Sue Low"])).count == 4)
  }

  @Test("Whom a country extradites is tried in another")
  func extraditionCrossesBorders() {
    func report(_ article: String, _ country: String, _ type: EventType) -> CaseReport {
      Make.report(
        article, "2010-05-01", of: ["Gerald Su Go"], age: 51, country: country, statutes: [],
        events: [Make.event(type, "2010-04-28", in: article, to: ["Gerald Su Go"])])
    }
    #expect(Linker().link([report("a", "US", .charged), report("b", "CA", .detained)]).count == 2)
    #expect(Linker().link([report("a", "US", .charged), report("b", "CA", .extradited)]).count == 1)
  }

  @Test("Steps of the day on which an outlet prints two stories do not make them one")
  func newsOfTheDayTellsNothing() {
    func report(_ article: String, _ outlet: String, of names: [String]) -> CaseReport {
      Make.report(
        article, "2010-02-23", of: names, unnamed: names.isEmpty ? "a man" : nil, outlet: outlet,
        cities: ["Osh"],
        events: [
          Make.event(.charged, "2010-02-23", in: article, to: names),
          Make.event(.offence, "2009-11", in: article, to: names),
        ])
    }
    let named = report("a", "The Post", of: ["Matt Castan"])
    #expect(Linker().link([named, report("b", "The Post", of: [])]).count == 2)
    #expect(Linker().link([named, report("b", "The Mail", of: [])]).count == 1)
  }

  @Test("What no evidence could join is not read: one lawyer, one city and month")
  func onlyCandidatesAreRead() throws {
    let letters = Array("bdfgklmnprstvz").map(String.init)
    let names = letters.flatMap { first in
      letters.map { second in "Ba\(first)a Do\(first)o\(second)ov" }
    }
    func report(_ article: String, of name: String) -> CaseReport {
      Make.report(
        article, "2024-01-15", of: [name], others: ["Larry Lawyer"], cities: ["Osh"],
        events: [Make.event(.sentenced, "2024-01", in: article, to: [name])])
    }
    let many = names.enumerated().map { report("old\($0)", of: $1) }
    let new = report("new", of: names[7])
    let index = CountingIndex(many + [new])
    let relinking = try Linker().relink(added: [new], in: index)
    #expect(relinking.cases.groups == ["new old7"])
    #expect(index.read == Set([new.place, many[7].place]))
  }

  @Test("Namesakes in other countries are not read, unless a step leads there or the country is a guess")
  func namesakesElsewhereAreNotRead() throws {
    func report(_ article: String, _ country: String, told: Bool = true, _ type: EventType = .charged)
      -> CaseReport
    {
      var report = Make.report(
        article, "2010-04-29", of: ["Gerald Su Go"], country: country,
        events: [Make.event(type, "2010-04-28", in: article, to: ["Gerald Su Go"])])
      report.isCountryTold = told
      return report
    }
    let new = report("new", "CA")
    let same = report("same", "CA")
    let elsewhere = report("elsewhere", "US")
    let guessed = report("guessed", "US", told: false)
    let sent = report("sent", "US", .extradited)
    let index = CountingIndex([new, same, elsewhere, guessed, sent])
    let relinking = try Linker().relink(added: [new], in: index)
    #expect(!index.read.contains(elsewhere.place) || relinking.cases.count > 1)
    #expect(index.read.isSuperset(of: [new.place, same.place, guessed.place, sent.place]))
    let alone = CountingIndex([new, elsewhere])
    #expect(try Linker().relink(added: [new], in: alone).cases.groups == ["new"])
    #expect(alone.read == [new.place])
  }
}

/// An index that remembers which reports were read.
private final class CountingIndex: ReportIndex {
  private let index: MemoryIndex
  private(set) var read: Set<String> = []

  init(_ reports: [CaseReport]) { index = MemoryIndex(reports) }

  func count(of key: String, limit: Int) -> Int { index.count(of: key, limit: limit) }
  func row(of place: String) -> String { place }
  func rows(near row: String, under key: String, limit: Int) -> [String] {
    index.rows(near: row, under: key, limit: limit)
  }
  func home(of row: String) -> String? { index.home(of: row) }
  func places(of rows: [String]) -> [String] { rows }
  func places(under key: String) -> [String] { index.places(under: key) }
  func reports(at places: [String]) -> [CaseReport] {
    read.formUnion(places)
    return index.reports(at: places)
  }
  func caseMates(of places: [String]) -> [[String]] { index.caseMates(of: places) }
}
