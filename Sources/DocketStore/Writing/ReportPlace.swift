import DocketModel
import GRDB

/// Where a report stands among others, as the row of `case_report`: by its date of publication, then by its id;
/// undated ones stand last.
enum ReportPlace {
  /// The bits of a date, and those of an id: together a positive number.
  private static let dateBits = 22
  private static let keyBits = 25

  /// The number of a place, which is written `2025-04-19/ID` or `~/ID`; six bytes. Two reports of one day whose
  /// ids begin alike have one number.
  static func number(_ place: String) -> Int64 {
    let parts = place.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let last = (1 << dateBits) - 1
    let date = parts.first.flatMap { PartialDate($0) }.map { date in
      min((date.year * 13 + (date.month ?? 0)) * 32 + (date.day ?? 0), last - 1)
    }
    return Int64(date ?? last) << keyBits | key(parts.count > 1 ? parts[1] : "")
  }

  /// The written form of the place of a row: the date is in its number.
  static func text(row: Int64, key: String) -> String {
    let days = Int(row >> keyBits)
    let (months, day) = (days / 32, days % 32)
    let (year, month) = (months / 13, months % 13)
    let date =
      days < (1 << dateBits) - 1
      ? PartialDate(year: year, month: month > 0 ? month : nil, day: day > 0 ? day : nil) : nil
    return (date?.description ?? "~") + "/" + key
  }

  /// The id at the end of a place.
  static func key(ofPlace place: String) -> String {
    String(place.split(separator: "/", maxSplits: 1).last ?? "")
  }

  /// For migrations: `report_place('2025-04-19/ID')`.
  static let function = DatabaseFunction("report_place", argumentCount: 1, pure: true) { values in
    number(String.fromDatabaseValue(values[0]) ?? "")
  }

  /// The first five letters and digits of an id, of which 0-9 stand before a-z without i, l, o and u.
  private static func key(_ key: Substring) -> Int64 {
    var number: Int64 = 0
    var letters = key.utf8.makeIterator()
    for _ in 0..<keyBits / 5 {
      let digit: Int64 =
        switch letters.next() {
        case .none: 0
        case .some(let byte) where byte <= UInt8(ascii: "9"): Int64(byte &- UInt8(ascii: "0")) & 31
        case .some(let byte): Int64(min(31, rank(byte) + 10))
        }
      number = number << 5 | digit
    }
    return number
  }

  /// The place of a letter in the alphabet of ids.
  private static func rank(_ letter: UInt8) -> UInt8 {
    let missing = "ilou".utf8.count { $0 < letter }
    return min(letter &- UInt8(ascii: "a"), 25) &- UInt8(missing)
  }
}
