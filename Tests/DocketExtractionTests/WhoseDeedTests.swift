import DocketModel
import Testing

@testable import DocketExtraction

/// Whose deeds are told, by whose names, and what dates them.
@Suite struct WhoseDeedTests {
  @Test func `what goes on from an indictment is alleged too`() throws {
    let story = try ToldStory(
      "John Cooper, 41, was sentenced to five months in jail on Monday.",
      "According to the indictment, in February 2018 Cooper posed as a veteran and obtained a card. "
        + "The card was sent by post. Furthermore, the defendant applied for a loan in May 2019.")
    #expect(story.told(.offence) == ["John Cooper 2018-02", "John Cooper 2019-05"])
  }

  @Test func `a deed done to whom an accusation names is that of the accused`() throws {
    let story = try ToldStory(
      "John Cooper, 42, was charged with the murder of Mary Lind on Monday.",
      "Mary Lind, 34, was strangled in a field on December 2, 2022.")
    #expect(story.told(.offence) == ["John Cooper 2022-12-02"])
  }

  @Test func `a deed done to somebody else is nobody's`() throws {
    let story = try ToldStory(
      "John Cooper, 42, was charged with fraud on Monday.",
      "Mary Lind, 34, was strangled in a field on December 2, 2022.")
    #expect(story.told(.offence).isEmpty)
  }

  @Test func `what was done to somebody's daughter was not done to him`() throws {
    let story = try ToldStory(
      "Anna Bell and then-boyfriend John Cooper were jailed for life for killing Bell's daughter, Mary Lind, in 2005."
    )
    #expect(story.told(.sentenced) == ["Anna Bell+John Cooper undated"])
    #expect(story.told(.offence) == ["Anna Bell+John Cooper 2005"])
    #expect(story.roles("Anna Bell") == [.defendant])
  }

  @Test func `a bare surname is the killer's and not that of his sister`() throws {
    let story = try ToldStory(
      "The friends of Mary Cooper have waited for 20 years.",
      "The defendant is John Cooper, 57. He was convicted on Monday.",
      "On July 8, 2002, Cooper shot his older sister, Mary Cooper, 39. Cooper fled the country.")
    #expect(story.told(.fled) == ["John Cooper undated"])
    #expect(story.told(.offence) == ["John Cooper 2002-07-08"])
  }

  @Test func `a witness who tells how she was jailed is no accused`() throws {
    let story = try ToldStory(
      "The trial of John Cooper opened in Leeds on Monday.",
      "Known only as Witness A, a woman told the court on Monday how she was jailed for four years.")
    #expect(story.told(.sentenced) == ["a woman undated"])
  }

  @Test func `whose mother and whose deed`() throws {
    let story = try ToldStory(
      "The mother of a young man jailed for the protests of 11 July 2021 was arrested on 8 March 2023.")
    #expect(story.told(.detained) == ["The mother 2023-03-08"])
    #expect(story.told(.offence) == ["a young man 2021-07-11"])
  }

  @Test func `a lead without a name is of her who is named first`() throws {
    let story = try ToldStory(
      "The wife of a gang leader was sentenced on Monday to 20 years in prison. Ann West, 45, pleaded guilty in May.",
      "A fifth defendant, John Cooper, 46, pleaded guilty in 2021 to assault and was sentenced to three years in prison."
    )
    #expect(story.told(.sentenced).first == "Ann West 2023-11-20")
  }

  @Test func `what somebody wants done, and what is asked besides penalties, is not told as done`() throws {
    let story = try ToldStory(
      "Prosecutors want the Leeds woman detained until she stands trial. Ann West, 30, was charged on Friday.",
      "Prosecutors asked the judge for more time.")
    #expect(story.told(.detained).isEmpty)
    #expect(story.told(.requested).isEmpty)
  }

  @Test func `decrees are annulled, and acts have years`() throws {
    let story = try ToldStory(
      "John Cooper was arrested on Monday.", "The charity was annulled last week by the parliament.",
      "He is accused of offences under Act No. 1312 of 1976.")
    #expect(story.told(.overturned).isEmpty)
    #expect(story.told(.offence).isEmpty)
  }

  @Test func `a step before another takes no day from it`() throws {
    let story = try ToldStory(
      "John Cooper was convicted of murder, assault and possession of a weapon on April 20, 2023, following a jury trial."
    )
    #expect(story.told(.convicted) == ["John Cooper 2023-04-20"])
    #expect(story.told(.tried).allSatisfy { $0 == "John Cooper undated" })
  }

  @Test func `he who begins a paragraph is not the companion of the one before`() throws {
    let story = try ToldStory(
      "John Cooper was found guilty of fraud on Monday and jailed for twelve years. His co-accused, Adam West, got eight years.",
      "He was first arrested in 2015.")
    #expect(story.told(.detained) == ["John Cooper 2015"])
  }

  @Test func `who is another is not known by a second name`() throws {
    let story = try ToldStory(
      "John Cooper was convicted on Monday.",
      "Another musician, the Scot known as Pellow, fled to Spain in 2019.")
    #expect(!story.told(.fled).contains { $0.hasPrefix("John Cooper") })
  }

  @Test(arguments: [
    "New York (November 18, 2023): Police have arrested John Cooper.",
    "(New York, November 18, 2023) – Police have arrested John Cooper.",
  ])
  func `a dateline dates the article`(line: String) throws {
    let packs = try #require(PassageTests.packs)
    let text =
      "Activist held in Leeds\n\n\(line) He is 44 and works for a charity.\n\nHis flat was searched.\n"
    let source = Source(path: "", sha256: "", bytes: 0, encoding: "")
    let record = Extractor(packs: packs).extract(Array(text.utf8), source: source).record
    #expect(record.published.map(String.init(describing:)) == "2023-11-18")
  }
}
