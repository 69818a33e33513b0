#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a file line by line, a few at a time, so that memory does not grow with the file.
struct LineReader {
  /// A line without its end, and its number from 1.
  struct Line: Sendable {
    var number: Int
    var bytes: [UInt8]
  }

  /// Why the file cannot be read, if it cannot.
  private(set) var failure: String?
  private var descriptor: CInt
  private var buffer: [UInt8] = []
  /// Where the next line begins in the buffer.
  private var start = 0
  /// Up to where the buffer is known to hold no end of that line.
  private var searched = 0
  private var number = 0
  private var isAtEnd = false

  /// Longer lines are no records.
  static let mostBytes = 2 * ReadFile.mostBytes

  /// Opens a file; `-` is standard input.
  init(_ path: String) {
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      failure = ReadFailure(errno).reason
      isAtEnd = true
    }
  }

  /// At most `count` lines that are not blank, and not many bytes of them; `nil` at the end.
  mutating func next(_ count: Int) throws -> [Line]? {
    var lines: [Line] = []
    var bytes = 0
    while lines.count < count, bytes < Batches.mostBytes {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        bytes += end - start
        add(start..<end, to: &lines)
        start = end + 1
        searched = start
      } else if isAtEnd {
        add(start..<buffer.count, to: &lines)
        buffer = []
        (start, searched) = (0, 0)
        break
      } else {
        fill()
      }
    }
    if lines.isEmpty, descriptor > 0 {
      close(descriptor)
      descriptor = -1
    }
    return lines.isEmpty ? nil : lines
  }

  private mutating func add(_ range: Range<Int>, to lines: inout [Line]) {
    number += 1
    if !buffer[range].allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) {
      lines.append(Line(number: number, bytes: Array(buffer[range])))
    }
  }

  private mutating func fill() {
    buffer.removeSubrange(..<start)
    start = 0
    searched = buffer.count
    guard searched <= LineReader.mostBytes else {
      failure = "line \(number + 1) is too long for a record: more than \(LineReader.mostBytes) bytes"
      buffer = []
      searched = 0
      isAtEnd = true
      return
    }
    do {
      let more = try FileStatus.chunk(of: descriptor, size: 1 << 18)
      if more.isEmpty { isAtEnd = true } else { buffer += more }
    } catch {
      failure = error.reason
      isAtEnd = true
    }
  }
}
