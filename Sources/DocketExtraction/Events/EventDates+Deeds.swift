import DocketModel

/// Which dates can be those of which steps, and which are those of the deed that a step is about.
extension EventDates {
  /// The steps of proceedings that are about a deed.
  private static let accusing: [EventType] = [
    .charged, .tried, .convicted, .sentenced, .acquitted, .detained, .wanted, .investigated, .requested,
    .remanded,
    .extradited, .overturned, .upheld,
  ]

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
      return !date.tokens.gap(to: trigger.group).contains { has($0, lists.clauseBreak) }
    }
    if isRecent(day) || isOfThing(date.tokens, behind: trigger) { return false }
    if isOfDeed(date.tokens, trigger) { return true }
    var isLed = false
    for index in trigger.tokens.upperBound..<date.tokens.lowerBound {
      let token = document.tokens[index]
      if trigger.form == .noun, has(index, lists.told), has(index - 1, lists.auxiliary) {
        // "The charge was that she had sold it in May."
        return true
      } else if has(index, lists.accusation) {
        isLed = true
      } else if isLed,
        has(index, lists.relative)
          || token.isWord && !token.isCapital && EventLists.ends(token, lists.gerund, document, lexicon)
            && !has(index, lists.noDeed)
      {
        return true
      }
    }
    return false
  }

  /// "Act No. 12 of 1976", "Decree-Law No. 302 of 11 October": a date behind "of" that is part of a name.
  func isOfAct(_ date: Range<Int>) -> Bool {
    let of = date.lowerBound - 1
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
    return has(relative, lists.told) && !has(relative - 1, lists.deed)
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
        has($0, lists.scene) && has($0 + 1, lists.definite)
      })
    else { return false }
    return !(noun..<date.lowerBound).contains {
      document.isComma($0) || has($0, lists.clauseBreak)
        || has($0, lists.conjunction)
    }
  }

  /// Whether a date can be that of a step at all.
  func canDate(_ mention: DateMention, _ trigger: Trigger) -> Bool {
    // "the first jury trial since March", "his arrest comes amid a crackdown since May": a noun lasts since no day.
    let lasts = trigger.form == .noun && mention.tokens.lowerBound >= trigger.tokens.upperBound
    if mention.qualifier == .after, isApart(mention.tokens, trigger) || lasts { return false }
    if mention.tokens.upperBound <= trigger.tokens.lowerBound, isEarlierNoun(trigger, behind: mention.tokens)
    {
      return false
    }
    if trigger.form == .noun, mention.tokens.lowerBound > trigger.tokens.upperBound,
      has(trigger.tokens.upperBound, lists.comes), !isRecent(mention.date)
    {
      return false
    }
    if relative(of: mention.tokens, behind: trigger) != nil || isOfAnother(mention, trigger) { return false }
    if isAside(mention.tokens, trigger) { return false }
    // No deed of which a court has heard was done on the day of the article.
    let isDeed = passage.finder.rules.rules[trigger.rule].isDated
    if isDeed, let day = mention.date, day == passage.finder.reading.published { return false }
    // "In May she was given two years for bribing": a date before the deed that somebody is tried for is that of the step.
    if isDeed, !trigger.isFinite, trigger.form.contains(.gerund),
      mention.tokens.upperBound <= trigger.tokens.lowerBound,
      has(trigger.tokens.lowerBound - 1, lists.accusation)
    {
      return false
    }
    if isOfAct(mention.tokens) { return false }
    // "told the court on Monday how she was jailed"
    if let recalled = passage.recalled(trigger), mention.tokens.upperBound <= recalled { return false }
    if mention.tokens.upperBound <= trigger.group.lowerBound, saysWho(trigger) { return false }
    if trigger.modality == .actual, isSet(mention.tokens) || isPrior(trigger) { return false }
    // "is on trial": what is so now did not begin to be so on a day of the past, unless "since" says it.
    guard trigger.isPresent, let day = mention.date else { return true }
    let end = trigger.tokens.upperBound
    let isAccusation = end < passage.passage.upperBound && has(end, lists.accusation)
    if mention.qualifier == .after { return !isAccusation }
    return mention.isFuture || isRecent(day) || passage.finder.reading.published == nil
  }

  /// "Today, a defendant accused of murder fell ill": a participle that says who somebody is of whom a verb tells
  /// something else.
  private func saysWho(_ trigger: Trigger) -> Bool {
    guard !trigger.isFinite, trigger.form.contains(.participle) else { return false }
    return passage.actors.contains {
      $0.kind == .described && $0.tokens.upperBound == trigger.tokens.lowerBound && !$0.isPlural
        && has($0.tokens.lowerBound, lists.indefinite)
    } && !lists.isHeadline(document, passage.passage)
  }

  /// "On Monday, a man who has served half of his sentence was ...": a noun in a clause that says who somebody is.
  private func isAside(_ date: Range<Int>, _ trigger: Trigger) -> Bool {
    let (end, start) = (trigger.tokens.upperBound, trigger.tokens.lowerBound)
    // "the trials held over the attacks -- one in Milan in 1969 --"
    let dashes = (end..<max(end, date.lowerBound)).filter(isDash)
    if dashes.count % 2 == 1, let last = dashes.last, date.lowerBound - last > EventDates.behindDash {
      return true
    }
    return trigger.form == .noun
      && (date.upperBound..<max(date.upperBound, start)).contains { has($0, lists.relative) }
  }

  /// How many tokens may stand between a dash and a date that it parts from nothing.
  private static let behindDash = 2

  /// "In March she was sent back after a year's detention": a noun that its preposition sets before what is dated.
  private func isEarlierNoun(_ trigger: Trigger, behind date: Range<Int>) -> Bool {
    let start = trigger.tokens.lowerBound
    guard trigger.form == .noun else { return false }
    return (max(date.upperBound, start - EventDates.nounPhrase)..<start).contains {
      has($0, lists.subordinate) && has($0, lists.scene)
    }
  }

  /// How many words a noun may have before it in its phrase, with its preposition.
  private static let nounPhrase = 3

  /// "his prior convictions"
  private func isPrior(_ trigger: Trigger) -> Bool {
    let start = trigger.tokens.lowerBound
    return trigger.form == .noun
      && (max(passage.passage.lowerBound, start - 2)..<start).contains { has($0, lists.prior) }
  }

  /// "The next court date is Nov. 19": a day that is set, so that nothing has happened on it.
  private func isSet(_ date: Range<Int>) -> Bool {
    guard let set = lists.set else { return false }
    return (max(passage.passage.lowerBound, date.lowerBound - 3)...date.lowerBound).contains {
      lexicon.match(set, document.tokens, at: $0, end: date.upperBound).map { $0.length > 1 } ?? false
    }
  }

  /// "a 2010 allegation", "the 1997 trial": a year before a noun is that noun's.
  private func isOfAnother(_ mention: DateMention, _ trigger: Trigger) -> Bool {
    let end = mention.tokens.upperBound
    guard mention.date?.precision == .year, end < passage.passage.upperBound,
      let first = mention.tokens.first, has(first, lists.determiner), document.tokens[end].isWord,
      !has(end, lists.preposition), !has(end, lists.conjunction), !has(end, lists.auxiliary)
    else { return false }
    return trigger.tokens.lowerBound < end || trigger.tokens.lowerBound > end + 1 || trigger.form != .noun
  }

  /// The word that begins the clause in which a date stands, where it says which person or thing is meant behind a
  /// trigger: "fighting the army that seized power last year".
  private func relative(of date: Range<Int>, behind trigger: Trigger) -> Int? {
    guard trigger.form != .noun, date.lowerBound >= trigger.tokens.upperBound,
      let relative = (trigger.tokens.upperBound..<date.lowerBound).last(where: {
        // "arrested for that crime"
        has($0, lists.relativeClause) && !has($0 - 1, lists.caseMark)
      }), relative > trigger.tokens.upperBound
    else { return nil }
    return (relative..<date.lowerBound).contains { document.isComma($0) } ? nil : relative
  }

  /// Whether a comma stands between a date that says "since" and a trigger: since when something is so is told right
  /// beside it ("who has been in custody since March, pleaded not guilty").
  private func isApart(_ date: Range<Int>, _ trigger: Trigger) -> Bool {
    date.gap(to: trigger.group).contains { document.isComma($0) }
      && date.lowerBound > passage.passage.lowerBound
  }

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

  /// "On Monday, Jane Doe pleaded guilty to fraud and John Roe pleaded guilty to theft": the date that opens a passage is
  /// that of all its clauses that tell the same.
  func shareOpening(_ assigned: inout [Int?]) {
    let triggers = passage.triggers
    guard
      let first = triggers.indices.first(where: {
        guard let date = assigned[$0], triggers[$0].isFinite else { return false }
        let tokens = passage.finder.reading.dates[date].tokens
        return tokens.lowerBound <= passage.passage.lowerBound + 1
          || tokens.upperBound == triggers[$0].group.lowerBound
      })
    else { return }
    for index in triggers.indices.dropFirst(first + 1)
    where assigned[index] == nil && triggers[index].modality == triggers[first].modality
      && !triggers[index].isEarlier
      && (tellsTheSame(triggers[first], triggers[index]) || isOneSubject(triggers[first], triggers[index]))
    {
      assigned[index] = assigned[first]
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
}
