/// A date that keeps the precision of its source: a year, a month or a day (ISO 8601 prefix).
public struct PartialDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// How much of the date the source gives.
  public enum Precision: String, Sendable, Codable, CaseIterable { case year, month, day }

  /// Year of the proleptic Gregorian calendar, 1 to 9999.
  public var year: Int
  /// Month 1 to 12, or `nil` where only the year is known.
  public var month: Int?
  /// Day of the month, or `nil` where it is not known; never set without `month`.
  public var day: Int?

  /// Makes a date; `nil` where such a day does not exist.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...PartialDate.days(inMonth: month, year: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2025`, `2025-04` or `2025-04-19`; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    var bytes = text.utf8.makeIterator()
    func number(_ digits: Int) -> Int? {
      var number = 0
      for _ in 0..<digits {
        guard let byte = bytes.next(), (48...57).contains(byte) else { return nil }
        number = number * 10 + Int(byte - 48)
      }
      return number
    }
    guard let year = number(4) else { return nil }
    var (month, day): (Int?, Int?)
    while let byte = bytes.next() {
      guard byte == UInt8(ascii: "-"), day == nil, let part = number(2) else { return nil }
      if month == nil { month = part } else { day = part }
    }
    self.init(year: year, month: month, day: day)
  }

  /// What the source gives: year, month or day.
  public var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

  /// The ISO 8601 prefix, such as `2025-04`.
  public var description: String {
    String(unsafeUninitializedCapacity: 10) { text in
      var end = 0
      func put(_ number: Int, _ digits: Int) {
        var rest = number
        for place in (end..<end + digits).reversed() {
          text[place] = 48 + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
        end += digits
      }
      put(year, 4)
      for part in [month, day] {
        guard let part else { break }
        text[end] = 45
        end += 1
        put(part, 2)
      }
      return end
    }
  }

  /// Orders as the ISO prefixes do; a less precise date stands before the days it covers.
  public static func < (a: PartialDate, b: PartialDate) -> Bool {
    (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
  }

  /// Whether every day of `other` lies in this date's year, month or day.
  public func covers(_ other: PartialDate) -> Bool {
    year == other.year && (month == nil || month == other.month) && (day == nil || day == other.day)
  }

  /// Whether one of the two covers the other, so that both may mean one day.
  public func agrees(with other: PartialDate) -> Bool { covers(other) || other.covers(self) }

}

extension PartialDate: Codable {
  /// Reads the ISO prefix from a string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = PartialDate(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is no ISO 8601 date prefix")
    }
    self = date
  }

  /// Writes the ISO prefix as a string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
