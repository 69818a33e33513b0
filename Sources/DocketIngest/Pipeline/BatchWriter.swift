import DocketModel
import DocketStore

/// Writes batches of files that were read, each in one transaction, and counts.
struct BatchWriter {
  let archive: Archive
  let again: Bool
  private(set) var summary = IngestSummary()
  /// Contents that were extracted again in this run.
  private var renewed: Set<String> = []

  init(archive: Archive, again: Bool, summary: IngestSummary) {
    self.archive = archive
    self.again = again
    self.summary = summary
  }

  /// Counts a file that cannot be taken in.
  mutating func fail(_ path: String, _ reason: String) {
    summary.failed.append(IngestSummary.Failure(path: path, reason: reason))
  }

  /// Files in one transaction, more or less: the full-text index likes many.
  static let files = 1000

  /// Reports that are linked at one time, more or less.
  static let linked = 1024

  /// Writes what `next` gives, and links its articles, until there is nothing more.
  /// - Parameter progress: told the number of files that are written.
  mutating func write(_ next: () throws -> [ReadFile]?, progress: (Int) -> Void = { _ in }) throws {
    var isMore = true
    var done = 0
    while isMore {
      try archive.update { update in
        let start = done
        var cases = CaseUpdate(update)
        while done - start < BatchWriter.files {
          guard let batch = try next() else {
            isMore = false
            break
          }
          for file in batch { try write(file, update, &cases) }
          done += batch.count
          progress(done)
          // Linked many at once: a case of which several articles tell is written once. Not too many: linking has
          // in memory what stands near them.
          if cases.added.count >= BatchWriter.linked {
            try cases.finish()
            cases = CaseUpdate(update, after: cases)
          }
        }
        try cases.finish()
      }
    }
  }

  private mutating func write(_ read: ReadFile, _ update: ArchiveUpdate, _ cases: inout CaseUpdate) throws {
    let file = read.file
    if case .failed(let reason) = read.outcome {
      summary.failed.append(IngestSummary.Failure(path: file.path, reason: reason))
      return
    }
    summary.bytesRead += file.bytes
    let former = try update.file(file.path)
    let article: Int64
    if let known = try update.article(sha256: read.sha256) {
      article = try renew(known, read, update, &cases)
      try count(known: known, former: former, path: file.path, update)
    } else if case .extracted(let content) = read.outcome {
      article = try insert(content, update, &cases)
      if former == nil { summary.new += 1 } else { summary.changed += 1 }
      if !content.record.findings.isEmpty { summary.findings[file.path] = content.record.findings }
    } else {
      return
    }
    try update.setFile(
      file.path, article: article, bytes: file.bytes, modifiedNanoseconds: file.modifiedNanoseconds)
    if let former, former.article != article, try update.files(ofArticle: former.article).isEmpty {
      try cases.removeReports(ofArticle: former.article)
      try update.deleteArticle(former.article)
    }
  }

  private mutating func insert(
    _ content: ReadFile.Content, _ update: ArchiveUpdate, _ cases: inout CaseUpdate
  ) throws -> Int64 {
    let article = try update.insert(content.record, text: content.text, notes: content.notes)
    try cases.add(content.reports, article: article)
    return article
  }

  /// Replaces an article by what was extracted of the same content now; once in a run.
  private mutating func renew(
    _ article: Int64, _ read: ReadFile, _ update: ArchiveUpdate, _ cases: inout CaseUpdate
  ) throws -> Int64 {
    guard again, case .extracted(let content) = read.outcome, renewed.insert(read.sha256).inserted else {
      return article
    }
    let files = try update.files(ofArticle: article)
    try cases.removeReports(ofArticle: article)
    try update.deleteArticle(article)
    let new = try insert(content, update, &cases)
    for file in files {
      try update.setFile(
        file.path, article: new, bytes: file.bytes, modifiedNanoseconds: file.modifiedNanoseconds)
    }
    return new
  }

  /// Counts a file whose content the archive has: touched, moved, a copy, or changed to it.
  private mutating func count(
    known article: Int64, former: FileState?, path: String, _ update: ArchiveUpdate
  ) throws {
    if former?.article == article {
      summary.unchanged += 1
    } else if former != nil {
      summary.changed += 1
    } else {
      let vanished = try update.files(ofArticle: article).filter { FileStatus($0.path) == nil }
      for file in vanished { try update.deleteFile(file.path) }
      if vanished.isEmpty { summary.copies += 1 } else { summary.moved += 1 }
    }
  }
}
