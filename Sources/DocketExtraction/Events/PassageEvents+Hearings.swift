import DocketModel

/// The dates that steps have from the hearing, the entry of a chronicle or the news that they are told with.
extension PassageEvents {
  /// What a court does at one hearing, so that one date is the date of all.
  static let outcomes: [EventType] = [
    .convicted, .acquitted, .sentenced, .upheld, .overturned, .changed, .dismissed,
  ]

  /// What happens where somebody stands before a judge for the first time.
  private static let appearances: [EventType] = [.tried, .pleaded, .charged]

  /// What is said and decided there.
  private static let decisions: [EventType] = [.pleaded, .remanded, .bailed]

  /// What a higher court does.
  private static let appeals: [EventType] = [.upheld, .overturned, .changed]

  /// What a court of first instance does and one of appeal.
  private static let ofAnyCourt: [EventType] = [.acquitted, .dismissed]

  /// What a higher court does not do where it hears an appeal: that was done before.
  private static let firstInstance: [EventType] = [.convicted, .sentenced]

  /// Whether an outcome can be one of a hearing: nobody is convicted where his appeal is heard,
  /// nor where the sentence alone is passed.
  private func isPossible(_ type: EventType, at hearing: Discourse.Hearing) -> Bool {
    if type == .convicted, hearing.isSentencing, isSentencingApart { return false }
    guard let isAppeal = hearing.isAppeal else { return true }
    return isAppeal
      ? !PassageEvents.firstInstance.contains(type) : !PassageEvents.appeals.contains(type)
  }

  /// How many passages further a hearing's date is still that of what the court did.
  static let sameHearing = 2

  /// How many days before publication a hearing is what the story is about.
  private static let news = 40

  /// The date of the first hearing that a passage right before tells of, for what was decided there of the same person.
  private func appearanceDate(
    _ trigger: Trigger, _ type: EventType, _ affected: [EventMention.Affected], _ discourse: Discourse
  ) -> Int? {
    guard PassageEvents.decisions.contains(type), let hearing = discourse.appearance,
      number - hearing.passage <= PassageEvents.sameHearing, trigger.form != .noun, trigger.isFinite,
      !trigger.isPerfect, !trigger.isPresent, !trigger.isEarlier, !isBeside(trigger),
      !affected.isEmpty, affected.allSatisfy({ hearing.people.contains($0) }),
      !hasOther(date: hearing.date, than: trigger)
    else { return nil }
    return hearing.date
  }

  /// Whether a passage has a date besides one that could be that of a trigger: no date of a deed, and none of a clause
  /// that hangs on what the trigger tells ("acquitted his deputy, who was arrested in May").
  private func hasOther(date known: Int, than trigger: Trigger) -> Bool {
    let day = finder.reading.dates[known].date
    return dates.contains { date in
      let mention = finder.reading.dates[date]
      // "was remanded until January 6"
      guard let told = mention.date, told != day, !dated.offence.contains(date), !mention.isUntil,
        !mention.isFuture, !EventDates(passage: self).isSet(mention.tokens)
      else {
        return false
      }
      guard let owner = triggers.indices.first(where: { dated.own[$0] == date }) else { return true }
      return triggers[owner].tokens.lowerBound <= trigger.tokens.lowerBound || !isBeside(triggers[owner])
    }
  }

  /// Whether a passage goes on from that of a hearing, in its paragraph.
  private func isRightBehind(_ hearing: Discourse.Hearing) -> Bool {
    let passages = finder.reading.passages
    return number - hearing.passage <= 1 && passages[number].paragraph == passages[hearing.passage].paragraph
  }

  /// Whether a date is a day, not a month or a year.
  private func isDay(_ date: Int) -> Bool { finder.reading.dates[date].date?.precision == .day }

  /// Whether a date is a day of the news: only such a day is that of everything that a court did "then".
  private func isNews(_ date: Int) -> Bool {
    guard let day = finder.reading.dates[date].date, day.precision == .day else { return false }
    guard let first = finder.reading.published?.adding(days: -PassageEvents.news) else { return true }
    return day >= first
  }

  /// Whether a date lies before that of a hearing told of right before: then it is told as background.
  private func isBefore(_ hearing: Discourse.Hearing?, _ date: Int) -> Bool {
    guard let hearing, number - hearing.passage <= PassageEvents.sameHearing,
      let told = finder.reading.dates[hearing.date].date, let date = finder.reading.dates[date].date
    else { return false }
    return date < told
  }

  /// The date of the hearing that the passage, or one right before it, tells of, or at which the same person stood;
  /// none for what is set before it ("had been sentenced") and none where the passage has dates of its own.
  func hearingDate(
    _ trigger: Trigger, _ type: EventType, _ affected: [EventMention.Affected], _ discourse: Discourse
  ) -> Int? {
    guard !trigger.isPerfect, trigger.form != .noun, trigger.isFinite, !isBeside(trigger),
      !isOfPrior(trigger),
      let hearing = discourse.hearing, isPossible(type, at: hearing)
    else { return nil }
    guard hearing.passage == number || !hasOther(date: hearing.date, than: trigger) else { return nil }
    guard hearing.isNews || isRightBehind(hearing) else { return nil }
    let isSame = !affected.isEmpty && affected.allSatisfy { hearing.people.contains($0) }
    let isTogether = hearing.isNews && discourse.parties.holds(affected, with: hearing.people)
    return isSame || isTogether || number - hearing.passage <= PassageEvents.sameHearing ? hearing.date : nil
  }

  /// The date of a step that has happened: its own, else that of the hearing at which it did, else the story's; what
  /// happens at a hearing is noted for the steps told behind it.
  func hearingDay(
    _ own: Int?, _ trigger: Trigger, _ type: EventType, _ people: [EventMention.Affected],
    _ discourse: inout Discourse, _ days: StoryDays
  ) -> Int? {
    if isServed(trigger) { return own }
    var date = own ?? dayBefore(trigger, type, discourse)
    if PassageEvents.outcomes.contains(type) {
      date = date ?? hearingDate(trigger, type, people, discourse)
      if let date, isDay(date), !isBefore(discourse.hearing, date) || !isNews(date) {
        discourse.note(
          .init(
            date: date, passage: number, people: people,
            isAppeal: PassageEvents.ofAnyCourt.contains(type) ? nil : PassageEvents.appeals.contains(type),
            isSentencing: type == .sentenced, isNews: isNews(date)))
      }
    }
    // "She did not appear, and the court ordered her arrest."
    if type == .wanted, !trigger.isPassive, (discourse.hearing ?? discourse.appearance)?.isNews ?? false {
      date = date ?? hearingDate(trigger, type, people, discourse) ?? orderDate(trigger, discourse)
    }
    date = date ?? appearanceDate(trigger, type, people, discourse)
    if date == nil, isThere(trigger), let told = discourse.dated,
      number - told.passage <= PassageEvents.sameHearing
    {
      date = told.date
    }
    if let date, PassageEvents.appearances.contains(type), isDay(date) {
      discourse.note(
        appearance: .init(
          date: date, passage: number, people: people, isAppeal: false, isSentencing: false,
          isNews: isNews(date)))
    }
    if date != nil || isBesidePast(type, people, discourse) { return date }
    return storyDate(trigger, type, days, discourse)
  }

  /// What a court of first instance decides on each of several defendants.
  private static let verdicts: [EventType] = [.convicted, .acquitted, .sentenced]

  /// "He was jailed in June 2012. His brother was given life", "She was found guilty last month. She was acquitted of fraud":
  /// whether the passage before told of a judgment of the past, so that what was decided on another, or besides, is not of
  /// the day of the news; that it was of one day, nobody says.
  func isBesidePast(_ type: EventType, _ people: [EventMention.Affected], _ discourse: Discourse) -> Bool {
    guard PassageEvents.verdicts.contains(type), dates.isEmpty, !people.isEmpty,
      let last = discourse.lastStep,
      PassageEvents.verdicts.contains(last.type), last.modality == .actual, last.passage == number - 1,
      let date = last.date, !isNews(date),
      !people.contains(where: last.affected.contains) || type != .sentenced && last.type != .sentenced,
      case let passages = finder.reading.passages,
      passages[number].paragraph == passages[last.passage].paragraph,
      let first = actors.first, first.tokens.lowerBound == passage.lowerBound
    else { return false }
    return first.isPossessor || first.kind == .pronoun || people.contains(where: first.names)
  }

  /// The day of a first hearing of the news right before, for what the judge ordered of somebody who was not there.
  private func orderDate(_ trigger: Trigger, _ discourse: Discourse) -> Int? {
    guard let hearing = discourse.appearance, hearing.isNews, number - hearing.passage <= 1,
      trigger.form != .noun, trigger.isFinite, !trigger.isPerfect, !isBeside(trigger), dates.isEmpty
    else { return nil }
    return hearing.date
  }

  /// "The court considered the appeal of Jane Doe on May 3": what it did with it was done on that day.
  func note(appealHeard date: Int, by people: [EventMention.Affected], _ discourse: inout Discourse) {
    guard isDay(date) else { return }
    discourse.note(
      .init(
        date: date, passage: number, people: people, isAppeal: true, isSentencing: false, isNews: isNews(date)
      ))
  }

  /// The date that the story gives for an event without one of its own: that of its entry in a chronicle, or the day of
  /// the news. Nothing that is set before the news ("had been sentenced") or told beside it ("who was convicted") has it.
  func storyDate(
    _ trigger: Trigger, _ type: EventType, _ days: StoryDays, _ discourse: Discourse
  ) -> Int? {
    guard trigger.form != .noun, trigger.isFinite, !trigger.isEarlier, !isBeside(trigger), !isOfPrior(trigger)
    else { return nil }
    if let heading = days.heading(of: number) {
      // What has a date of its own within the entry leaves the others theirs.
      let isFree = !trigger.isPerfect || dates.isEmpty
      let isTaken = dates.contains { !dated.own.contains($0) && !dated.offence.contains($0) && $0 != heading }
      return isFree && !isTaken ? heading : nil
    }
    if let hearing = discourse.hearing, !hearing.isNews, isRightBehind(hearing) { return nil }
    guard PassageEvents.outcomes.contains(type), let news = days.news(of: number, type: type),
      !hasOther(date: news, than: trigger)
    else { return nil }
    return discourse.hearing.map { isPossible(type, at: $0) } ?? true ? news : nil
  }

  /// Whether a step without a date has that of the step right before, from which it goes on: "was found guilty and
  /// sentenced".
  func goesOn(_ trigger: Trigger, _ type: EventType, from before: Trigger) -> Bool {
    guard trigger.form != .noun, trigger.isFinite || trigger.form.contains(.participle), !trigger.isEarlier,
      !trigger.isPresent,
      trigger.isPerfect == before.isPerfect || !trigger.isFinite,
      EventDates(passage: self).goesOn(trigger, from: before)
    else { return false }
    return !(isSentencingApart && PassageEvents.firstInstance.contains(type))
  }

  /// Whether a verdict and its sentence are two hearings in the country of the story.
  var isSentencingApart: Bool {
    let reading = finder.reading
    return reading.country.map { reading.packs.sentencingApart.contains($0) } ?? false
  }

  /// How many words may stand between "serving" and the sentence.
  private static let longestServed = 3

  /// "serving a five-year sentence": whether words tell a sentence as one that runs.
  func isServed(_ trigger: Trigger) -> Bool {
    let reach = trigger.form == .noun ? PassageEvents.longestServed : 0
    return (max(passage.lowerBound, trigger.group.lowerBound - reach)..<trigger.tokens.upperBound).contains {
      finder.lists.has(document, $0, finder.lists.running, finder.lexicon)
    }
  }

  /// How many words may stand between "how" and the verb of what somebody recalls.
  private static let longestRecalled = 4

  /// The word that opens the clause of a trigger as what somebody recalls: the "how" of "told how she was jailed".
  func recalled(_ trigger: Trigger) -> Int? {
    let far = max(passage.lowerBound, trigger.group.lowerBound - PassageEvents.longestRecalled)
    return (far..<trigger.group.lowerBound).last {
      finder.lists.has(document, $0, finder.lists.recalled, finder.lexicon)
    }
  }

  /// How many words may stand between "after" and the verb of its clause.
  private static let longestAfter = 4

  /// "sentenced after he was found guilty": whether a clause tells what was before that of which it hangs.
  private func isBehindAfter(_ trigger: Trigger) -> Bool {
    let start = trigger.group.lowerBound
    // "after his comrade Jane Doe was sentenced": a name is one word.
    let name = actors.last { $0.tokens.upperBound == start }.map { $0.tokens.count - 1 } ?? 0
    let far = start - PassageEvents.longestAfter - name
    let after = (max(passage.lowerBound, far)..<start).last {
      document.isComma($0) || finder.lists.has(document, $0, finder.lists.earlierClause, finder.lexicon)
    }
    return after.map { $0 > passage.lowerBound && !document.isComma($0) } ?? false
  }

  /// Whether a clause beside the main one tells an event: "who was convicted", "after he was arrested", "told how she
  /// was jailed".
  func isBeside(_ trigger: Trigger) -> Bool {
    if recalled(trigger) != nil || isBehindAfter(trigger) { return true }
    let before = trigger.group.lowerBound - 1
    return before >= passage.lowerBound
      && finder.lists.has(document, before, finder.lists.relative, finder.lexicon)
  }
}
