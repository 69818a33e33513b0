/// Standard output and standard error.
enum Console {
  /// Writes data. Where the reader has gone away the command has done its work: it ends quietly.
  static func data(_ text: String) {
    guard !Platform.write(text, to: Platform.output) else { return }
    if Platform.isPipeClosed { Platform.leave(0) }
    note("docket: cannot write to standard output: \(Platform.lastError)")
    Platform.leave(Status.failed.rawValue)
  }

  /// Says something to the person at the terminal, on a line of standard error.
  static func note(_ line: String) { _ = Platform.write(line + "\n", to: Platform.errors) }
}
