import DocketModel
import DocketPacks
import Testing

@testable import DocketExtraction

/// Whatever bytes a file holds, reading them ends, and every range lies inside of the text.
@Suite struct AnyBytesTests {
  /// A generator with a seed, so that a failure can be seen again (Marsaglia, "Xorshift RNGs").
  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  /// Pieces of pages, out of which any mixture is a file somebody might have saved.
  private static let pieces = [
    "\n", "\r\n", "\n\n", " ", "  * ", "By Jane Doe", "Published 12 March 2024", "24 April 2025",
    "Read more:", "© 2024 The Echo",
    "A court in Osh on Friday sentenced two men to seven years in prison.", "“It ended.”",
    "OSH, March 3 (AFP) --", "...", "|",
    "https://example.com/2024/11/20/story", "<p>", "{\\rtf1", "\u{FEFF}", "\u{2028}", "李明被判处", "。",
    "суд вынес", "(", "\"", "No. 5.",
    "U.S.", "Mr.", "- ", "1. ", "12.03.2023", "Related", "o ", "\u{AD}", "\0",
  ]

  private static func file(_ seed: UInt64) -> [UInt8] {
    var random = Random(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    if seed % 3 == 0 {
      return (0..<Int.random(in: 0...600, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
    }
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...120, using: &random) {
      bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
    }
    if seed % 5 == 0, !bytes.isEmpty {
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    return bytes
  }

  @Test(arguments: Array(UInt64(1)...150))
  func `any bytes give valid text and ranges inside of it`(seed: UInt64) throws {
    let packs = try #require(PassageTests.packs)
    let decoded = TextDecoder.decode(Self.file(seed))
    #expect(String(validating: decoded.text, as: UTF8.self) != nil)
    let document = Document(bytes: decoded.text, lexicon: packs.lexicon)
    var record = ArticleRecord(source: Source(path: "", sha256: "", bytes: 0, encoding: ""))
    let frame = Story.find(in: document, packs: packs, record: &record)
    let whole = TextRange(start: 0, end: document.bytes.count)
    #expect(record.body.allSatisfy { whole.contains($0) && $0.count > 0 })
    #expect(zip(record.body, record.body.dropFirst()).allSatisfy { $0.end <= $1.start })
    #expect(record.cuts.allSatisfy { $0.start <= $0.end && $0.end <= document.bytes.count })
    #expect((frame.title ?? 0..<0).upperBound <= document.tokens.count)
    let passages = Passage.passages(in: document, body: record.body, packs: packs)
    #expect(passages.allSatisfy { !$0.tokens.isEmpty && record.body.indices.contains($0.paragraph) })
    #expect(zip(passages, passages.dropFirst()).allSatisfy { $0.tokens.upperBound <= $1.tokens.lowerBound })
    // Every token of the body stands in a passage.
    let tokens = record.body.reduce(0) { $0 + document.tokens(in: $1).count }
    #expect(passages.reduce(0) { $0 + $1.tokens.count } == tokens)
  }

  @Test func `reading twice gives the same`() throws {
    let packs = try #require(PassageTests.packs)
    let extractor = Extractor(packs: packs)
    let source = Source(path: "", sha256: "", bytes: 0, encoding: "")
    for seed in UInt64(1)...20 {
      let file = Self.file(seed)
      #expect(
        extractor.extract(file, source: source).record == extractor.extract(file, source: source).record)
    }
  }
}
