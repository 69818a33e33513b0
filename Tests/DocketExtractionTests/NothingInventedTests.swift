import DocketModel
import Testing

@testable import DocketExtraction

/// What a story tells of somebody must not be told of somebody else, and no day may look surer than the story has it.
@Suite struct NothingInventedTests {
  @Test func `an unnamed man is not the one named in the background`() throws {
    let story = try ToldStory(
      "A court in Karaganda has sentenced an unnamed man to four years in prison.",
      "The 29-year-old had pleaded guilty to fighting abroad.", "His lawyer would not say more.",
      "In May 2021 Pavel Gerassimov was handed a suspended five-year sentence for the same offence.")
    #expect(story.told(.sentenced).contains("Pavel Gerassimov 2021-05"))
    #expect(!story.told(.pleaded).contains { $0.contains("Gerassimov") })
  }

  @Test func `an official who tells of arrests is not arrested`() throws {
    let story = try ToldStory(
      "Police Commissioner William Bratton today announced that 32 men, including 12 of one gang, have been charged.",
      "All of them were arrested yesterday.")
    #expect(!story.record.events.contains { $0.persons.contains("William Bratton") })
    #expect(!story.roles("William Bratton").contains(.defendant))
  }

  @Test func `a minister who appeals for mercy lodges no appeal`() throws {
    let story = try ToldStory(
      "The junta executed four men on Monday.",
      "Prime Minister Hun Vannak appealed in a letter in June to the generals not to do it, and defended the death penalty."
    )
    #expect(!story.record.events.contains { $0.persons.contains("Hun Vannak") })
  }

  @Test func `the day of a dateline and the year of a law are no dates of events`() throws {
    let story = try ToldStory(
      "YANGON, November 19 (Agency) - The army has executed four activists.",
      "Ma Thida was charged under the Criminal Procedure Act 51 of 1977.")
    #expect(!story.record.events.contains { $0.date?.year == 1977 })
    #expect(story.told(.executed).allSatisfy { $0.hasSuffix("undated") })
  }

  @Test func `a court date that is set has seen nothing`() throws {
    let story = try ToldStory(
      "John Cooper was jailed for theft.",
      "Cooper remains in custody and the next court date is Dec. 4. His trial opens on January 9.")
    #expect(!story.record.events.contains { $0.modality == .actual && $0.date != nil })
  }

  @Test func `a verdict is not dated by the sentencing where both are hearings apart`() throws {
    let story = try ToldStory(
      "BROOKLYN, New York - John Cooper was sentenced today to six years in prison by a judge in Brooklyn, New York.",
      "He was also convicted of stealing from two shops.")
    #expect(story.told(.sentenced) == ["John Cooper 2023-11-20"])
    #expect(story.told(.convicted) == ["John Cooper undated"])
  }

  @Test func `a deed's date is not that of the step that is about it`() throws {
    let story = try ToldStory(
      "John Cooper was convicted in the assassination of a minister in May 1991.",
      "Between 1995 and 2005 Mary Smith is accused of working for the same gang.")
    #expect(story.told(.convicted) == ["John Cooper undated"])
    #expect(story.told(.charged).allSatisfy { $0.hasSuffix("undated") })
  }

  @Test func `a range of days keeps the year of each end`() throws {
    let story = try ToldStory(
      "John Cooper was jailed for theft.",
      "From December 28, 2010 to May 15, 2013 Cooper allegedly stole from the till.")
    #expect(story.told(.offence).contains { $0.hasSuffix("2010-12-28") })
  }

  @Test func `those told of together are both told of, whatever stands between them`() throws {
    let story = try ToldStory(
      "Emily Aust, 30, and her boyfriend, 25-year-old Austin Reid, were both arrested on Monday.")
    #expect(story.told(.detained) == ["Emily Aust+Austin Reid 2023-11-20"])
  }

  @Test func `numbered parts belong to the names of courts and countries do not`() throws {
    let story = try ToldStory(
      "Branch 3 of the Revolutionary Court of Rasht sentenced John Cooper to five years in prison, and Spain's High Court freed Mary Smith."
    )
    #expect(
      story.record.courts.map(\.name) == ["Branch 3 of the Revolutionary Court of Rasht", "High Court"])
  }
}
