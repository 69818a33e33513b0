import DocketModel
import DocketPacks
import Foundation
import Testing

@testable import DocketExtraction

/// The sentences of `Fixtures/facts`: the laws, sentences, courts and cities that each names, and no others.
@Suite struct FactTests {
  /// What an article of 10 December 2015 says with a passage.
  private static func record(_ passage: String) throws -> ArticleRecord {
    let packs = try #require(PassageTests.packs)
    let text = """
      Court news

      December 10, 2015

      \(passage) The case has drawn wide attention in the region, where many people follow the news from the capital closely.

      """
    let source = Source(path: "", sha256: "", bytes: 0, encoding: "")
    return Extractor(packs: packs).extract(Array(text.utf8), source: source).record
  }

  private static func check(_ file: String, _ facts: (ArticleRecord) -> [String]) throws {
    for line in try StepTests.lines(file, in: "facts") {
      let expected = line.second.split(separator: "; ").map(String.init)
      #expect(facts(try record(line.first)).sorted() == expected.sorted(), "\(line.first)")
    }
  }

  @Test func `a passage cites the provisions and laws that it cites and no others`() throws {
    try FactTests.check("statutes.tsv") { $0.statutes.map(\.key) }
  }

  @Test func `a passage tells the sentences that it tells, for whom they are`() throws {
    try FactTests.check("sentences.tsv") { record in
      record.sentences.map { sentence in
        ([sentence.kind.rawValue, sentence.term ?? "-", sentence.status.rawValue]
          + (sentence.persons.isEmpty ? [] : [sentence.persons.sorted().joined(separator: "+")]))
          .joined(separator: " ")
      }
    }
  }

  @Test func `a passage names the courts that it names`() throws {
    try FactTests.check("courts.tsv") { record in
      record.courts.map {
        [$0.name, $0.level?.rawValue ?? "-", $0.city ?? "-", $0.country ?? "-"].joined(separator: " | ")
      }
    }
  }

  @Test func `a passage names the cities that it names and no others`() throws {
    try FactTests.check("cities.tsv") { $0.places.filter { $0.kind == .city }.map(\.name) }
  }
}
