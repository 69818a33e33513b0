import Foundation

/// A folder of generated articles, made once and used by every measurement.
struct CorpusFolder {
  let path: String

  /// Makes the articles that are missing of `count`, and says how many bytes there are.
  static func make(_ path: String, from first: Int = 0, count: Int, seed: UInt64) throws -> CorpusFolder {
    let newsroom = Newsroom(words: try WordLists(), seed: seed)
    let marker = path + "/.made-\(first)-\(count)-\(seed)"
    guard !FileManager.default.fileExists(atPath: marker) else { return CorpusFolder(path: path) }
    for number in first..<first + count {
      let page = newsroom.page(number)
      let file = path + "/" + page.path
      if number == first || number % 1000 == 0 {
        try FileManager.default.createDirectory(
          atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      }
      try Data(page.text.utf8).write(to: URL(filePath: file))
    }
    try Data().write(to: URL(filePath: marker))
    return CorpusFolder(path: path)
  }

  /// Paths of all files below it, sorted, with their sizes, by a walk with `stat`.
  func files() -> [(path: String, bytes: Int)] {
    var files: [(String, Int)] = []
    let root = URL(filePath: path)
    let keys: [URLResourceKey] = [.fileSizeKey, .isRegularFileKey]
    let walk = FileManager.default.enumerator(
      at: root, includingPropertiesForKeys: keys, options: [.skipsHiddenFiles])
    while let url = walk?.nextObject() as? URL {
      guard let values = try? url.resourceValues(forKeys: Set(keys)), values.isRegularFile == true else {
        continue
      }
      files.append((url.path, values.fileSize ?? 0))
    }
    return files.sorted { $0.0 < $1.0 }
  }
}
