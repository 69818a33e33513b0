import DocketModel
import DocketPacks
import Foundation
import Testing

@testable import DocketExtraction

/// The sentences of `Fixtures/steps`: what each tells of whom, and on which day.
@Suite struct StepTests {
  /// A line of a file of `Fixtures/steps`: what stands before its tab, and what behind.
  struct Line: CustomTestStringConvertible {
    let first: String
    let second: String
    var testDescription: String { first }
  }

  /// The lines of a file of a folder of `Fixtures`.
  static func lines(_ name: String, in folder: String = "steps") throws -> [Line] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Fixtures/\(folder)", directoryHint: .isDirectory)
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
        return Line(first: String(parts[0]), second: parts.count > 1 ? String(parts[1]) : "")
      }
  }

  private static let ofProceedings = """
    The case has drawn wide attention in the region, where many people follow the courts, the police and the prisons \
    of the capital closely.
    """

  private static let ofTown = """
    The town lies on a river, and many visitors come for its market, its music and its old bridge every summer.
    """

  /// What is read in an article of 10 December 2015 that begins with a passage.
  ///
  /// - Parameter closing: what the article goes on with, and says of no step.
  private static func record(_ passage: String, closing: String = ofProceedings) throws -> ArticleRecord {
    let packs = try #require(PassageTests.packs)
    let text = """
      Court news

      December 10, 2015

      \(passage.replacing(" ¶ ", with: "\n\n")) \(closing)

      """
    let source = Source(path: "", sha256: "", bytes: 0, encoding: "")
    return Extractor(packs: packs).extract(Array(text.utf8), source: source).record
  }

  /// The steps that such an article tells as having happened: "type date person".
  private static func steps(_ passage: String, closing: String = ofProceedings) throws -> [String] {
    try record(passage, closing: closing).events.filter { $0.modality == .actual }.flatMap { event in
      let date = event.date.map(String.init(describing:)) ?? "-"
      let people = event.persons.isEmpty ? ["~\(event.unnamed ?? "nobody")"] : event.persons
      return people.map { "\(event.type.rawValue) \(date) \($0)" }
    }
  }

  @Test(arguments: [
    "one-sentence.tsv", "several-sentences.tsv", "newspapers.tsv", "paraphrases.tsv", "objects.tsv",
    "no-step.tsv", "passages.tsv", "structures.tsv", "stories.tsv",
    "near-misses.tsv", "strangers.tsv",
  ])
  func `a passage tells the steps that it tells and no others`(file: String) throws {
    for line in try StepTests.lines(file) {
      let expected = line.second.split(separator: "; ").map(String.init)
      #expect(try StepTests.steps(line.first).sorted() == expected.sorted(), "\(line.first)")
    }
  }

  /// A file may be cut off anywhere: behind the last word there is nothing to be read.
  @Test func `a text may end with any word`() throws {
    for (number, line) in try StepTests.lines("structures.tsv").enumerated() where number % 7 == 0 {
      let words = line.first.split(separator: " ")
      for count in words.indices.dropFirst() {
        let record = try StepTests.record(words[..<count].joined(separator: " "), closing: "")
        #expect(record.events.allSatisfy { !$0.quote.text.isEmpty })
      }
    }
  }

  @Test func `words of steps that tell none are not told of whom the story told before`() throws {
    let before = "Ivan Petrov, a teacher, was charged with fraud in 2013."
    for line in try StepTests.lines("traps.tsv") {
      let steps = try StepTests.steps("\(before) ¶ \(line.first)")
      #expect(steps == ["charged 2013 Ivan Petrov"], "\(line.first)")
    }
  }

  @Test func `words of albums, football and travel tell no step`() throws {
    for line in try StepTests.lines("no-proceedings.tsv") {
      #expect(try StepTests.steps(line.first, closing: StepTests.ofTown).isEmpty, "\(line.first)")
    }
  }

  @Test(arguments: [("in May 2014", "2014-05"), ("on 3 May 2014", "2014-05-03")])
  func `a step is told in each voice with its day in each place`(words: String, date: String) throws {
    for line in try StepTests.lines("voices.tsv") {
      let passage = line.second.replacing("{D}", with: words).replacing("{N}", with: "Ivan Petrov")
      let sentence = passage.prefix(1).uppercased() + passage.dropFirst()
      #expect(try StepTests.steps(sentence).contains("\(line.first) \(date) Ivan Petrov"), "\(sentence)")
    }
  }

  @Test func `a step is told by the words of the world's press`() throws {
    for line in try StepTests.lines("words.tsv") {
      let sentence = "Ivan Petrov \(line.second) on 3 May 2014."
      #expect(try StepTests.steps(sentence).contains("\(line.first) 2014-05-03 Ivan Petrov"), "\(sentence)")
    }
  }

  @Test func `a passage tells what each person named is in the proceedings`() throws {
    for line in try StepTests.lines("roles.tsv") {
      let expected = line.second.split(separator: "; ").map(String.init)
      let roles = try StepTests.record(line.first).persons.map { person in
        "\(person.name) \(person.roles.map(\.rawValue).joined(separator: "+"))"
      }
      #expect(roles.sorted() == expected.sorted(), "\(line.first)")
    }
  }

  @Test func `a date is read whatever stands before it`() throws {
    for line in try StepTests.lines("dates.tsv") {
      let sentence = "Ivan Petrov was deported \(line.first)."
      #expect(try StepTests.steps(sentence) == ["deported \(line.second) Ivan Petrov"], "\(sentence)")
    }
  }
}
