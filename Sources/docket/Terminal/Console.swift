import DocketFormats

/// Standard output and standard error. What a terminal gets can neither move its cursor nor turn its text, whatever
/// articles, names of files and archives from elsewhere hold.
enum Console {
  /// Writes data. Where the reader has gone away the command has done its work: it ends quietly.
  /// - Parameter isPage: the text was made for a terminal, with what colours it.
  static func data(_ text: String, isPage: Bool = false) {
    let text = isPage || !Platform.isTerminal(Platform.output) ? text : SafeText.page(text)
    guard !Platform.write(text, to: Platform.output) else { return }
    if Platform.isPipeClosed { Platform.leave(0) }
    note("docket: cannot write to standard output: \(Platform.lastError)")
    Platform.leave(Status.failed.rawValue)
  }

  /// Says something to the person at the terminal, on a line of standard error.
  static func note(_ line: String) { _ = Platform.write(SafeText.page(line) + "\n", to: Platform.errors) }
}
