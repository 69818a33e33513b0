/// The weights of the tagger: for each hashed feature one row, for each label one number.
public struct NameModel: Sendable {
  /// Number of rows: a power of two.
  static let rowBits = 18
  static let rowMask: UInt32 = 1 << rowBits - 1
  /// Weights by feature and label, those of a row as the bytes of one number (see `WeightSums`).
  private(set) var packed: [UInt64] = []
  /// Weights by feature and label.
  var rows: [SIMD8<Int8>] {
    get { packed.prefix(1 << NameModel.rowBits).map(WeightSums.unpacked) }
    set { packed = newValue.map(WeightSums.packed) }
  }
  /// Which rows have weights, a bit for each: most have none, and need not be fetched.
  private(set) var filled: [UInt64] = []
  /// Weights of a label after a label; the last row is that of a run's start.
  var transitions: [SIMD8<Int16>]

  /// A model that knows nothing.
  init() {
    transitions = Array(repeating: .zero, count: 9)
  }

  /// Whether there are weights.
  var isEmpty: Bool { packed.isEmpty }

  /// Reads weights from a pack: comment lines, then one character for each weight (`Q` is zero, the characters
  /// before it are negative); `!` and a character stand for that many rows of zeros (`%` is one).
  /// A text of another length gives a model that knows nothing.
  init(text: String) {
    self.init()
    var rows: [SIMD8<Int8>] = []
    rows.reserveCapacity(1 << NameModel.rowBits + 9)
    var row = SIMD8<Int8>.zero
    var label = 0
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count, rows.count <= 1 << NameModel.rowBits + 9 {
        let byte = bytes[index]
        index += 1
        if byte == 35 {
          while index < bytes.count, bytes[index] != 10 { index += 1 }
        } else if byte == NameModel.zeros, index < bytes.count {
          rows.append(contentsOf: repeatElement(.zero, count: max(0, Int(bytes[index]) - 36)))
          index += 1
        } else if byte > 35 {
          row[label] = Int8(truncatingIfNeeded: Int(byte) - 81)
          label = (label + 1) & 7
          if label == 0 { rows.append(row) }
        }
      }
    }
    guard rows.count == 1 << NameModel.rowBits + 9, label == 0 else { return }
    transitions = rows.suffix(9).map { SIMD8<Int16>(truncatingIfNeeded: $0) }
    filled = Array(repeating: 0, count: 1 << (NameModel.rowBits - 6))
    for (index, row) in rows.dropLast(9).enumerated() where row != .zero {
      filled[index >> 6] |= 1 << UInt64(index & 63)
    }
    // The last stands for all rows without weights.
    packed = rows.dropLast(9).map(WeightSums.packed) + [WeightSums.packed(.zero)]
  }

  /// Hands over the weights, and which of them are filled.
  func use(_ body: (UnsafeBufferPointer<UInt64>, UnsafeBufferPointer<UInt64>) -> Void) {
    packed.withUnsafeBufferPointer { rows in filled.withUnsafeBufferPointer { body(rows, $0) } }
  }

  /// The place of a row's weights: all rows that have none share the last place.
  @inline(__always) static func place(of row: UInt32, _ filled: UnsafeBufferPointer<UInt64>) -> Int {
    let isFilled = filled[Int(row >> 6)] >> UInt64(row & 63) & 1 != 0
    return isFilled ? Int(row) : 1 << rowBits
  }

  private static let zeros: UInt8 = 33
  /// The largest weight that a character holds.
  static let limit = 45

  /// The model as text that `init(text:)` reads.
  func text(comment: String) -> String {
    var bytes = Array("# \(comment)\n".utf8)
    var empty = 0
    var column = 0
    func close() {
      if empty > 0 { bytes += [NameModel.zeros, UInt8(36 + empty)] }
      empty = 0
    }
    for row in rows + transitions.map({ SIMD8<Int8>(clamping: $0) }) {
      if row == .zero {
        empty += 1
        if empty == 80 { close() }
        continue
      }
      close()
      for label in 0..<8 { bytes.append(UInt8(81 + Int(row[label]))) }
      column += 1
      if column % 14 == 0 { bytes.append(10) }
    }
    close()
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }
}
