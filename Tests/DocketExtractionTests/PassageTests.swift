import DocketModel
import DocketPacks
import Testing

@testable import DocketExtraction

@Suite struct PassageTests {
  static let packs: PackSet? = try? PackSet(BuiltInPacks.all())

  /// The passages of a text, white space folded.
  static func passages(_ text: String) throws -> [String] {
    let packs = try #require(packs)
    let document = Document(bytes: Array(text.utf8), lexicon: packs.lexicon)
    let body = [TextRange(start: 0, end: document.bytes.count)]
    return Passage.passages(in: document, body: body, packs: packs).map { document.text(tokens: $0.tokens) }
  }

  @Test(arguments: [
    ("He was held. She left.", ["He was held.", "She left."]),
    ("Mr. Smith met Dr. Jane A. Roe. They spoke.", ["Mr. Smith met Dr. Jane A. Roe.", "They spoke."]),
    (
      "Under Art. 416 and Sec. 5 of the act, No. 7. It ended.",
      ["Under Art. 416 and Sec. 5 of the act, No. 7.", "It ended."]
    ),
    (
      "The U.S. Attorney spoke in the U.S. The court agreed.",
      ["The U.S. Attorney spoke in the U.S.", "The court agreed."]
    ),
    ("He is 34.The public waited.", ["He is 34.", "The public waited."]),
    ("It is by 24.kg and Kloop.Kg too.", ["It is by 24.kg and Kloop.Kg too."]),
    ("“I did it. I am sorry.” He wept.", ["“I did it.", "I am sorry.”", "He wept."]),
    ("\"Why?\" he asked. \"No.\" She left.", ["\"Why?\" he asked.", "\"No.\"", "She left."]),
    ("He was (see p. 4. The end) held. He left.", ["He was (see p. 4. The end) held.", "He left."]),
    (
      "On Jan. 5 at 9 a.m. Friday he came. Then at 5 p.m. Police left.",
      ["On Jan. 5 at 9 a.m. Friday he came.", "Then at 5 p.m.", "Police left."]
    ),
    ("In Doe v. Roe Inc. the court ruled.", ["In Doe v. Roe Inc. the court ruled."]),
    ("Acme Inc. The firm paid.", ["Acme Inc.", "The firm paid."]),
    ("他被拘留。法院裁定。", ["他被拘留。", "法院裁定。"]),
    ("He waited... and left. Really?! Yes.", ["He waited... and left.", "Really?!", "Yes."]),
    ("Headline without a stop\n\nThe text.", ["Headline without a stop", "The text."]),
  ])
  func `ends where a reader would end it`(text: String, expected: [String]) throws {
    #expect(try PassageTests.passages(text) == expected)
  }

  @Test func `lines wrapped at a column are one passage`() throws {
    let text = """
      A court in the city of Osh on Friday sentenced two men to seven years in
      prison for recruiting mercenaries, the press service of the prosecutor's
      office said. The men, both of whom had denied the charges, were taken to
      a prison.

      They can appeal within a month.
      """
    let passages = try PassageTests.passages(text)
    #expect(passages.count == 3)
    #expect(passages.first?.hasSuffix("office said.") == true)
  }

  @Test func `short lines of a list are passages of their own`() throws {
    #expect(
      try PassageTests.passages("Home\nNews\nSport\n\nA man was held.") == [
        "Home", "News", "Sport", "A man was held.",
      ])
  }
}
