import DocketExtraction
import DocketIngest
import DocketLinking
import DocketModel

/// The reports of Fixtures/articles, for corrections to name.
enum CorrectionSamples {
  static let reports: [CaseReport] = {
    let words = NameWords(Scratch.extractor.packs)
    return Replay.files(["Fixtures/articles"]).flatMap { path -> [CaseReport] in
      let source = Source(path: path, sha256: path, bytes: 0, encoding: "")
      let extraction = Scratch.extractor.extract(Replay.bytes(path), source: source)
      return CaseReport.reports(of: extraction.record, text: extraction.text, words: words)
    }
  }()
}
