import Foundation

/// Inputs from files, for machines without a fuzzer.
enum Replay {
  /// Every file among these paths, and below those that are folders; options of libFuzzer are passed over.
  static func files(_ paths: [String]) -> [String] {
    paths.filter { !$0.hasPrefix("-") }.flatMap { path -> [String] in
      guard let below = try? FileManager.default.subpathsOfDirectory(atPath: path), !below.isEmpty else {
        return [path]
      }
      return below.sorted().map { path + "/" + $0 }.filter {
        (try? URL(fileURLWithPath: $0).resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
      }
    }
  }

  /// A file's bytes; none where it cannot be read.
  static func bytes(_ path: String) -> [UInt8] {
    FileManager.default.contents(atPath: path).map(Array.init) ?? []
  }
}
