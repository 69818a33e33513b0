import DocketModel

/// Dates that the verbs and nouns beside them keep from a step.
extension EventDates {
  /// "was charged two days later and, on May 31, remanded": a step right before a time that cannot be reckoned has no other.
  func isOfUnknownDay(_ trigger: Trigger) -> Bool {
    passage.dates.count > 1
      && passage.dates.contains { date in
        let mention = passage.finder.reading.dates[date]
        return mention.date == nil && mention.lag == nil && !mention.isUntil
          && mention.tokens.lowerBound == trigger.tokens.upperBound
      }
  }

  /// Steps whose nouns tell what they left behind ("his conviction"), so that a day beside a verb is that of the verb.
  private static let results: [EventType] = [.convicted, .sentenced, .charged, .appealed, .acquitted]

  /// "His conviction was struck down on Monday", "asked on Monday for his conviction to be quashed": a day that a verb
  /// parts from a noun, unless the verb says that it was done then ("the sentence was handed down on Monday").
  func isParted(_ date: Range<Int>, from trigger: Trigger) -> Bool {
    guard trigger.form == .noun, EventDates.results.contains(passage.finder.rules.rules[trigger.rule].type),
      !EventLists.ends(document.tokens[trigger.tokens.upperBound - 1], lists.gerund, document, lexicon)
    else { return false }
    let between = date.gap(to: trigger.tokens)
    if between.contains(where: { has($0, lists.given) }) { return false }
    return between.contains { index in
      has(index, lists.auxiliary)
        || document.tokens[index].isWord && !document.tokens[index].isCapital
          && EventLists.ends(
            document.tokens[index], passage.finder.verbGroup.lists.participle, document, lexicon)
    }
  }

  /// "acquitted her of kidnapping in March 2014", "charged with kidnapping on Monday": a deed that is only named behind what
  /// a court did or right behind an accusation, and right before a date, which is not the deed's.
  func isBareDeed(_ trigger: Trigger, before date: Range<Int>) -> Bool {
    let start = trigger.tokens.lowerBound
    guard !trigger.isFinite, trigger.form.contains(.gerund), start - 1 > passage.passage.lowerBound,
      (0...1).contains(date.lowerBound - trigger.tokens.upperBound), has(start - 1, lists.accusation)
    else { return false }
    return passage.triggers.contains { step in
      let type = passage.finder.rules.rules[step.rule].type
      return step.form != .noun
        && (step.tokens.upperBound < start && has(start - 1, lists.genitive)
          && PassageEvents.outcomes.contains(type)
          || (start - 1...start).contains(step.tokens.upperBound) && type != .offence)
    }
  }

  /// How many words may stand between the auxiliary of a clause and a date in it: "since it was first adopted on".
  private static let longestVerb = 3

  /// "have been charged since the law was adopted on March 4": a date in a clause with a verb of its own that tells no step.
  func isOfClause(_ date: Range<Int>, _ trigger: Trigger) -> Bool {
    let end = trigger.tokens.upperBound
    guard date.lowerBound > end,
      let verb = (max(end, date.lowerBound - EventDates.longestVerb)..<date.lowerBound).last(where: {
        has($0, lists.auxiliary)
      }),
      !passage.triggers.contains(where: {
        $0.tokens.lowerBound >= verb && $0.tokens.lowerBound < date.lowerBound
      })
    else { return false }
    return (end..<verb).contains { has($0, lists.subordinate) && !has($0, lists.sameTime) }
  }

  /// How many days a step of proceedings may last that a range of days dates: "were arrested between May 1 and 9".
  private static let longestStep = 62

  /// "pleaded guilty to theft between 2015 and 2017": a time too long for a step.
  func isLong(_ mention: DateMention) -> Bool {
    guard let start = mention.date, let end = mention.endDate else { return false }
    return end.dayNumber - start.dayNumber > EventDates.longestStep
  }

  /// "On Monday she became the third to be jailed this year": the only step of a passage is of the day that lies in the month or
  /// year that stands nearer.
  ///
  /// - Parameters:
  ///   - assigned: for each trigger its date.
  ///   - offence: for each trigger the date of the deed.
  func refine(_ assigned: inout [Int?], _ offence: [Int?]) {
    let dates = passage.finder.reading.dates
    let steps = passage.triggers.indices.filter { !passage.triggers[$0].isInside }
    guard steps.count == 1, let step = steps.first, let near = assigned[step],
      let span = dates[near].date, span.precision != .day, dates[near].qualifier == .on
    else { return }
    let finer = passage.dates.first { date in
      guard date != near, date != offence[step], let day = dates[date].date else { return false }
      return day.precision == .day && span != day && span.covers(day) && dates[date].qualifier == .on
        && !dates[date].isUntil && dates[date].lag == nil && !passage.isTold(dates[date].tokens)
        && canDate(dates[date], passage.triggers[step]) && !isOffence(dates[date], passage.triggers[step])
    }
    if let finer { assigned[step] = finer }
  }
}
