import DocketModel

/// How far two steps of one passage lie apart: "was freed on Friday, three days after his arrest".
struct DateLag: Sendable {
  /// One of the steps: told before the words for the time between, or behind them.
  enum Side: Sendable {
    case before, behind
  }

  /// `H`, `D`, `W`, `M` or `Y`.
  let unit: String
  /// How many of them the step told before lies after the step told behind; below zero where it lies before it.
  let count: Int
  /// Of which of the two the date is; `nil` before it is reckoned.
  var dates: Side?

  /// Reckons the dates that follow from the other date of their passage.
  ///
  /// The step told before has the date that stands before the words, and then that of the step told behind
  /// follows; or the other way round.
  ///
  /// - Parameters:
  ///   - dates: the dates of a text, in order.
  ///   - published: when it was published.
  ///   - passage: the passage of a token.
  static func reckon(_ dates: inout [DateMention], published: PartialDate?, passage: (Int) -> Int?) {
    for index in dates.indices {
      guard let lag = dates[index].lag else { continue }
      let number = passage(dates[index].tokens.lowerBound)
      // From a date that is not told for sure ("around 5 May") none follows.
      func known(_ other: Int) -> PartialDate? {
        guard dates.indices.contains(other), dates[other].lag == nil, dates[other].qualifier == .on,
          !dates[other].isUntil, passage(dates[other].tokens.lowerBound) == number
        else { return nil }
        return dates[other].date
      }
      if let behind = known(index + 1) {
        dates[index].lag?.dates = .before
        dates[index].date = behind.moved(lag.unit, lag.count)
      } else {
        dates[index].lag?.dates = .behind
        dates[index].date = known(index - 1)?.moved(lag.unit, -lag.count)
      }
      dates[index].isFuture = dates[index].date?.isFuture(of: published) ?? false
    }
  }
}
