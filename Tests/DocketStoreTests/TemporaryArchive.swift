import DocketStore
import Foundation

/// Runs with a new archive, which is gone afterwards.
func withArchive<T>(_ body: (Archive) throws -> T) throws -> T {
  let folder = NSTemporaryDirectory() + "docket-" + UUID().uuidString
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(try Archive(path: folder + "/archive.db", access: .write))
}
