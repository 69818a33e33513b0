import Foundation

/// Lists of words and sentences by name, read from `Words/newsroom.txt`.
struct WordLists: Sendable {
  private var lists: [String: [String]] = [:]
  private var templates: [String: [[Piece]]] = [:]

  /// A part of a line: words as they are, or the name of what stands there.
  enum Piece: Sendable {
    case text(String)
    case slot(String)
  }

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
        templates[name, default: []].append(WordLists.pieces(line))
      }
    }
  }

  /// One line of a list, in pieces; none where there is no such list.
  func anyLine(_ name: String, _ random: inout SeededGenerator) -> [Piece] {
    guard let list = templates[name] else { return [] }
    return list[random.below(list.count)]
  }

  private static func pieces(_ line: Substring) -> [Piece] {
    line.split(separator: "{").flatMap { part -> [Piece] in
      guard let end = part.firstIndex(of: "}") else { return [.text(String(part))] }
      return [.slot(String(part[..<end])), .text(String(part[part.index(after: end)...]))]
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
