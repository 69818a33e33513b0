import DocketModel

/// Steps that are dated by how far they lie from another: "was freed on Friday, a week after the court acquitted him".
extension EventDates {
  /// How many words may stand between the time between two steps and each of them.
  private static let lagReach = 12

  /// Gives a date that was reckoned to its step, or to the deed: "two days after the attack".
  ///
  /// - Parameter assigned: for each trigger its date, where the passage gives it.
  func assignLag(_ date: Int, _ assigned: inout [Int?], _ offence: inout [Int?]) {
    let dates = passage.finder.reading.dates
    guard let side = dates[date].lag?.dates, !isInexact(dates[date].tokens) else { return }
    let tokens = dates[date].tokens
    if side == .behind, !passage.triggers.contains(where: { $0.tokens.upperBound <= tokens.lowerBound }),
      let behind = trigger(behind: tokens)
    {
      // "gave birth in April, two months after her arrest"
      assigned[behind] = assigned[behind] ?? date
      return
    }
    guard let before = passage.triggers.lastIndex(where: { $0.tokens.upperBound <= tokens.lowerBound }),
      !passage.triggers[before].isInside,
      // "the murder of a man who died five years after he was shot"
      !(passage.triggers[before].tokens.upperBound..<tokens.lowerBound).contains(where: {
        has($0, lists.relative)
      })
    else { return }
    switch side {
    case .before:
      guard isNear(passage.triggers[before].tokens.gap(to: tokens)),
        isNear(tokens.gap(to: dates[date + 1].tokens))
      else { return }
      assigned[before] = assigned[before] ?? date
    case .behind:
      // "appeared on Friday for sentencing, two weeks after pleading guilty": the one that has the day before.
      guard
        let before = passage.triggers.indices.last(where: {
          passage.triggers[$0].tokens.upperBound <= tokens.lowerBound && assigned[$0] == date - 1
        }),
        passage.triggers[before...].dropFirst().allSatisfy({
          $0.form == .noun || $0.tokens.lowerBound >= tokens.upperBound
        })
      else { return }
      if let behind = trigger(behind: tokens) {
        assigned[behind] = assigned[behind] ?? date
      } else if isDeed(behind: tokens) {
        offence[before] = offence[before] ?? date
      }
    }
  }

  /// The step near behind the time that parts it from another.
  private func trigger(behind tokens: Range<Int>) -> Int? {
    guard let index = passage.triggers.firstIndex(where: { $0.tokens.lowerBound >= tokens.upperBound }),
      isNear(tokens.gap(to: passage.triggers[index].group))
    else { return nil }
    return index
  }

  /// "within ten days after the verdict", "nearly a year after": no day follows from it.
  private func isInexact(_ tokens: Range<Int>) -> Bool {
    guard let inexact = lists.inexact else { return false }
    return (max(passage.passage.lowerBound, tokens.lowerBound - 3)..<tokens.lowerBound).contains {
      lexicon.match(inexact, document.tokens, at: $0, end: tokens.lowerBound) != nil
    }
  }

  private func isNear(_ between: Range<Int>) -> Bool {
    between.count <= EventDates.lagReach
      && !between.dropLast().contains { document.isComma($0) || has($0, lists.clauseBreak) }
  }

  /// Whether a deed is named right behind: "after the attack", "after the fatal shooting".
  private func isDeed(behind tokens: Range<Int>) -> Bool {
    let end = min(tokens.upperBound + 4, passage.passage.upperBound)
    return (tokens.upperBound..<end).contains { has($0, lists.deed) }
  }
}
