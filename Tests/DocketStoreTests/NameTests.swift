import DocketModel
import Testing

@testable import DocketStore

@Suite struct NameTests {
  @Test(arguments: [
    ["Sergei", "Sergey", "Sergej", "Сергей"], ["Akhmetov", "Ahmetov", "Ахметов"],
    ["Alexei", "Aleksey", "Алексей"],
    ["Ömürzakov", "Omurzakov", "Өмүрзаков"], ["Yulia", "Julia".replacing("J", with: "Y"), "Юлия"],
    ["Dzhamilya", "Djamilya", "Jamilya"],
  ])
  func spellingsOfOneNameSoundTheSame(_ names: [String]) {
    #expect(Set(names.map { NameFold.sounds($0) }).count == 1)
  }

  @Test(arguments: [("Jalal-Abad", "jalal abad"), ("Köln", "koln"), ("N'Djamena", "ndjamena"), ("Ош", "osh")])
  func citiesFoldToPlainWords(_ name: String, _ line: String) {
    #expect(NameFold.line(name) == line)
  }

  @Test func onlyCyrillicWordsAreRomanized() {
    #expect(
      Romanization.latinWords(in: Array("Gorinov (Горинов), Щёлково. Горинов".utf8)) == "gorinov shchyolkovo")
    #expect(Romanization.latinWords(in: Array("plain".utf8)).isEmpty)
  }

  @Test(arguments: [
    (Sentence.Kind.imprisonment, "P5Y", 1826, 1826, 60), (.imprisonment, "P7Y/P10Y", 2557, 3653, 84),
    (.imprisonment, "../P10Y", 0, 3653, 120), (.imprisonment, "P5Y/..", 1826, TermLength.life, 60),
    (.imprisonment, "P2Y6M", 913, 913, 30), (.suspended, "P18M", 548, 548, 18),
  ])
  func termsHaveALengthInDays(_ kind: Sentence.Kind, _ term: String, _ min: Int, _ max: Int, _ months: Int) {
    let length = TermLength(kind: kind, term: term)
    #expect(length.minDays == min)
    #expect(length.maxDays == max)
    #expect(length.months == months)
  }

  @Test func aFineHasNoLengthAndLifeIsTheLongest() {
    #expect(TermLength(kind: .fine, term: "200000 KGS").minDays == nil)
    #expect(TermLength(kind: .life, term: nil).minDays == TermLength.life)
    #expect(TermLength(kind: .imprisonment, term: "P14D").months == nil)
  }

  @Test func aPartialDateSpansItsDays() throws {
    let span = DateSpan(PartialDate("2024-02"), nil)
    #expect(span.earliest == "2024-02-01")
    #expect(span.latest == "2024-02-29")
  }
}
