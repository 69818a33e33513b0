/// Ids made of content: the same words give the same id on every machine, in any order of files.
enum StableID {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// Ten letters and digits (Crockford's base 32, 50 bits) for the words given.
  static func make(_ parts: String...) -> String {
    var hash = StableHash()
    for part in parts {
      hash.add(part)
      hash.add(0x1F)
    }
    var bits = hash.value
    var text: [UInt8] = []
    for _ in 0..<10 {
      text.append(alphabet[Int(bits & 31)])
      bits >>= 5
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// FNV-1a over bytes with a final mix (MurmurHash3's), 64 bits.
struct StableHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
  }

  var value: UInt64 {
    var x = state
    x = (x ^ (x >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    x = (x ^ (x >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return x ^ (x >> 33)
  }
}
