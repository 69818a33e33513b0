import DocketModel

/// A record with something in every field.
func fullRecord(sha256: String = String(repeating: "ab", count: 32)) -> ArticleRecord {
  var record = ArticleRecord(
    source: Source(path: "/tmp/full.txt", sha256: sha256, bytes: 120, encoding: "windows-1251"))
  record.title = "Court \"jails\" Ömürzakov \\ again"
  record.outlet = "Chui Valley News"
  record.authors = ["Gulnara Tashbaeva", "A. B."]
  record.published = PartialDate("2024-09-17")
  record.updated = PartialDate("2024-09")
  record.language = "en"
  record.url = "https://chuivalley.example/1"
  record.country = "KG"
  record.body = [TextRange(start: 0, end: 40), TextRange(start: 50, end: 90)]
  record.cuts = [Cut(start: 40, end: 50, reason: "menu")]
  record.persons = [
    Person(
      name: "Bektur Ömürzakov", aliases: ["Ömürzakov", "the \"mercenary\""], roles: [.defendant, .witness],
      descriptions: ["a 32-year-old from\tTokmok"], age: 32,
      mentions: [TextRange(start: 60, end: 70), TextRange(start: 1, end: 5)], rule: "en.person"),
    Person(name: "Ermek Sagynaliev", roles: [.judge]),
  ]
  record.courts = [
    Court(
      name: "Oktyabr District Court", level: .district, city: "Bishkek", country: "KG",
      mentions: [TextRange(start: 7, end: 9)], rule: "en.court"),
    Court(name: "Supreme Court"),
  ]
  record.statutes = [
    Statute(
      country: "KG", code: "Criminal Code", provision: "416", part: "3", subject: "mercenaries",
      text: "Article 416(3)", mentions: [TextRange(start: 10, end: 24)], rule: "en.statute"),
    Statute(country: nil, code: "Terrorism Act 2006", provision: nil, part: nil, text: "Terrorism Act 2006"),
  ]
  record.sentences = [
    Sentence(
      kind: .imprisonment, term: "P7Y", status: .imposed, persons: ["Bektur Ömürzakov"], text: "seven years",
      mention: TextRange(start: 30, end: 41), rule: "en.sentence"),
    Sentence(
      kind: .fine, term: "200000 KGS", status: .possible, text: "a fine", mention: TextRange(start: 1, end: 2)
    ),
  ]
  record.places = [
    Place(
      name: "Tokmak", kind: .city, country: "KG", canonical: "Tokmok", mentions: [TextRange(start: 2, end: 8)]
    ),
    Place(name: "Kyrgyzstan", kind: .country, country: "KG"),
  ]
  record.caseNumbers = [CaseNumber(text: "21CF1234", mentions: [TextRange(start: 3, end: 11)])]
  record.events = [
    Event(
      type: .sentenced, date: PartialDate("2024-09-16"), endDate: PartialDate("2024-09-17"),
      qualifier: .between,
      dateText: "on Monday", modality: .actual, persons: ["Bektur Ömürzakov"], unnamed: "two others",
      court: "Oktyabr District Court", statutes: ["KG/criminal-code/416/3"], sentences: [0], city: "Bishkek",
      quote: Quote(start: 30, end: 41, text: "seven years"), rule: "en.sentenced"),
    Event(
      type: .appealed, modality: .possible, quote: Quote(start: 0, end: 4, text: "may"), rule: "en.appealed"),
  ]
  record.cases = [
    CaseMention(
      defendants: ["Bektur Ömürzakov"], unnamed: "two others", events: [0, 1],
      statutes: ["KG/criminal-code/416/3"],
      sentences: [0], courts: ["Oktyabr District Court"], cities: ["Bishkek"], numbers: ["21CF1234"])
  ]
  record.findings = [
    Finding(.encoding, "read as windows-1251", at: TextRange(start: 5, end: 6)),
    Finding(.conflict, "two dates"),
  ]
  return record
}
