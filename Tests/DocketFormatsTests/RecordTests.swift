import DocketFormats
import DocketModel
import Testing

@Suite struct RecordTests {
  @Test func aRecordThatIsWrittenAndReadIsTheSame() throws {
    let record = Samples.record
    let json = JSONWriter(.line).text(RecordJSON.value(record))
    #expect(try RecordReader.record(json) == record)
    #expect(try RecordReader.record(JSONWriter(.pages).text(RecordJSON.value(record))) == record)
  }

  @Test func fieldsStandInTheOrderOfTheContract() {
    guard case .object(let members) = RecordJSON.value(Samples.record) else {
      Issue.record("a record is an object")
      return
    }
    #expect(
      members.map(\.name) == [
        "format_version", "source", "title", "outlet", "authors", "published", "updated", "language", "url",
        "country", "body", "cuts", "persons", "courts", "statutes", "sentences", "places", "case_numbers",
        "events",
        "cases", "findings",
      ])
  }

  @Test func aDateKeepsThePrecisionOfItsSource() {
    let event = RecordJSON.value(Samples.record)["events"]
    guard case .array(let events)? = event, let first = events.first else {
      Issue.record("the sample has an event")
      return
    }
    #expect(first["date"] == .string("2023-01"))
    #expect(first["precision"] == .string("month"))
  }

  @Test func anEventWithoutADateHasNoQualifier() throws {
    var record = Samples.record
    record.events[0].date = nil
    record.events[0].qualifier = .on
    let json = JSONWriter(.line).text(RecordJSON.value(record))
    #expect(json.contains(#""qualifier": null"#) || json.contains(#""qualifier":null"#))
    #expect(try RecordReader.record(json) == record)
  }

  @Test func aRecordOfANewerDocketIsRefused() {
    #expect(throws: RecordReader.Failure.self) { try RecordReader.record(#"{"format_version": 99}"#) }
    #expect(throws: RecordReader.Failure.self) { try RecordReader.record("no record") }
  }

  @Test func whatDrivesTerminalsIsEscapedInJSON() {
    let text = JSONWriter(.line).text(.string("a\u{1B}[31m\u{202E}\"\\\u{9B}é"))
    #expect(text == #""a\u001b[31m\u202e\"\\\u009bé""#)
  }
}
