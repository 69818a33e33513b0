import Foundation

/// The reading end of a command's standard output: a pipe, or a terminal of so many columns.
struct Reader {
  /// What the command writes to.
  let writing: FileHandle
  private let reading: FileHandle
  private let isTerminal: Bool

  init(columns: Int?) throws {
    guard let columns else {
      let pipe = Pipe()
      (writing, reading, isTerminal) = (pipe.fileHandleForWriting, pipe.fileHandleForReading, false)
      return
    }
    var (master, slave): (Int32, Int32) = (-1, -1)
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = 60
    guard openpty(&master, &slave, nil, nil, &size) == 0 else {
      throw Shell.Missing(description: "no pseudo-terminal")
    }
    writing = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
    reading = FileHandle(fileDescriptor: master, closeOnDealloc: true)
    isTerminal = true
  }

  /// All that was written, after the command has started.
  func text() -> String {
    try? writing.close()
    // A terminal whose other end is closed answers with an error, a pipe with nothing.
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(reading.fileDescriptor, &chunk, chunk.count)
      if count <= 0 { break }
      bytes += chunk[..<count]
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return isTerminal ? text.replacingOccurrences(of: "\r\n", with: "\n") : text
  }
}
