/// Adds up rows of eight weights, each row a number whose bytes are its weights, four weights at a time.
///
/// A weight is kept with `bias` added, so that it is no negative number; a sum of so many weights has so many times the
/// bias, which is taken off at the end. Sums of up to 400 rows fit.
struct WeightSums {
  private static let bias = 64
  private static let lanes: UInt64 = 0x00FF_00FF_00FF_00FF
  private var even: UInt64 = 0
  private var odd: UInt64 = 0

  /// A row as one number.
  static func packed(_ row: SIMD8<Int8>) -> UInt64 {
    (0..<8).reduce(0) { $0 | UInt64(UInt8(truncatingIfNeeded: Int(row[$1]) + bias)) << UInt64($1 * 8) }
  }

  /// The row that a number stands for.
  static func unpacked(_ row: UInt64) -> SIMD8<Int8> {
    var weights = SIMD8<Int8>.zero
    for label in 0..<8 {
      weights[label] = Int8(truncatingIfNeeded: Int(row >> UInt64(label * 8) & 0xFF) - bias)
    }
    return weights
  }

  /// Adds a row.
  @inline(__always) mutating func add(_ row: UInt64) {
    even &+= row & WeightSums.lanes
    odd &+= row >> 8 & WeightSums.lanes
  }

  /// The sums of so many rows.
  @inline(__always) func scores(rows: Int) -> SIMD8<Int32> {
    let bias = Int32(truncatingIfNeeded: rows * WeightSums.bias)
    let sums = SIMD8<Int32>(
      WeightSums.lane(even, 0), WeightSums.lane(odd, 0), WeightSums.lane(even, 1), WeightSums.lane(odd, 1),
      WeightSums.lane(even, 2), WeightSums.lane(odd, 2), WeightSums.lane(even, 3), WeightSums.lane(odd, 3))
    return sums &- SIMD8(repeating: bias)
  }

  @inline(__always) private static func lane(_ sums: UInt64, _ lane: UInt64) -> Int32 {
    Int32(truncatingIfNeeded: sums >> (lane * 16) & 0xFFFF)
  }
}
