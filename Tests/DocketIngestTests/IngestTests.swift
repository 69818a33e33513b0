import DocketIngest
import DocketQuery
import DocketStore
import Foundation
import Testing

@Suite struct IngestTests {
  static let story = "A court in Osh sentenced a man to five years in prison on Monday.\n"

  @Test func newFilesGoInAndASecondRunDoesNothing() throws {
    let folder = try Folder()
    try folder.write(Self.story, to: "b.txt")
    try folder.write("Another story.", to: "sub/deep/a.txt")
    let first = try folder.ingest()
    #expect(first.new == 2)
    #expect(first.articles == 2)
    let before = try Answers(folder.book)
    let second = try folder.ingest()
    #expect(second.unchanged == 2)
    #expect(second.changedNothing)
    #expect(try Answers(folder.book) == before)
  }

  @Test func aChangedFileReplacesItself() throws {
    let folder = try Folder()
    try folder.write(Self.story, to: "a.txt")
    _ = try folder.ingest()
    try folder.write(Self.story + "He appealed.", to: "a.txt")
    let summary = try folder.ingest()
    #expect(summary.changed == 1)
    #expect(summary.articles == 1)
    #expect(try folder.book.search("appealed").total == 1)
    #expect(try folder.archive.integrity().isEmpty)
  }

  @Test func aTouchedFileIsUnchanged() throws {
    let folder = try Folder()
    try folder.write(Self.story, to: "a.txt")
    _ = try folder.ingest()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: folder.path + "/in/a.txt")
    let summary = try folder.ingest()
    #expect(summary.unchanged == 1)
    #expect(summary.changedNothing)
  }

  @Test func aMovedFileKeepsItsArticleAndACopyIsASecondPath() throws {
    let folder = try Folder()
    try folder.write(Self.story, to: "a.txt")
    _ = try folder.ingest()
    let id = try folder.book.search().rows.map(\.id)
    try folder.move("a.txt", to: "b.txt")
    #expect(try folder.ingest().moved == 1)
    try folder.write(Self.story, to: "c.txt")
    let summary = try folder.ingest()
    #expect(summary.copies == 1)
    #expect(summary.articles == 1)
    #expect(try folder.book.search().rows.map(\.id) == id)
    let shown = try folder.book.show(articleID: try #require(id.first))
    #expect(shown?.paths.map { $0.split(separator: "/").last } == ["b.txt", "c.txt"])
  }

  @Test func twoFilesOfOneContentInOneRunAreOneArticle() throws {
    let folder = try Folder()
    try folder.write(Self.story, to: "a.txt")
    try folder.write(Self.story, to: "b.txt")
    let summary = try folder.ingest()
    #expect(summary.new == 1)
    #expect(summary.copies == 1)
    #expect(summary.articles == 1)
  }

  @Test func filesThatAreNoArticlesAreNamedAndTheRestGoesIn() throws {
    let folder = try Folder()
    try folder.write(" \n\t\r\n", to: "blank.txt")
    try folder.write([0x00, 0x01, 0x02, 0x41, 0x00, 0xFF, 0x00], to: "image.jpg")
    try folder.write("", to: "nothing.txt")
    try folder.write(Self.story, to: "story.txt")
    let summary = try folder.ingest([folder.path + "/in", folder.path + "/missing.txt"])
    #expect(summary.new == 1)
    let failed = summary.failed.map {
      ($0.path.split(separator: "/").last.map(String.init) ?? "") + ": " + $0.reason
    }
    #expect(failed.count == 4)
    #expect(failed.contains { $0.hasPrefix("blank.txt: empty") })
    #expect(failed.contains { $0.hasPrefix("nothing.txt: empty") })
    #expect(failed.contains { $0.hasPrefix("image.jpg: ") })
    #expect(failed.contains { $0.hasPrefix("missing.txt: no such file") })
  }

  @Test func hiddenFilesAndLoopsOfLinksArePassedOver() throws {
    let folder = try Folder()
    try folder.write(Self.story, to: "a.txt")
    try folder.write("secret", to: ".hidden.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/in/loop", withDestinationPath: folder.path + "/in")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/in/dead", withDestinationPath: folder.path + "/gone")
    let summary = try folder.ingest()
    #expect(summary.new == 1)
    #expect(summary.skipped.count == 2)
    #expect(summary.failed.map(\.reason) == ["a link to nothing"])
  }

  @Test func aDryRunCountsAndChangesNothing() throws {
    let folder = try Folder()
    try folder.write(Self.story, to: "a.txt")
    try folder.write(Self.story, to: "b.txt")
    try folder.write("", to: "c.txt")
    let summary = try folder.ingest(dryRun: true)
    #expect(summary.new == 1)
    #expect(summary.copies == 1)
    #expect(summary.failed.count == 1)
    #expect(summary.articles == 0)
  }

  @Test func extractingAgainChangesNothingWhereThePacksHaveNot() throws {
    let folder = try Folder()
    _ = try folder.ingest([fixtures])
    let before = try Answers(folder.book)
    _ = try folder.ingest([fixtures], again: true)
    #expect(try Answers(folder.book) == before)
    #expect(try folder.archive.integrity().isEmpty)
  }
}
