import DocketModel
import Testing

@testable import DocketExtraction

/// A story of 20 November 2023 as it is extracted, for tests of what it tells of whom.
struct ToldStory {
  let record: ArticleRecord

  /// Extracts a story of these paragraphs.
  init(_ paragraphs: String...) throws {
    let packs = try #require(PassageTests.packs)
    let text = "20 November 2023\n\n" + paragraphs.joined(separator: "\n\n") + "\n"
    let source = Source(path: "", sha256: "", bytes: 0, encoding: "")
    record = Extractor(packs: packs).extract(Array(text.utf8), source: source).record
  }

  /// The events of a type that have happened, as "person or words, date".
  func told(_ type: EventType) -> [String] {
    record.events.filter { $0.type == type && $0.modality == .actual }.map { event in
      let who = (event.persons + [event.unnamed].compactMap { $0 }).joined(separator: "+")
      return [who, event.date.map(String.init(describing:)) ?? "undated"].joined(separator: " ")
    }
  }

  /// The roles of a person by name.
  func roles(_ name: String) -> [Person.Role] { record.persons.first { $0.name == name }?.roles ?? [] }
}
