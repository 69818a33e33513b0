import DocketModel
import Testing

@testable import DocketExtraction

/// Files larger than any article: what reads them is bounded, and says so. Tests/Scripts/linear.sh counts the work.
@Suite struct LongStoryTests {
  @Test func aStoryThatIsTooLongIsReadToItsLimitAndSaysSo() throws {
    let packs = try #require(PassageTests.packs)
    let paragraphs = (0...Extractor.mostBytes / 80).map {
      "In valley \($0) the river rose again, and the people went up to the hills with all that they had.\n\n"
    }
    let text =
      "Flood\n\nBy Jane Doe\n12 March 2024\n\nPolice arrested Askar Omurzakov in Osh on Monday.\n\n"
      + paragraphs.joined() + "Police arrested Zamir Tokoev in Osh on Tuesday.\n"
    let source = Source(path: "", sha256: "", bytes: 0, encoding: "")
    let extraction = Extractor(packs: packs).extract(Array(text.utf8), source: source)
    #expect(extraction.text.count == text.utf8.count, "the text is kept whole, for searching")
    #expect(extraction.record.persons.map(\.name) == ["Askar Omurzakov"])
    let finding = try #require(extraction.record.findings.first { $0.kind == .tooLarge })
    #expect(finding.message.contains("split the file"))
    #expect(finding.range.map { $0.end <= text.utf8.count && $0.count > 0 } == true)
  }

  @Test func aListOfManyNamesIsReadOnce() throws {
    let packs = try #require(PassageTests.packs)
    // Each ", and" may begin another clause: looked at one after another, not each with all that follow.
    let names = "abcdefghijklmnopqrstuvwxyz".flatMap { ["Askar Om\($0)rzakov", "Askar Tom\($0)rov"] }
    let text = "Raid\n\n12 March 2024\n\nPolice arrested \(names.joined(separator: ", and ")) on Monday.\n"
    let source = Source(path: "", sha256: "", bytes: 0, encoding: "")
    let record = Extractor(packs: packs).extract(Array(text.utf8), source: source).record
    #expect(record.events.map(\.type) == [.detained])
    #expect(record.events.first?.persons.count == names.count)
  }

  @Test func aPassageWithoutAStopIsCut() throws {
    let packs = try #require(PassageTests.packs)
    let text = Array(String(repeating: "word and ", count: 5000).utf8)
    let document = Document(bytes: text, lexicon: packs.lexicon)
    let body = [TextRange(start: 0, end: text.count)]
    let passages = Passage.passages(in: document, body: body, packs: packs)
    #expect(passages.count > 10 && passages.allSatisfy { $0.tokens.count <= 600 })
    #expect(passages.reduce(0) { $0 + $1.tokens.count } == document.tokens.count)
  }
}
