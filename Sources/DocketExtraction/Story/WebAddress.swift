/// A web address in the text, with its host.
struct WebAddress: Hashable, Sendable {
  /// The address, as it stands in the text.
  var text: String
  /// The host in lower case, without `www.`.
  var host: String
  /// The path, with its leading `/`.
  var path: String
  /// One past the last byte in the text.
  var end: Int

  /// Reads an address with its scheme, or one that begins with `www.`, at a byte; `nil` where there is none.
  init?(_ document: Document, at start: Int, end limit: Int) {
    let bytes = document.bytes
    var index = start
    func has(_ prefix: StaticString) -> Bool {
      guard start + prefix.utf8CodeUnitCount <= limit else { return false }
      for offset in 0..<prefix.utf8CodeUnitCount
      where bytes[start + offset] | 32 != prefix.utf8Start[offset] | 32 {
        return false
      }
      return true
    }
    if has("https://") {
      index += 8
    } else if has("http://") {
      index += 7
    } else if !has("www.") {
      return nil
    }
    let hostStart = index
    while index < limit, WebAddress.isHost(bytes[index]) { index += 1 }
    let hostEnd = index
    guard hostEnd - hostStart > 3 else { return nil }
    while index < limit, bytes[index] > 32, bytes[index] != 0x22, bytes[index] != 0x3C, bytes[index] != 0x3E {
      index += 1
    }
    while index > hostEnd, [0x2E, 0x2C, 0x29, 0x3B].contains(bytes[index - 1]) { index -= 1 }
    text = String(decoding: bytes[start..<index], as: UTF8.self)
    var host = String(
      decoding: bytes[hostStart..<hostEnd].map { (65...90).contains($0) ? $0 | 32 : $0 }, as: UTF8.self)
    if host.hasPrefix("www.") { host.removeFirst(4) }
    guard host.contains(".") else { return nil }
    self.host = host
    path = String(decoding: bytes[hostEnd..<index], as: UTF8.self)
    end = index
  }

  static func isHost(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 32) || (48...57).contains(byte) || byte == 45 || byte == 46
  }
}
