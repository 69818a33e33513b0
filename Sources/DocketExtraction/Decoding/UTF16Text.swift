import DocketModel

/// Reads UTF-16.
enum UTF16Text {
  /// How much of a file is looked at for its byte order.
  private static let sample = 4096

  /// The byte order of UTF-16 without a mark, told by where its NULs stand; `nil` where the bytes are no UTF-16.
  static func byteOrder(of bytes: [UInt8]) -> Bool? {
    let count = min(bytes.count, sample) & ~1
    guard count >= 8, holdsSmall(bytes, count) else { return nil }
    var even = 0
    var odd = 0
    var small = (even: 0, odd: 0)
    for index in stride(from: 0, to: count, by: 2) {
      if bytes[index] == 0 { even += 1 }
      if bytes[index + 1] == 0 { odd += 1 }
      if bytes[index] < 9 { small.even += 1 }
      if bytes[index + 1] < 9 { small.odd += 1 }
    }
    let pairs = count / 2
    // Latin text has a NUL in nearly every unit; Cyrillic at its spaces, and 4 in the others.
    if odd * 10 > pairs, even * 50 < pairs + 50, small.odd * 10 >= pairs * 7, small.even * 10 < pairs {
      return true
    }
    if even * 10 > pairs, odd * 50 < pairs + 50, small.even * 10 >= pairs * 7, small.odd * 10 < pairs {
      return false
    }
    return nil
  }

  /// Whether a byte below 9 is among the first bytes: text in UTF-16 has many, other text has none.
  private static func holdsSmall(_ bytes: [UInt8], _ count: Int) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      let index = ByteWords.skip(buffer, from: 0) { !ByteWords.holds($0, below: 9) }
      return index < count && buffer[index..<count].contains { $0 < 9 }
    }
  }

  /// Decodes UTF-16; surrogates without a partner become U+FFFD.
  static func decode(_ bytes: [UInt8], from start: Int, isLittleEndian: Bool) -> TextDecoder.Decoded {
    var units: [UInt16] = []
    units.reserveCapacity((bytes.count - start) / 2)
    var index = start
    while index + 1 < bytes.count {
      let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittleEndian ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1)
      index += 2
    }
    var text = Array(String(decoding: units, as: UTF16.self).utf8)
    var findings: [Finding] = []
    if index < bytes.count || hasLoneSurrogate(units) {
      findings.append(Finding(.undecodable, "some of the file's UTF-16 could not be decoded"))
    }
    for index in text.indices where text[index] == 0 { text[index] = 32 }
    return TextDecoder.Decoded(
      text: text, encoding: isLittleEndian ? "utf-16le" : "utf-16be", findings: findings)
  }

  private static func hasLoneSurrogate(_ units: [UInt16]) -> Bool {
    var index = 0
    while index < units.count {
      if UTF16.isLeadSurrogate(units[index]) {
        guard index + 1 < units.count, UTF16.isTrailSurrogate(units[index + 1]) else { return true }
        index += 2
      } else if UTF16.isTrailSurrogate(units[index]) {
        return true
      } else {
        index += 1
      }
    }
    return false
  }
}
