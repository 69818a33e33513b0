import DocketModel

/// Chooses among the dates of a page the day of publication and that of the last change.
struct PublicationFinder {
  /// Countries that write the month first.
  let monthFirst: Bool

  /// The two days.
  struct Publication: Sendable {
    var published: PartialDate?
    var updated: PartialDate?
  }

  /// Chooses.
  /// - Parameters:
  ///   - start: the unit that the story begins with.
  ///   - end: the unit after its last.
  ///   - title: the unit of the headline.
  ///   - address: a date in the page's address.
  func find(
    _ dates: [PageDate], start: Int, end: Int, title: Int?, dateline: PartialDate?, address: PartialDate?
  ) -> Publication {
    let dates = resolved(dates, address: address)
    var best: (score: Double, date: PartialDate)?
    var updated: (score: Double, date: PartialDate)?
    for date in dates {
      let score = score(date, start, end, title)
      if date.label == .updated {
        if score > updated?.score ?? 0 { updated = (score, date.date) }
        if score - 30 > best?.score ?? 0 { best = (score - 30, date.date) }
      } else if score > best?.score ?? 0 {
        best = (score, date.date)
      }
    }
    var published = best?.date
    if let dateline, best.map({ $0.score < 40 }) ?? true { published = dateline }
    if let address, best.map({ $0.score < 45 }) ?? true, dateline == nil {
      published = address
    }
    var change = updated?.date
    if let day = change, let published, day < published { change = nil }
    return Publication(published: published, updated: change)
  }

  /// Dates with day and month in the order that the page uses.
  private func resolved(_ dates: [PageDate], address: PartialDate?) -> [PageDate] {
    let certain = Set(dates.filter { $0.swapped == nil }.map(\.date) + (address.map { [$0] } ?? []))
    return dates.map { date in
      guard let swapped = date.swapped else { return date }
      var date = date
      if certain.contains(swapped) && !certain.contains(date.date)
        || monthFirst && !certain.contains(date.date)
      {
        date.date = swapped
      }
      return date
    }
  }

  private func score(_ date: PageDate, _ start: Int, _ end: Int, _ title: Int?) -> Double {
    var score = 0.0
    let unit = date.unit
    let top = title ?? start
    if unit >= top, unit < start {
      score = 60
    } else if unit < top {
      let distance = top - unit
      score = distance <= 4 ? 46 - Double(distance) * 2 : distance <= 12 ? 22 - Double(distance) : 8
      if date.hasWeekday && !date.hasTime { score -= 4 }
    } else if unit >= end {
      let distance = unit - end
      score = distance < 4 ? 34 - Double(distance) * 2 : distance < 10 ? 14 - Double(distance) : 0
    } else {
      return 0
    }
    switch date.label {
    case .published: score += unit < end + 4 ? 30 : 8
    case .today: score -= 16
    case .updated: score += 4
    case .none: break
    }
    if date.hasTime { score += 6 }
    if date.isInProse { score -= 40 }
    return score
  }
}
