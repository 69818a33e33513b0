import DocketIngest
import DocketQuery
import Foundation
import Testing

@Suite struct OrderTests {
  private static func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: fixtures).sorted().map { fixtures + "/" + $0 }
  }

  @Test(arguments: [3]) func theNumberOfThreadsChangesNothing(_ jobs: Int) throws {
    let one = try Folder()
    _ = try one.ingest([fixtures], jobs: 1)
    let other = try Folder()
    _ = try other.ingest([fixtures], jobs: jobs)
    #expect(try Answers(one.book) == Answers(other.book))
  }

  @Test(arguments: [1, 2]) func theOrderOfFilesChangesNothing(_ seed: UInt64) throws {
    let whole = try Folder()
    _ = try whole.ingest([fixtures])
    let parts = try Folder()
    var random = Seeded(state: seed)
    for file in try Self.files().shuffled(using: &random) { _ = try parts.ingest([file]) }
    #expect(try Answers(whole.book) == Answers(parts.book))
  }

  @Test func everyReportOfACaseFindsIt() throws {
    let folder = try Folder()
    var ids: Set<String> = []
    for file in try Self.files() {
      _ = try folder.ingest([file])
      ids.formUnion(try folder.book.cases().rows.map(\.id))
    }
    let now = Set(try folder.book.cases().rows.map(\.id))
    for id in ids {
      guard case .found(.aCase(let found)) = try folder.book.resolve(id, .cases) else {
        Issue.record("\(id) is not found any more")
        continue
      }
      #expect(now.contains(found.id))
    }
  }

  @Test func everyCountryHasASupremeCourtOfItsOwn() throws {
    let folder = try Folder()
    try folder.write(
      """
      Bishkek, 12 March 2024

      The Supreme Court on Monday upheld the conviction of Aibek Sarymsakov, a teacher from Osh, Kyrgyzstan.
      """, to: "a.txt")
    _ = try folder.ingest()
    try folder.write(
      """
      Warsaw, 20 March 2024

      The Supreme Court on Monday overturned the conviction of Marek Zielonka, a teacher from Lublin, Poland.
      """, to: "b.txt")
    _ = try folder.ingest()
    let rows = try folder.book.timelines()
    let poland = rows.filter { row in row.persons.contains { $0.hasSuffix("Zielonka") } }
    #expect(Set(rows.compactMap(\.court)) == ["Supreme Court"])
    #expect(!poland.isEmpty && poland.allSatisfy { $0.country == "PL" }, "\(poland.map(\.country))")
  }

  /// Numbers that are the same in every run (Knuth's MMIX generator).
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }
}
