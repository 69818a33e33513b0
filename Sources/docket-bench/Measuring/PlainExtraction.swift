import Dispatch
import DocketExtraction
import DocketModel
import DocketPacks
import Foundation

/// Extraction alone: the bytes are in memory before the clock starts, the records are thrown away.
enum PlainExtraction {
  /// Seconds that extraction of all files takes on a number of threads.
  static func run(_ files: [(path: String, bytes: Int)], threads: Int) throws -> Double {
    let extractor = Extractor(packs: try PackSet(BuiltInPacks.all()))
    let pages = try files.map { try [UInt8](Data(contentsOf: URL(filePath: $0.path))) }
    @Sendable func extract(_ indices: StrideTo<Int>) {
      for index in indices {
        let source = Source(path: files[index].path, sha256: "", bytes: files[index].bytes, encoding: "")
        _ = extractor.extract(pages[index], source: source)
      }
    }
    extract(stride(from: 0, to: min(200, pages.count), by: 1))
    let start = ContinuousClock.now
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      extract(stride(from: thread, to: pages.count, by: threads))
    }
    return (ContinuousClock.now - start).inSeconds
  }
}
