import DocketModel

/// Which dates can be those of which steps, and which are those of the deed that a step is about.
extension EventDates {
  /// The steps of proceedings that are about a deed.
  private static let accusing: [EventType] = [
    .charged, .tried, .convicted, .sentenced, .acquitted, .detained, .wanted, .investigated, .requested,
    .remanded,
    .extradited, .overturned, .upheld,
  ]

  /// "has been jailed for a murder in May 2014": whether a verb that tells what has happened by now stands before the date of
  /// a deed, since a day of the past is not the verb's.
  func isOfDeedBefore(_ trigger: Trigger, _ date: DateMention) -> Bool {
    guard trigger.isFinite, trigger.isPerfect, !trigger.isEarlier, trigger.form != .noun,
      date.tokens.lowerBound >= trigger.tokens.upperBound
    else { return false }
    let between = trigger.tokens.upperBound..<date.tokens.lowerBound
    guard
      !between.contains(where: { has($0, lists.clauseBreak) || has($0, lists.conjunction) || isClauseEnd($0) }
      ),
      let lead = between.first(where: {
        // "convicted of a murder", but not "arrested since the fall of the regime"
        has($0, lists.accusation) && !isOfTerm($0 + 1)
          && (!has($0, lists.genitive) || $0 == between.lowerBound)
      })
    else { return false }
    guard isRecent(date.date) else { return true }
    return between.contains {
      $0 > lead && has($0, lists.deed) && has($0 - 1, lists.determiner) && has($0 - 2, lists.accusation)
    }
  }

  /// Whether a length of time begins at a token: "for six years", "for life".
  private func isOfTerm(_ index: Int) -> Bool {
    document.tokens[index].isNumber || has(index, lists.numbers) || has(index, lists.penalty)
  }

  /// Those of them that last.
  private static let lasting: [EventType] = [.detained, .remanded]

  /// Whether a date says when the deed was done that a trigger is about: behind "for damaging ... on 14 May", or a date
  /// of the past beside "is on trial".
  func isOffence(_ date: DateMention, _ trigger: Trigger) -> Bool {
    let type = passage.finder.rules.rules[trigger.rule].type
    guard EventDates.accusing.contains(type),
      trigger.isPresent && trigger.isPassive || date.tokens.lowerBound >= trigger.tokens.upperBound,
      !date.isFuture,
      date.qualifier != .after, let day = date.date
    else { return false }
    if trigger.isPresent {
      // "are held": what they are held for was not done on a day beside it.
      return !EventDates.lasting.contains(type)
        && !date.tokens.gap(to: trigger.group).contains { has($0, lists.clauseBreak) || isClauseEnd($0) }
    }
    if isRecent(day) || isOfReport(date.tokens, trigger) || isOfAct(date.tokens)
      || isOfThing(date.tokens, behind: trigger)
      || isOfOwner(date.tokens, behind: trigger)
    {
      return false
    }
    if isOfDeed(date.tokens, trigger) { return true }
    var isLed = false
    for index in trigger.tokens.upperBound..<date.tokens.lowerBound {
      let token = document.tokens[index]
      if trigger.form == .noun, has(index, lists.told), has(index - 1, lists.auxiliary) {
        // "The charge was that she had sold it in May."
        return true
      } else if has(index, lists.accusation) {
        isLed = true
      } else if isClauseEnd(index) || has(index, lists.relative) && document.isComma(index - 1) {
        // "jailed for theft: he was let out on 11 June", "the conviction for Jane Doe, whose shop opened in 2018"
        isLed = false
      } else if isLed, isOfDoer(index) {
        return true
      } else if isLed,
        has(index, lists.relative)
          || token.isWord && !token.isCapital && EventLists.ends(token, lists.gerund, document, lexicon)
            // "convicted of money laundering in 2012"
            && !has(index, lists.noDeed) && index + 1 < date.tokens.lowerBound && !isCompound(index)
      {
        return true
      }
    }
    return false
  }

  /// "the conviction of Jane Doe, whose shop was looted in the 2018 protests": a date of what is somebody's.
  private func isOfOwner(_ date: Range<Int>, behind trigger: Trigger) -> Bool {
    (trigger.tokens.upperBound..<max(trigger.tokens.upperBound, date.lowerBound)).contains {
      has($0, lists.whose) && document.isComma($0 - 1)
    }
  }

  /// "corruption and money laundering in": whether a noun stands right before a gerund that is none, since nothing behind it is
  /// its object.
  private func isCompound(_ index: Int) -> Bool {
    !has(index, lists.deed) && (has(index + 1, lists.scene) || document.tokens[index + 1].isMark)
      && passage.finder.isPlainWord(index - 1) && !has(index - 1, lists.accusation)
      && !has(index - 1, lists.determiner) && !has(index - 1, lists.possessive)
  }

  /// A colon or a semicolon.
  private func isClauseEnd(_ index: Int) -> Bool {
    document.isColon(index) || document.isSemicolon(index)
  }

  /// "Act No. 12 of 1976", "Decree-Law No. 302 of 11 October": a date behind "of" that is part of a name.
  func isOfAct(_ date: Range<Int>) -> Bool {
    let of = has(date.lowerBound, lists.genitive) ? date.lowerBound : date.lowerBound - 1
    guard of > passage.passage.lowerBound, has(of, lists.genitive) else { return false }
    let before = document.tokens[of - 1]
    return before.isNumber || before.isCapital && before.isWord
  }

  /// "jailed for the protests of 11 July was arrested in May": the step before a deed that "of" gives a date.
  func triggerOfDeed(_ date: DateMention) -> Int? {
    let start = date.tokens.lowerBound
    guard !date.isFuture, date.date != nil, start - 2 > passage.passage.lowerBound,
      has(start - 1, lists.genitive), has(start - 2, lists.deed)
    else { return nil }
    return passage.triggers.lastIndex {
      $0.tokens.upperBound <= start
        && EventDates.accusing.contains(passage.finder.rules.rules[$0.rule].type)
    }
  }

  /// "accused of fighting the army that seized power last year": a date in a clause that says which thing is meant, and no
  /// deed ("a murder that took place in May").
  private func isOfThing(_ date: Range<Int>, behind trigger: Trigger) -> Bool {
    guard let relative = relative(of: date, behind: trigger) else { return false }
    return has(relative, lists.told) && !has(relative - 1, lists.deed) && !isOfDoer(relative)
  }

  /// "convicted over four messages which he left in May": a clause that tells what somebody did.
  private func isOfDoer(_ index: Int) -> Bool {
    has(index, lists.relativeClause)
      && passage.actors.contains {
        $0.kind == .pronoun && !$0.isPossessor && $0.tokens.lowerBound == index + 1
      }
  }

  /// Whether a date stands beside a noun for a deed: "convicted in the assassination of Jane Doe in May 1991", "jailed
  /// for the 2015 bombing".
  private func isOfDeed(_ date: Range<Int>, _ trigger: Trigger) -> Bool {
    if date.upperBound < passage.passage.upperBound,
      has(date.upperBound, lists.deed)
    {
      return true
    }
    let between = trigger.tokens.upperBound..<date.lowerBound
    // "jailed for the protests of 11 July"
    if between.count > 1, has(between.upperBound - 1, lists.genitive), has(between.upperBound - 2, lists.deed)
    {
      return true
    }
    guard let noun = between.last(where: { has($0, lists.deed) }),
      (max(between.lowerBound, noun - 3)..<noun).contains(where: {
        has($0, lists.scene) && has($0 + 1, lists.determiner)
      })
    else { return false }
    return !(noun..<date.lowerBound).contains {
      document.isComma($0) || has($0, lists.clauseBreak)
        || has($0, lists.conjunction)
    }
  }

  /// The word that begins the clause in which a date stands, where it says which person or thing is meant behind a
  /// trigger: "fighting the army that seized power last year".
  func relative(of date: Range<Int>, behind trigger: Trigger) -> Int? {
    guard trigger.form != .noun, date.lowerBound >= trigger.tokens.upperBound,
      let relative = (trigger.tokens.upperBound..<date.lowerBound).last(where: {
        // "arrested for that crime"
        has($0, lists.relativeClause) && !has($0 - 1, lists.caseMark)
      }), relative > trigger.tokens.upperBound
    else { return nil }
    return (relative..<date.lowerBound).contains { document.isComma($0) } ? nil : relative
  }

  /// "was convicted once before, in 2014, when he was fined": the step right before a date of which a clause says what
  /// happened then.
  func triggerBefore(_ date: DateMention) -> Int? {
    guard !date.isUntil, date.qualifier == .on else { return nil }
    return passage.triggers.lastIndex { trigger in
      let between = trigger.tokens.upperBound..<max(trigger.tokens.upperBound, date.tokens.lowerBound)
      return trigger.tokens.upperBound <= date.tokens.lowerBound && trigger.isFinite
        && between.count <= EventDates.nearClause && !isOfUnknownDay(trigger)
        && !between.contains { has($0, lists.clauseBreak) || has($0, lists.subordinate) }
    }
  }

  /// How many words may stand between a step and a date on which a clause hangs.
  private static let nearClause = 6

  /// "was held until early 2009, when he was deported": the first step of the clause that says what happened then.
  func triggerOfClause(behind date: Range<Int>) -> Int? {
    var next = date.upperBound
    guard next < passage.passage.upperBound, document.isComma(next) else { return nil }
    next += 1
    guard next < passage.passage.upperBound, has(next, lists.then) else {
      return nil
    }
    let index = passage.triggers.firstIndex { $0.tokens.lowerBound > next && !$0.isInside }
    return index.flatMap { passage.triggers[$0].isFinite ? $0 : nil }
  }
}
