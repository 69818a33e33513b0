import Foundation

/// The sources of this package, as tests of its architecture read them.
enum House {
  /// The package's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The targets below `Sources`.
  static func targets() throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path)
    return names.filter { !$0.hasPrefix(".") && !$0.contains(".") }.sorted()
  }

  /// The Swift files of a target, with their texts.
  static func files(of target: String) throws -> [(path: String, text: String)] {
    let folder = root.appending(path: "Sources/\(target)")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
  }

  /// The modules that a file imports.
  static func imports(_ text: String) -> Set<String> {
    let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let words = lines.map { $0.split(separator: " ").map(String.init) }
    let access: Set<String> = ["public", "package", "internal", "fileprivate", "private", "@testable"]
    return Set(
      words.compactMap { line in
        let rest = line.drop { access.contains($0) || $0.hasPrefix("@preconcurrency") }
        guard rest.first == "import", rest.count > 1 else { return nil }
        let kinds: Set<String> = ["struct", "class", "enum", "func", "protocol", "var", "let", "typealias"]
        let name = rest.dropFirst().first { !kinds.contains($0) } ?? ""
        return name.split(separator: ".").first.map(String.init)
      })
  }

  /// The text of the string literals of a file, comments left out.
  static func literals(_ text: String) -> [String] {
    text.split(separator: "\n").flatMap { line -> [String] in
      let code = line.trimmingCharacters(in: .whitespaces)
      if code.hasPrefix("//") { return [] }
      let parts = code.split(separator: "\"", omittingEmptySubsequences: false)
      return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
  }
}
