import DocketModel
import Testing

/// The scorer itself.
@Suite struct ScorerTests {
  @Test func `an empty record finds nothing and invents nothing`() throws {
    var score = GoldScore()
    for var reading in try GoldSet.readings.get() {
      reading.record = ArticleRecord(source: reading.record.source)
      score.add(reading)
    }
    for field in GoldField.allCases {
      let kept = field == .notBody || field == .notDone
      #expect(score[field].total.recall == (kept ? 1 : 0), "\(field)")
      #expect(score[field].total.invented == 0, "\(field)")
    }
  }

  @Test func `the story of every article is found by its first and last words`() throws {
    for reading in try GoldSet.readings.get() {
      let text = String(decoding: reading.text, as: UTF8.self)
      #expect(GoldScore.story(in: text, of: reading.gold) != nil, "\(reading.name)")
    }
  }

  @Test func `a thing said twice is invented once`() {
    let tally = Tally.pairing(["Osh", "Talas"], ["Osh", "Osh"], by: ==)
    #expect(tally == Tally(found: 1, missed: 1, invented: 1))
    #expect(tally.f1 == 0.5)
  }

  @Test func `one term has one spelling`() {
    #expect(Same.term("P18M") == Same.term("P1Y6M"))
    #expect(Same.term("../P24M") == Same.term("../P2Y"))
    #expect(Same.term("200,000 CNY") == Same.term("200000 CNY"))
    #expect(Same.term("P10M") != Same.term("P10Y"))
    #expect(Same.term(nil) == "")
  }

  @Test func `a person is one by all words of the shorter name`() {
    #expect(Same.person("President Sadyr Japarov", "Sadyr Japarov"))
    #expect(Same.person("Ömürbek Tekebayev", "Omurbek Chirkeshovich Tekebayev"))
    #expect(!Same.person("Tekebayev", "Omurbek Tekebayev"))
    #expect(!Same.person("Omurbek Tekebayev", "Asel Tekebayeva"))
  }

  @Test func `floors are never lowered`() throws {
    let floors = try Floors("# what they are\ntitle\t1.000\npersons\t0.100\n")
    let raised = floors.raised(to: try GoldSet.score.get())
    #expect(raised[.title] == 1)
    #expect(raised[.persons] ?? 0 > 0.1)
    #expect(raised.text.hasPrefix("# what they are\ntitle\t1.000\n"))
    #expect(throws: Floors.Wrong.self) { try Floors("title 1.000\n") }
  }
}
