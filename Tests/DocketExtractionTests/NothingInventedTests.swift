import DocketModel
import Testing

@testable import DocketExtraction

/// What a story tells of somebody must not be told of somebody else, and no day may look surer than the story has it.
@Suite struct NothingInventedTests {
  /// The record of a story of 20 November 2023.
  private func record(_ paragraphs: String...) throws -> ArticleRecord {
    let packs = try #require(PassageTests.packs)
    let text = "20 November 2023\n\n" + paragraphs.joined(separator: "\n\n") + "\n"
    let source = Source(path: "", sha256: "", bytes: 0, encoding: "")
    return Extractor(packs: packs).extract(Array(text.utf8), source: source).record
  }

  /// The events of a type that have happened, as "person or words, date".
  private func told(_ type: EventType, _ record: ArticleRecord) -> [String] {
    record.events.filter { $0.type == type && $0.modality == .actual }.map { event in
      let who = event.persons.isEmpty ? event.unnamed ?? "-" : event.persons.joined(separator: "+")
      return [who, event.date.map(String.init(describing:)) ?? "undated"].joined(separator: " ")
    }
  }

  private func roles(_ name: String, _ record: ArticleRecord) -> [Person.Role] {
    record.persons.first { $0.name == name }?.roles ?? []
  }

  @Test func `an unnamed man is not the one named in the background`() throws {
    let record = try record(
      "A court in Karaganda has sentenced an unnamed man to four years in prison.",
      "The 29-year-old had pleaded guilty to fighting abroad.", "His lawyer would not say more.",
      "In May 2021 Pavel Gerassimov was handed a suspended five-year sentence for the same offence.")
    #expect(told(.sentenced, record).contains("Pavel Gerassimov 2021-05"))
    #expect(!told(.pleaded, record).contains { $0.contains("Gerassimov") })
  }

  @Test func `an official who tells of arrests is not arrested`() throws {
    let record = try record(
      "Police Commissioner William Bratton today announced that 32 men, including 12 of one gang, have been charged.",
      "All of them were arrested yesterday.")
    #expect(!record.events.contains { $0.persons.contains("William Bratton") })
    #expect(!roles("William Bratton", record).contains(.defendant))
  }

  @Test func `a minister who appeals for mercy lodges no appeal`() throws {
    let record = try record(
      "The junta executed four men on Monday.",
      "Prime Minister Hun Vannak appealed in a letter in June to the generals not to do it, and defended the death penalty."
    )
    #expect(!record.events.contains { $0.persons.contains("Hun Vannak") })
  }

  @Test func `the day of a dateline and the year of a law are no dates of events`() throws {
    let record = try record(
      "YANGON, November 19 (Agency) - The army has executed four activists.",
      "Ma Thida was charged under the Criminal Procedure Act 51 of 1977.")
    #expect(!record.events.contains { $0.date?.year == 1977 })
    #expect(told(.executed, record).allSatisfy { $0.hasSuffix("undated") })
  }

  @Test func `a court date that is set has seen nothing`() throws {
    let record = try record(
      "John Cooper was jailed for theft.",
      "Cooper remains in custody and the next court date is Dec. 4. His trial opens on January 9.")
    #expect(!record.events.contains { $0.modality == .actual && $0.date != nil })
  }

  @Test func `a verdict is not dated by the sentencing where both are hearings apart`() throws {
    let record = try record(
      "BROOKLYN, New York - John Cooper was sentenced today to six years in prison by a judge in Brooklyn, New York.",
      "He was also convicted of stealing from two shops.")
    #expect(told(.sentenced, record) == ["John Cooper 2023-11-20"])
    #expect(told(.convicted, record) == ["John Cooper undated"])
  }

  @Test func `a deed's date is not that of the step that is about it`() throws {
    let record = try record(
      "John Cooper was convicted in the assassination of a minister in May 1991.",
      "Between 1995 and 2005 Mary Smith is accused of working for the same gang.")
    #expect(told(.convicted, record) == ["John Cooper undated"])
    #expect(told(.charged, record).allSatisfy { $0.hasSuffix("undated") })
  }

  @Test func `a range of days keeps the year of each end`() throws {
    let record = try record(
      "John Cooper was jailed for theft.",
      "From December 28, 2010 to May 15, 2013 Cooper allegedly stole from the till.")
    #expect(told(.offence, record).contains { $0.hasSuffix("2010-12-28") })
  }

  @Test func `those told of together are both told of, whatever stands between them`() throws {
    let record = try record(
      "Emily Aust, 30, and her boyfriend, 25-year-old Austin Reid, were both arrested on Monday.")
    #expect(told(.detained, record) == ["Emily Aust+Austin Reid 2023-11-20"])
  }

  @Test func `numbered parts belong to the names of courts and countries do not`() throws {
    let record = try record(
      "Branch 3 of the Revolutionary Court of Rasht sentenced John Cooper to five years in prison, and Spain's High Court freed Mary Smith."
    )
    #expect(
      record.courts.map(\.name) == ["Branch 3 of the Revolutionary Court of Rasht", "High Court"])
  }
}
