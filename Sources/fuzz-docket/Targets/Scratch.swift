import DocketExtraction
import DocketIngest
import DocketPacks
import DocketStore
import Foundation

/// A folder of this process for archives and inputs, in memory where there is such a file system.
enum Scratch {
  static let folder: String = {
    let parent = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm/" : NSTemporaryDirectory()
    let path = parent + "docket-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch { fatalError("\(error)") }
    return path
  }()

  static let extractor: Extractor = {
    do { return Extractor(packs: try PackSet(BuiltInPacks.all())) } catch { fatalError("\(error)") }
  }()

  /// A new archive that holds the articles of Fixtures, or some of them.
  static func archive(_ name: String, _ articles: [String] = [""]) -> String {
    let path = folder + "/" + name
    do {
      let archive = try Archive(path: path, access: .write)
      _ = try Ingest(archive: archive, extractor: extractor).run(articles.map { "Fixtures/articles/" + $0 })
      try archive.close()
    } catch { fatalError("\(error)") }
    return path
  }

  static func write(_ bytes: [UInt8], _ name: String) -> String {
    let path = folder + "/" + name
    guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
      fatalError("no \(path)")
    }
    return path
  }

  /// Takes an archive away, with what docket has put beside it.
  static func remove(_ path: String) {
    let folder = (path as NSString).deletingLastPathComponent
    let name = (path as NSString).lastPathComponent
    for other in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where other.hasPrefix(name) {
      try? FileManager.default.removeItem(atPath: folder + "/" + other)
    }
  }
}
