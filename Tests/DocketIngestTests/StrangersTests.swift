import DocketExtraction
import DocketIngest
import DocketModel
import DocketQuery
import DocketStore
import Foundation
import Testing

/// Records from strangers, and what errors tell of articles.
@Suite struct StrangersTests {
  private static let secret = "Zzyzxqvothra"

  private static func line(path: String, sha256: String, text: String?) throws -> String {
    let record = ArticleRecord(source: Source(path: path, sha256: sha256, bytes: 10, encoding: "utf-8"))
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    var json = String(decoding: try encoder.encode(record), as: UTF8.self)
    if let text { json.insert(contentsOf: "\"text\":\"\(text)\",", at: json.index(after: json.startIndex)) }
    return json
  }

  /// Takes records in, and gives the summary and what stands below the folder before and after.
  private static func take(_ lines: [String], into folder: Folder) throws -> (
    IngestSummary, [String], [String]
  ) {
    try folder.write(lines.joined(separator: "\n"), to: "records.ndjson")
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let summary = try RecordsIngest(archive: folder.archive, extractor: Folder.extractor.get(), jobs: 1)
      .run([folder.path + "/in/records.ndjson"])
    return (summary, before, try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted())
  }

  @Test func aRecordThatNamesAFileElsewhereNeitherReadsNorWritesIt() throws {
    let folder = try Folder()
    try folder.write("The secret is \(Self.secret).", to: "elsewhere/private.txt")
    let path = folder.path + "/in/elsewhere/private.txt"
    let wrong = String(repeating: "0", count: 64)
    let paths = [
      path, "/etc/passwd", folder.path + "/in/../in/elsewhere/private.txt", "/dev/zero", "/dev/stdin",
      "/proc/self/environ", "", "\u{0}", "~/x", String(repeating: "a/", count: 3000),
    ]
    let (summary, before, after) = try Self.take(
      paths.map { try Self.line(path: $0, sha256: wrong, text: nil) }, into: folder)
    #expect(summary.new == 0 && summary.failed.count == paths.count)
    #expect(!summary.failed.contains { $0.reason.contains(Self.secret) || $0.reason.contains("root:") })
    #expect(after.filter { !$0.hasPrefix("archive.db") } == before.filter { !$0.hasPrefix("archive.db") })
  }

  @Test func aRecordWithItsTextIsTakenAtItsWordAndItsPathIsANameAlone() throws {
    let folder = try Folder()
    try folder.write("The secret is \(Self.secret).", to: "elsewhere/private.txt")
    let path = folder.path + "/in/elsewhere/private.txt"
    let hash = String(repeating: "ab", count: 32)
    let (summary, before, after) = try Self.take(
      [try Self.line(path: path, sha256: hash, text: "Story.")], into: folder)
    #expect(summary.new == 1)
    #expect(try folder.book.search(Self.secret).total == 0)
    #expect(try folder.book.show(articleID: String(hash.prefix(12)))?.text == "Story.")
    #expect(after.filter { !$0.hasPrefix("archive.db") } == before.filter { !$0.hasPrefix("archive.db") })
  }

  @Test func noErrorTellsWhatAnArticleSays() throws {
    let folder = try Folder()
    let story = "A court in Osh sentenced \(Self.secret) \(Self.secret)ov to two years on Monday. "
    try folder.write(story, to: "a.txt")
    try folder.write(Array(story.utf8) + [0xC3, 0x28] + Array(repeating: 0, count: 200), to: "b.txt")
    try folder.write(Array(repeating: 1, count: 100) + Array(story.utf8), to: "c.txt")
    try folder.write("{\"source\": {\"path\": \"\(story)\"}}\n\(story)\n[\"\(story)\"]", to: "records.txt")
    var said: [String] = []
    let summary = try folder.ingest()
    said += summary.failed.map(\.reason) + summary.skipped.map(\.reason)
    said += summary.findings.values.flatMap { $0.map(\.message) }
    said += try RecordsIngest(archive: folder.archive, extractor: Folder.extractor.get())
      .run([folder.path + "/in/records.txt"]).failed.map(\.reason)
    try folder.archive.close()
    let whole = Array(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/archive.db")))
    for seed in 1...12 { said += try Self.damaged(whole, seed, folder) }
    #expect(said.count > 12)
    for text in said { #expect(!text.contains(Self.secret), "\(text.count) characters") }
  }

  /// What is said of an archive in which some bytes are others.
  private static func damaged(_ whole: [UInt8], _ seed: Int, _ folder: Folder) throws -> [String] {
    var bytes = whole
    for step in 0..<40 {
      bytes[100 + (seed * 7919 + step * 104_729) % (bytes.count - 100)] ^= UInt8(1 + seed)
    }
    let path = folder.path + "/damaged-\(seed).db"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    var said: [String] = []
    func note(_ body: () throws -> Void) { do { try body() } catch { said.append("\(error)") } }
    note {
      let archive = try Archive(path: path, access: .write)
      let book = Casebook(archive)
      note { for item in try book.cases().rows { note { _ = try book.show(caseID: item.id) } } }
      note {
        for item in try book.search(Self.secret).rows { note { _ = try book.show(articleID: item.id) } }
      }
      note { _ = try book.timelines() }
      note { said += try archive.integrity().wrong }
      note {
        _ = try Ingest(archive: archive, extractor: Folder.extractor.get()).run([
          fixtures + "/steppewire-2024-09-10.txt"
        ])
      }
      note { try archive.close() }
    }
    note { _ = try Rebuild(path: path, extractor: Folder.extractor.get()).run() }
    return said
  }
}
