import DocketModel
import Testing

@testable import DocketExtraction

/// What several get in one breath, and what nobody gets.
@Suite struct WhoGotWhatTests {
  /// The sentences, as "persons: term".
  private func terms(_ story: ToldStory) -> [String] {
    story.record.sentences.map { "\($0.persons.joined(separator: "+")): \($0.term ?? "-")" }
  }

  @Test func `each of several gets his own term by one verb`() throws {
    let story = try ToldStory(
      "The court sentenced Mary Smith to 18 years in prison and Adam West to 16 years on Monday.")
    #expect(terms(story) == ["Mary Smith: P18Y", "Adam West: P16Y"])
    #expect(story.told(.sentenced) == ["Mary Smith 2023-11-20", "Adam West 2023-11-20"])
  }

  @Test func `each of several gets the term that stands in his place`() throws {
    let story = try ToldStory(
      "Peter Stone and John Cooper were sentenced to five and seven years in prison respectively.")
    #expect(terms(story) == ["Peter Stone: P5Y", "John Cooper: P7Y"])
  }

  @Test func `a sentence is awarded to all whom the verb names`() throws {
    let story = try ToldStory("The court awarded life imprisonment to Peter Stone and John Cooper on Monday.")
    #expect(story.told(.sentenced) == ["Peter Stone+John Cooper 2023-11-20"])
  }

  @Test func `ages and homes part no two who appear together`() throws {
    let story = try ToldStory(
      "Peter Stone, 24, of Leeds, and John Cooper, 31, of no fixed address, appeared in court on Monday.")
    #expect(story.told(.tried) == ["Peter Stone+John Cooper 2023-11-20"])
  }

  @Test func `a third man who is not named gets a term of his own`() throws {
    let story = try ToldStory(
      "Mary Smith was jailed for five years, her driver, Adam West, for three years and a third man for 18 months."
    )
    #expect(terms(story) == ["Mary Smith: P5Y", "Adam West: P3Y", ": P1Y6M"])
  }

  @Test func `a sentence is his who received it and not his of whom the next verb tells`() throws {
    let story = try ToldStory("Mary Smith received a five-year sentence and Adam West was fined $500.")
    #expect(terms(story) == ["Mary Smith: P5Y", "Adam West: 500 USD"])
  }

  @Test func `victims get no sentence`() throws {
    let story = try ToldStory(
      "John Cooper was jailed for killing Mary Smith and Adam West to 12 years in prison.")
    #expect(story.told(.sentenced) == ["John Cooper undated"])
  }

  @Test func `no charges is no charge`() throws {
    let story = try ToldStory(
      "John Cooper was arrested on Monday.", "No charges were filed against Cooper.",
      "No one else has been charged or arrested, and police may yet be questioned or arrested.")
    #expect(story.told(.charged).isEmpty)
    #expect(story.told(.detained) == ["John Cooper 2023-11-20"])
  }

  @Test func `whoever accuses is not the accused`() throws {
    let story = try ToldStory(
      "John Cooper was arrested on Monday.",
      "The mayor apologised to Mary Smith, who accused Cooper of sending her messages in 2019.",
      "Ann West, who in 2015 opened an investigation into the case, published her report after it was released."
    )
    let told = story.record.events.filter { $0.modality == .actual }.flatMap(\.persons)
    #expect(Set(told) == ["John Cooper"])
  }

  @Test func `what lies a time before another step is dated from it`() throws {
    let story = try ToldStory(
      "John Cooper was freed on Friday, three days after the Supreme Court acquitted him.",
      "Mary Smith was extradited on 3 May 2021, fourteen months after she was arrested in Spain.")
    #expect(story.told(.acquitted) == ["John Cooper 2023-11-14"])
    #expect(story.told(.detained) == ["Mary Smith 2020-03"])
  }

  @Test func `a day that opens a sentence is that of all that one did on it`() throws {
    let story = try ToldStory(
      "On November 14, officers raided John Cooper's home and office, seized several documents, and arrested him."
    )
    #expect(story.told(.detained) == ["John Cooper 2023-11-14"])
  }

  @Test func `what has just happened is not what happened years before`() throws {
    let story = try ToldStory(
      "Police have detained the editor John Cooper.", "Cooper was detained for two months in 2016.")
    #expect(story.told(.detained) == ["John Cooper undated", "John Cooper 2016"])
  }

  @Test func `two who are named somewhere below are not the two of the lead`() throws {
    let story = try ToldStory(
      "Two workers of a newspaper were arrested on Monday.",
      "President John Cooper, who received Mary Smith in the 1980s, has expelled her from the country.")
    #expect(story.told(.detained) == ["Two workers 2023-11-20"])
  }

  @Test func `one of several is told what happened to them`() throws {
    let story = try ToldStory("John Cooper is one of three men jailed in 2012 for the raid.")
    #expect(story.told(.sentenced) == ["John Cooper+three men 2012"])
  }

  @Test func `no day follows from what is told as about so long or about then`() throws {
    let story = try ToldStory(
      "John Cooper was convicted in May 2014, nearly two years after he was indicted.",
      "Adam West was arrested around 5 May 2014, two days after he fled.")
    #expect(story.told(.charged) == ["John Cooper undated"])
    #expect(story.told(.fled) == ["Adam West undated"])
  }

  @Test func `a step reckoned to lie ahead has not happened`() throws {
    let story = try ToldStory(
      "John Cooper will be freed on January 20, 2024, three days after he is pardoned.")
    #expect(story.told(.pardoned).isEmpty)
  }

  @Test func `a sentence by the verb of one to come is none yet`() throws {
    let story = try ToldStory(
      "Mary Smith will be jailed for 25 years and Adam West for 15 years on December 20.")
    #expect(story.told(.sentenced).isEmpty)
  }
}
