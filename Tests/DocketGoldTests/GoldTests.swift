import DocketModel
import Foundation
import Testing

/// Holds what docket reads of `Fixtures/gold` to the floors beside it.
@Suite struct GoldTests {
  private static let raises = ProcessInfo.processInfo.environment["RAISE"] == "1"

  @Test(arguments: GoldField.allCases)
  func `no field sinks below its floor`(field: GoldField) throws {
    let floor = try #require(try Floors.read()[field], "FLOORS.tsv has no floor for \(field)")
    let score = try GoldSet.score.get()[field]
    let total = score.total
    let figures = [total.f1, floor, total.precision, total.recall].map { String(format: "%.4f", $0) }
    #expect(
      total.f1 >= floor,
      """
      \(field): F1 \(figures[0]) is below the floor of \(figures[1]) \
      (precision \(figures[2]), recall \(figures[3])); most is lost in \(score.losses(5))
      """)
  }

  @Test func `the floors name every field, and nothing else`() throws {
    #expect(try Floors.read().floors.keys.sorted() == GoldField.allCases.map(\.rawValue).sorted())
  }

  @Test(.enabled(if: GoldTests.raises, "floors are raised by make floors"))
  func `floors rise to what is reached`() throws {
    let raised = try Floors.read().raised(to: GoldSet.score.get())
    try raised.text.write(to: Floors.file, atomically: true, encoding: .utf8)
  }
}
