import DocketExtraction
import DocketIngest
import DocketPacks
import DocketQuery
import DocketStore
import Foundation

/// A folder of files and an archive, gone after the test.
final class Folder {
  let path: String
  let archive: Archive
  static let extractor: Result<Extractor, PackError> = Result {
    () throws(PackError) -> Extractor in Extractor(packs: try PackSet(BuiltInPacks.all()))
  }

  init() throws {
    path = NSTemporaryDirectory() + "docket-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path + "/in", withIntermediateDirectories: true)
    archive = try Archive(path: path + "/archive.db", access: .write)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file below `in`; folders are made.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(fileURLWithPath: path + "/in/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: path + "/in/" + name, toPath: path + "/in/" + other)
  }

  /// Takes in everything below `in`, or these paths.
  func ingest(
    _ paths: [String]? = nil, jobs: Int = 2, again: Bool = false, dryRun: Bool = false
  ) throws -> IngestSummary {
    var options = Ingest.Options()
    options.jobs = jobs
    options.again = again
    options.dryRun = dryRun
    return try Ingest(archive: archive, extractor: Folder.extractor.get(), options: options)
      .run(paths ?? [path + "/in"])
  }

  var book: Casebook { Casebook(archive) }
}

/// The folder of saved pages in the repository.
let fixtures =
  URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path + "/Fixtures/articles"

/// Everything that an archive answers, for comparison: cases with their ids, timelines, lists, articles.
struct Answers: Equatable {
  var cases: [CaseAnswer]
  var timelines: [TimelineRow]
  var lists: [[ListRow]]
  var articles: [SearchHit]

  init(_ book: Casebook) throws {
    cases = try book.cases().rows
    timelines = try book.timelines()
    lists = try ListKind.allCases.map { try book.list($0).rows }
    articles = try book.search().rows
  }
}
