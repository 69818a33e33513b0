import DocketModel

/// Dates that tell of something beside a step: who somebody is, what he is charged over.
extension EventDates {
  /// How many words an aside between commas may have: ", born in Osh in 1960,".
  private static let longestAside = 14

  /// "Jane Doe, born in Osh in 1960, was jailed", "Jane Doe, who left office in 2011, was jailed": a date between commas
  /// in words that say who the subject of a verb is.
  func saysWhoIs(_ date: Range<Int>, _ trigger: Trigger) -> Bool {
    // "..., was found guilty and jailed": the verbs that share the subject too.
    passage.triggers.contains {
      $0.group.lowerBound <= trigger.group.lowerBound && isInAside(date, before: $0)
    }
  }

  /// Whether a date stands in an aside whose second comma is right before a verb.
  private func isInAside(_ date: Range<Int>, before trigger: Trigger) -> Bool {
    let close = trigger.group.lowerBound - 1
    guard trigger.isFinite, date.upperBound <= close, document.isComma(close),
      close - date.lowerBound <= EventDates.longestAside,
      let open = (max(passage.passage.lowerBound, close - EventDates.longestAside)..<date.lowerBound)
        .last(where: { document.isComma($0) }),
      passage.actors.contains(where: { $0.tokens.upperBound == open && !$0.isPossessor })
    else { return false }
    let first = document.tokens[open + 1]
    // "Jane Doe, jailed for six years on Monday, had denied the charges"
    if passage.triggers.contains(where: { !$0.isFinite && $0.tokens.lowerBound == open + 1 }) { return true }
    if passage.triggers.contains(where: { (open..<close).contains($0.tokens.lowerBound) }) { return false }
    return has(open + 1, lists.relative)
      || open + 1 < date.lowerBound
        && EventLists.ends(first, passage.finder.verbGroup.lists.participle, document, lexicon)
      || has(open + 1, lists.irregular)
  }

  /// "A minister who left office in 2011 has been jailed": a date right before a verb in a clause that says who its
  /// subject is.
  func endsClauseOfSubject(_ date: Range<Int>, _ trigger: Trigger) -> Bool {
    guard trigger.isFinite, date.upperBound == trigger.group.lowerBound,
      let who = (max(passage.passage.lowerBound, date.lowerBound - EventDates.longestAside)..<date.lowerBound)
        .last(where: { has($0, lists.relative) }), who + 1 < date.lowerBound
    else { return false }
    let clause = who + 1..<date.lowerBound
    return !clause.contains { document.isComma($0) } && !clause.allSatisfy { has($0, lists.preposition) }
      && !passage.triggers.contains { clause.contains($0.tokens.lowerBound) }
  }

  /// How many words may stand between "born" and its day: "born in the village of Osh in".
  private static let longestBirth = 7

  /// "Jane Doe, born in 1971": the day of somebody's birth.
  func isOfBirth(_ date: Range<Int>) -> Bool {
    let low = max(passage.passage.lowerBound, date.lowerBound - EventDates.longestBirth)
    guard let born = (low..<max(low, date.lowerBound)).last(where: { has($0, lists.birth) }) else {
      return false
    }
    return !(born..<date.lowerBound).contains { document.isComma($0) || has($0, lists.auxiliary) }
  }

  /// How many words may stand between "adjourned" and the day: "adjourned the case to".
  private static let longestAdjournment = 5

  /// "pleaded not guilty, and the case was adjourned to February 3": the day to which something is put off.
  func isPutOffTo(_ date: Range<Int>, _ trigger: Trigger) -> Bool {
    // "adjourned the trial to February 3": that of the trial.
    if passage.finder.rules.rules[trigger.rule].type == .tried { return false }
    let low = max(passage.passage.lowerBound, date.lowerBound - EventDates.longestAdjournment)
    guard let verb = (low..<max(low, date.lowerBound)).last(where: { has($0, lists.adjourned) }) else {
      return false
    }
    return (verb + 1...date.lowerBound).contains {
      lists.isAuxiliary(document, $0, "to", lexicon) || has($0, lists.until)
    }
  }

  /// "has been arrested over the death of a woman on Sunday", "has been charged following a stabbing on Sunday": behind a
  /// verb that tells what is so by now, the day of what it is about.
  func isOfCause(_ date: Range<Int>, _ trigger: Trigger) -> Bool {
    guard trigger.isPerfect, !trigger.isEarlier, trigger.tokens.upperBound < date.lowerBound else {
      return false
    }
    let between = trigger.tokens.upperBound..<date.lowerBound
    guard let cause = between.first(where: { has($0, lists.cause) }), cause + 1 < date.lowerBound else {
      return false
    }
    return !(cause..<date.lowerBound).contains { document.isComma($0) }
  }
}
