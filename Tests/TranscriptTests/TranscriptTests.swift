import Foundation
import Testing

/// Plays the transcripts and compares. `RECORD=1` rewrites them, and fails, so that no one takes it for a test.
@Suite struct TranscriptTests {
  private static let folder = Shell.root.appending(path: "Tests/Transcripts")
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  static var names: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted()
  }

  @Test(arguments: TranscriptTests.names)
  func commandsPrintWhatTheTranscriptShows(name: String) throws {
    let file = Self.folder.appending(path: name)
    let transcript = Transcript(try String(contentsOf: file, encoding: .utf8))
    let shell = try Shell(columns: transcript.head.contains("terminal") ? 100 : nil)
    defer { shell.remove() }
    let played = try transcript.played(by: shell)
    if Self.isRecording {
      if played != transcript.text { try played.write(to: file, atomically: true, encoding: .utf8) }
      Issue.record("recorded \(name); look at the difference and commit it")
    } else {
      expectSame(transcript.text, played, name)
    }
  }

  /// The README's transcripts are fenced as `console`; its commands run in one folder, one after the other.
  @Test func readmeShowsWhatCommandsPrint() throws {
    let file = Shell.root.appending(path: "README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let shell = try Shell(columns: 100)
    defer { shell.remove() }
    let parts = readme.components(separatedBy: "```console\n")
    var played = parts[0]
    for part in parts.dropFirst() {
      let pieces = part.components(separatedBy: "```\n")
      played += try "```console\n" + Transcript(pieces[0]).played(by: shell) + "```\n"
      played += pieces.dropFirst().joined(separator: "```\n")
    }
    if Self.isRecording {
      if played != readme { try played.write(to: file, atomically: true, encoding: .utf8) }
      Issue.record("recorded README.md; look at the difference and commit it")
    } else {
      expectSame(readme, played, "README.md")
    }
  }

  /// Compares line by line, and shows the first that differs.
  private func expectSame(_ expected: String, _ played: String, _ name: String) {
    guard expected != played else { return }
    let old = expected.components(separatedBy: "\n")
    let new = played.components(separatedBy: "\n")
    let line =
      zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    let was = line < old.count ? old[line] : "(end)"
    let now = line < new.count ? new[line] : "(end)"
    Issue.record("\(name):\(line + 1)\n  has    \(was)\n  prints \(now)\n'make record' rewrites it")
  }
}
