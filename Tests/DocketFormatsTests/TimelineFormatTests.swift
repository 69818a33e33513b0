import DocketFormats
import DocketQuery
import Testing

@Suite struct TimelineFormatTests {
  private let answer = Presentation(timelines: [Samples.detail])

  private func text(_ format: OutputFormat, excel: Bool = false) throws -> String {
    try format.format(.init(excel: excel)).render(answer).text
  }

  @Test func csvHasARowForEveryEventAndEndsItsLinesAsTheStandardSays() throws {
    let lines = try text(.csv).split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.count == 1 + 5 + 1)
    #expect(
      lines[0].hasPrefix("event_id,case_id,case_name,date_start,date_end,date_precision,date_qualifier"))
    #expect(lines[1].hasPrefix("e1,k3f9x2m7qa,Askar Uulu,2023,,year,before,../2023,"))
    #expect(lines[4].contains(",2024-06-24,,day,on,2024-06-24,"))
    #expect(lines[1].contains(#""=He said ""no"", <b>then</b>; left""#))
  }

  @Test func csvForASpreadsheetHasAMarkAndGuardsFormulas() throws {
    let csv = try text(.csv, excel: true)
    #expect(csv.unicodeScalars.first == "\u{FEFF}")
    #expect(csv.contains(#""'=He said"#))
    #expect(try !text(.csv).unicodeScalars.contains("\u{FEFF}"))
  }

  @Test func anUncertainDateIsNeverFilledIn() throws {
    let csv = try text(.timelinejs)
    #expect(csv.contains("\r\n2023,5,,,"))
    #expect(csv.contains("before 2023"))
    #expect(csv.contains("&lt;b&gt;then"))
    let rendering = try OutputFormat.timelinejs.format(.init()).render(answer)
    #expect(rendering.notes == ["left out 1 event without a date"])
  }

  @Test func calendarsHoldDaysOnlyAndSayWhatTheyLeaveOut() throws {
    let rendering = try OutputFormat.ics.format(.init()).render(answer)
    let lines = rendering.text.split(separator: "\r\n")
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 2)
    #expect(lines.contains("UID:e4@docket"))
    #expect(lines.contains("DTSTART;VALUE=DATE:20240624"))
    #expect(lines.contains("DTEND;VALUE=DATE:20240625"))
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(rendering.notes == ["left out 3 events that no source gives to the day"])
  }

  @Test func htmlIsOnePageInWhichTheArticlesWordsAreNoMarkup() throws {
    let html = try text(.html)
    #expect(html.contains("&lt;b&gt;then&lt;/b&gt;"))
    #expect(!html.contains("<b>then"))
    #expect(html.contains("Osh &lt;Evening&gt; Post"))
    #expect(!html.contains("<script"))
    #expect(html.contains("1 event without a date"))
    #expect(html.contains("class=\"open\""), "an open date runs out in dashes")
  }

  @Test func followTheMoneyHasIdsThatItTakesAndCallsNobodyACriminal() throws {
    let text = try text(.ftm)
    let lines = text.split(separator: "\n")
    #expect(lines.contains { $0.contains(#""schema": "CourtCase""#) })
    #expect(lines.contains { $0.contains(#""endDate": ["2023"]"#) }, "before 2023 has an end, no date")
    #expect(!text.contains("crime"))
    for line in lines {
      let id = line.dropFirst(#"{"id": ""#.count).prefix { $0 != "\"" }
      #expect(id.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }, "\(id)")
    }
  }

  @Test func aFormatForTimelinesRefusesOtherAnswers() {
    let cases = Presentation(cases: Answer(rows: [Samples.detail.summary], total: 1))
    #expect(throws: FormatError.needsTimeline("ics")) { try OutputFormat.ics.format(.init()).render(cases) }
  }

  @Test(arguments: OutputFormat.allCases)
  func everyFormatIsTheSameEveryTime(format: OutputFormat) throws {
    #expect(try text(format) == text(format))
  }
}
