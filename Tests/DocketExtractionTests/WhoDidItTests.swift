import DocketModel
import Testing

@testable import DocketExtraction

/// To whom a story says that something happened, and who it says did the deed.
@Suite struct WhoDidItTests {
  @Test func `what the court heard is told of whom the clause is about`() throws {
    let story = try ToldStory(
      "Huw Tudor Vaughan-Rees, 41, was jailed for 16 months at Cardiff Crown Court.",
      "The court heard that between May and September 2020 Vaughan-Rees had turned up at petrol stations.")
    #expect(story.told(.offence) == ["Huw Tudor Vaughan-Rees 2020-05"])
  }

  @Test func `what a defendant tells a court is no allegation`() throws {
    let story = try ToldStory(
      "John Cooper was jailed for theft.", "Cooper told the court he had moved to Leeds in May 2020.")
    #expect(story.told(.offence).isEmpty)
  }

  @Test func `what prosecutors allege of a group is told of the group`() throws {
    let story = try ToldStory(
      "Moses Byaruhanga and Erifazi Tumwine pleaded not guilty to forgery.",
      "Prosecution, led by Joan Keko, alleges that the group felled 62 trees in February 2020.")
    #expect(story.told(.offence) == ["Moses Byaruhanga+Erifazi Tumwine 2020-02"])
  }

  @Test func `whoever opened fire is not the one who speaks of it`() throws {
    let story = try ToldStory(
      "Charles Williams was sentenced to 50 years in prison.",
      "Summer Stephan said that the school shooting defendant who opened fire in March 2001 stays in prison.")
    #expect(!story.record.events.contains { $0.persons.contains("Summer Stephan") })
  }

  @Test func `victims whom a charge names are not charged`() throws {
    let story = try ToldStory(
      "Larry Britton, 41, was facing a charge of capital murder for shooting Joanne Rosas, 40, on August 7, 2021.",
      "John Roe was convicted after a four-day trial for killing Jailyn Page, 19, on October 20, 2020.")
    #expect(story.told(.charged).allSatisfy { $0.hasPrefix("Larry Britton") })
    #expect(!story.record.events.contains { $0.persons.contains("Jailyn Page") && $0.type == .tried })
  }

  @Test func `some of a group and brothers in a list are told of too`() throws {
    let story = try ToldStory(
      "On November 5, Saddam Karimov and two of his senior aides were sentenced to death.",
      "In June 2009 prosecutors filed charges against James Sanders, his brother Edward Sanders, and Daniel Cruz."
    )
    #expect(story.told(.sentenced) == ["Saddam Karimov+two of his senior aides 2023-11-05"])
  }

  @Test func `those tried along with somebody are tried too`() throws {
    let story = try ToldStory(
      "Karl Haas, who is being tried along with fellow officer Erich Probst, is 84 years old.")
    #expect(story.told(.tried) == ["Karl Haas+Erich Probst undated"])
  }

  @Test func `what is wished, planned or likely has not happened`() throws {
    let story = try ToldStory(
      "John Cooper was jailed for theft.",
      "Two students petitioned to have the verdict overturned. Officials plan on extraditing Cooper to Spain.",
      "He was likely released as a protected witness, and a judge must decide whether he should get life in prison."
    )
    for type in [EventType.overturned, .extradited, .released] { #expect(story.told(type).isEmpty) }
    #expect(story.told(.sentenced).count == 1)
  }

  @Test func `things are released, raised and upheld without any proceedings`() throws {
    let story = try ToldStory(
      "John Cooper was jailed for theft.",
      "According to a statement released on Thursday, the force is committed to upholding the law.",
      "The video of the attack was released on social media.",
      "The trial judge started the term too leniently, and he may go to the Court of Appeals.")
    for type in [EventType.released, .upheld, .tried, .appealed] { #expect(story.told(type).isEmpty) }
  }

  @Test func `a victim dies of his wounds and not the accused`() throws {
    let story = try ToldStory(
      "Michael Gledhill, 44, was charged on Monday with fatally stabbing James Hobday.",
      "Hobday was taken to a hospital where he died.", "Police arrested Gledhill.")
    #expect(story.told(.died).isEmpty)
  }

  @Test func `what follows at once has the day of what it follows`() throws {
    let story = try ToldStory(
      "On November 1 the court acquitted John Cooper and Mary Smith.",
      "A third officer, Adam West, was found guilty and sentenced to three years, but was immediately amnestied."
    )
    #expect(story.told(.sentenced) == ["Adam West 2023-11-01"])
    #expect(story.told(.pardoned) == ["Adam West 2023-11-01"])
  }

  @Test func `a day beside somebody is not that of the words that say who it is`() throws {
    let story = try ToldStory("Today, a defendant accused of murder fell ill in court.")
    #expect(story.told(.charged).allSatisfy { $0.hasSuffix("undated") })
  }
}
