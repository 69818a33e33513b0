public import DocketExtraction
import DocketLinking
import DocketModel
public import DocketStore
import Foundation

/// Takes in records that were extracted elsewhere (`docket extract --format ndjson`), so that extraction can be
/// spread over many machines. The text of each article is read from its file, or from a field `text` of the line.
public struct RecordsIngest: Sendable {
  /// The archive.
  public let archive: Archive
  /// The packs, for the words in names.
  public let extractor: Extractor
  /// The fingerprint of the packs; records of other packs are not taken in. `nil` takes them all.
  public let packs: String?
  /// Number of threads that read records; 0 for all cores.
  public let jobs: Int

  /// Makes an ingest of records.
  public init(archive: Archive, extractor: Extractor, packs: String? = nil, jobs: Int = 0) {
    self.archive = archive
    self.extractor = extractor
    self.packs = packs
    self.jobs = jobs
  }

  /// Takes in the records of files with one record a line.
  /// - Parameters:
  ///   - paths: files; `-` for standard input.
  ///   - progress: told how many records are done, from the calling thread.
  /// - Throws: `ArchiveError`. A line that cannot be taken in is in the summary, and the rest goes in.
  public func run(_ paths: [String], progress: (Int) -> Void = { _ in }) throws -> IngestSummary {
    let threads = jobs > 0 ? jobs : ProcessInfo.processInfo.activeProcessorCount
    let reader = RecordReader(
      words: NameWords(extractor.packs), packs: packs, folder: FileStatus.currentFolder())
    var writer = BatchWriter(archive: archive, again: false, summary: IngestSummary())
    var done = 0
    for path in paths {
      var lines = LineReader(path)
      let former = done
      try writer.write {
        try lines.next(Batches.mostFiles).map { batch in
          Parallel.map(batch, jobs: threads) { reader.read($0.bytes, name: "\(path):\($0.number)") }
        }
      } progress: {
        done = former + $0
        progress(done)
      }
      if let failure = lines.failure { writer.fail(path, failure) }
    }
    try CitySpellings.add(to: archive)
    var summary = writer.summary
    (summary.articles, summary.cases, summary.events) = try archive.counts()
    return summary
  }
}

/// Reads records, with the texts of their articles; safe to use from many threads.
private struct RecordReader: Sendable {
  let words: NameWords
  let packs: String?
  let folder: String

  private struct Besides: Decodable {
    var text: String?
    var packs: String?
  }

  func read(_ line: [UInt8], name: String) -> ReadFile {
    func fail(_ reason: String) -> ReadFile {
      ReadFile(
        file: FoundFile(path: name, bytes: line.count, modifiedNanoseconds: 0), sha256: "",
        outcome: .failed(reason))
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let record: ArticleRecord
    let besides: Besides
    do {
      record = try decoder.decode(ArticleRecord.self, from: Data(line))
      besides = try decoder.decode(Besides.self, from: Data(line))
    } catch {
      return fail("no record")
    }
    guard record.formatVersion == ArticleRecord.currentFormatVersion else {
      return fail(
        "a record of format \(record.formatVersion), this docket reads \(ArticleRecord.currentFormatVersion)")
    }
    guard packs == nil || besides.packs == packs else {
      return fail(
        besides.packs.map { "extracted by other packs (\($0)) than those of this docket (\(packs ?? ""))" }
          ?? "does not say by which packs it was extracted: use 'docket extract --format ndjson'")
    }
    return read(record, text: besides.text, fail: fail)
  }

  private func read(_ record: ArticleRecord, text given: String?, fail: (String) -> ReadFile) -> ReadFile {
    var record = record
    record.source.path = FileWalk.absolute(record.source.path, from: folder)
    let path = record.source.path
    let status = FileStatus(path)
    let text: [UInt8]
    if let given {
      text = Array(given.utf8)
    } else {
      do {
        let bytes = try FileStatus.bytes(of: path, expected: record.source.bytes)
        guard FileReader.sha256(bytes) == record.source.sha256 else {
          return fail("\(path) is not the file that was extracted: extract it again")
        }
        text = TextDecoder.decode(bytes).text
      } catch {
        return fail("\(path) \(error.reason)")
      }
    }
    guard record.ranges.allSatisfy({ 0 <= $0.start && $0.start <= $0.end && $0.end <= text.count }) else {
      return fail("its ranges do not lie in the text of \(path)")
    }
    let (reports, notes) = ListedReport.reports(of: record, text: text, words: words)
    return ReadFile(
      file: FoundFile(
        path: path, bytes: record.source.bytes, modifiedNanoseconds: status?.modifiedNanoseconds ?? 0),
      sha256: record.source.sha256,
      outcome: .extracted(
        ReadFile.Content(
          record: record, text: text, reports: reports, notes: notes)))
  }
}
