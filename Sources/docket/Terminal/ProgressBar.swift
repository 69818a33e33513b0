/// A bar on standard error that shows how far an ingest is; only where that is a terminal.
final class ProgressBar {
  private static let cells = 24
  private let isShown: Bool
  private var last = ""

  init(isShown: Bool) {
    self.isShown = isShown && Platform.isTerminal(Platform.errors) && Platform.variable("TERM") != "dumb"
  }

  /// Draws the bar where it has changed.
  func show(done: Int, of total: Int) {
    guard isShown, total > 0 else { return }
    let full = done * ProgressBar.cells / total
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: ProgressBar.cells - full)
    let line = "\r\(bar) \(done * 100 / total) %  \(done) of \(total)"
    guard line != last else { return }
    last = line
    _ = Platform.write(line + "\u{1B}[K", to: Platform.errors)
  }

  /// Takes the bar away.
  func clear() {
    if !last.isEmpty { _ = Platform.write("\r\u{1B}[K", to: Platform.errors) }
    last = ""
  }
}
