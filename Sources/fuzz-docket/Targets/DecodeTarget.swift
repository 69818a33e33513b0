import DocketExtraction
import DocketModel

/// Any bytes decode to valid UTF-8 without NULs, with findings that lie inside of it.
enum DecodeTarget {
  static func take(_ bytes: [UInt8]) {
    let decoded = TextDecoder.decode(bytes)
    precondition(String(validating: decoded.text, as: UTF8.self) != nil, "the text is no UTF-8")
    precondition(!decoded.text.contains(0), "the text holds a NUL")
    precondition(decoded.text.count <= 8 * bytes.count + 64, "the text is much longer than the file")
    for range in decoded.findings.compactMap(\.range) {
      precondition(0 <= range.start && range.start <= range.end && range.end <= decoded.text.count)
    }
  }
}
