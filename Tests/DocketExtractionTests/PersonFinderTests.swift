import DocketModel
import DocketPacks
import Testing

@testable import DocketExtraction

/// Who is named in a passage, and under which names.
@Suite struct PersonFinderTests {
  private static let packs = Result { try PackSet(BuiltInPacks.all()) }

  /// The persons of a passage that stands as a file by itself.
  private func persons(_ text: String) throws -> [Person] {
    let packs = try PersonFinderTests.packs.get()
    let document = Document(bytes: Array(text.utf8), lexicon: packs.lexicon)
    let passages = Passage.passages(
      in: document, body: [TextRange(start: 0, end: document.bytes.count)], packs: packs)
    return PersonFinder.find(document: document, passages: passages, packs: packs).persons(in: document)
  }

  @Test(arguments: [
    ("The court jailed Aigul Temir kyzy, a reporter.", "Aigul Temir kyzy"),
    ("Judge Carlos de la Vega adjourned the hearing.", "Carlos de la Vega"),
    ("Prosecutors charged Wong Ka-ming, 41, with fraud.", "Wong Ka-ming"),
    ("President Tsai Ing-wen said so on Friday.", "Tsai Ing-wen"),
    ("Lawyer Siobhan O'Connor told reporters that he would appeal.", "Siobhan O'Connor"),
    ("Police arrested John F. Miller in Denver.", "John F. Miller"),
    ("The lawyer of Maria\nLopez said she was innocent.", "Maria Lopez"),
  ])
  func `a name is found in full`(text: String, name: String) throws {
    #expect(try persons(text).map(\.name) == [name])
  }

  @Test func `a later surname means the person named before`() throws {
    let found = try persons(
      "Sergei Morozov was arrested in Osh. Morozov denied it, his lawyer said. Morozov's trial began.")
    #expect(found.map(\.name) == ["Sergei Morozov"])
    #expect(found.first?.aliases == ["Morozov"])
    #expect(found.first?.mentions.count == 3)
  }

  @Test(arguments: [
    "The Supreme Court of Kenya and the Ministry of Justice declined to comment.",
    "Shops in London, Paris and Berlin stayed closed on Friday.",
    "However, the Government said that Parliament would vote in March.",
  ])
  func `courts, ministries, cities and months are nobody`(text: String) throws {
    #expect(try persons(text).map(\.name) == [])
  }

  @Test func `the title before a name is kept beside it, not in it`() throws {
    let packs = try PersonFinderTests.packs.get()
    let document = Document(
      bytes: Array("Prime Minister Anna Kovalenko met Judge Peter Brown.".utf8), lexicon: packs.lexicon)
    let names = PersonFinder.find(
      document: document, passages: [0..<document.tokens.count], packs: packs)
    #expect(names.persons.map(\.name) == ["Anna Kovalenko", "Peter Brown"])
    #expect(names.mentions.map { document.text(tokens: $0.title) } == ["Prime Minister", "Judge"])
  }
}
