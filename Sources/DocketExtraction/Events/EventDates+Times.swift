import DocketModel

/// Which steps are of one time, so that one without a date has that of the other.
extension EventDates {
  /// How many words may stand before the noun for a hearing at the head of a passage.
  private static let openingHearing = 6

  /// How many words may stand between two steps of one time.
  private static let sameTime = 16

  /// "was given six months when he appeared on Monday", "pleaded guilty at a hearing on Monday": a step without a date
  /// takes that of the step beside it, of whose time its clause is.
  func shareTime(_ assigned: inout [Int?]) {
    let triggers = passage.triggers
    let dated = assigned
    for index in triggers.indices where dated[index] == nil {
      let trigger = triggers[index]
      guard trigger.modality == .actual, !trigger.isInside, !trigger.isEarlier, trigger.form != .noun,
        !passage.finder.rules.rules[trigger.rule].isDated, !passage.isServed(trigger)
      else { continue }
      // "was released at the first hearing of his trial on Monday"
      let isAtHearing = index + 2 < triggers.count && isHearing(triggers[index + 1])
      for other in [index - 1, index + 1] + (isAtHearing ? [index + 2] : [])
      where triggers.indices.contains(other) {
        guard let date = dated[other], triggers[other].modality == .actual, !triggers[other].isEarlier,
          isOneTime(trigger, triggers[other]), isBy(date, triggers[other])
        else { continue }
        assigned[index] = date
        break
      }
    }
  }

  /// Whether the clauses of two steps tell of one time.
  private func isOneTime(_ trigger: Trigger, _ other: Trigger) -> Bool {
    let between = trigger.group.gap(to: other.group)
    guard between.count <= EventDates.sameTime else { return false }
    // "At his trial, which was held in May, he pleaded guilty"
    let aside = isHearing(other) ? asideEnd(behind: other) : nil
    let clauses = between.filter {
      $0 >= aside ?? between.lowerBound && (has($0, lists.clauseBreak) || has($0, lists.subordinate))
    }
    if isConsequence(trigger, of: other) { return true }
    // "held until a hearing in May": what lasts until then was before.
    if isHearing(other), clauses.isEmpty,
      !between.contains(where: { document.isComma($0) || has($0, lists.until) })
    {
      return true
    }
    if isFreeing(trigger, behind: other) || isFinding(trigger, behind: other), clauses.count == 1 {
      return true
    }
    guard let lists = lists.sameTime else { return false }
    // "On the first day of the trial, February 8, Jane Doe changed her plea"
    let start = passage.passage.lowerBound
    if isHearing(other), other.tokens.lowerBound - start <= EventDates.openingHearing, clauses.isEmpty,
      trigger.tokens.lowerBound > other.tokens.upperBound
    {
      return true
    }
    // "When he failed to appear in July, a warrant was issued."
    if clauses.isEmpty, lexicon.contains(document.tokens[start], in: lists),
      between.contains(where: { document.isComma($0) })
    {
      return min(trigger.group.lowerBound, other.group.lowerBound) - start < EventDates.sameTime
    }
    return !clauses.isEmpty
      && !(clauses[0]..<between.upperBound).contains { document.isComma($0) }
      && clauses.allSatisfy { index in
        (max(between.lowerBound, index - 1)...index).contains {
          lexicon.match(lists, document.tokens, at: $0, end: between.upperBound) != nil
        }
      }
  }

  /// Where the clause ends that stands right behind a hearing between commas; `nil` where there is none.
  private func asideEnd(behind hearing: Trigger) -> Int? {
    let end = hearing.tokens.upperBound
    guard end + 1 < passage.passage.upperBound, document.isComma(end), has(end + 1, lists.relativeClause)
    else { return nil }
    return (end + 1..<passage.passage.upperBound).first { document.isComma($0) }
  }

  /// "walked free on Monday after a jury found her not guilty": what a court did behind which it lets somebody go.
  private func isFreeing(_ trigger: Trigger, behind other: Trigger) -> Bool {
    let rules = passage.finder.rules.rules
    return rules[other.rule].type == .released && StoryDays.freeing.contains(rules[trigger.rule].type)
      && trigger.tokens.lowerBound > other.tokens.upperBound
  }

  /// "sentenced her in May after finding her guilty": what a court found behind which it passed the sentence.
  private func isFinding(_ trigger: Trigger, behind other: Trigger) -> Bool {
    let rules = passage.finder.rules.rules
    return rules[other.rule].type == .sentenced && rules[trigger.rule].type == .convicted && !other.isPassive
      && !passage.isSentencingApart
      && trigger.tokens.lowerBound > other.tokens.upperBound
      && EventLists.ends(document.tokens[trigger.group.lowerBound], lists.gerund, document, lexicon)
  }

  /// Whether a noun tells a hearing or a trial.
  private func isHearing(_ trigger: Trigger) -> Bool {
    trigger.form == .noun && passage.finder.rules.rules[trigger.rule].type == .tried
  }

  /// "acquitted her on Monday, setting aside the verdict": whether a gerund behind a comma goes on from a verb.
  private func isConsequence(_ trigger: Trigger, of other: Trigger) -> Bool {
    let start = trigger.group.lowerBound
    return other.isFinite && other.tokens.upperBound < start && document.isComma(start - 1)
      && EventLists.ends(document.tokens[start], lists.gerund, document, lexicon)
      && !(other.tokens.upperBound..<start).contains { has($0, lists.subordinate) }
  }

  /// Whether a date stands beside a step, no comma between them.
  private func isBy(_ date: Int, _ trigger: Trigger) -> Bool {
    let between = passage.finder.reading.dates[date].tokens.gap(to: trigger.group)
    return trigger.form != .noun || between.count <= 1 || !between.contains { document.isComma($0) }
  }
}
