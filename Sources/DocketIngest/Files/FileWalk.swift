/// Finds the files that an ingest is given: everything below folders, in the order of the names' bytes.
///
/// Hidden files, devices, pipes and folders met twice (loops of links) are passed over and named.
struct FileWalk {
  /// Files in a stable order, each path once.
  private(set) var files: [FoundFile] = []
  /// What was passed over.
  private(set) var skipped: [IngestSummary.Skipped] = []
  /// What is not there or cannot be looked into.
  private(set) var failed: [IngestSummary.Failure] = []
  private var seen: Set<String> = []
  /// Whether one path is walked, so that no file is met twice.
  private let isAlone: Bool
  private var folders: Set<FileStatus.Identity> = []

  /// Walks these paths; relative ones begin in `folder`.
  init(_ paths: [String], from folder: String = FileStatus.currentFolder()) {
    isAlone = paths.count == 1
    for path in paths {
      let absolute = FileWalk.absolute(path, from: folder)
      guard let status = FileStatus(absolute) else {
        failed.append(IngestSummary.Failure(path: path, reason: "no such file or folder"))
        continue
      }
      visit(absolute, status)
    }
  }

  private mutating func visit(_ path: String, _ status: FileStatus) {
    switch status.kind {
    case .file:
      guard isAlone || seen.insert(path).inserted else { return }
      files.append(
        FoundFile(path: path, bytes: status.bytes, modifiedNanoseconds: status.modifiedNanoseconds))
    case .folder:
      guard folders.insert(status.identity).inserted else {
        if seen.insert(path).inserted { skip(path, "this folder was already walked under another path") }
        return
      }
      guard let names = FileStatus.names(in: path) else {
        failed.append(IngestSummary.Failure(path: path, reason: "this folder cannot be looked into"))
        return
      }
      for name in names {
        let child = path == "/" ? "/" + name : path + "/" + name
        if name.hasPrefix(".") {
          skip(child, IngestSummary.Skipped.hidden)
        } else if let status = FileStatus(child) {
          visit(child, status)
        } else {
          failed.append(IngestSummary.Failure(path: child, reason: FileStatus.whyNothing(at: child)))
        }
      }
    case .other: skip(path, "no file: a device, a pipe or a socket")
    }
  }

  private mutating func skip(_ path: String, _ reason: String) {
    skipped.append(IngestSummary.Skipped(path: path, reason: reason))
  }

  /// An absolute path without `.`, `..` and doubled slashes; links stay as they are.
  static func absolute(_ path: String, from folder: String) -> String {
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }
}
