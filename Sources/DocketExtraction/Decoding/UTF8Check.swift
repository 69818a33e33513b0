/// Counts what in some bytes is UTF-8 and what is not.
struct UTF8Check: Sendable {
  /// Sequences of two to four bytes that are one scalar.
  private(set) var scalars = 0
  /// Bytes above 127 that are part of none.
  private(set) var strays = 0
  /// NUL bytes.
  private(set) var nuls = 0

  /// Whether all bytes are UTF-8.
  var isValid: Bool { strays == 0 }

  /// Whether the bytes are UTF-8 with some mistakes rather than another encoding.
  var isMostlyUnicode: Bool { scalars > 0 && scalars >= strays }

  init(_ bytes: [UInt8], from start: Int) {
    bytes.withUnsafeBufferPointer { buffer in
      var index = start
      while index < buffer.count {
        index = ByteWords.skip(buffer, from: index) {
          !ByteWords.holdsHigh($0) && !ByteWords.holds($0, below: 1)
        }
        guard index < buffer.count else { break }
        let byte = buffer[index]
        if byte < 0x80 {
          if byte == 0 { nuls += 1 }
          index += 1
          continue
        }
        let length = UTF8Check.length(buffer, index)
        if length > 0 { scalars += 1 } else { strays += 1 }
        index += max(length, 1)
      }
    }
  }

  /// Length of the well-formed sequence at an index (Unicode 15, table 3-7); 0 where there is none.
  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch bytes[index] {
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }
}
