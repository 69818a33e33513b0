import DocketExtraction
import DocketIngest
import DocketModel
import DocketQuery
import DocketStore
import Foundation
import Testing

@Suite struct RecordsTests {
  @Test func recordsThatWereExtractedElsewhereGiveTheSameArchive() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: fixtures).sorted().prefix(4)
    let plain = try Folder()
    _ = try plain.ingest(names.map { fixtures + "/" + $0 })
    let other = try Folder()
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    var lines = Data()
    for article in try plain.book.search().rows {
      let record = try #require(try plain.book.show(articleID: article.id)).record
      lines += try encoder.encode(record) + Data("\n".utf8)
    }
    lines += Data("{}\n\n".utf8)
    try other.write(Array(lines), to: "records.ndjson")
    let file = other.path + "/in/records.ndjson"
    let ingest = RecordsIngest(archive: other.archive, extractor: try Folder.extractor.get(), jobs: 2)
    let summary = try ingest.run([file])
    #expect(summary.new == names.count)
    #expect(
      summary.failed == [IngestSummary.Failure(path: "\(file):\(names.count + 1)", reason: "no record")])
    #expect(try Answers(plain.book) == Answers(other.book))
    #expect(try ingest.run([file]).changedNothing)
    let strict = RecordsIngest(
      archive: try Folder().archive, extractor: try Folder.extractor.get(), packs: "0123456789abcdef")
    let refused = try strict.run([file])
    #expect(refused.new == 0)
    #expect(refused.failed.count == names.count + 1)
    #expect(refused.failed.first?.reason.contains("by which packs") == true)
    #expect(try other.ingest(names.map { fixtures + "/" + $0 }).changedNothing)
  }
}
