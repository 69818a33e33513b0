public import DocketModel

/// Decodes the bytes of a file to UTF-8 text: Unicode with and without byte order mark, Windows-1252 and -1251 where
/// it is not Unicode, the text of HTML and RTF. Time and memory grow linearly with the bytes.
public enum TextDecoder {
  /// A decoded text, the encoding it came from, and what was wrong with it.
  public struct Decoded: Sendable {
    /// Valid UTF-8.
    public var text: [UInt8]
    /// IANA name of the encoding, in lower case.
    public var encoding: String
    /// What was wrong.
    public var findings: [Finding]
  }

  /// Decodes; bytes that are no text give a replacement character and a finding, never a failure.
  public static func decode(_ bytes: [UInt8]) -> Decoded {
    var decoded = characters(bytes)
    guard !decoded.findings.contains(where: { $0.kind == .binary }) else { return decoded }
    if RichText.isRichText(decoded.text) {
      decoded.text = RichText.text(of: bytes)
      decoded.findings = [Finding(.markup, "the file is RTF; its text was read")]
    } else if WebPage.isWebPage(decoded.text) {
      decoded.text = WebPage.text(of: decoded.text)
      // Their places were in the markup, not in the text.
      decoded.findings = decoded.findings.map { Finding($0.kind, $0.message) }
      decoded.findings.append(Finding(.markup, "the file is HTML; its text was read"))
    }
    if !decoded.text.contains(where: { $0 > 32 }) {
      decoded.findings.append(Finding(.empty, bytes.isEmpty ? "the file is empty" : "the file holds no text"))
    }
    return decoded
  }

  private static func characters(_ bytes: [UInt8]) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return unicode(bytes, from: 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return UTF16Text.decode(bytes, from: 2, isLittleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return UTF16Text.decode(bytes, from: 2, isLittleEndian: false) }
    if let isLittleEndian = UTF16Text.byteOrder(of: bytes) {
      return UTF16Text.decode(bytes, from: 0, isLittleEndian: isLittleEndian)
    }
    if isBinary(bytes) {
      let finding = Finding(.binary, "the file is no text: it holds control bytes such as NUL")
      return Decoded(text: [], encoding: "binary", findings: [finding])
    }
    return unicode(bytes, from: 0)
  }

  /// Whether control bytes show that a file is no text: more than one in fifty, or any NUL among many of them.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    var controls = 0
    var nuls = 0
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        index = ByteWords.skip(buffer, from: index) { !ByteWords.holds($0, below: 32) }
        for byte in buffer[index..<min(index + 8, buffer.count)] where byte < 32 {
          switch byte {
          case 9, 10, 12, 13, 27: break
          case 0:
            nuls += 1
            controls += 1
          default: controls += 1
          }
        }
        index += 8
      }
    }
    return controls * 50 > bytes.count || nuls * 200 > bytes.count && nuls > 2
  }

  /// UTF-8, or where it is not, one of the Windows code pages.
  private static func unicode(_ bytes: [UInt8], from start: Int) -> Decoded {
    let check = UTF8Check(bytes, from: start)
    if check.isValid, check.nuls == 0 {
      return Decoded(text: start == 0 ? bytes : Array(bytes[start...]), encoding: "utf-8", findings: [])
    }
    if !check.isValid, start == 0, !check.isMostlyUnicode { return CodePage.guess(for: bytes).decode(bytes) }
    return repaired(bytes, from: start)
  }

  /// UTF-8 with U+FFFD in place of what is none, and spaces in place of NULs.
  private static func repaired(_ bytes: [UInt8], from start: Int) -> Decoded {
    var text = Array(String(decoding: bytes[start...], as: UTF8.self).utf8)
    var replaced = 0
    var first: Int?
    for index in text.indices {
      if text[index] == 0 {
        text[index] = 32
      } else if text[index] == 0xEF, index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] == 0xBD
      {
        // U+FFFD
      } else {
        continue
      }
      replaced += 1
      first = first ?? index
    }
    var findings: [Finding] = []
    if let first {
      findings.append(
        Finding(
          .undecodable, "\(replaced) \(replaced == 1 ? "place" : "places") in the file could not be decoded",
          at: TextRange(start: first, end: first + (text[first] == 32 ? 1 : 3))))
    }
    return Decoded(text: text, encoding: "utf-8", findings: findings)
  }
}
