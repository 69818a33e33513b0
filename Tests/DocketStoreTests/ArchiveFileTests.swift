import Foundation
import GRDB
import Synchronization
import Testing

@testable import DocketStore

@Suite struct ArchiveFileTests {
  @Test func theArchiveIsReadableForItsOwnerAlone() throws {
    try withArchive { archive throws in
      let attributes = try FileManager.default.attributesOfItem(atPath: archive.path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test func aCopyOfTheFileIsCompleteOnceTheArchiveIsClosed() throws {
    try withArchive { archive throws in
      try archive.update { _ = try $0.insert(fullRecord(), text: RoundTripTests.text) }
      try archive.close()
      let copy = archive.path + ".copy"
      try FileManager.default.copyItem(atPath: archive.path, toPath: copy)
      let read = try Archive(path: copy, access: .read)
      #expect(try read.counts().articles == 1)
      try read.close()
      let folder = (archive.path as NSString).deletingLastPathComponent
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
          "archive.db", "archive.db.copy",
        ])
    }
  }

  @Test func docketsThatMakeAnArchiveAtTheSameTimeMakeOne() throws {
    for _ in 0..<10 {
      let folder = NSTemporaryDirectory() + "docket-" + UUID().uuidString
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let failures = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 4) { number in
        do {
          let archive = try Archive(path: folder + "/archive.db", access: .write)
          let record = fullRecord(sha256: String(repeating: "a\(number)", count: 32))
          try archive.update { _ = try $0.insert(record, text: RoundTripTests.text) }
          try archive.close()
        } catch {
          failures.withLock { $0.append("\(error)") }
        }
      }
      #expect(failures.withLock { $0 } == [])
      let archive = try Archive(path: folder + "/archive.db", access: .read)
      #expect(try archive.counts().articles == 4)
      try archive.close()
    }
  }

  @Test func anArchiveOfANewerDocketIsRefused() throws {
    try withArchive { archive throws in
      try archive.write { try $0.execute(sql: "PRAGMA user_version = 999") }
      try archive.close()
      let newer = ArchiveError.newer(path: archive.path, version: 999, known: Archive.schemaVersion)
      #expect(throws: newer) { try Archive(path: archive.path, access: .read) }
      #expect(throws: newer) { try Archive(path: archive.path, access: .write) }
      #expect("\(newer)".contains("install the newer one"))
    }
  }

  @Test func aDatabaseOfSomethingElseIsRefusedAndLeftAlone() throws {
    try withArchive { archive throws in
      let path = archive.path + ".other"
      let other = try DatabaseQueue(path: path)
      try other.write { try $0.execute(sql: "CREATE TABLE notes (text TEXT)") }
      try other.close()
      #expect(throws: ArchiveError.foreign(path: path)) { try Archive(path: path, access: .write) }
      try Data("no database at all, but a text of some length".utf8).write(
        to: URL(fileURLWithPath: path + "2"))
      #expect(throws: ArchiveError.foreign(path: path + "2")) {
        try Archive(path: path + "2", access: .write)
      }
    }
  }

  @Test func aMissingArchiveIsNamed() {
    #expect(throws: ArchiveError.missing(path: "/nowhere/archive.db")) {
      try Archive(path: "/nowhere/archive.db", access: .read)
    }
  }

  @Test func datasetteFindsTheSearchBoxAndTheViewsRead() throws {
    try withArchive { archive throws in
      try archive.update { _ = try $0.insert(fullRecord(), text: RoundTripTests.text) }
      try archive.read { db in
        let sql = try String.fetchOne(db, sql: "SELECT sql FROM sqlite_master WHERE name = 'article_fts'")
        #expect(try #require(sql).contains("content=\"article\""))
        for view in ["timeline", "cases", "charges", "sources"] {
          _ = try Row.fetchAll(db, sql: "SELECT * FROM \(view)")
        }
        #expect(try Int.fetchOne(db, sql: "PRAGMA application_id") == Archive.applicationID)
        #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == Archive.schemaVersion)
      }
    }
  }
}
