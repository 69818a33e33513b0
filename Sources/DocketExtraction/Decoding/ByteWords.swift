/// Looks at bytes eight at a time, where most of them are of no interest.
enum ByteWords {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The first index at or after `index` from which on the next eight bytes are not plain, or fewer are left.
  @inline(__always) static func skip(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: Int, while isPlain: (UInt64) -> Bool
  ) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = index
    while index + 8 <= bytes.count, isPlain(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
      index += 8
    }
    return index
  }

  /// Whether one of eight bytes is below a limit of at most 128.
  @inline(__always) static func holds(_ word: UInt64, below limit: UInt8) -> Bool {
    (word &- ones &* UInt64(limit)) & ~word & highs != 0
  }

  /// Whether one of eight bytes is a given one.
  @inline(__always) static func holds(_ word: UInt64, _ byte: UInt8) -> Bool {
    holds(word ^ (ones &* UInt64(byte)), below: 1)
  }

  /// Whether one of eight bytes is above 127.
  @inline(__always) static func holdsHigh(_ word: UInt64) -> Bool { word & highs != 0 }
}
