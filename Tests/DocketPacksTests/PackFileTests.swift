import DocketExtraction
import DocketModel
import DocketPacks
import Testing

@Suite struct PackFileTests {
  @Test func linesMayEndAsAnywhereElse() throws {
    let text = "words: one\nare: a | b\n\n# nothing\nwords: two\nare: c\n"
    for end in ["\n", "\r\n"] {
      let pack = PackFile(path: "own.pack", text: text.replacing("\n", with: end))
      let blocks = try pack.stanzas()
      #expect(blocks.map(\.name) == ["one", "two"])
      #expect(blocks.map(\.line) == [1, 5])
      #expect(blocks[0].alternatives("are") == ["a", "b"])
    }
  }

  @Test func aListMeansTheSameInAPackOfOnesOwn() throws {
    let text = Array(
      """
      Four Detained In Osh

      A court in Bishkek sentenced Aibek Sydykov to seven years in prison on April 19, 2025. Mr. Sydykov, 32, and
      Natalya Sekerina had been detained in Jalal-Abad in March, the prosecutor's office said.
      """.utf8)
    func record(_ files: [PackFile]) throws -> ArticleRecord {
      let source = Source(path: "a.txt", sha256: "00", bytes: text.count, encoding: "utf-8")
      return Extractor(packs: try PackSet(files)).extract(text, source: source).record
    }
    let files = BuiltInPacks.all()
    let (lists, rest) = (
      files.filter { $0.path.hasSuffix(".tsv") }, files.filter { !$0.path.hasSuffix(".tsv") }
    )
    let own = lists.map { PackFile(path: "/home/somebody/packs/" + $0.path, text: $0.text) }
    #expect(try record(rest + own) == record(files))
    #expect(try record(files).persons.map(\.name) == ["Aibek Sydykov", "Natalya Sekerina"])
  }

  @Test func patternsMayBeWrittenWithAnySpaceAndAnyLetters() throws {
    let rule =
      "rule: en.statute.own\nmatch: (point | item):пункт\u{A0}number\u{3000}{integer 1-999}:provision of the decree\n"
    let text = Array("Jane Doe was charged under point number 77 of the decree on April 19, 2025.".utf8)
    let packs = try PackSet(BuiltInPacks.all() + [PackFile(path: "own.rules", text: rule)])
    let source = Source(path: "a.txt", sha256: "00", bytes: text.count, encoding: "utf-8")
    let record = Extractor(packs: packs).extract(text, source: source).record
    #expect(record.statutes.map(\.provision) == ["77"])
  }
}
