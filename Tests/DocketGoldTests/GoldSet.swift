import DocketExtraction
import DocketModel
import DocketPacks
import Foundation

/// The articles of `Fixtures/gold`, each with what docket reads in it.
struct GoldSet {
  /// One article: what it says by the gold file, and what is read of it.
  struct Reading {
    var name: String
    var gold: GoldArticle
    var record: ArticleRecord
    var text: [UInt8]
  }

  /// The folder of the gold set.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/gold")

  /// All articles, read once for all tests.
  static let readings = Result { try read() }

  /// The scores of all articles, counted once for all tests.
  static let score = readings.map { $0.reduce(into: GoldScore()) { $0.add($1) } }

  private static func read() throws -> [Reading] {
    let extractor = Extractor(packs: try PackSet(BuiltInPacks.all()))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".json") }.sorted().map { file in
      let name = String(file.dropLast(".json".count))
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name + ".txt")))
      let source = Source(path: name + ".txt", sha256: "", bytes: 0, encoding: "")
      let extraction = extractor.extract(bytes, source: source)
      let gold = try GoldArticle.read(folder.appending(path: file))
      return Reading(name: name, gold: gold, record: extraction.record, text: extraction.text)
    }
  }
}
