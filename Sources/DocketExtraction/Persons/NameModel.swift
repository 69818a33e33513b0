/// The weights of the tagger: for each hashed feature one row, for each label one number.
public struct NameModel: Sendable {
  /// Number of rows: a power of two.
  static let rowBits = 16
  /// Weights by feature and label.
  var rows: [SIMD8<Int8>]
  /// Weights of a label after a label; the last row is that of a run's start.
  var transitions: [SIMD8<Int16>]

  /// A model that knows nothing.
  init() {
    rows = []
    transitions = Array(repeating: .zero, count: 9)
  }

  /// Whether there are weights.
  var isEmpty: Bool { rows.isEmpty }

  /// Reads weights from a pack: comment lines, then lines of hexadecimal digits, a byte for each weight.
  /// A text of another length gives a model that knows nothing.
  init(text: String) {
    self.init()
    var weights: [Int8] = []
    weights.reserveCapacity(NameModel.size)
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] == 35 {
          while index < bytes.count, bytes[index] != 10 { index += 1 }
        } else if bytes[index] == 10 || bytes[index] == 13 {
          index += 1
        } else if index + 1 < bytes.count {
          // Two characters of 13 bits would be denser, but runs of zeros are what most rows are.
          weights.append(
            Int8(truncatingIfNeeded: NameModel.digit(bytes[index]) << 4 | NameModel.digit(bytes[index + 1])))
          index += 2
        } else {
          index += 1
        }
      }
    }
    guard weights.count == NameModel.size else { return }
    rows = (0..<1 << NameModel.rowBits).map { row in
      var value = SIMD8<Int8>.zero
      for label in 0..<8 { value[label] = weights[row * 8 + label] }
      return value
    }
    let base = 8 << NameModel.rowBits
    for row in 0..<9 {
      for label in 0..<8 { transitions[row][label] = Int16(weights[base + row * 8 + label]) }
    }
  }

  private static let size = (8 << rowBits) + 72

  private static func digit(_ byte: UInt8) -> Int { Int(byte) - (byte < 58 ? 48 : 87) }

  /// The model as text that `init(text:)` reads.
  func text(comment: String) -> String {
    var bytes = Array("# \(comment)\n".utf8)
    let digits = Array("0123456789abcdef".utf8)
    func add(_ weight: Int8) {
      let byte = UInt8(bitPattern: weight)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
    for (index, row) in rows.enumerated() {
      for label in 0..<8 { add(row[label]) }
      if index % 6 == 5 { bytes.append(10) }
    }
    bytes.append(10)
    for row in transitions {
      for label in 0..<8 { add(Int8(clamping: row[label])) }
      bytes.append(10)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
