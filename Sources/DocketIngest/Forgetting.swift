public import DocketStore

/// Takes files out of an archive: nothing else does, for a file that has vanished is kept until it is forgotten.
public struct Forgetting: Sendable {
  /// The archive.
  public let archive: Archive

  /// Makes a forgetting.
  public init(archive: Archive) { self.archive = archive }

  /// Forgets files and, where no other file holds them, their articles; the cases are told anew.
  /// - Parameter paths: paths as they were given to an ingest, or folders with everything below them.
  /// - Returns: the paths that were known, sorted.
  /// - Throws: `ArchiveError`.
  public func forget(_ paths: [String]) throws -> [String] {
    let folder = FileStatus.currentFolder()
    let wanted = paths.map { $0.hasPrefix("stdin:") ? $0 : FileWalk.absolute($0, from: folder) }
    let known = try archive.files().keys.sorted()
    let gone = known.filter { path in wanted.contains { path == $0 || path.hasPrefix($0 + "/") } }
    guard !gone.isEmpty else { return [] }
    try archive.update { update in
      var cases = CaseUpdate(update)
      for path in gone {
        guard let file = try update.file(path) else { continue }
        try update.deleteFile(path)
        guard try update.files(ofArticle: file.article).isEmpty else { continue }
        try cases.removeReports(ofArticle: file.article)
        try update.deleteArticle(file.article)
      }
      try cases.finish()
    }
    return gone
  }
}
