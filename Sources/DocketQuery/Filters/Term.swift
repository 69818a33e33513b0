/// A term as people type it: `5y`, `18m`, `2w`, `30d`, `2y6m`, `P2Y6M`.
public struct Term: Hashable, Sendable {
  /// Its length in days; a month has 30.4375, so that twelve make a year.
  public let days: Int

  /// Reads a term; `nil` where it is none. A bare number means years.
  public init?(_ text: String) {
    var months = 0
    var days = 0
    var number: Int?
    var units = 0
    for byte in text.lowercased().utf8 {
      switch byte {
      case 48...57: number = min((number ?? 0) * 10 + Int(byte - 48), 100_000)
      case UInt8(ascii: "p"), UInt8(ascii: " "): continue
      case UInt8(ascii: "y"), UInt8(ascii: "m"), UInt8(ascii: "w"), UInt8(ascii: "d"):
        guard let count = number else { return nil }
        switch byte {
        case UInt8(ascii: "y"): months += count * 12
        case UInt8(ascii: "m"): months += count
        case UInt8(ascii: "w"): days += count * 7
        default: days += count
        }
        number = nil
        units += 1
      default: return nil
      }
    }
    if let number {
      guard units == 0 else { return nil }
      months = number * 12
      units = 1
    }
    guard units > 0 else { return nil }
    self.days = (months * 487 + 8) / 16 + days
  }
}
