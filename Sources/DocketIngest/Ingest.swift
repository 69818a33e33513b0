public import DocketExtraction
public import DocketStore

/// Takes files and folders into an archive.
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
  /// What reads the files.
  public let extractor: Extractor
  /// How it runs.
  public let options: Options

  /// Makes an ingest.
  public init(archive: Archive, extractor: Extractor, options: Options = Options()) {
    self.archive = archive
    self.extractor = extractor
    self.options = options
  }

  /// Takes in files and folders.
  /// - Parameters:
  ///   - paths: files, folders (with everything below them), `-` for the text of standard input.
  ///   - progress: told now and then, from the calling thread.
  /// - Throws: `ArchiveError`. A file that cannot be taken in is in the summary, and the rest goes in.
  public func run(_ paths: [String], progress: (Progress) -> Void = { _ in }) throws -> IngestSummary {
    IngestSummary()
  }
}
