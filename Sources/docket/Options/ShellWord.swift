import ArgumentParser

/// A value as a shell takes it for a completion. Names come from articles: what a shell would expand or run in them
/// is quoted.
struct ShellWord {
  /// The value.
  let value: String

  /// What the completion script of a shell is given.
  /// - Parameter typed: what stands on the command line so far, as it was typed.
  func candidate(for shell: CompletionShell?, typed: String) -> String {
    switch shell {
    case .bash:
      // The script has bash expand the word once more before it is put on the line.
      return ShellWord.escaped(inBash(typed))
    case .zsh: return value.replacing("\\", with: "\\\\").replacing(":", with: "\\:")
    default: return value
    }
  }

  /// What was typed, without its quotation marks and backslashes.
  static func plain(_ typed: String) -> String { typed.filter { !"\\\"'".contains($0) } }

  /// As it stands on a line of bash; a quotation mark that was begun stays, and is not part of the word.
  private func inBash(_ typed: String) -> String {
    switch typed.first {
    case "'": value.replacing("'", with: "'\\''")
    case "\"": value.map { "\"\\$`".contains($0) ? "\\\($0)" : String($0) }.joined()
    default: ShellWord.escaped(value)
    }
  }

  /// A backslash before everything that is not a letter, a digit or harmless.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_./,".unicodeScalars.contains(scalar)
        ? String(scalar) : "\\\(scalar)"
    }.joined()
  }
}
