public import DocketExtraction
public import DocketStore
import Foundation

extension Archive {
  /// The files that are not as the archive saw them, by a look at size and time.
  func filesThatDiffer(_ files: [FoundFile]) throws -> [FoundFile] {
    let times = try fileTimes(files.map(\.path))
    if times.isEmpty { return files }
    return files.filter {
      !times.isUnchanged($0.path, bytes: $0.bytes, modifiedNanoseconds: $0.modifiedNanoseconds)
    }
  }
}

/// Takes files and folders into an archive.
///
/// Files are found in the order of their names, those that are as the archive saw them are left alone, the others
/// are read and extracted on all cores in batches; one writer stores each batch and links its articles in one
/// transaction. What the archive holds afterwards does not depend on the number of threads or the order of files.
public struct Ingest: Sendable {
  /// How an ingest runs.
  public struct Options: Hashable, Sendable {
    /// Number of threads that extract; 0 for all cores.
    public var jobs = 0
    /// Look and count, change nothing.
    public var dryRun = false
    /// Extract again what has not changed (the packs have).
    public var again = false

    /// The usual.
    public init() {}
  }

  /// How far an ingest is.
  public struct Progress: Hashable, Sendable {
    /// Files done.
    public var done: Int
    /// Files found.
    public var total: Int
  }

  /// The archive.
  public let archive: Archive
  /// Makes what reads the files; where there is nothing to read, it is not made.
  let extractor: @Sendable () throws -> Extractor
  /// How it runs.
  public let options: Options

  /// From this number of files on, the full-text index is written in bulk.
  static let many = 2_000

  /// Makes an ingest.
  /// - Parameter extractor: makes what reads the files, when there is something to read.
  public init(
    archive: Archive, options: Options = Options(), extractor: @escaping @Sendable () throws -> Extractor
  ) {
    self.archive = archive
    self.options = options
    self.extractor = extractor
  }

  /// Makes an ingest with what reads the files.
  public init(archive: Archive, extractor: Extractor, options: Options = Options()) {
    self.init(archive: archive, options: options) { extractor }
  }

  /// Takes in files and folders.
  /// - Parameters:
  ///   - paths: files, folders (with everything below them), `-` for the text of standard input.
  ///   - progress: told now and then, from the calling thread.
  /// - Throws: `ArchiveError`, and what making the extractor throws. A file that cannot be taken in is in the summary, and the rest goes in.
  public func run(_ paths: [String], progress: (Progress) -> Void = { _ in }) throws -> IngestSummary {
    let walk = FileWalk(paths.filter { $0 != "-" })
    var summary = IngestSummary()
    summary.skipped = walk.skipped
    summary.failed = walk.failed
    let fresh = options.again ? walk.files : try archive.filesThatDiffer(walk.files)
    summary.unchanged = walk.files.count - fresh.count
    let total = walk.files.count
    progress(Progress(done: total - fresh.count, total: total))
    if options.dryRun {
      var dry = DryRun(
        states: try archive.files(fresh.map(\.path)), known: try archive.contents(), summary: summary)
      for file in fresh { dry.count(file) }
      summary = dry.summary
    } else if !fresh.isEmpty || paths.contains("-") {
      let reader = FileReader(
        extractor: try extractor(), known: options.again ? KnownContents() : try archive.contents())
      summary = try write(fresh, standardInput: paths.contains("-"), reader, summary) { done in
        progress(Progress(done: total - fresh.count + done, total: total))
      }
    }
    summary.failed.sort { $0.path < $1.path }
    (summary.articles, summary.cases, summary.events) = try archive.counts()
    return summary
  }

  private func write(
    _ files: [FoundFile], standardInput: Bool, _ reader: FileReader, _ summary: IngestSummary,
    _ progress: (Int) -> Void
  ) throws -> IngestSummary {
    var writer = BatchWriter(archive: archive, again: options.again, summary: summary)
    let isMany = files.count >= Ingest.many
    if !files.isEmpty { try archive.expectMany(isMany) }
    try Batches.read(files, reader: reader, jobs: jobs) { next in
      try writer.write(next, progress: progress)
    }
    if standardInput {
      var read = [readStandardInput(reader)]
      try writer.write { read.popLast().map { [$0] } }
    }
    if isMany {
      try archive.expectMany(false)
      try archive.tidyIndex(new: writer.summary.new)
    }
    if !files.isEmpty || standardInput { try CitySpellings.add(to: archive) }
    return writer.summary
  }

  private var jobs: Int { options.jobs > 0 ? options.jobs : ProcessInfo.processInfo.activeProcessorCount }

  /// The text of standard input is kept under a path that its content gives it.
  private func readStandardInput(_ reader: FileReader) -> ReadFile {
    var file = FoundFile(path: "-", bytes: 0, modifiedNanoseconds: 0)
    do {
      let bytes = try FileStatus.bytes(of: 0, expected: 65_536)
      file.bytes = bytes.count
      file.path = "stdin:" + FileReader.sha256(bytes).prefix(12)
      return reader.read(file, bytes: bytes)
    } catch {
      return ReadFile(file: file, sha256: "", outcome: .failed(error.reason))
    }
  }
}
