import DocketExtraction
import Foundation

/// The packs of a folder.
enum PackFolder {
  /// Reads every pack below a folder, in the order of the paths.
  static func read(_ folder: String) throws -> [PackFile] {
    let paths = (FileManager.default.enumerator(atPath: folder) ?? .init()).compactMap { $0 as? String }
      .filter { path in [".pack", ".rules", ".event", ".tsv", ".txt"].contains { path.hasSuffix($0) } }
      .sorted()
    return try paths.map {
      PackFile(path: $0, text: try String(contentsOfFile: folder + "/" + $0, encoding: .utf8))
    }
  }
}
