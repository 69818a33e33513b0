public import DocketStore

/// Whether an archive is whole and its files are as they were.
public struct ArchiveCheck: Sendable {
  /// What was found.
  public struct Report: Hashable, Sendable, Codable {
    /// What is wrong inside the archive, one line each; empty where it is whole.
    public var wrong: [String] = []
    /// What of the archive could not be looked at, with the reason.
    public var unchecked: [String] = []
    /// Files that are no more, by path.
    public var vanished: [String] = []
    /// Files whose bytes are not those that were taken in, by path.
    public var changed: [String] = []
    /// Files that cannot be read now, by path, with the reason.
    public var unreadable: [IngestSummary.Failure] = []
    /// Files that are as they were.
    public var same = 0

    /// Whether nothing is wrong.
    public var isWhole: Bool { wrong.isEmpty && vanished.isEmpty && changed.isEmpty && unreadable.isEmpty }

    /// Makes an empty report.
    public init() {}
  }

  /// The archive.
  public let archive: Archive

  /// Makes a check.
  public init(archive: Archive) { self.archive = archive }

  /// Looks at the archive and reads every file that it knows.
  /// - Parameters:
  ///   - byHash: compare the SHA-256 of every file; else those of another size or time count as changed.
  ///   - progress: told how many files are done, and how many there are.
  /// - Throws: `ArchiveError`.
  public func run(byHash: Bool = true, progress: (Int, Int) -> Void = { _, _ in }) throws -> Report {
    var report = Report()
    let integrity = try archive.integrity()
    report.wrong = integrity.wrong
    report.unchecked = integrity.unchecked
    let files = try archive.files().values.sorted { $0.path < $1.path }.filter { $0.path.hasPrefix("/") }
    for (index, file) in files.enumerated() {
      look(at: file, byHash: byHash, &report)
      if index % 256 == 0 { progress(index, files.count) }
    }
    progress(files.count, files.count)
    return report
  }

  private func look(at file: FileState, byHash: Bool, _ report: inout Report) {
    guard let status = FileStatus(file.path) else {
      report.vanished.append(file.path)
      return
    }
    let isSame = status.bytes == file.bytes && status.modifiedNanoseconds == file.modifiedNanoseconds
    guard byHash else {
      if isSame { report.same += 1 } else { report.changed.append(file.path) }
      return
    }
    do {
      let bytes = try FileStatus.bytes(of: file.path, expected: status.bytes)
      if FileReader.sha256(bytes) == file.sha256 {
        report.same += 1
      } else {
        report.changed.append(file.path)
      }
    } catch {
      report.unreadable.append(IngestSummary.Failure(path: file.path, reason: error.reason))
    }
  }
}
