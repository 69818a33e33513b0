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
  private var number = 0
  private var isAtEnd = false

  /// Opens a file; `-` is standard input.
  init(_ path: String) {
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      failure = ReadFailure(errno).reason
      isAtEnd = true
    }
  }

  /// At most `count` lines that are not blank; `nil` at the end.
  mutating func next(_ count: Int) throws -> [Line]? {
    var lines: [Line] = []
    while lines.count < count {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        add(Array(buffer[..<end]), to: &lines)
        buffer.removeSubrange(...end)
      } else if isAtEnd {
        if !buffer.isEmpty { add(buffer, to: &lines) }
        buffer = []
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

  private mutating func add(_ bytes: [UInt8], to lines: inout [Line]) {
    number += 1
    if !bytes.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) {
      lines.append(Line(number: number, bytes: bytes))
    }
  }

  private mutating func fill() {
    do {
      let more = try FileStatus.chunk(of: descriptor, size: 1 << 18)
      if more.isEmpty { isAtEnd = true } else { buffer += more }
    } catch {
      failure = error.reason
      isAtEnd = true
    }
  }
}
