import DocketModel
import DocketPacks
import Testing

@testable import DocketExtraction

@Suite struct StoryTests {
  /// What is read of a page: the record, and its body as text.
  static func read(_ page: String) throws -> (record: ArticleRecord, body: String) {
    let packs = try #require(PassageTests.packs)
    let document = Document(bytes: Array(page.utf8), lexicon: packs.lexicon)
    var record = ArticleRecord(source: Source(path: "", sha256: "", bytes: 0, encoding: "utf-8"))
    Story.find(in: document, packs: packs, record: &record)
    return (record, record.body.map { document.text($0) }.joined(separator: "\n"))
  }

  private static let paragraphs = """
    A court in the town of Naryn on Tuesday sentenced a former bus driver to four years in prison for stealing fuel.

    Judge Asel Imanova said that the driver, Talant Beknazarov, had sold diesel from the depot for nearly two years.

    "He knew very well what he was doing," the prosecutor told reporters after the hearing in the crowded court room.

    Beknazarov denied the charge and said that he would appeal against the verdict, which has not yet come into force.
    """

  private static let page = """
    Skip to content
    Home
    News
    Courts
    Sport
    Naryn Courier

    Bus driver jailed for stealing fuel
    By Aida Sultanova and Joe O'Neill
    12 March 2024, 10:15
    Share: Facebook X Telegram

    \(paragraphs)

    Read more:
    Two buses collide near Kochkor
    Depot gets new fence
    Sign up for our newsletter
    Most read
    1. Snow closes the pass
    2. Bread gets dearer
    © 2024 Naryn Courier. All rights reserved.
    """

  @Test func `the story is told from menus, share bars and lists of other stories`() throws {
    let (record, body) = try Self.read(Self.page)
    #expect(body.hasPrefix("A court in the town of Naryn"))
    #expect(body.hasSuffix("come into force."))
    #expect(!body.contains("Read more") && !body.contains("Snow") && !body.contains("fence"))
    #expect(record.title == "Bus driver jailed for stealing fuel")
    #expect(record.authors == ["Aida Sultanova", "Joe O'Neill"])
    #expect(record.published?.description == "2024-03-12")
    #expect(record.outlet == "Naryn Courier")
    #expect(record.language == "en")
    #expect(record.cuts.contains { $0.reason == "menu" } && record.cuts.contains { $0.reason == "list" })
  }

  @Test(arguments: [
    ("Published: 15:56 BST, 27 April 2024", "2024-04-27"), ("8:39, 06 Jan 2026", "2026-01-06"),
    ("Tue, 26 November 2024 9:27PM", "2024-11-26"), ("Posted on June 01, 2026", "2026-06-01"),
    ("12.03.2023", "2023-03-12"),
    ("24. April 2025, 17.03 Uhr", "2025-04-24"), ("31. 10. 2025 17:46", "2025-10-31"),
    ("2023-03-12T10:20:00Z", "2023-03-12"),
    ("Aug 13/2022", "2022-08-13"), ("9th October, 2024", "2024-10-09"), ("4 de mayo de 2021", "2021-05-04"),
    ("14 марта 2024 г.", "2024-03-14"),
    ("2025年1月14日", "2025-01-14"), ("2025년 6월 4일", "2025-06-04"), ("25/12/2023 - 13:55", "2023-12-25"),
    ("03/04/2025", "2025-04-03"), ("April 21,2025", "2025-04-21"), ("2 days ago", ""), ("23 Aug, 10:02", ""),
  ])
  func `reads the dates that pages print`(line: String, day: String) throws {
    let (record, _) = try Self.read("Some invented headline of a story\n\(line)\n\n\(Self.paragraphs)\n")
    #expect((record.published?.description ?? "") == day)
  }

  @Test func `the month comes first in an American outlet`() throws {
    let page =
      "https://www.washingtonpost.com/a-story/\n\nA headline of some words\n03/04/2025\n\n\(Self.paragraphs)"
    let (record, _) = try Self.read(page)
    #expect(record.outlet == "Washington Post" || record.outlet == "The Washington Post")
    #expect(record.published?.description == "2025-03-04")
    #expect(record.url == "https://www.washingtonpost.com/a-story/")
  }

  @Test func `an address gives the day and the outlet that nothing else gives`() throws {
    let page =
      "https://www.narynvalleytimes.example/2024/11/20/driver-jailed/\n\n\(Self.paragraphs)\n\nNaryn Valley Times Media"
    let (record, _) = try Self.read(page)
    #expect(record.published?.description == "2024-11-20")
    #expect(record.outlet == "Naryn Valley Times")
    #expect(record.title == nil)
  }

  @Test func `updated and published are told apart`() throws {
    let (record, _) = try Self.read(
      "A headline of some words\nUpdated: Dec 9, 2023, 18:44\nPublished: Dec 7, 2023, 09:05\n\n\(Self.paragraphs)"
    )
    #expect(record.published?.description == "2023-12-07")
    #expect(record.updated?.description == "2023-12-09")
  }

  @Test func `captions, posts and advertisements inside of a story are cut`() throws {
    let parts = Self.paragraphs.split(separator: "\n\n")
    let page = """
      Bus driver jailed for stealing fuel

      \(parts[0])

      Talant Beknazarov in court on Tuesday with his lawyer and his wife. (Photo: Naryn Courier)

      ADVERTISEMENT

      \(parts[1])

      Sign up for our newsletter to get the latest court news in your inbox.

      \(parts[2])

      Justice at last for the people of this valley pic.twitter.com/abcdef

      — Depot Watch (@depotwatch) March 12, 2024

      \(parts[3])
      """
    let (record, body) = try Self.read(page)
    #expect(body == parts.joined(separator: "\n"))
    #expect(Set(record.cuts.map(\.reason)).isSuperset(of: ["credit", "ad", "newsletter", "post"]))
  }

  @Test func `a file that is only running text has no headline`() throws {
    let (record, body) = try Self.read(Self.paragraphs)
    #expect(record.title == nil)
    #expect(body.hasPrefix("A court in the town"))
    #expect(record.findings.map(\.kind).contains(.noDate) && record.findings.map(\.kind).contains(.noOutlet))
  }

  @Test func `a dateline gives place, day and agency`() throws {
    let packs = try #require(PassageTests.packs)
    let page = "Driver jailed over fuel\n\nNARYN, March 12, 2024 (AFP) -- \(Self.paragraphs)"
    let document = Document(bytes: Array(page.utf8), lexicon: packs.lexicon)
    var record = ArticleRecord(source: Source(path: "", sha256: "", bytes: 0, encoding: "utf-8"))
    let frame = Story.find(in: document, packs: packs, record: &record)
    #expect(frame.dateline.map { document.text(tokens: $0.city) } == "NARYN")
    #expect(record.published?.description == "2024-03-12")
    #expect(record.outlet == "AFP")
  }

  @Test func `sentences that a page has broken at links are joined`() throws {
    let page = """
      Driver jailed over fuel

      Judge Asel Imanova said that the driver,
      Talant Beknazarov
      , had sold diesel from the depot for two years and that the
      Naryn District Court
      had no doubt of it. \(Self.paragraphs)
      """
    let (_, body) = try Self.read(page)
    #expect(body.contains("the driver, Talant Beknazarov , had sold"))
    #expect(body.contains("the Naryn District Court had no doubt"))
  }

  @Test func `lists of names belong to the story, behind its last sentence too`() throws {
    let page = """
      Nine held over stolen fuel

      \(Self.paragraphs)

      Prosecutors named the following:

      Talant Beknazarov (driver), Maria Lopez (clerk), Ivan Petrov (guard)

      1. Dmitry Orlov, 43, of Bishkek
      2. Aigul Toktomambetova, 37, of Naryn
      3. Peter Miller, 51, of Osh
      """
    let (_, body) = try Self.read(page)
    #expect(body.contains("Maria Lopez (clerk)"))
    #expect(body.hasSuffix("Peter Miller, 51, of Osh"))
  }

  @Test(arguments: ["de", "fr", "es", "ru"])
  func `languages are told by their small words`(code: String) throws {
    let texts = [
      "de":
        "Das Gericht hat den Mann am Dienstag zu vier Jahren Haft verurteilt, weil er die Kasse des Vereins geleert hat.",
      "fr":
        "Le tribunal a condamné l'homme à quatre ans de prison pour avoir vidé la caisse de son club, selon le procureur.",
      "es":
        "El tribunal ha condenado al hombre a cuatro años de prisión por haber vaciado la caja de su club, según el fiscal.",
      "ru":
        "Суд приговорил мужчину к четырём годам лишения свободы за то, что он украл кассу клуба, как сообщили в прокуратуре.",
    ]
    let (record, _) = try Self.read(
      [texts[code], texts[code], texts[code]].compactMap { $0 }.joined(separator: "\n\n"))
    #expect(record.language == code)
  }
}
