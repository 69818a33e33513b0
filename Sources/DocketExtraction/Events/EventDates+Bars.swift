import DocketModel

/// Which dates cannot be those of which steps.
extension EventDates {
  /// Whether a date can be that of a step at all.
  func canDate(_ mention: DateMention, _ trigger: Trigger) -> Bool {
    if isOfUnknownDay(trigger) || isOfDeedBefore(trigger, mention) { return false }
    if lists.aside(in: trigger.tokens, document, lexicon)?.contains(mention.tokens.lowerBound) ?? false {
      return false
    }
    // "the first jury trial since March", "his arrest comes amid a crackdown since May": a noun lasts since no day.
    let lasts = trigger.form == .noun && mention.tokens.lowerBound >= trigger.tokens.upperBound
    if mention.qualifier == .after, isApart(mention.tokens, trigger) || lasts { return false }
    if mention.tokens.upperBound <= trigger.tokens.lowerBound, isEarlierNoun(trigger, behind: mention.tokens)
    {
      return false
    }
    if trigger.form == .noun, mention.tokens.lowerBound > trigger.tokens.upperBound,
      has(trigger.tokens.upperBound, lists.comes), !isRecent(mention.date),
      // "His arrest came on Nov. 2", but not "His arrest comes amid a drive begun in May"
      mention.tokens.lowerBound > trigger.tokens.upperBound + 1
    {
      return false
    }
    if relative(of: mention.tokens, behind: trigger) != nil || isOfAnother(mention, trigger) { return false }
    if saysHow(trigger, before: mention.tokens) || isOfComing(mention, trigger)
      || isRemandedTo(mention.tokens, trigger)
    {
      return false
    }
    if isOfClause(mention.tokens, trigger) || isParted(mention.tokens, from: trigger) { return false }
    if isAside(mention.tokens, trigger) || isParenthesis(trigger, before: mention.tokens) { return false }
    // No deed of which a court has heard was done on the day of the article.
    let isDeed = passage.finder.rules.rules[trigger.rule].isDated
    if isDeed, let day = mention.date, day == passage.finder.reading.published { return false }
    if !isDeed, isLong(mention) { return false }
    // "In May she was given two years for bribing": a date before the deed that somebody is tried for is that of the step.
    if isDeed, !trigger.isFinite, trigger.form.contains(.gerund),
      mention.tokens.upperBound <= trigger.tokens.lowerBound,
      has(trigger.tokens.lowerBound - 1, lists.accusation)
    {
      return false
    }
    if isDeed, isBareDeed(trigger, before: mention.tokens) { return false }
    if endsClauseOfSubject(mention.tokens, trigger) { return false }
    if isPutOffTo(mention.tokens, trigger) || isOfBirth(mention.tokens) || saysWhoIs(mention.tokens, trigger)
      || isOfCause(mention.tokens, trigger)
    {
      return false
    }
    if isOfAct(mention.tokens) || isOfMade(mention.tokens, trigger) || isOfOrder(mention.tokens, trigger)
      || isOfReport(mention.tokens, trigger)
    {
      return false
    }
    // "began serving his sentence on Monday": it was imposed before.
    if mention.qualifier != .after, passage.isServed(trigger) { return false }
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

  /// "convicted under a law passed last year": a date right behind a participle that tells of a thing.
  private func isOfMade(_ date: Range<Int>, _ trigger: Trigger) -> Bool {
    let made = date.lowerBound - 1
    // "his appeal, lodged last week": what was made is what the step is.
    let isOwn = trigger.form == .noun && made == trigger.tokens.upperBound + 1 && document.isComma(made - 1)
    return made > trigger.tokens.upperBound && has(made, lists.made) && !has(made - 1, lists.auxiliary)
      && !isOwn
  }

  /// "was later sentenced to ten years for trafficking, told magistrates in 2015": a date behind the verb of telling whose subject
  /// the words before its comma describe.
  func isOfReport(_ date: Range<Int>, _ trigger: Trigger) -> Bool {
    let (low, high) = (trigger.tokens.upperBound, date.lowerBound)
    return low + 2 < high
      && (low + 1..<high).contains {
        document.isComma($0 - 1) && has($0, lists.report)
      }
  }

  /// "denied the charge, and the judge ordered the prosecution to produce its evidence on May 3": a date in what somebody else is to
  /// do.
  private func isOfOrder(_ date: Range<Int>, _ trigger: Trigger) -> Bool {
    let (low, high) = (trigger.tokens.upperBound, date.lowerBound)
    guard low + 4 < high,
      let clause = (low + 1..<high - 3).first(where: {
        document.isComma($0 - 1) && has($0, lists.conjunction) && has($0 + 1, lists.determiner)
      })
    else { return false }
    return (clause + 2..<high).contains {
      lists.isAuxiliary(document, $0, "to", lexicon)
        && !passage.triggers.contains { $0.tokens.lowerBound > clause && $0.tokens.lowerBound < high }
    }
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

  /// "released her under house arrest on 10 July": a noun that says how, behind the verb whose day it is.
  private func saysHow(_ trigger: Trigger, before date: Range<Int>) -> Bool {
    let start = trigger.tokens.lowerBound
    guard trigger.form == .noun, date.lowerBound >= trigger.tokens.upperBound,
      passage.finder.rules.rules[trigger.rule].type == .remanded, has(start - 1, lists.preposition)
    else { return false }
    return passage.triggers.contains {
      $0.form != .noun && $0.tokens.upperBound <= start
        && start - $0.tokens.upperBound <= EventDates.nounPhrase
    }
  }

  /// "was remanded in custody to 2 July", "ordered him held until a hearing on April 29": the day of the next hearing.
  private func isRemandedTo(_ date: Range<Int>, _ trigger: Trigger) -> Bool {
    guard [.remanded, .bailed].contains(passage.finder.rules.rules[trigger.rule].type),
      date.lowerBound > trigger.tokens.lowerBound
    else { return false }
    if lists.isAuxiliary(document, date.lowerBound - 1, "to", lexicon) { return true }
    // "remanded in custody to appear again on January 27"
    if (trigger.tokens.upperBound..<max(trigger.tokens.upperBound, date.lowerBound)).contains(where: {
      lists.isAuxiliary(document, $0, "to", lexicon) && has($0 + 1, lists.appears)
    }) {
      return true
    }
    // Not the day behind: "remanded until 12 December on 3 May".
    guard let until = (trigger.tokens.lowerBound..<date.lowerBound).last(where: { has($0, lists.until) })
    else {
      return false
    }
    return !(until + 1..<date.lowerBound).contains {
      document.isComma($0) || passage.finder.verbGroup.dates.contains($0)
    }
  }

  /// "It will be imposed on December 9th, and Jane Doe was remanded": a day of a clause of what is to come.
  private func isOfComing(_ mention: DateMention, _ trigger: Trigger) -> Bool {
    guard trigger.modality == .actual, mention.coming != nil,
      trigger.tokens.lowerBound > mention.tokens.upperBound,
      (mention.tokens.upperBound..<trigger.tokens.lowerBound).contains(where: { document.isComma($0) })
    else { return false }
    let start = passage.passage.lowerBound
    let clause =
      (start..<mention.tokens.lowerBound).last { document.isComma($0) || document.isSemicolon($0) } ?? start
    return (clause..<mention.tokens.lowerBound).contains { index in
      lists.isAuxiliary(document, index, "planned", lexicon)
    }
  }

  /// "John Roe, a minister arrested in his home, died on Monday", "the trial of Jane Doe, accused of theft, went on": a
  /// participle between commas that says who somebody is, behind which the clause goes on.
  private func isParenthesis(_ trigger: Trigger, before date: Range<Int>) -> Bool {
    let (start, end) = (trigger.group.lowerBound, trigger.tokens.upperBound)
    guard !trigger.isFinite, trigger.form.contains(.participle), end < date.lowerBound,
      let comma = (end..<date.lowerBound).first(where: { document.isComma($0) }),
      comma + 1 < date.lowerBound, !has(comma + 1, lists.conjunction), !document.tokens[comma + 1].isNumber
    else { return false }
    let opening = (passage.passage.lowerBound..<start).last { document.isComma($0) }
    guard let opening, start - opening <= EventDates.parenthesis else { return false }
    // The clause goes on with a verb of its own.
    return passage.triggers.contains {
      $0.isFinite && (comma + 1..<date.lowerBound).contains($0.tokens.lowerBound)
    }
      || has(comma + 1, lists.auxiliary)
      || document.tokens[comma + 1].isWord && !document.tokens[comma + 1].isCapital
        && EventLists.ends(
          document.tokens[comma + 1], passage.finder.verbGroup.lists.participle, document, lexicon)
  }

  /// How many words may stand between the comma that opens a parenthesis and its participle.
  private static let parenthesis = 6

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
  func isSet(_ date: Range<Int>) -> Bool {
    guard let set = lists.set else { return false }
    // "the judge fixed July 19 for hearing", "July 19 was fixed"
    let before = date.lowerBound - 1
    if before >= passage.passage.lowerBound, has(before, lists.fixes) {
      return true
    }
    if let fixed = lists.fixed, date.upperBound < passage.passage.upperBound,
      lexicon.match(fixed, document.tokens, at: date.upperBound, end: passage.passage.upperBound) != nil
    {
      return true
    }
    return (max(passage.passage.lowerBound, date.lowerBound - 3)...date.lowerBound).contains {
      lexicon.match(set, document.tokens, at: $0, end: date.upperBound).map { $0.length > 1 } ?? false
    }
  }

  /// "a 2010 allegation", "the 1997 trial": a year before a noun is that noun's.
  private func isOfAnother(_ mention: DateMention, _ trigger: Trigger) -> Bool {
    let end = mention.tokens.upperBound
    guard mention.date?.precision == .year, end < passage.passage.upperBound,
      let first = mention.tokens.first, has(first, lists.determiner), document.tokens[first + 1].isNumber,
      document.tokens[end].isWord,
      !has(end, lists.preposition), !has(end, lists.conjunction), !has(end, lists.auxiliary)
    else { return false }
    return trigger.tokens.lowerBound < end || trigger.tokens.lowerBound > end + 1 || trigger.form != .noun
  }

  /// Whether a comma stands between a date that says "since" and a trigger: since when something is so is told right
  /// beside it ("who has been in custody since March, pleaded not guilty").
  func isApart(_ date: Range<Int>, _ trigger: Trigger) -> Bool {
    date.gap(to: trigger.group).contains { document.isComma($0) }
      && date.lowerBound > passage.passage.lowerBound
  }
}
