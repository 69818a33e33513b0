import Dispatch

/// Reads files on threads of its own, a few at a time, while the caller writes what was read before.
struct Batches {
  /// Files that are read at one time, at most.
  static let mostFiles = 128
  /// Bytes that are read at one time, more or less.
  static let mostBytes = 4 * 1024 * 1024

  /// Reads the files, and hands over what gives them batch by batch, in their order, and `nil` after the last.
  /// At most four batches are in memory.
  static func read(
    _ files: [FoundFile], reader: FileReader, jobs: Int, _ take: (_ next: () -> [ReadFile]?) throws -> Void
  ) throws {
    var batches = split(files)
    if batches.count < 2 {
      return try take { batches.popLast().map { Parallel.map($0, jobs: jobs, reader.read) } }
    }
    let channel = Channel<[ReadFile]>(capacity: 2)
    DispatchQueue.global().async { [batches] in
      for batch in batches {
        guard channel.put(Parallel.map(batch, jobs: jobs, reader.read)) else { return }
      }
      channel.finish()
    }
    defer { channel.finish() }
    try take { channel.take() }
  }

  static func split(_ files: [FoundFile]) -> [[FoundFile]] {
    var batches: [[FoundFile]] = []
    var batch: [FoundFile] = []
    var bytes = 0
    for file in files {
      batch.append(file)
      bytes += file.bytes
      if batch.count >= mostFiles || bytes >= mostBytes {
        batches.append(batch)
        batch = []
        bytes = 0
      }
    }
    return batch.isEmpty ? batches : batches + [batch]
  }
}
