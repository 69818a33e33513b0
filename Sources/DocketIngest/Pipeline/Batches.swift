import Dispatch

/// Reads files in batches on threads of its own, while the caller writes what was read before.
struct Batches {
  /// Files in one batch at most.
  static let mostFiles = 1000
  /// Bytes in one batch at most, more or less.
  static let mostBytes = 8 * 1024 * 1024

  /// Reads the files and hands them over batch by batch, in their order. At most three batches are in memory.
  static func each(
    _ files: [FoundFile], reader: FileReader, jobs: Int, _ take: ([ReadFile]) throws -> Void
  ) throws {
    let batches = split(files)
    if batches.count < 2 {
      for batch in batches { try take(Parallel.map(batch, jobs: jobs, reader.read)) }
      return
    }
    let channel = Channel<[ReadFile]>(capacity: 1)
    DispatchQueue.global().async {
      for batch in batches {
        guard channel.put(Parallel.map(batch, jobs: jobs, reader.read)) else { return }
      }
      channel.finish()
    }
    defer { channel.finish() }
    while let batch = channel.take() { try take(batch) }
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
