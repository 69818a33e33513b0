import DocketModel
import DocketQuery
import Testing

@Suite struct ValueTests {
  @Test(
    arguments: [
      ("2025-04-19", nil, DateQualifier.on, "2025-04-19"), ("2025-04", nil, .around, "2025-04~"),
      ("2025", nil, .before, "../2025"), ("2025-04", nil, .after, "2025-04/.."),
      ("2025-04", "2025-06", .between, "2025-04/2025-06"), (nil, nil, .on, ""),
    ] as [(String?, String?, DateQualifier, String)])
  func datesAreWrittenAsEDTF(_ date: String?, _ end: String?, _ qualifier: DateQualifier, _ text: String) {
    let written = EDTF.text(
      date: date.flatMap { PartialDate($0) }, endDate: end.flatMap { PartialDate($0) }, qualifier: qualifier)
    #expect(written == text)
  }

  @Test(arguments: [
    ("5y", 1826), ("5", 1826), ("60m", 1826), ("P5Y", 1826), ("2y6m", 913), ("P2Y6M", 913), ("2w", 14),
    ("30d", 30),
    ("5 y", 1826),
  ])
  func termsAreReadAsPeopleTypeThem(_ text: String, _ days: Int) {
    #expect(Term(text)?.days == days)
  }

  @Test(arguments: ["", "y", "five", "5x", "-5y", "5y3"]) func whatIsNoTermIsNone(_ text: String) {
    #expect(Term(text) == nil)
  }
}
