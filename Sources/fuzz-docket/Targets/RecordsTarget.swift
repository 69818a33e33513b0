import DocketIngest
import DocketStore

/// Lines of records go into an archive or are named as failures.
final class RecordsTarget {
  private var archive: Archive?
  private var count = 0

  func take(_ bytes: [UInt8]) {
    let path = Scratch.write(bytes, "records.ndjson")
    do {
      if count % 500 == 0 {
        try archive?.close()
        Scratch.remove(Scratch.folder + "/records.db")
        archive = try Archive(path: Scratch.folder + "/records.db", access: .write)
      }
      count += 1
      guard let archive else { return }
      _ = try RecordsIngest(archive: archive, extractor: Scratch.extractor, jobs: 1).run([path])
    } catch {
      fatalError("an ingest of records failed as a whole: \(error)")
    }
  }
}
