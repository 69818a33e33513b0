import Foundation

/// A shell in a folder of its own, with the built docket on its path and a copy of Fixtures beside it.
struct Shell {
  /// Why there is no shell.
  struct Missing: Error, CustomStringConvertible {
    var description: String
  }

  private let folder: URL
  private let binaries: URL
  /// Columns of the terminal that standard output is; `nil` for a pipe.
  private let columns: Int?

  /// Makes the folder.
  /// - Throws: `Missing` where docket has not been built.
  init(columns: Int? = nil) throws {
    self.columns = columns
    guard let binaries = Shell.products else {
      throw Missing(description: "no built docket beside the tests")
    }
    self.binaries = binaries
    let manager = FileManager.default
    // Not the system's temporary folder: where lines are broken depends on how long the path is.
    let made = URL(filePath: "/tmp/docket\(UUID().uuidString.prefix(8))")
    try manager.createDirectory(at: made, withIntermediateDirectories: true)
    folder = made.resolvingSymlinksInPath()
    try manager.copyItem(at: Shell.root.appending(path: "Fixtures"), to: folder.appending(path: "Fixtures"))
  }

  /// Takes the folder away.
  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The package's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Runs a command line; its output as a transcript has it, without carriage returns. The folder is written as `~`.
  func run(_ line: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": binaries.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"),
      "HOME": folder.path, "LC_ALL": "C.UTF-8",
      "TZ": "UTC",
      "DOCKET_ARCHIVE": folder.appending(path: "archive.db").path, "TERM": "dumb",
    ]
    let errors = folder.appending(path: ".stderr")
    try Data().write(to: errors)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    let reader = try Reader(columns: columns)
    process.standardOutput = reader.writing
    try process.run()
    let output = reader.text()
    process.waitUntilExit()
    let said = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    return shown(output, said, process.terminationStatus)
  }

  private func shown(_ output: String, _ said: String, _ status: Int32) -> String {
    var text = output.replacingOccurrences(of: "\r\n", with: "\n")
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    text += said.split(separator: "\n").map { "! \($0)\n" }.joined()
    if status != 0 { text += "(exit status \(status))\n" }
    return Shell.shortened(text, folder.path)
  }

  /// The text with `~` for the folder, also where a line was broken within its path.
  private static func shortened(_ text: String, _ path: String) -> String {
    let parts = path.split(separator: "/").map {
      "/(\\n *)?" + NSRegularExpression.escapedPattern(for: String($0))
    }
    guard let pattern = try? NSRegularExpression(pattern: parts.joined()) else { return text }
    let template = parts.indices.map { "$\($0 + 1)" }.joined() + "~"
    return pattern.stringByReplacingMatches(
      in: text, range: NSRange(text.startIndex..., in: text), withTemplate: template)
  }

  /// The folder of the built programs: that of the test bundle.
  private static var products: URL? {
    for argument in CommandLine.arguments where argument.contains(".xctest") {
      var folder = URL(filePath: argument)
      while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
      if FileManager.default.isExecutableFile(atPath: folder.appending(path: "docket").path) {
        return folder.standardizedFileURL
      }
    }
    return nil
  }
}
