import DocketModel

/// Which steps share a date.
extension EventDates {
  /// "On Monday, Jane Doe pleaded guilty to fraud and John Roe pleaded guilty to theft": the date that opens a passage is
  /// that of all its clauses that tell the same.
  func shareOpening(_ assigned: inout [Int?]) {
    let triggers = passage.triggers
    guard
      let first = triggers.indices.first(where: {
        guard let date = assigned[$0], triggers[$0].isFinite else { return false }
        let tokens = passage.finder.reading.dates[date].tokens
        return isOpening(tokens)
          || tokens.upperBound == triggers[$0].group.lowerBound
      })
    else { return }
    for index in triggers.indices.dropFirst(first + 1)
    where assigned[index] == nil && triggers[index].modality == triggers[first].modality
      && !triggers[index].isEarlier
      && (tellsTheSame(triggers[first], triggers[index]) || isOneSubject(triggers[first], triggers[index])
        || isContinuation(triggers[index], of: triggers[first], assigned))
    {
      assigned[index] = assigned[first]
    }
  }

  /// "In 2022 a jury convicted Jane Doe and she was jailed", "In 2022 the court convicted her, a mother of two, and handed
  /// down a suspended sentence": whether the clause of a verb goes on from that of the first of its passage.
  ///
  /// - Parameter assigned: for each trigger its date.
  private func isContinuation(_ other: Trigger, of first: Trigger, _ assigned: [Int?]) -> Bool {
    let start = other.group.lowerBound
    guard other.form != .noun, start > first.tokens.upperBound + 1 else { return false }
    let isOfPronoun = passage.actors.contains {
      $0.kind == .pronoun && !$0.isPossessor && $0.tokens.upperBound == start
    }
    let conjunction = isOfPronoun ? start - 2 : start - 1
    guard conjunction > first.tokens.upperBound else { return false }
    let between = first.tokens.upperBound..<conjunction
    let dates = passage.finder.reading.dates
    if between.contains(where: { has($0, lists.report) || has($0, lists.told) })
      // "convicted her on Tuesday of a murder in 1999, and jailed her": a date of the deed parts nothing.
      || passage.dates.contains(where: {
        between.contains(dates[$0].tokens.lowerBound)
          && (assigned.contains($0) || dates[$0].date?.precision != .year)
      })
    {
      return false
    }
    let isParted = between.contains { has($0, lists.subordinate) || has($0, lists.clauseBreak) }
    // "was charged in absentia, placed on a wanted list and jailed"
    if document.isComma(conjunction), !isOfPronoun {
      return !isParted && !other.isFinite && first.isPassive && other.form.contains(.participle)
        && !between.contains { has($0, lists.auxiliary) }
    }
    return has(conjunction, lists.conjunction) && (!isParted || document.isComma(conjunction - 1))
  }

  /// "Arraigned on Monday, Jane Doe pleaded not guilty": what is told of a hearing by a participle that opens the passage
  /// is of the day of what was done there.
  func shareFront(_ assigned: inout [Int?]) {
    let triggers = passage.triggers
    guard let front = triggers.first, triggers.count > 1, !front.isFinite, front.form.contains(.participle),
      passage.finder.rules.rules[front.rule].type == .tried,
      front.tokens.lowerBound <= passage.passage.lowerBound + 1,
      let main = triggers.indices.dropFirst().first(where: { triggers[$0].isFinite }),
      !triggers[main].isEarlier, !triggers[main].isPerfect
    else { return }
    let dates = passage.finder.reading.dates
    if assigned[0] == nil, let date = assigned[main],
      dates[date].tokens.upperBound <= triggers[main].group.lowerBound
    {
      assigned[0] = date
    } else if assigned[main] == nil {
      assigned[main] = assigned[0]
    }
  }

  /// How many words may name the hearing at which a court did something: "at his second retrial".
  private static let hearingName = 4

  /// How many words may say where a raid was, before its day.
  private static let longestRaid = 8

  /// "convicted in May but acquitted at a retrial in June": what a court did at a hearing was done on its day.
  func shareHearing(_ assigned: inout [Int?]) {
    let triggers = passage.triggers
    for (index, hearing) in triggers.enumerated().dropFirst() {
      let before = triggers[index - 1]
      let type = passage.finder.rules.rules[hearing.rule].type
      // "was arrested in a raid on his home in May"
      let isRaid = type == .searched && passage.finder.rules.rules[before.rule].type == .detained
      guard let date = assigned[index], assigned[index - 1] == nil, hearing.form == .noun || isRaid,
        before.form != .noun, type == .tried || isRaid,
        (hearing.tokens.upperBound...hearing.tokens.upperBound + (isRaid ? EventDates.longestRaid : 1))
          .contains(passage.finder.reading.dates[date].tokens.lowerBound)
      else { continue }
      let between = before.tokens.upperBound..<max(before.tokens.upperBound, hearing.tokens.lowerBound)
      guard
        between.suffix(EventDates.hearingName).contains(where: {
          has($0, lists.atHearing) || isRaid && has($0, lists.scene)
        }),
        !between.contains(where: {
          document.isComma($0) || has($0, lists.conjunction) || has($0, lists.subordinate)
        })
      else { continue }
      assigned[index - 1] = date
    }
  }

  private func tellsTheSame(_ first: Trigger, _ other: Trigger) -> Bool {
    first.rule == other.rule && other.isFinite
      && (first.tokens.upperBound..<other.group.lowerBound).contains { has($0, lists.conjunction) }
  }

  /// "On Monday, officers searched the flat, seized documents, and arrested her": whether the last verb of a series
  /// has the subject of the first.
  private func isOneSubject(_ first: Trigger, _ other: Trigger) -> Bool {
    let start = other.group.lowerBound
    guard other.form != .noun, start > first.tokens.upperBound, has(start - 1, lists.conjunction) else {
      return false
    }
    let between = first.tokens.upperBound..<(start - 1)
    return between.contains { document.isComma($0) }
      && !between.contains {
        has($0, lists.subordinate) || has($0, lists.clauseBreak) || has($0, lists.auxiliary)
          || has($0, lists.report)
      } && !passage.actors.contains { $0.kind == .relative && between.contains($0.tokens.lowerBound) }
  }

  /// How far before a dated verb another may stand that shares its date.
  private func limit(_ date: Int?) -> Int {
    guard let date, let day = passage.finder.reading.dates[date].date, isRecent(day) else {
      return EventDates.nearShare
    }
    return EventDates.farShare
  }

  /// How many words may stand between two verbs for the second to share the first's date.
  private static let farShare = 14

  /// How many for the first to share the second's: "arrested and charged on Monday", but not "was jailed for five years
  /// and was released in May".
  private static let nearShare = 4

  /// Whether only "and" parts two verbs, and few words, so that they share a date.
  private func joined(_ a: Trigger, _ b: Trigger, within limit: Int) -> Bool {
    let rules = passage.finder.rules.rules
    guard !rules[a.rule].isDated, !rules[b.rule].isDated else { return false }
    // "was arrested on Sunday but has been released": what has happened since.
    if b.isPerfect, !a.isPerfect, a.isFinite { return false }
    if isLater(b) { return false }
    guard a.tokens.upperBound <= b.group.lowerBound else { return a.tokens == b.tokens }
    let between = a.tokens.upperBound..<b.group.lowerBound
    guard between.count <= limit, var conjunction = between.last else { return false }
    // "was arrested on Monday, and her house was searched"
    if conjunction > between.lowerBound, has(conjunction, lists.possessive),
      b.tokens.lowerBound == conjunction + 1
    {
      conjunction -= 1
    }
    // "arrested on Monday, and charged" says no day for the charge.
    let isOneHearing =
      a.isFinite && [a, b].allSatisfy { PassageEvents.outcomes.contains(rules[$0.rule].type) }
    // "was found guilty in May, fined $2,000 and banned from office"
    let isSeries = isOneHearing && a.isPassive && !b.isFinite && document.isComma(conjunction)
    guard isSeries || has(conjunction, lists.conjunction) else { return false }
    if between.count > 2, document.isComma(conjunction - 1), !(a.isFinite && b.isFinite && !b.isPassive),
      !isOneHearing
    {
      return false
    }
    return !between.dropLast().contains {
      has($0, lists.clauseBreak)
        || has($0, lists.subordinate)
    }
  }

  /// Whether a verb shares the date of the one before it: "was found guilty ... and sentenced", "but was immediately
  /// amnestied".
  func goesOn(_ trigger: Trigger, from before: Trigger) -> Bool {
    joined(before, trigger, within: EventDates.farShare) || isAtOnce(trigger, behind: before)
  }

  /// "was sentenced to three years but was immediately amnestied": what follows at once is of the same day.
  private func isAtOnce(_ trigger: Trigger, behind before: Trigger) -> Bool {
    before.tokens.upperBound <= trigger.group.lowerBound && !trigger.isEarlier
      && !(before.tokens.upperBound..<trigger.group.lowerBound).contains { has($0, lists.subordinate) }
      && (max(before.tokens.upperBound, trigger.group.lowerBound - 1)..<trigger.tokens.lowerBound).contains {
        has($0, lists.atOnce)
      }
  }

  /// "arrested and charged on Monday": verbs that only "and" parts share a date.
  func share(_ assigned: inout [Int?]) {
    let triggers = passage.triggers
    // "charged with bribing an official and arrested on Monday": no deed stands between two steps.
    let steps = triggers.indices.filter { !passage.finder.rules.rules[triggers[$0].rule].isDated }
    guard steps.count > 1 else { return }
    for (before, index) in zip(steps, steps.dropFirst())
    where !triggers[index].isInside
      && (joined(triggers[before], triggers[index], within: EventDates.farShare)
        || isRightBehind(assigned[before], triggers[index]))
    {
      if assigned[index] == nil, isOfDay(assigned[before], triggers[index]) {
        assigned[index] = assigned[before]
      }
    }
    for (before, index) in zip(steps, steps.dropFirst())
    where assigned[index] == nil && isBeside(triggers[before], triggers[index]) {
      assigned[index] = assigned[before]
    }
    for (index, next) in zip(steps, steps.dropFirst()).reversed()
    where assigned[index] == nil && !isOfUnknownDay(triggers[index])
      && joined(triggers[index], triggers[next], within: limit(assigned[next]))
    {
      assigned[index] = assigned[next]
    }
    shareTime(&assigned)
  }

  /// "was convicted in May, and her brother was acquitted", "jailed her in 2010, while John Roe was fined": whether two
  /// clauses tell what one court did with one and with another.
  private func isBeside(_ first: Trigger, _ other: Trigger) -> Bool {
    let rules = passage.finder.rules.rules
    guard first.isFinite, other.isFinite, !other.isInside, first.modality == .actual,
      other.modality == .actual,
      [first, other].allSatisfy({ PassageEvents.outcomes.contains(rules[$0.rule].type) }),
      !other.isEarlier, !other.isPerfect, !other.isPresent, !isLater(other),
      let actor = passage.actors.last(where: {
        $0.kind != .relative && !$0.isPossessor && first.tokens.upperBound < $0.tokens.lowerBound
          && $0.tokens.upperBound <= other.group.lowerBound
      }),
      let opening = (first.tokens.upperBound..<actor.tokens.lowerBound).last(where: { has($0, lists.beside) })
    else { return false }
    let (start, end) = (actor.tokens.lowerBound, other.group.lowerBound)
    let isPossessor = start - 1 > opening && has(start - 1, lists.possessive)
    return opening == (isPossessor ? start - 2 : start - 1)
      && (actor.tokens.upperBound..<end).allSatisfy { document.isComma($0) || document.tokens[$0].isNumber }
      && !(first.tokens.upperBound..<opening).contains { has($0, lists.report) || has($0, lists.told) }
      // "and she was acquitted a year later"
      && !passage.dates.contains { passage.finder.reading.dates[$0].tokens.lowerBound > opening }
  }

  /// "fled in 2011 and was later arrested": whether a word sets a step behind the one told before it.
  private func isLater(_ trigger: Trigger) -> Bool { trigger.group.contains { has($0, lists.later) } }

  /// "was charged in May and remanded": whether only "and" parts a step from the date of the one before, and nothing says
  /// that it came later.
  private func isRightBehind(_ date: Int?, _ trigger: Trigger) -> Bool {
    date.map {
      isRightBehind(passage.finder.reading.dates[$0].tokens, trigger) && !trigger.isPerfect
        && !isLater(trigger)
    } ?? false
  }

  /// "fled in 2014 and is being tried": what is so now is not of a day of the past.
  private func isOfDay(_ date: Int?, _ trigger: Trigger) -> Bool {
    if isOfUnknownDay(trigger) { return false }
    guard trigger.isPresent, let date else { return true }
    return isRecent(passage.finder.reading.dates[date].date)
  }
}
