import DocketModel

/// How long a sentence's term is: ISO 8601 durations and their ranges (`P5Y`, `P7Y/P10Y`, `../P10Y`, `P5Y/..`).
struct TermLength: Hashable {
  /// Shortest length in days; a month has 30.4375, so that twelve make a year.
  var minDays: Int?
  /// Longest length in days.
  var maxDays: Int?
  /// Shortest length in whole months (the longest where only that is known); `nil` where it is shorter than one.
  var months: Int?

  /// Longer than any term of years: life.
  static let life = 100_000

  init(kind: Sentence.Kind, term: String?) {
    let ends = (term ?? "").split(separator: "/", omittingEmptySubsequences: false)
    let lengths = ends.map(TermLength.duration)
    let first = lengths.first ?? nil
    let last = lengths.count > 1 ? lengths[1] : first
    minDays = first?.days ?? (lengths.count > 1 ? nil : last?.days)
    maxDays = last?.days
    if let months = (first ?? last)?.months, months > 0 { self.months = months }
    if term == nil, kind == .life {
      minDays = TermLength.life
      maxDays = TermLength.life
    }
    if minDays == nil, maxDays != nil { minDays = 0 }
    if maxDays == nil, minDays != nil { maxDays = TermLength.life }
  }

  private static func duration(_ text: some StringProtocol) -> (days: Int, months: Int)? {
    guard text.utf8.first == UInt8(ascii: "P") else { return nil }
    var months = 0
    var days = 0
    var number = 0
    var isTime = false
    for byte in text.utf8.dropFirst() {
      switch byte {
      case 48...57: number = min(number * 10 + Int(byte - 48), 100_000)
      case UInt8(ascii: "T"): isTime = true
      case UInt8(ascii: "Y"): months += number * 12
      case UInt8(ascii: "M") where !isTime: months += number
      case UInt8(ascii: "W"): days += number * 7
      case UInt8(ascii: "D"): days += number
      case UInt8(ascii: "H"): break
      default: return nil
      }
      if !(48...57).contains(byte) { number = 0 }
    }
    guard months > 0 || days > 0 else { return nil }
    return ((months * 487 + 8) / 16 + days, months)
  }
}
