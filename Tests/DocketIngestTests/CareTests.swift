import DocketIngest
import DocketLinking
import DocketQuery
import DocketStore
import Foundation
import Testing

/// Checks, forgetting and corrections.
@Suite struct CareTests {
  @Test func aCheckNamesWhatChangedAndWhatVanished() throws {
    let folder = try Folder()
    for name in ["a", "b", "c"] { try folder.write("Story \(name).", to: name + ".txt") }
    _ = try folder.ingest()
    #expect(try ArchiveCheck(archive: folder.archive).run().isWhole)
    try folder.write("Story X.", to: "b.txt")
    try FileManager.default.removeItem(atPath: folder.path + "/in/c.txt")
    let report = try ArchiveCheck(archive: folder.archive).run()
    #expect(report.wrong.isEmpty)
    #expect(report.same == 1)
    #expect(report.changed == [folder.path + "/in/b.txt"])
    #expect(report.vanished == [folder.path + "/in/c.txt"])
  }

  @Test func aVanishedFileIsKeptUntilItIsForgotten() throws {
    let folder = try Folder()
    try folder.write("Story a.", to: "a.txt")
    try folder.write("Story b.", to: "sub/b.txt")
    _ = try folder.ingest()
    try FileManager.default.removeItem(atPath: folder.path + "/in/sub")
    #expect(try folder.ingest().articles == 2)
    #expect(
      try Forgetting(archive: folder.archive).forget([folder.path + "/in/sub"]) == [
        folder.path + "/in/sub/b.txt"
      ])
    #expect(try folder.archive.counts().articles == 1)
    #expect(try folder.archive.integrity().isEmpty)
    #expect(try Forgetting(archive: folder.archive).forget([folder.path + "/in/sub"]).isEmpty)
  }

  @Test func forgettingWhatCameLaterGivesWhatWasBefore() throws {
    let folder = try Folder()
    let names = try FileManager.default.contentsOfDirectory(atPath: fixtures).sorted()
    _ = try folder.ingest(names.prefix(5).map { fixtures + "/" + $0 })
    let before = try Answers(folder.book)
    _ = try folder.ingest(names.dropFirst(5).prefix(4).map { fixtures + "/" + $0 })
    _ = try Forgetting(archive: folder.archive).forget(names.dropFirst(5).map { fixtures + "/" + $0 })
    #expect(try Answers(folder.book) == before)
  }

  @Test func aDecisionHoldsAfterTheNextIngestUntilItIsTakenBack() throws {
    let folder = try Folder()
    let names = try FileManager.default.contentsOfDirectory(atPath: fixtures).sorted()
    _ = try folder.ingest(names.prefix(4).map { fixtures + "/" + $0 })
    let before = try Answers(folder.book)
    guard before.cases.count > 1 else { return }
    let corrections = Corrections(archive: folder.archive)
    let id = before.cases[0].id
    let number = try #require(
      try corrections.add(.rename(id, name: "The mercenary"), made: "2026-01-01", note: "case rename"))
    #expect(try folder.book.show(caseID: id)?.summary.name == "The mercenary")
    _ = try folder.ingest(again: true)
    #expect(try folder.book.show(caseID: id)?.summary.name == "The mercenary")
    #expect(try corrections.all().map(\.note) == ["case rename"])
    let merged = try corrections.add(
      .merge(before.cases.prefix(2).map(\.id)), made: "2026-01-02", note: "case merge")
    #expect(try folder.book.cases().total == before.cases.count - 1)
    #expect(try corrections.undo(try #require(merged)))
    #expect(try corrections.undo(number))
    #expect(try Answers(folder.book) == before)
    #expect(try corrections.undo(99) == false)
    #expect(try corrections.add(.forget("nobody"), made: "2026-01-01", note: "") == nil)
  }
}
