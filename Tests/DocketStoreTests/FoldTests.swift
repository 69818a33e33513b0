import Testing

@testable import DocketModel

@Suite struct FoldTests {
  @Test func scriptsThatAreNotLookedUpHaveNoCapitals() {
    for value in Fold.caseless.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(scalar.properties.lowercaseMapping == String(scalar), "U+\(String(value, radix: 16))")
      #expect(Fold.scalar(value) == value)
    }
  }

  @Test func lettersOfManyScriptsAreFolded() {
    #expect(Fold.text("Ömürzakov ŁÓDŹ ЁЖИК ΆΛΦΑ ԵՐԵՎԱՆ Ḫalīl") == "omurzakov lodz ёжик άλφα երեվան halil")
  }
}
