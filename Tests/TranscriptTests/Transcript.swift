import Foundation

/// Command lines and what they print, in a text that a person can read:
///
///     $ docket cases --city Oslo
///     ! docket: no city "Oslo"
///     (exit status 1)
///
/// A line that begins with `$ ` is given to the shell; what stands below is its standard output, then the lines of
/// standard error after `! `, then its exit status where that is not 0. Lines above the first command are comment.
struct Transcript {
  /// What stands above the first command.
  var head: String
  /// The commands.
  var commands: [String]
  /// The text, as it is checked in.
  var text: String

  init(_ text: String) {
    self.text = text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    head = lines.prefix { !$0.hasPrefix("$ ") }.map { $0 + "\n" }.joined()
    commands = lines.filter { $0.hasPrefix("$ ") }.map { String($0.dropFirst(2)) }
  }

  /// The transcript as the commands print it now.
  func played(by shell: Shell) throws -> String {
    try head + commands.map { try "$ \($0)\n" + shell.run($0) }.joined(separator: separator)
  }

  /// A blank line between commands, where the transcript has them.
  private var separator: String { text.contains("\n\n$ ") ? "\n" : "" }
}
