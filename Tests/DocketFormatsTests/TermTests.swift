import Testing

@testable import DocketFormats

@Suite struct TermTests {
  @Test(arguments: [
    ("P7Y", "7 years"), ("P1Y", "1 year"), ("P2Y6M", "2 years 6 months"), ("P7Y/P10Y", "7 to 10 years"),
    ("P6M/P2Y", "6 months to 2 years"), ("../P10Y", "up to 10 years"), ("P5Y/..", "at least 5 years"),
    ("PT200H", "200 hours"), ("P14D", "14 days"), ("200000 CNY", "200000 CNY"),
  ])
  func peopleReadTerms(term: String, words: String) {
    #expect(Term.words(term) == words)
  }
}
