import DocketModel
import DocketQuery
import DocketStore
import Foundation

/// Asks a casebook of three cases and five articles, made by hand:
/// - `lap0000000`: Sergei Lapushkin, KG 416(1), detained 2025-04-19 in Bishkek, two articles;
/// - `kub0000000`: Askar Kubanychbek Uulu, KG 416, ten years in 2023-01, overturned, a suspended term in 2024-01;
/// - `smi0000000`: John Smith, 18 USC 2339B(a)(1), charged 2024-05-02 in Brooklyn.
func withBook<T>(_ body: (Casebook) throws -> T) throws -> T {
  let folder = NSTemporaryDirectory() + "docket-" + UUID().uuidString
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let archive = try Archive(path: folder + "/archive.db", access: .write)
  try archive.update { update in
    try SampleBook(update: update).fill()
  }
  return try body(Casebook(archive))
}

/// Writes the sample.
private struct SampleBook {
  let update: ArchiveUpdate

  func fill() throws {
    let kg416 = statute("KG", "Criminal Code", "416", "1")
    let kg = statute("KG", "Criminal Code", "416", nil)
    let usc = statute("US", "18 USC", "2339B", "a/1")
    let court = Court(
      name: "Pervomaisky District Court of Bishkek", level: .district, city: "Bishkek", country: "KG")
    let first = try article(
      1, "Four Detained For Alleged Mercenary Recruitment", "World News", "2025-04-24", city: "Bishkek",
      persons: ["Sergei Lapushkin"], statutes: [kg416], courts: [court],
      text: "Sergei Lapushkin was detained in Bishkek. Article 416 of the Criminal Code.",
      events: [event(.detained, "2025-04-19", ["Sergei Lapushkin"])], reports: ["lap0000000", "kub0000000"])
    let second = try article(
      2, "Photographer stays in custody", "24.kg", "2025-06-18", city: "Bishkek",
      persons: ["Sergey Lapushkin"],
      statutes: [kg416], courts: [court],
      text: "Sergey Lapushkin’s term in custody was extended, O’Brien writes.",
      events: [event(.remanded, "2025-06-17", ["Sergey Lapushkin"])], reports: ["lap0000001"])
    _ = try article(
      3, "A note on the weather", nil, nil, city: "Kiev", persons: [], statutes: [], courts: [],
      text: "Snow in Kiev. Горинов.", events: [], reports: [])
    _ = try article(
      4, "Man sentenced in Osh", "Osh Evening", "2024-01-17", city: "Osh",
      persons: ["Askar Kubanychbek Uulu"],
      statutes: [kg], courts: [], text: "Askar Kubanychbek uulu got a suspended term.",
      events: [event(.sentenced, "2024-01", ["Askar Kubanychbek Uulu"])], reports: ["kub0000001"])
    _ = try article(
      5, "Brooklyn man charged", "World News", "2024-05-03", city: "Brooklyn", persons: ["John Smith"],
      statutes: [usc], courts: [], text: "John Smith was charged under 18 USC 2339B(a)(1) in Brooklyn.",
      events: [event(.charged, "2024-05-02", ["John Smith"])], reports: ["smi0000000"])
    try update.setSpellings(["Kyiv", "Kiev", "Київ"], city: "Kyiv", country: "UA")
    _ = (first, second)
    try lapushkin(kg416, court)
    try kubanychbek(kg)
    try smith(usc)
  }

  private func statute(_ country: String, _ code: String, _ provision: String, _ part: String?) -> Statute {
    Statute(country: country, code: code, provision: provision, part: part, text: "\(code) \(provision)")
  }

  private func event(
    _ type: EventType, _ date: String?, _ persons: [String], court: String? = nil, city: String? = nil,
    statutes: [String] = []
  ) -> Event {
    Event(
      type: type, date: date.flatMap { PartialDate($0) }, persons: persons, court: court, statutes: statutes,
      city: city, quote: Quote(start: 0, end: 10, text: "the passage"), rule: "test.\(type.rawValue)")
  }

  private func article(
    _ number: Int, _ title: String, _ outlet: String?, _ published: String?, city: String, persons: [String],
    statutes: [Statute], courts: [Court], text: String, events: [Event], reports: [String]
  ) throws -> Int64 {
    let sha256 = String(repeating: "\(number)", count: 64)
    var record = ArticleRecord(
      source: Source(path: "/news/\(number).txt", sha256: sha256, bytes: text.utf8.count, encoding: "utf-8"))
    record.title = title
    record.outlet = outlet
    record.published = published.flatMap { PartialDate($0) }
    record.persons = persons.map { Person(name: $0, roles: [.defendant]) }
    record.statutes = statutes
    record.courts = courts
    let canonical = city == "Kiev" ? "Kyiv" : city
    record.places = [
      Place(name: city, kind: .city, country: city == "Kiev" ? "UA" : nil, canonical: canonical)
    ]
    record.events = events
    let row = try update.insert(
      record, text: Array(text.utf8),
      notes: LinkingNotes(eventKeys: events.indices.map { "event\(number)\($0)" }))
    try update.setFile("/news/\(number).txt", article: row, bytes: text.utf8.count, modifiedNanoseconds: 1)
    for key in reports {
      _ = try update.insertReport(
        StoredReport(key: key), place: "\(published ?? "~")/\(key)", article: row, hashes: [])
    }
    return row
  }

  private func party(_ name: String, _ aliases: [String] = []) -> StoredCase.Party {
    StoredCase.Party(
      name: name, aliases: aliases, roles: [.defendant], ages: [], descriptions: [], unnamed: false)
  }

  private func lapushkin(_ statute: Statute, _ court: Court) throws {
    var item = StoredCase(key: "lap0000000", name: "Sergei Lapushkin", status: .detained)
    item.country = "KG"
    item.firstDate = PartialDate("2025-04-19")
    item.lastDate = PartialDate("2025-06-17")
    item.lastEvent = .remanded
    item.members = [
      StoredCase.Member(report: "lap0000000", reasons: []),
      StoredCase.Member(
        report: "lap0000001",
        reasons: [
          StoredCase.Reason(
            kind: "name", weight: 9.5, with: "lap0000000", words: "Sergey Lapushkin",
            otherWords: "Sergei Lapushkin")
        ]),
    ]
    item.parties = [party("Sergei Lapushkin", ["Sergey Lapushkin"])]
    item.statutes = [statute]
    item.courts = [court]
    item.cities = ["Bishkek"]
    item.events = [
      StoredEvent(
        key: "event10", event: event(.detained, "2025-04-19", ["Sergei Lapushkin"], city: "Bishkek"),
        sentences: [],
        reports: ["event10"], sources: 1, status: "single-source", conflicts: []),
      StoredEvent(
        key: "event20", event: event(.remanded, "2025-06-17", ["Sergei Lapushkin"], court: court.name),
        sentences: [],
        reports: ["event20", "event10"], sources: 2, status: "conflicting",
        conflicts: ["date: 2025-06-17 or 2025-06-18"]),
    ]
    item.charges = [
      StoredCase.Charge(
        defendant: "Sergei Lapushkin", statute: statute.key, status: .detained,
        history: [
          StoredCase.Charge.Step(status: .detained, date: PartialDate("2025-04-19"), event: "event10")
        ])
    ]
    try update.insertCase(item)
  }

  private func kubanychbek(_ statute: Statute) throws {
    var item = StoredCase(key: "kub0000000", name: "Askar Kubanychbek Uulu", status: .sentenced)
    item.country = "KG"
    item.firstDate = PartialDate("2023-01")
    item.lastDate = PartialDate("2024-01")
    item.lastEvent = .sentenced
    item.members = ["kub0000000", "kub0000001"].map { StoredCase.Member(report: $0, reasons: []) }
    item.parties = [party("Askar Kubanychbek Uulu")]
    item.statutes = [statute]
    item.cities = ["Osh"]
    func sentence(_ kind: Sentence.Kind, _ term: String) -> Sentence {
      Sentence(kind: kind, term: term, status: .imposed, text: term, mention: TextRange(start: 0, end: 1))
    }
    item.events = [
      StoredEvent(
        key: "event41", event: event(.sentenced, "2023-01", ["Askar Kubanychbek Uulu"]),
        sentences: [sentence(.imprisonment, "P10Y")], reports: [], sources: 1, status: "single-source",
        conflicts: []),
      StoredEvent(
        key: "event42", event: event(.overturned, nil, ["Askar Kubanychbek Uulu"]), sentences: [],
        reports: [],
        sources: 1, status: "single-source", conflicts: []),
      StoredEvent(
        key: "event40", event: event(.sentenced, "2024-01", ["Askar Kubanychbek Uulu"], city: "Osh"),
        sentences: [sentence(.suspended, "P7Y")], reports: ["event40"], sources: 1, status: "single-source",
        conflicts: []),
    ]
    try update.insertCase(item)
  }

  private func smith(_ statute: Statute) throws {
    var item = StoredCase(key: "smi0000000", name: "John Smith", status: .charged)
    item.country = "US"
    item.firstDate = PartialDate("2024-05-02")
    item.lastDate = PartialDate("2024-05-02")
    item.lastEvent = .charged
    item.members = [StoredCase.Member(report: "smi0000000", reasons: [])]
    item.parties = [party("John Smith")]
    item.statutes = [statute]
    item.cities = ["Brooklyn"]
    item.events = [
      StoredEvent(
        key: "event50", event: event(.charged, "2024-05-02", ["John Smith"]), sentences: [],
        reports: ["event50"],
        sources: 1, status: "single-source", conflicts: [])
    ]
    try update.insertCase(item)
  }
}
