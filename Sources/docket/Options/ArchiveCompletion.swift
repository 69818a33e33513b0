import ArgumentParser
import DocketQuery

extension CompletionKind {
  /// Names of the archive, most common first: cities after `--city`.
  static func archive(_ kind: ListKind) -> CompletionKind {
    .custom { words, _, prefix in
      let values =
        (try? ArchiveOptions.typed(words).read { try $0.list(kind, limit: 2000).rows.map(\.name) }) ?? []
      return values.filter { $0.lowercased().hasPrefix(prefix.lowercased()) }
    }
  }
}

extension ArchiveOptions {
  /// The archive that the words on a command line name.
  fileprivate static func typed(_ words: [String]) -> ArchiveOptions {
    var options = ArchiveOptions()
    options.archive = words.firstIndex(of: "--archive").flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
    return options
  }
}
