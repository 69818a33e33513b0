/// Writes JSON that comes part by part on one line, as `JSONWriter(.line)` writes a value.
struct JSONLine: JSONSink {
  /// The text so far, UTF-8, without a line end.
  private(set) var bytes: [UInt8] = []
  private var followsItem = false

  init() { bytes.reserveCapacity(8192) }

  mutating func openObject() { open(UInt8(ascii: "{")) }
  mutating func openList() { open(UInt8(ascii: "[")) }
  mutating func closeObject() { close(UInt8(ascii: "}")) }
  mutating func closeList() { close(UInt8(ascii: "]")) }

  mutating func name(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    put(name)
    put("\": ")
    followsItem = false
  }

  mutating func value(_ text: String?) {
    separate()
    if let text { JSONWriter.writeString(text, to: &bytes) } else { put("null") }
  }

  mutating func value(_ number: Int?) {
    separate()
    guard let number else { return put("null") }
    guard number >= 0 else { return bytes += String(number).utf8 }
    var unit = 1
    while number / unit > 9 { unit *= 10 }
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
  }

  /// What stands before an item that follows another.
  private mutating func separate() {
    if followsItem { put(", ") }
    followsItem = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    followsItem = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    followsItem = true
  }

  private mutating func put(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
