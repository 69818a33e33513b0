import Foundation

/// The folder in which a run measures, and what it starts.
struct Workbench {
  let folder: String
  /// The program that is measured.
  let docket: String
  /// This program, for the floors.
  let own: String
  let runs: Int
  let seed: UInt64

  /// A folder of articles; made where it is not there.
  func corpus(_ name: String, from first: Int = 0, count: Int) throws -> String {
    let path = "\(folder)/\(name)-\(count)"
    _ = try CorpusFolder.make(path, from: first, count: count, seed: seed)
    return path
  }

  /// Runs this program.
  func own(_ words: [String]) throws -> Child { try Child.run(own, words) }

  /// An ingest by the program that is measured.
  func ingest(_ paths: [String], into archive: String) throws -> Child {
    try Child.run(docket, ["ingest", "--quiet", "--archive", archive] + paths)
  }

  /// MB/s of extraction alone: the best of the runs, for what else the machine did only slows it.
  func extraction(_ corpus: String, threads: Int) throws -> Double {
    try (0..<runs).map { _ in
      let words = try own(["extract", corpus, "--threads", String(threads)]).output.split(separator: " ")
      let numbers = words.compactMap { Double($0.filter { $0 != "\n" }) }
      return numbers.count == 2 ? numbers[0] / 1_000_000 / numbers[1] : 0
    }.max() ?? 0
  }

  /// Seconds of processors that an archive takes for further articles; the archive stays as it is.
  func more(_ probe: String, than archive: String) throws -> Double {
    let copy = folder + "/copy.db"
    return try (0..<runs).map { _ in
      remove(copy)
      if FileManager.default.fileExists(atPath: archive) {
        try FileManager.default.copyItem(atPath: archive, toPath: copy)
        // What the copy left to be written is not the ingest's to write.
        sync()
      }
      defer { remove(copy) }
      return try ingest([probe], into: copy).processorSeconds
    }.median
  }

  /// The bytes of a corpus.
  func bytes(_ corpus: String) throws -> Int { PlainWalk.run(corpus).bytes }

  /// The bytes of a file.
  func size(_ path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }

  /// Deletes a database.
  func remove(_ path: String) {
    for end in ["", "-wal", "-shm"] { unlink(path + end) }
  }
}
