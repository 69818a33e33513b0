import DocketModel

/// Those to whom something happened together with somebody: "Jane Doe, along with John Roe, was tried".
extension EventArguments {
  /// How many words of place and time may stand between a verb and "along with".
  private static let companionReach = 16

  /// How many words may stand between "along with" and the companion.
  private static let companion = 3

  /// "John Roe, along with Jane Doe, was tried": those named between commas before the verb.
  func companionsBefore(_ discourse: Discourse) -> Result? {
    let end = trigger.group.lowerBound - 1
    guard trigger.form != .noun, let list = lists.companion, end > passage.passage.lowerBound,
      document.isComma(end),
      let last = actors.lastIndex(where: { $0.tokens.upperBound == end && isNamed($0) })
    else { return nil }
    let named = phrases.chain(endingAt: last).filter { isNamed(actors[$0]) }
    guard let first = named.first else { return nil }
    let start = actors[first].tokens.lowerBound
    let low = max(passage.passage.lowerBound + 1, start - EventArguments.companion)
    let isLed = (min(low, start)..<start).contains {
      document.isComma($0 - 1) && lexicon.match(list, document.tokens, at: $0, end: start) != nil
    }
    return isLed ? resolve(named, discourse, before: first) : nil
  }

  /// "was arrested with a colleague, Jane Doe": whether a preposition stands before somebody named whom words describe.
  private func isWith(_ index: Int, _ discourse: Discourse) -> Bool {
    guard has(index, lists.with), let first = actors.firstIndex(where: { $0.tokens.lowerBound == index + 1 }),
      isPlaceAndTime(min(trigger.tokens.upperBound, index)..<index)
    else { return false }
    let owned = phrases.owned(by: first)
    if owned > first { return isNamed(actors[owned]) }
    // "was convicted in May with Jane Doe and John Roe", "with two colleagues, Jane Doe and John Roe"
    // Not "was tried with Judge Jane Doe presiding".
    return discourse.party(actors[first]) != nil && !actors[first].isPossessor
      || actors[first].count != nil
        && (isOfProceedings || phrases.chain(startingAt: first).contains { isNamed(actors[$0]) })
  }

  /// Whether the step is one that no lawyer or relative shares who is told of beside somebody.
  private var isOfProceedings: Bool {
    [.detained, .charged, .convicted, .sentenced, .acquitted].contains(
      passage.finder.rules.rules[trigger.rule].type)
  }

  /// "is being tried along with Jane Doe": those named behind a verb as those to whom it happened too.
  func companions(_ discourse: Discourse) -> Result? {
    var end = trigger.tokens.upperBound
    guard trigger.form != .noun, let list = lists.companion, end < passage.passage.upperBound else {
      return nil
    }
    // "was charged with two other men, Jane Doe and John Roe"
    if has(end - 1, lists.with) { end -= 1 }
    // "was arrested on Monday at his office, along with Jane Doe"
    let next =
      passage.triggers.first { $0.tokens.lowerBound >= end }?.group.lowerBound ?? passage.passage.upperBound
    let reach = min(next, end + EventArguments.companionReach)
    guard
      let place = (end..<max(end, reach)).first(where: {
        lexicon.match(list, document.tokens, at: $0, end: passage.passage.upperBound) != nil
          || isWith($0, discourse)
      })
    else { return nil }
    end = place
    let length = lexicon.length(list, document.tokens, at: end, end: passage.passage.upperBound)
    end += max(length, 1)
    guard var first = actors.firstIndex(where: { $0.tokens.lowerBound >= end }),
      actors[first].tokens.lowerBound - end <= EventArguments.companion
    else { return nil }
    // "along with his wife, Jane Doe"
    let owned = phrases.owned(by: first)
    let isOwned = owned > first
    first = owned
    // "alongside her", "together with two farmers", "along with his brother"
    let actor = actors[first]
    let isOne =
      actor.kind == .pronoun && !actor.isPossessor
      || actor.kind == .described
        && (actor.count != nil || isOwned && !actor.isPlural
          || isOfProceedings && !actor.isPlural && has(actor.tokens.lowerBound, lists.indefinite)
            && isPlaceAndTime(min(trigger.tokens.upperBound, place)..<place))
    let named = phrases.chain(startingAt: first, ends: startsClause).filter { isNamed(actors[$0]) || isOne }
    return named.isEmpty ? nil : resolve(phrases.dropAppositions(named), discourse, before: first)
  }
}
