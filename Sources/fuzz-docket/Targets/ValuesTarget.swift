import DocketModel
import DocketQuery

/// Dates, terms and other values on the command line mean something or nothing; what they mean reads back.
enum ValuesTarget {
  static func take(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let date = PartialDate(text) {
      precondition(PartialDate(date.description) == date, "\(date) does not read back")
      _ = (date.dayNumber, date.dayBounds, date.adding(days: 1), date.adding(days: -400))
    }
    if let term = Term(text) { precondition(term.days >= 0) }
    for key in FilterKey.allCases {
      var filters = Filters()
      do {
        try filters.add(text, to: key)
        precondition(!filters.isEmpty)
        _ = filters.conditions
      } catch { precondition(!error.description.isEmpty) }
    }
    _ = WordsSyntax.query(text)
  }
}
