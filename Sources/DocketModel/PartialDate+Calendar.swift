/// Arithmetic of the Gregorian calendar on whole days, without a clock or a time zone.
extension PartialDate {
  /// Number of days in a month of a year.
  public static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 of the first day that this date covers
  /// (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  public var dayNumber: Int {
    let month = self.month ?? 1
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + (day ?? 1) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that is `dayNumber` days after 1970-01-01; `nil` outside of the years 1 to 9999.
  public init?(dayNumber: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  /// Day of the week, 1 Monday to 7 Sunday (ISO 8601), of the first day that this date covers.
  public var weekday: Int { (((dayNumber + 3) % 7) + 7) % 7 + 1 }

  /// The day `count` days later (earlier if negative); `nil` unless this date is given to the day.
  public func adding(days count: Int) -> PartialDate? {
    day == nil ? nil : PartialDate(dayNumber: dayNumber + count)
  }

  /// The month `count` months later, to the month; `nil` where the month is not known.
  public func adding(months count: Int) -> PartialDate? {
    guard let month else { return nil }
    let total = year * 12 + month - 1 + count
    return PartialDate(year: total / 12, month: total % 12 + 1)
  }

  /// The year `count` years later, to the year.
  public func adding(years count: Int) -> PartialDate? { PartialDate(year: year + count) }

  /// The first and the last day that this date covers, as day numbers (inclusive).
  public var dayBounds: ClosedRange<Int> {
    let first = dayNumber
    guard let month else { return first...(PartialDate(year: year, month: 12, day: 31)?.dayNumber ?? first) }
    guard day == nil else { return first...first }
    return first...(first + PartialDate.days(inMonth: month, year: year) - 1)
  }
}
