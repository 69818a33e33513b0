/// Tells by which packs a record was extracted: records of two machines are alike where this is.
public enum PackFingerprint {
  /// Sixteen digits for these packs, in their order, and for the program that reads them.
  public static func text(_ files: [PackFile], program: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in [program] + files.flatMap({ [$0.path, $0.text] }) {
      var text = text
      text.withUTF8 { bytes in
        // Eight bytes at a time: the packs are megabytes, and this is done at every start.
        var start = 0
        while start < bytes.count {
          var word = UInt64(bytes.count)
          for byte in bytes[start..<min(start + 8, bytes.count)] { word = word << 8 | UInt64(byte) }
          hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
          hash ^= hash >> 32
          start += 8
        }
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
