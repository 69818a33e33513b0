/// Lists of texts and numbers as JSON arrays in one column.
enum TextList {
  static func text(_ list: [String]) -> String {
    if list.isEmpty { return "[]" }
    var json: [UInt8] = [UInt8(ascii: "[")]
    for (index, item) in list.enumerated() {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      json.append(UInt8(ascii: "\""))
      for byte in item.utf8 {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): json += [UInt8(ascii: "\\"), byte]
        case 0..<0x20: json += Array("\\u00".utf8) + [hex(byte >> 4), hex(byte & 15)]
        default: json.append(byte)
        }
      }
      json.append(UInt8(ascii: "\""))
    }
    json.append(UInt8(ascii: "]"))
    return String(decoding: json, as: UTF8.self)
  }

  static func text(_ list: [Int]) -> String { "[" + list.map(String.init).joined(separator: ",") + "]" }

  /// The texts of an array that `text` made.
  static func strings(_ json: String) -> [String] {
    var list: [String] = []
    var item: [UInt8] = []
    var inside = false
    var bytes = json.utf8.makeIterator()
    while let byte = bytes.next() {
      switch (inside, byte) {
      case (false, UInt8(ascii: "\"")): inside = true
      case (true, UInt8(ascii: "\"")):
        list.append(String(decoding: item, as: UTF8.self))
        item = []
        inside = false
      case (true, UInt8(ascii: "\\")):
        guard let next = bytes.next() else { return list }
        if next == UInt8(ascii: "u") {
          let digits = (0..<4).compactMap { _ in bytes.next() }
          item.append(
            UInt8(truncatingIfNeeded: Int(String(decoding: digits, as: UTF8.self), radix: 16) ?? 32))
        } else {
          item.append(next)
        }
      case (true, _): item.append(byte)
      case (false, _): continue
      }
    }
    return list
  }

  /// The numbers of an array that `text` made.
  static func numbers(_ json: String) -> [Int] {
    json.dropFirst().dropLast().split(separator: ",").compactMap { Int($0) }
  }

  private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 87 + digit }
}
