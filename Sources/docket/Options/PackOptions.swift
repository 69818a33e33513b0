import ArgumentParser
import DocketExtraction
import DocketPacks
import Foundation

/// Which packs docket works by: those that are built in, and the user's own.
struct PackOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of packs of your own, besides docket/packs in $XDG_CONFIG_HOME or ~/.config.",
      valueName: "folder"),
    completion: .directory)
  var packs: [String] = []

  /// Every pack, the built-in ones first.
  /// - Throws: `CommandError` where a folder cannot be read.
  func files() throws -> [PackFile] {
    var files = BuiltInPacks.all()
    for folder in PackOptions.usual.filter(Platform.exists) + packs {
      files += try PackOptions.read(folder)
    }
    return files
  }

  /// The packs, compiled.
  /// - Throws: `PackError`, with file, line and a caret.
  func packSet() throws -> PackSet { try PackSet(files()) }

  /// The packs, compiled, with their fingerprint.
  /// - Throws: `PackError`, with file, line and a caret.
  func printedPackSet() throws -> (packs: PackSet, fingerprint: String) {
    let files = try files()
    let print = PackFingerprint.text(files, program: "docket " + Docket.configuration.version)
    return (try PackSet(files), print)
  }

  /// Where packs are looked for without being asked.
  private static var usual: [String] {
    if let folder = Platform.variable("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      return [folder + "/docket/packs"]
    }
    return Platform.variable("HOME").map { [$0 + "/.config/docket/packs"] } ?? []
  }

  private static func read(_ folder: String) throws -> [PackFile] {
    guard let names = FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) else {
      throw CommandError("cannot read packs from \(folder): no such folder")
    }
    let endings: Set<String> = ["pack", "rules", "event", "tsv"]
    let packs = names.filter { name in
      name.split(separator: ".").last.map { endings.contains(String($0)) } ?? false
    }
    let home = Platform.resolved(folder) ?? folder
    return try packs.sorted().map { name in
      let path = "\(folder)/\(name)"
      // A folder of packs from somebody else must not make docket read, and quote, other files.
      guard let real = Platform.resolved(path), real.hasPrefix(home + "/") else {
        throw CommandError("cannot read \(path): it is a link out of its folder; put a copy there")
      }
      return PackFile(path: path, text: String(decoding: try Platform.read(path), as: UTF8.self))
    }
  }
}
