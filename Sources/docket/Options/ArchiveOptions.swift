import ArgumentParser
import DocketQuery
import DocketStore

/// Where the archive is.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The archive (default: $DOCKET_ARCHIVE, else docket/archive.db in $XDG_DATA_HOME or ~/.local/share).",
      valueName: "file"), completion: .file())
  var archive: String?

  /// The archive's file.
  /// - Throws: `CommandError` where neither an option nor the environment says where it is.
  func path() throws(CommandError) -> String {
    if let archive { return archive }
    if let path = Platform.variable("DOCKET_ARCHIVE"), !path.isEmpty { return path }
    if let folder = Platform.variable("XDG_DATA_HOME"), folder.hasPrefix("/") {
      return folder + "/docket/archive.db"
    }
    guard let home = Platform.variable("HOME"), !home.isEmpty else {
      throw CommandError("no place for the archive: $HOME is not set; name one with --archive FILE")
    }
    return home + "/.local/share/docket/archive.db"
  }

  /// Asks the archive, and closes it.
  func read<Value>(_ body: (Casebook) throws -> Value) throws -> Value {
    let path = try path()
    guard Platform.exists(path) else {
      throw CommandError.noArchive(path)
    }
    let archive = try Archive(path: path, access: .read)
    let value = try body(Casebook(archive))
    try archive.close()
    return value
  }

  /// Opens the archive to change it, makes it where there is none, and closes it.
  /// - Parameter forNothing: nothing will be changed: where there is no archive, none is left behind.
  func change<Value>(forNothing: Bool = false, _ body: (Archive) throws -> Value) throws -> Value {
    var path = try path()
    let isPassing = forNothing && !Platform.exists(path)
    if isPassing { path = Platform.temporaryPath("docket-dry-run.db") }
    defer { if isPassing { Platform.remove([path, path + "-wal", path + "-shm"]) } }
    try Platform.makeFolder(forFile: path)
    let archive = try Archive(path: path, access: .write)
    let value: Value
    do {
      value = try body(archive)
    } catch {
      try? archive.close()
      throw error
    }
    try archive.close()
    return value
  }
}

/// Why a command could not do its work: lower case, no full stop, with the next step.
struct CommandError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }

  /// There is no archive to ask.
  static func noArchive(_ path: String) -> CommandError {
    CommandError("no archive at \(path); make one with 'docket ingest FOLDER'")
  }
}
