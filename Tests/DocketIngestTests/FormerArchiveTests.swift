import DocketIngest
import DocketLinking
import DocketModel
import DocketQuery
import DocketStore
import Foundation
import Testing

/// `Fixtures/archives` keeps an archive of every schema that was ever released.
@Suite struct FormerArchiveTests {
  static let names: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: fixtures + "/../archives"))?
    .filter { $0.hasSuffix(".db") }.sorted() ?? []

  @Test func thereIsOneOfEverySchema() {
    #expect(Self.names.contains("schema-3.db"))
    #expect(Self.names.contains("schema-\(Archive.schemaVersion).db"))
  }

  @Test(arguments: names) func anArchiveOfEverySchemaOpensAnswersAndTakesMore(_ name: String) throws {
    let folder = try Folder()
    let path = folder.path + "/former.db"
    try FileManager.default.copyItem(atPath: fixtures + "/../archives/" + name, toPath: path)
    let asked = try Archive(path: path, access: .read)
    let book = Casebook(asked)
    #expect(try book.cases("mercenary").total > 0)
    guard case .found(.aCase(let found)) = try book.resolve("omurzakov", .cases) else {
      Issue.record("omurzakov is not found")
      return
    }
    let id = found.id
    let page = try #require(try book.show(caseID: id))
    #expect(page.summary.articles.count == 4)
    #expect(page.reasons.contains { $0.kind == "name" && $0.words == "Bektur Ömürzakov" })
    #expect(page.timeline.flatMap(\.reports).allSatisfy { !$0.quote.isEmpty })
    let article = try #require(try book.show(articleID: page.sources[0].id))
    #expect(article.record.events.allSatisfy { !$0.quote.text.isEmpty })
    #expect(!article.record.cuts.isEmpty && article.record.persons.contains { !$0.mentions.isEmpty })
    try asked.close()

    let archive = try Archive(path: path, access: .write)
    let ingest = Ingest(archive: archive, extractor: try Folder.extractor.get())
    let summary = try ingest.run([fixtures])
    // The four files that it holds lie elsewhere here: copies where they still lie there too, moved where not.
    #expect(summary.failed.isEmpty && summary.new > 0 && summary.copies + summary.moved == 4)
    #expect(try archive.integrity().isEmpty)
    let corrections = Corrections(archive: archive)
    #expect(try corrections.all().map(\.id) == [1])
    #expect(try corrections.undo(1))
    let again = try corrections.add(.rename(id, name: "Tokmok"), made: "2026-01-01", note: "")
    #expect(again == 2, "a number that was taken back is not given again")
    try archive.close()
  }

  @Test(arguments: names.dropLast()) func aCopyIsKeptBesideAnArchiveThatIsBroughtUpToDate(_ name: String)
    throws
  {
    let folder = try Folder()
    let path = folder.path + "/former.db"
    try FileManager.default.copyItem(atPath: fixtures + "/../archives/" + name, toPath: path)
    try Archive(path: path, access: .write).close()
    let version = try #require(Int(name.filter(\.isNumber)))
    let copy = Archive.copyPath(of: path, version: version)
    let head = try Data(contentsOf: URL(fileURLWithPath: copy)).prefix(64)
    #expect(head.dropFirst(60).elementsEqual([0, 0, 0, UInt8(version)]), "the copy has the schema of before")
    let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try Archive(path: path, access: .write).close()
    let again = try Archive(path: copy, access: .read)
    #expect(try Casebook(again).cases("mercenary").total > 0, "the copy can be used in its place")
    try again.close()
  }

  @Test func withoutRoomForACopyTheSchemaIsLeftAsItIs() throws {
    let folder = try Folder()
    let path = folder.path + "/former.db"
    try FileManager.default.copyItem(atPath: fixtures + "/../archives/" + Self.names[0], toPath: path)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let copy = Archive.copyPath(of: path, version: 3)
    try FileManager.default.createDirectory(atPath: copy + "/full", withIntermediateDirectories: true)
    #expect(throws: ArchiveError.noCopy(path: path, copy: copy)) {
      _ = try Archive(path: path, access: .write)
    }
    try FileManager.default.removeItem(atPath: copy)
    let archive = try Archive(path: path, access: .write)
    #expect(try archive.integrity().isEmpty)
    try archive.close()
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)).count == before.count)
  }
}
