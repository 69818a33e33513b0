import DocketExtraction
import DocketIngest
import DocketPacks
import Testing

@testable import DocketLinking

@Suite struct NameWordsTests {
  @Test("A surname that is also a city's name is a person's")
  func surnamesAreNoCities() throws {
    let words = NameWords(try PackSet(BuiltInPacks.all()))
    for city in ["Bishkek", "Santa Ana", "Rostov-on-Don"] { #expect(words.isCity(city)) }
    for surname in ["Martin", "Jackson", "Petrosyan"] { #expect(!words.isCity(surname)) }
  }
}
