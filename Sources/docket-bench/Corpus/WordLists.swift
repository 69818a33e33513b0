import Foundation

/// Lists of words and sentences by name, read from `Words/newsroom.txt`.
struct WordLists: Sendable {
  private var lists: [String: [String]] = [:]

  /// Reads the file beside the sources of this tool.
  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Words/newsroom.txt")
    var name = ""
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        name = String(line.dropFirst().dropLast())
      } else {
        lists[name, default: []].append(String(line))
      }
    }
  }

  /// All of a list; empty where there is none.
  subscript(name: String) -> [String] { lists[name] ?? [] }

  /// One of a list.
  func any(_ name: String, _ random: inout SeededGenerator) -> String? {
    let list = self[name]
    return list.isEmpty ? nil : list[random.below(list.count)]
  }
}
