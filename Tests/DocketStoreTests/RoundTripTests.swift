import DocketModel
import Testing

@testable import DocketStore

@Suite struct RoundTripTests {
  static let text = Array("Seven years for Ömürzakov.\nHe was sentenced on Monday.\nГоринов в Бишкеке.".utf8)

  @Test func aRecordWithEverythingIsReadBackAsItWasWritten() throws {
    try withArchive { archive throws in
      let record = fullRecord()
      try archive.update { update in
        let id = try update.insert(record, text: Self.text, notes: LinkingNotes(eventKeys: ["event1", nil]))
        try update.setFile("/tmp/full.txt", article: id, bytes: 120, modifiedNanoseconds: 5)
      }
      let stored = try #require(try archive.article(key: "abababababab"))
      #expect(stored.record == record)
      #expect(Array(stored.text.utf8) == Self.text)
      #expect(stored.paths == ["/tmp/full.txt"])
    }
  }

  @Test func anEmptyRecordIsReadBackAsItWasWritten() throws {
    try withArchive { archive throws in
      let record = ArticleRecord(source: Source(path: "/tmp/a", sha256: "00ff", bytes: 3, encoding: "utf-8"))
      try archive.update { update in
        let id = try update.insert(record, text: Array("abc".utf8))
        try update.setFile("/tmp/a", article: id, bytes: 3, modifiedNanoseconds: 1)
      }
      #expect(try archive.article(key: "00ff")?.record == record)
    }
  }

  @Test func anArticleThatIsDeletedLeavesNothingInTheIndex() throws {
    try withArchive { archive throws in
      try archive.update { update in
        let id = try update.insert(fullRecord(), text: Self.text)
        try update.deleteArticle(id)
        _ = try update.insert(fullRecord(sha256: String(repeating: "cd", count: 32)), text: Self.text)
      }
      #expect(try archive.integrity().isEmpty)
      let query = WordQuery(wanted: .phrase("Monday"))
      #expect(try archive.articles(words: query, order: .best).total == 1)
    }
  }

  @Test func aLatinWordFindsItsCyrillicSpellingAndBack() throws {
    try withArchive { archive throws in
      try archive.update { _ = try $0.insert(fullRecord(), text: Self.text) }
      for word in ["Gorinov", "Горинов", "горинов", "Omurzakov", "ömürzakov"] {
        #expect(
          try archive.articles(words: WordQuery(wanted: .phrase(word)), order: .best).total == 1, "\(word)")
      }
      #expect(try archive.articles(words: WordQuery(wanted: .prefix("Горин")), order: .best).total == 1)
    }
  }

  @Test(arguments: [[], ["a"], ["\"", "\\", "a,b", "\n\u{1}\u{1F}", "Ömür"], [""]])
  func listsOfTextsComeBackAsTheyWere(_ list: [String]) {
    #expect(TextList.strings(TextList.text(list)) == list)
  }

  @Test(arguments: [[], [1], [0, 12, 3]]) func listsOfNumbersComeBackAsTheyWere(_ list: [Int]) {
    #expect(TextList.numbers(TextList.text(list)) == list)
  }

  @Test func linesAreCountedFromOne() {
    let lines = LineIndex(Array("ab\ncd\n".utf8))
    #expect([0, 2, 3, 5, 6].map { lines.line(of: $0) } == [1, 1, 2, 2, 3])
  }
}
