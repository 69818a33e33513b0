import Dispatch

/// Reads files on threads of its own, a few at a time, while the caller writes what was read before.
struct Batches {
  /// Files that are read at one time, at most.
  static let mostFiles = 96
  /// Bytes that are read at one time, more or less.
  static let mostBytes = 4 * 1024 * 1024

  /// Reads the files, and hands over what gives them batch by batch, in their order, and `nil` after the last.
  /// At most seven batches are in memory: while the writer links, the readers go on.
  static func read(
    _ files: [FoundFile], reader: FileReader, jobs: Int, _ take: (_ next: () -> [ReadFile]?) throws -> Void
  ) throws {
    var batches = split(files)
    if batches.count < 2 {
      return try take { batches.popLast().map { Parallel.map(Array(files[$0]), jobs: jobs, reader.read) } }
    }
    let channel = Channel<[ReadFile]>(capacity: 5)
    DispatchQueue.global().async { [batches] in
      for batch in batches {
        guard channel.put(Parallel.map(Array(files[batch]), jobs: jobs, reader.read)) else { return }
      }
      channel.finish()
    }
    defer { channel.finish() }
    try take { channel.take() }
  }

  /// The places of the files of each batch.
  static func split(_ files: [FoundFile]) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var start = 0
    var bytes = 0
    for (index, file) in files.enumerated() {
      bytes += file.bytes
      if index + 1 - start >= mostFiles || bytes >= mostBytes {
        batches.append(start..<index + 1)
        start = index + 1
        bytes = 0
      }
    }
    return start < files.count ? batches + [start..<files.count] : batches
  }
}
