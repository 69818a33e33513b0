import DocketExtraction
import DocketFormats
import DocketModel
import DocketPacks
import DocketQuery

/// Any bytes give a record whose ranges lie inside of the text, and pages that show it harmlessly.
struct ExtractTarget {
  let extractor: Extractor

  init() {
    do { extractor = Extractor(packs: try PackSet(BuiltInPacks.all())) } catch { fatalError("\(error)") }
  }

  func take(_ bytes: [UInt8]) {
    let source = Source(path: "a.txt", sha256: String(repeating: "0", count: 64), bytes: 0, encoding: "")
    let extraction = extractor.extract(bytes, source: source)
    let count = extraction.text.count
    for range in extraction.record.ranges {
      precondition(0 <= range.start && range.start <= range.end && range.end <= count, "a range outside")
    }
    let text = String(decoding: extraction.text, as: UTF8.self)
    let answer = ArticleAnswer(
      id: "000000000000", paths: ["a.txt"], record: extraction.record, text: text,
      marks: ArticleAnswer.marks(of: extraction.record), cases: [], copies: [])
    Pages.check(Presentation(article: answer))
  }
}
