import DocketModel

extension PartialDate {
  /// Whether it lies after the publication of an article, so that nothing can have happened then.
  func isFuture(of published: PartialDate?) -> Bool {
    published.map { self > $0 && !covers($0) } ?? false
  }

  /// The date so many units later, as precisely as both say it: "two months later" than a day is a month.
  ///
  /// - Parameters:
  ///   - unit: `H` (of the same day), `D`, `W` (to the month), `M` or `Y`.
  ///   - count: how many; below zero for earlier.
  func moved(_ unit: String, _ count: Int) -> PartialDate? {
    switch unit {
    case "H": return day == nil ? nil : self
    case "D": return adding(days: count)
    case "W": return adding(days: 7 * count).flatMap { PartialDate(year: $0.year, month: $0.month) }
    case "M": return adding(months: count)
    case "Y": return adding(years: count)
    default: return nil
    }
  }
}
