import ArgumentParser
import DocketQuery

extension CompletionKind {
  /// Names of the archive: cities after `--city`.
  static func archive(_ kind: ListKind) -> CompletionKind { names { try $0.names(kind, beginning: $1) } }

  /// Names by which a case is called: those of its parties, and their last names.
  static var cases: CompletionKind { names { try $0.parties(beginning: $1) } }

  private static func names(_ find: @escaping @Sendable (Casebook, String) throws -> [String])
    -> CompletionKind
  {
    .custom { words, _, typed in
      let names = try? ArchiveOptions.typed(words).read { try find($0, ShellWord.plain(typed)) }
      return (names ?? []).filter { !$0.contains(where: \.isNewline) }.map {
        ShellWord(value: $0).candidate(for: .requesting, typed: typed)
      }
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
