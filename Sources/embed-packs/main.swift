// embed-packs FOLDER OUTPUT: writes every pack below FOLDER into one Swift file as a string literal.
import Foundation

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: embed-packs FOLDER OUTPUT\n".utf8))
  exit(64)
}
let folder = URL(filePath: arguments[1], directoryHint: .isDirectory).standardizedFileURL
let suffixes: Set<String> = ["pack", "rules", "event", "tsv", "txt"]
let paths =
  (FileManager.default.enumerator(atPath: folder.path()) ?? .init())
  .compactMap { $0 as? String }.filter { suffixes.contains(URL(filePath: $0).pathExtension) }.sorted()
var swift = "// Made by embed-packs from the files below Packs.\n\nextension BuiltInPacks {\n"
swift += "  static let files: [(path: StaticString, text: StaticString)] = [\n"
for path in paths {
  let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  swift += "    (\"\(path)\", ####\"\"\"\n\(text)\n\"\"\"####),\n"
}
swift += "  ]\n}\n"
try swift.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
