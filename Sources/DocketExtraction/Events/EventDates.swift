import DocketModel

/// Gives each date of a passage to the event that it dates.
///
/// A date belongs to the nearest trigger; clauses between them count as distance. A date that opens the passage belongs
/// to its first finite verb. Verbs joined by "and" share a date.
struct EventDates {
  let passage: PassageEvents

  /// The cost up to which a date goes to a trigger that is not its nearest.
  private static let mostCost = 45

  var document: Document { passage.finder.reading.document }

  var lists: EventLists { passage.finder.lists }

  var lexicon: Lexicon { passage.finder.lexicon }

  func has(_ index: Int, _ list: Int?) -> Bool { lists.has(document, index, list, lexicon) }

  /// The dates that belong to each trigger: indexes into `Reading.dates`.
  struct Assigned {
    /// When it happened.
    var own: [Int?]
    /// When the deed is said to have been done that it is about.
    var offence: [Int?]
  }

  /// For each trigger the dates that belong to it.
  func assigned() -> Assigned {
    let triggers = passage.triggers
    guard !triggers.isEmpty else { return Assigned(own: [], offence: []) }
    var assigned: [Int?] = Array(repeating: nil, count: triggers.count)
    guard !passage.dates.isEmpty else { return Assigned(own: assigned, offence: assigned) }
    var offence = assigned
    var pairs: [(cost: Int, date: Int, index: Int)] = []
    let opening = openingClause()
    let source = passage.sourceClause
    for date in passage.dates {
      let mention = passage.finder.reading.dates[date]
      if mention.lag != nil { continue }
      if let index = triggerOfClause(behind: mention.tokens), assigned[index] == nil {
        assigned[index] = date
        if let before = triggerBefore(mention) { assigned[before] = assigned[before] ?? date }
        continue
      }
      // "upheld his 2015 conviction"
      // "dismissed an appeal lodged in 2011"
      if let index = triggers.firstIndex(where: {
        $0.isInside
          && ($0.tokens.lowerBound == mention.tokens.upperBound
            || $0.tokens.upperBound == mention.tokens.lowerBound && isInside(mention.tokens)
            || $0.tokens.upperBound + 1 == mention.tokens.lowerBound && has($0.tokens.upperBound, lists.made))
      }) {
        assigned[index] = date
        continue
      }
      if let index = triggerOfDeed(mention) {
        offence[index] = offence[index] ?? date
        continue
      }
      guard !mention.isUntil, mention.date != nil || passage.dates.count == 1 else { continue }
      let costs = triggers.map {
        $0.isInside || opening.contains(mention.tokens.lowerBound) && !opening.contains($0.tokens.lowerBound)
          || source.contains($0.tokens.lowerBound) && !source.contains(mention.tokens.lowerBound)
          ? Int.max : distance(mention.tokens, $0, behind: opening)
      }
      guard let least = costs.min(), least < Int.max, !passage.isTold(mention.tokens, before: least) else {
        continue
      }
      for (index, cost) in costs.enumerated() where cost <= max(least, EventDates.mostCost) {
        if cost == least, isOffence(mention, triggers[index]) {
          offence[index] = offence[index] ?? date
          pairs.removeAll { $0.date == date }
          break
        }
        // "was jailed for a year and completed the sentence in May": a date that is no step's.
        if cost == least, mention.qualifier != .after, passage.isServed(triggers[index]) {
          pairs.removeAll { $0.date == date }
          break
        }
        guard canDate(mention, triggers[index]) else { continue }
        pairs.append((cost, date, index))
      }
    }
    // The nearest pairs first; a date that loses its trigger to a nearer one goes to its next.
    var used: Set<Int> = []
    for pair in pairs.sorted(by: { ($0.cost, $0.date, $0.index) < ($1.cost, $1.date, $1.index) })
    where assigned[pair.index] == nil && !used.contains(pair.date) {
      assigned[pair.index] = pair.date
      used.insert(pair.date)
    }
    refine(&assigned, offence)
    shareHearing(&assigned)
    for date in passage.dates { assignLag(date, &assigned, &offence) }
    shareFront(&assigned)
    shareOpening(&assigned)
    share(&assigned)
    return Assigned(own: assigned, offence: offence)
  }

  /// "Her conviction in May was upheld": whether a date stands in the words of a step.
  private func isInside(_ date: Range<Int>) -> Bool {
    passage.triggers.contains {
      $0.tokens.lowerBound < date.lowerBound && date.upperBound < $0.tokens.upperBound
    }
  }

  /// Whether a day lies right before publication: the day of the news.
  func isRecent(_ day: PartialDate?) -> Bool {
    guard let day, let near = passage.finder.reading.published?.adding(days: -EventDates.recent) else {
      return false
    }
    return day.precision == .day && day >= near
  }

  /// How many days before publication a day is news rather than the day of the deed.
  private static let recent = 10

  /// How many words a clause between a date and a trigger counts for.
  private static let clauseCost = 12

  /// "was held when he landed in May, and was bailed": whether a date ends its clause, so that it is not that of the verb
  /// which "and" joins.
  private func endsClause(_ date: Range<Int>) -> Bool {
    let next = date.upperBound
    return next + 1 < passage.passage.upperBound && document.isComma(next) && has(next + 1, lists.conjunction)
  }

  /// "was charged with fraud in May and remanded": whether only "and" parts a verb from a date, which is then that of the
  /// verb before it, and the verb's own because it goes on.
  func isRightBehind(_ date: Range<Int>, _ trigger: Trigger) -> Bool {
    trigger.form != .noun && trigger.group.lowerBound == date.upperBound + 1
      && has(date.upperBound, lists.conjunction)
  }

  /// "was jailed at a court in Osh on May 3 after being found guilty": whether a word that begins another clause stands right
  /// behind a date.
  private func isFollowed(_ date: Range<Int>) -> Bool {
    date.upperBound < passage.passage.upperBound && has(date.upperBound, lists.aftermath)
  }

  /// How far a trigger stands from a date: words between them, and what clauses and marks count for.
  ///
  /// - Parameter opening: the clause that opens the passage, whose verbs no date behind it parts from the others.
  private func distance(_ date: Range<Int>, _ trigger: Trigger, behind opening: Range<Int>) -> Int {
    let group = trigger.group
    let opens = isOpening(date) && trigger.isFinite
    let between = date.gap(to: group)
    var cost = between.count
    if date.upperBound <= group.lowerBound {
      cost += opens ? -min(cost, 20) : trigger.isFinite || trigger.form == .noun ? 4 : 12
      if !opens, endsClause(date) || isRightBehind(date, trigger) || isFollowed(date) {
        cost +=
          passage.triggers.contains {
            $0.tokens.upperBound <= date.lowerBound && !opening.contains($0.tokens.lowerBound)
              && !passage.isServed($0)
          } ? EventDates.mostCost + 1 : 0
      }
    }
    for index in between {
      if document.isComma(index) {
        cost += opens ? 0 : 2
      }
      if has(index, lists.clauseBreak) || isDash(index)
        || has(index, lists.subordinate) && !has(index, lists.sameTime)
      {
        cost += EventDates.clauseCost
      }
    }
    if date.lowerBound >= trigger.tokens.upperBound, opensClause(date, behind: trigger) {
      cost += EventDates.mostCost
    }
    // "On Monday, a man convicted of theft was released": the date that opens a passage is that of its verb.
    if isOpening(date), !trigger.isFinite, trigger.form != .noun,
      passage.triggers.contains(where: { other in
        other.isFinite && other.tokens.lowerBound > trigger.tokens.lowerBound
          && !(trigger.tokens.upperBound..<other.tokens.lowerBound).contains { document.isSemicolon($0) }
      })
    {
      cost += EventDates.mostCost
    }
    // "A warrant for his arrest was issued in January": what has happened is dated first.
    if trigger.form == .noun ? trigger.modality != .actual : trigger.modality == .possible { cost += 10 }
    for other in passage.triggers
    where other.tokens != trigger.tokens && between.contains(other.tokens.lowerBound) {
      cost += 6
    }
    return cost
  }

  /// Whether a date opens the passage: "In 2020 Jane Doe", but not "Arrested in 2020, Jane Doe".
  func isOpening(_ date: Range<Int>) -> Bool {
    let start = passage.passage.lowerBound
    return date.lowerBound <= start + 1
      && !passage.triggers.contains { $0.tokens.lowerBound < date.lowerBound }
  }

  /// How many words a preposition and an article before a date are at most: ", and in the May".
  private static let lead = 2

  /// "She appealed, and in May the court ...": whether a date opens the next clause behind a trigger.
  private func opensClause(_ date: Range<Int>, behind trigger: Trigger) -> Bool {
    let start = date.lowerBound
    let low = max(trigger.tokens.upperBound + 1, start - EventDates.lead)
    return low <= start
      && (low...start).contains { index in
        has(index - 1, lists.conjunction) && index - 2 >= trigger.tokens.upperBound
          && document.isComma(index - 2) && !document.tokens[index].isMark
      }
      && passage.triggers.contains { $0.isFinite && $0.tokens.lowerBound > date.upperBound }
  }

  /// " – ", " -- ": a dash between words.
  func isDash(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.isMark, token.shape.contains(.spaceBefore) else { return false }
    return [0x2D, 0x2013, 0x2014, 0x2015].contains(document.scalar(at: Int(token.start)))
  }

  /// "After failing to appear in late 2022, the defendants were ...": the clause that opens a passage with a time of its
  /// own, to its comma.
  func openingClause() -> Range<Int> {
    let start = passage.passage.lowerBound
    guard start < passage.passage.upperBound,
      has(start, lists.subordinate)
        || has(start, lists.opening),
      !has(start, lists.sameTime),
      // "That same month, Jane Doe was acquitted"
      !passage.dates.contains(where: { passage.finder.reading.dates[$0].tokens.lowerBound == start }),
      let comma = (start..<min(start + 25, passage.passage.upperBound)).first(where: {
        document.isComma($0)
          && !document.tokens[$0 + 1 < passage.passage.upperBound ? $0 + 1 : $0].isNumber
      })
    else { return start..<start }
    return start..<comma
  }
}
