import ArgumentParser
import DocketIngest

/// `docket forget`: files out of the archive.
struct Forget: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Take files and their articles out of the archive.",
    discussion:
      "The files themselves are not touched. A file that still exists comes back with the next ingest of it.")

  @Argument(help: "Files, or folders with everything below them.", completion: .file())
  var paths: [String]

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let path = try archive.path()
    guard Platform.exists(path) else { throw CommandError.noArchive(path) }
    let gone = try archive.change { try Forgetting(archive: $0).forget(paths) }
    if gone.isEmpty {
      Console.note("docket: the archive knows none of these files")
      throw Status.nothing.exit
    }
    Console.data(gone.map { "forgot \($0)\n" }.joined())
  }
}
