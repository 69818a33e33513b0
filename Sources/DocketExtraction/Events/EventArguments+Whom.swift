import DocketModel

/// Persons who stand before a verb and are taken up by "whom": "Jane Doe, whom the court convicted", "Jane Doe, against whom
/// prosecutors dropped all charges".
extension EventArguments {
  /// How many words may stand between "whom" and its verb: "whom the People's Court of Osh Province convicted".
  private static let longestWhom = 12

  /// How many between "against whom" and its verb: "against whom the prosecutors dropped".
  private static let longestDoer = 4

  /// The object of a verb, taken up behind a comma; another verb has none of this one's.
  var objectTakenUp: Int? {
    takenUp(within: EventArguments.longestWhom) { who in
      has(who.lowerBound, lists.whom) && document.isComma(who.lowerBound - 1)
        && !passage.triggers.contains {
          $0.tokens.lowerBound >= who.upperBound && $0.tokens.upperBound <= trigger.group.lowerBound
        }
    }
  }

  /// Against whom a step is taken.
  var accusedTakenUp: Int? {
    takenUp(within: EventArguments.longestDoer) { has($0.lowerBound - 1, lists.against) }
  }

  /// The nearest actor before the last relative pronoun before the verb, where that stands at most so many words before
  /// it and is of a kind.
  private func takenUp(within reach: Int, where isMeant: (Range<Int>) -> Bool) -> Int? {
    let start = trigger.group.lowerBound
    guard let who = actors.lastIndex(where: { $0.kind == .relative && $0.tokens.upperBound <= start }) else {
      return nil
    }
    let tokens = actors[who].tokens
    guard tokens.lowerBound > passage.passage.lowerBound, start - tokens.upperBound <= reach, isMeant(tokens)
    else { return nil }
    return actors[..<who].lastIndex { $0.kind != .relative && !$0.isPossessor }
  }
}
