import DocketModel
import Testing

@testable import DocketStore

@Suite struct BriefTests {
  @Test func aBriefSaysToTheLinkerWhatTheTablesOfTheRecordSay() throws {
    let told = fullRecord()
    try withArchive { archive throws in
      try archive.update { update in
        let names = [
          LinkingNotes.Name(tokens: ["bektur", "omurzakov"], isCommon: true), LinkingNotes.Name(),
        ]
        var notes = LinkingNotes(eventKeys: ["event1", nil], names: names, sketch: "c2tldGNo")
        let row = try update.insert(told, text: RoundTripTests.text, notes: notes)
        notes.brief = LinkingNotes.brief(
          of: told, names: names, eventKeys: notes.eventKeys, words: told.events.map(\.quote.text))
        let other = fullRecord(sha256: String(repeating: "cd", count: 32))
        let brief = try update.insert(other, text: RoundTripTests.text, notes: notes)
        let (fromTables, fromBrief) = (
          try update.source(ofArticle: row), try update.source(ofArticle: brief)
        )
        #expect(fromTables.record == fromBrief.record)
        #expect(fromTables.notes == fromBrief.notes)
      }
      #expect(try archive.integrity().isEmpty)
    }
  }

  @Test func whatAnArticleHoldsOfTheSignsOfABriefIsReadBackToo() {
    let odd = "a\u{1F}b\u{1E}\u{1C}c\u{1B}d"
    var record = ArticleRecord(source: Source(path: "", sha256: "ab", bytes: 0, encoding: ""))
    record.title = odd
    record.outlet = "\u{1C}"
    record.persons = [
      Person(name: odd, aliases: ["", odd, ""], roles: [.witness], descriptions: [""], age: 0)
    ]
    var brief = LinkingNotes.brief(of: record, names: [], eventKeys: [], words: [])
    let read = brief.withUTF8 { bytes in
      var reader = BriefReader(bytes)
      return reader.read().record
    }
    #expect(read == record)
  }

  @Test func aCaseThatDiffersInAnythingHasAnotherFingerprint() {
    var item = StoredCase(key: "abc", name: "A", status: .charged)
    let first = item.fingerprint
    #expect(first == StoredCase(key: "abc", name: "A", status: .charged).fingerprint)
    item.cities = ["Osh"]
    #expect(item.fingerprint != first)
    item.cities = []
    item.members = [StoredCase.Member(report: "r1", reasons: [])]
    let second = item.fingerprint
    item.members.append(StoredCase.Member(report: "r2", reasons: []))
    #expect(second != first && item.fingerprint != second)
  }
}
