import DocketStore

/// Counts what an ingest would do, without extracting or writing.
struct DryRun {
  let states: [String: FileState]
  let known: KnownContents
  private(set) var summary: IngestSummary
  private var met: Set<String> = []

  init(states: [String: FileState], known: KnownContents, summary: IngestSummary) {
    self.states = states
    self.known = known
    self.summary = summary
  }

  /// Counts a file that is not as the archive saw it.
  mutating func count(_ file: FoundFile) {
    do {
      let bytes = try FileStatus.bytes(of: file.path, expected: file.bytes)
      if bytes.allSatisfy({ $0 == 32 || (9...13).contains($0) }) {
        summary.failed.append(
          IngestSummary.Failure(path: file.path, reason: "empty: nothing but white space"))
        return
      }
      let sha256 = FileReader.sha256(bytes)
      if let state = states[file.path] {
        if state.sha256 == sha256 { summary.unchanged += 1 } else { summary.changed += 1 }
      } else if known.contains(sha256) || !met.insert(sha256).inserted {
        summary.copies += 1
      } else {
        summary.new += 1
      }
    } catch {
      summary.failed.append(
        IngestSummary.Failure(path: file.path, reason: error.reason))
    }
  }
}
