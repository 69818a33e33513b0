public import DocketExtraction
import DocketLinking
import DocketModel
import DocketStore
import Foundation

/// Makes a damaged archive anew, from the records and texts that it holds, with what people decided.
///
/// An article that is as it was written goes over with its record, whatever the packs say today. Of one that is not,
/// the file is read again where it is still there; else the text that the archive holds.
public struct Rebuild: Sendable {
  /// What became of the articles.
  public struct Summary: Hashable, Sendable {
    /// Articles, cases and events of the new archive.
    public var articles = 0
    public var cases = 0
    public var events = 0
    /// Decisions that were kept.
    public var corrections = 0
    /// Numbers of decisions that cannot be read any more.
    public var lostCorrections: [Int64] = []
    /// Files that were read again, because what the archive held of them was damaged.
    public var readAgain: [String] = []
    /// Articles, by id, whose damaged text was read again for want of their file: a person should look at them.
    public var doubtful: [String] = []
    /// Articles that are in the new archive no more, by path of their file or by number.
    public var lost: [String] = []
    /// Where the damaged archive is kept.
    public var kept = ""

    /// Whether everything was kept.
    public var isWhole: Bool { lost.isEmpty && doubtful.isEmpty && lostCorrections.isEmpty }
  }

  /// The archive's file.
  public let path: String
  /// Reads what must be read again.
  public let extractor: Extractor

  /// Makes a rebuilding.
  public init(path: String, extractor: Extractor) {
    self.path = path
    self.extractor = extractor
  }

  /// Makes the archive anew, and puts it in its place when it is whole.
  /// - Parameter progress: told how many articles are done, and how many there are.
  /// - Throws: `ArchiveError`; the archive is then as it was.
  public func run(progress: (Int, Int) -> Void = { _, _ in }) throws -> Summary {
    let salvage = try Salvage(path: path)
    let target = path + ".rebuilt"
    Rebuild.remove(target)
    defer { Rebuild.remove(target) }
    var summary = Summary()
    let archive = try Archive(path: target, access: .write)
    let corrections = salvage.corrections()
    let known = Rebuild.readable(corrections.whole)
    summary.corrections = known.count
    summary.lostCorrections = corrections.damaged + corrections.whole.filter { !known.contains($0) }.map(\.id)
    try archive.update { update in
      for correction in known { try update.restore(correction) }
      try update.reserveCorrections(upTo: salvage.lastCorrection())
    }
    let ids = salvage.articles()
    var files = salvage.files()
    for start in stride(from: 0, to: ids.count, by: Batches.mostFiles) {
      let batch = ids[start..<min(start + Batches.mostFiles, ids.count)]
      try archive.update { update in
        var cases = CaseUpdate(update)
        for id in batch {
          try take(salvage.article(id), id, files.removeValue(forKey: id) ?? [], update, &cases, &summary)
        }
        try cases.finish()
      }
      progress(batch.endIndex, ids.count)
    }
    try CitySpellings.add(to: archive)
    (summary.articles, summary.cases, summary.events) = try archive.counts()
    guard try archive.integrity().isEmpty else { throw ArchiveError.damaged(path: target) }
    try archive.close()
    summary.kept = try salvage.replace(by: target)
    return summary
  }

  private func take(
    _ salvaged: Salvage.Article?, _ id: Int64, _ files: [FileState], _ update: ArchiveUpdate,
    _ cases: inout CaseUpdate, _ summary: inout Summary
  ) throws {
    guard let content = content(of: salvaged, files, &summary) else {
      summary.lost += files.isEmpty ? ["the article of row \(id)"] : files.map(\.path)
      return
    }
    let article: Int64
    if let known = try update.article(sha256: content.record.source.sha256) {
      article = known
    } else {
      article = try update.insert(content.record, text: content.text, notes: content.notes)
      try cases.add(content.reports, article: article)
    }
    for file in files {
      try update.setFile(
        file.path, article: article, bytes: file.bytes, modifiedNanoseconds: file.modifiedNanoseconds)
    }
  }

  /// What is known of an article: as it was written, or read again.
  private func content(
    of salvaged: Salvage.Article?, _ files: [FileState], _ summary: inout Summary
  ) -> ReadFile.Content? {
    let reader = FileReader(extractor: extractor, known: KnownContents())
    if let salvaged, salvaged.isWhole {
      let (reports, notes) = ListedReport.reports(
        of: salvaged.record, text: salvaged.text, words: reader.words)
      return ReadFile.Content(record: salvaged.record, text: salvaged.text, reports: reports, notes: notes)
    }
    for file in files {
      guard let status = FileStatus(file.path), status.bytes == file.bytes,
        status.modifiedNanoseconds == file.modifiedNanoseconds,
        let bytes = try? FileStatus.bytes(of: file.path, expected: file.bytes)
      else { continue }
      let found = FoundFile(
        path: file.path, bytes: file.bytes, modifiedNanoseconds: file.modifiedNanoseconds)
      if case .extracted(let content) = reader.read(found, bytes: bytes).outcome {
        summary.readAgain.append(file.path)
        return content
      }
    }
    guard let salvaged else { return nil }
    let found = FoundFile(path: "", bytes: salvaged.text.count, modifiedNanoseconds: 0)
    guard case .extracted(var content) = reader.read(found, bytes: salvaged.text).outcome else { return nil }
    let source = salvaged.record.source
    if source.sha256.utf8.count == 64, source.sha256.utf8.allSatisfy(Rebuild.isDigit) {
      content.record.source = source
      let (reports, notes) = ListedReport.reports(of: content.record, text: content.text, words: reader.words)
      content.reports = reports
      content.notes = notes
    }
    summary.doubtful.append(Archive.articleKey(sha256: content.record.source.sha256))
    return content
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  /// The decisions that the linker can read.
  private static func readable(_ corrections: [StoredCorrection]) -> [StoredCorrection] {
    corrections.filter { (try? StoredCorrection.decode([$0])) != nil }
  }

  private static func remove(_ path: String) {
    for ending in ["", "-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: path + ending)
    }
  }
}
