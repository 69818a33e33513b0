import DocketModel

/// The events of one passage: each trigger with its arguments.
final class PassageEvents {
  let finder: EventFinder
  let passage: Range<Int>
  let number: Int
  let actors: [Actor]
  let triggers: [Trigger]
  /// The dates of the passage: indexes into `Reading.dates`.
  let dates: Range<Int>
  /// Which of them date which trigger.
  @exclusivity(unchecked) var dated = EventDates.Assigned(own: [], offence: [])
  /// Whom the passage is about: its first person who is no judge and does not only speak.
  @exclusivity(unchecked) var subject: EventMention.Affected?
  /// The phrases that the words for persons make.
  let phrases: ActorPhrases

  init(
    finder: EventFinder, passage: Range<Int>, number: Int, actors: [Actor], triggers: [Trigger],
    dates: Range<Int>
  ) {
    self.finder = finder
    self.passage = passage
    self.number = number
    self.actors = actors
    self.triggers = triggers
    self.dates = dates
    phrases = ActorPhrases(finder: finder, passage: passage, actors: actors)
  }

  var document: Document { finder.reading.document }

  /// What a court does at one hearing, so that one date is the date of all.
  private static let outcomes: Set<EventType> = [
    .convicted, .acquitted, .sentenced, .upheld, .overturned, .changed, .dismissed,
  ]

  /// What happens where somebody stands before a judge for the first time.
  private static let appearances: Set<EventType> = [.tried, .pleaded, .charged]

  /// What is decided there.
  private static let decisions: Set<EventType> = [.remanded, .bailed]

  /// What a higher court does.
  private static let appeals: Set<EventType> = [.upheld, .overturned, .changed]

  /// What a higher court does not do where it hears an appeal: that was done before.
  private static let firstInstance: Set<EventType> = [.convicted, .sentenced]

  /// Whether an outcome can be one of a hearing: nobody is convicted where his appeal is heard,
  /// nor where the sentence alone is passed.
  private func isPossible(_ type: EventType, at hearing: Discourse.Hearing) -> Bool {
    let reading = finder.reading
    if type == .convicted, hearing.isSentencing,
      reading.country.map({ reading.packs.sentencingApart.contains($0) }) ?? false
    {
      return false
    }
    return hearing.isAppeal
      ? !PassageEvents.firstInstance.contains(type) : !PassageEvents.appeals.contains(type)
  }

  /// How many passages further a hearing's date is still that of what the court did.
  private static let sameHearing = 2

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
      guard let told = finder.reading.dates[date].date, told != day, !dated.offence.contains(date) else {
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
      let hearing = discourse.hearing, isPossible(type, at: hearing)
    else { return nil }
    guard hearing.passage == number || !hasOther(date: hearing.date, than: trigger) else { return nil }
    guard hearing.isNews || isRightBehind(hearing) else { return nil }
    let isSame = !affected.isEmpty && affected.allSatisfy { hearing.people.contains($0) }
    return isSame || number - hearing.passage <= PassageEvents.sameHearing ? hearing.date : nil
  }

  /// How many words may stand between a verb of telling and its date: "said in a news release on Monday".
  private static let longestTelling = 6

  /// Whether a date says when somebody told of it: a verb of telling stands right beside it, nearer than `cost`
  /// words, and at most `reach` behind it.
  func isTold(_ date: Range<Int>, before cost: Int = .max, behind reach: Int = 2) -> Bool {
    let far = max(passage.lowerBound, date.lowerBound - PassageEvents.longestTelling)
    // A comma or another verb parts the verb of telling from the date.
    let parting = (far..<date.lowerBound).last { index in
      document.isComma(index) || triggers.contains { $0.tokens.contains(index) }
    }
    let low = parting.map { $0 + 1 } ?? far
    let high = min(passage.upperBound, date.upperBound + reach)
    return (low..<high).contains { index in
      guard !date.contains(index) else { return false }
      let distance = index < date.lowerBound ? date.lowerBound - index - 1 : index - date.upperBound
      return distance < cost && finder.lists.has(document, index, finder.lists.report, finder.lexicon)
    }
  }

  /// The date that the story gives for an event without one of its own: that of its entry in a chronicle, or the day of
  /// the news. Nothing that is set before the news ("had been sentenced") or told beside it ("who was convicted") has it.
  private func storyDate(
    _ trigger: Trigger, _ type: EventType, _ days: StoryDays, _ discourse: Discourse
  ) -> Int? {
    guard trigger.form != .noun, trigger.isFinite, !trigger.isEarlier, !isBeside(trigger) else { return nil }
    if let heading = days.heading(of: number) {
      // What has a date of its own within the entry leaves the others theirs.
      let isFree = !trigger.isPerfect || dates.isEmpty
      let isTaken = dates.contains { !dated.own.contains($0) && !dated.offence.contains($0) && $0 != heading }
      return isFree && !isTaken ? heading : nil
    }
    if let hearing = discourse.hearing, !hearing.isNews, isRightBehind(hearing) { return nil }
    guard PassageEvents.outcomes.contains(type), let news = days.news(of: number),
      !hasOther(date: news, than: trigger)
    else { return nil }
    return discourse.hearing.map { isPossible(type, at: $0) } ?? true ? news : nil
  }

  /// Whether a clause beside the main one tells an event: "who was convicted", "after he was arrested".
  func isBeside(_ trigger: Trigger) -> Bool {
    let before = trigger.group.lowerBound - 1
    return before >= passage.lowerBound
      && finder.lists.has(document, before, finder.lists.relative, finder.lexicon)
  }

  /// The events, in the order of the text.
  func events(_ discourse: inout Discourse, _ days: StoryDays) -> [EventMention] {
    var events: [EventMention] = []
    var offences: [EventMention] = []
    var previous: (trigger: Trigger, affected: [EventMention.Affected])?
    if !actors.isEmpty {
      noteNouns(&discourse)
      noteMembers(&discourse)
    }
    for (index, trigger) in triggers.enumerated() {
      let rule = finder.rules.rules[trigger.rule]
      let arguments = EventArguments(passage: self, trigger: trigger, index: index)
      var affected =
        trigger.isInside
        ? EventArguments.Result(people: previous?.affected ?? [])
        : arguments.affected(rule, previous, discourse)
      if trigger.isInside, affected.people.isEmpty { continue }
      if affected.nobody { continue }
      var modality = trigger.modality
      if affected.denied, modality == .actual { modality = .denied }
      if modality == .actual, isBehind(planned: index) { modality = .planned }
      var date = dated.own[index]
      if trigger.isAwaited, modality == .possible, let date, !finder.reading.dates[date].isFuture,
        finder.reading.dates[date].tokens.lowerBound >= trigger.tokens.upperBound
      {
        modality = .actual
      }
      if PassageEvents.outcomes.contains(rule.type), modality == .actual {
        date = date ?? hearingDate(trigger, rule.type, affected.people, discourse)
        if let date, isDay(date), !isBefore(discourse.hearing, date) || !isNews(date) {
          discourse.note(
            .init(
              date: date, passage: number, people: affected.people,
              isAppeal: PassageEvents.appeals.contains(rule.type), isSentencing: rule.type == .sentenced,
              isNews: isNews(date)))
        }
      }
      if modality == .actual {
        date = date ?? appearanceDate(trigger, rule.type, affected.people, discourse)
        if let date, PassageEvents.appearances.contains(rule.type), isDay(date) {
          discourse.note(
            appearance: .init(
              date: date, passage: number, people: affected.people, isAppeal: false, isSentencing: false,
              isNews: isNews(date)))
        }
      }
      if modality == .actual { date = date ?? storyDate(trigger, rule.type, days, discourse) }
      if let date {
        let mention = finder.reading.dates[date]
        if mention.isFuture, modality == .actual { modality = .planned }
      }
      if rule.isDated, date == nil { continue }
      if rule.isDated, affected.people.isEmpty { continue }
      // "cases of individuals accused of ..." tells of nobody, unless it says when or is a headline.
      if affected.isGeneral, date == nil, !finder.lists.isHeadline(document, passage), number > 0 { continue }
      if affected.people.isEmpty, trigger.form == .noun || !trigger.isFinite {
        // A bare noun tells an event only of somebody or of some day.
        guard date != nil, trigger.form == .noun, isKnown(trigger, discourse) else { continue }
        let subject = subject.flatMap { discourse.topics.contains($0) ? [$0] : nil }
        affected.people = subject ?? discourse.topic
      }
      if affected.people.isEmpty, !rule.isDated, let topic = discourse.told(plural: false).first {
        affected.people = [topic]
      }
      var event = EventMention(
        type: rule.type, rule: "\(rule.name).\(form(trigger))", modality: modality, affected: affected.people,
        date: date, passage: number, trigger: trigger.tokens)
      event.named = affected.named
      attach(&event, index)
      if modality == .actual || modality == .planned, !affected.denied,
        // Somebody told of by his death alone is seldom whom the story goes on with.
        rule.type != .died || affected.people.contains(where: { discourse.topics.contains($0) })
      {
        discourse.note(affected.people, passage: number)
      }
      if !trigger.isInside { previous = (trigger, affected.people) }
      events.append(event)
      if let deed = dated.offence[index], modality == .actual, !affected.people.isEmpty {
        offences.append(
          EventMention(
            type: .offence, rule: "\(rule.name).deed", modality: .actual, affected: affected.people,
            date: deed,
            passage: number, trigger: trigger.tokens))
      }
    }
    events += SentenceEvents(passage: self).events(besides: events, &discourse)
    return events + offences + OffenceEvents(passage: self).events(besides: events + offences, discourse)
  }

  /// How many passages behind the last that told of somebody a noun of no one's ("a genocide case") is still his.
  private static let topicReach = 4

  /// Whether a noun may take up what the story tells of, and is not something of its kind in another story.
  private func isKnown(_ noun: Trigger, _ discourse: Discourse) -> Bool {
    if number - discourse.lastPassage <= PassageEvents.topicReach { return true }
    let start = noun.tokens.lowerBound
    return !(max(passage.lowerBound, start - 3)..<start).contains { index in
      finder.lists.has(document, index, finder.lists.indefinite, finder.lexicon)
    }
  }

  /// "will be arraigned following his extradition": a noun right behind what is to come.
  private func isBehind(planned index: Int) -> Bool {
    guard index > 0, triggers[index].form == .noun,
      [.planned, .possible].contains(triggers[index - 1].modality)
    else { return false }
    let between = triggers[index - 1].tokens.gap(to: triggers[index].tokens)
    return between.count <= PassageEvents.following
      && between.contains { finder.lists.has(document, $0, finder.lists.subordinate, finder.lexicon) }
  }

  /// How many words may stand between what is to come and a noun that comes before it.
  private static let following = 3

  /// Persons named as those to whom an offence was done.
  func victims() -> [Int] {
    triggers.indices.flatMap { index -> [Int] in
      let rule = finder.rules.rules[triggers[index].rule]
      guard rule.type == .offence else { return [] }
      let result = EventArguments(passage: self, trigger: triggers[index], index: index).victims()
      return result.people.compactMap(\.person)
    }
  }

  private func form(_ trigger: Trigger) -> String {
    trigger.form == .noun ? "noun" : trigger.isPassive ? "passive" : "active"
  }

  /// What no court does: a court beside it acts in another clause.
  private static let outsideCourt: Set<EventType> = [.detained, .searched, .fled, .died, .offence, .wanted]

  /// Whether no other event and no other clause begins between two runs of tokens.
  private func isInClause(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let between = a.gap(to: b)
    return !between.contains {
      finder.lists.has(document, $0, finder.lists.subordinate, finder.lexicon)
        || finder.lists.has(document, $0, finder.lists.clauseBreak, finder.lexicon)
    } && !triggers.contains { between.contains($0.tokens.lowerBound) }
  }

  /// "Jane Doe, 32, of Osh", "a man from Osh": where somebody lives, not where it happened.
  private func isHome(_ place: Range<Int>) -> Bool {
    let before = place.lowerBound - 1
    guard before > passage.lowerBound else { return false }
    if finder.lists.has(document, before, finder.lists.home, finder.lexicon) {
      return actors.contains { $0.tokens.upperBound == before } || document.isComma(before - 1)
    }
    return document.isComma(before) && document.tokens[before - 1].isNumber
  }

  /// The court, sentences, statutes and city of an event.
  private func attach(_ event: inout EventMention, _ index: Int) {
    let reading = finder.reading
    func nearest<T>(_ items: [T], _ tokens: (T) -> Range<Int>) -> Int? {
      var best: (distance: Int, index: Int)?
      for (number, item) in items.enumerated() {
        let range = tokens(item)
        guard passage.contains(range.lowerBound) else { continue }
        let distance =
          range.lowerBound >= event.trigger.upperBound
          ? range.lowerBound - event.trigger.upperBound : event.trigger.lowerBound - range.upperBound
        if best.map({ distance < $0.distance }) ?? true { best = (distance, number) }
      }
      return best?.index
    }
    event.court = nearest(reading.courts) { $0.tokens }
    if let court = event.court, PassageEvents.outsideCourt.contains(event.type),
      !isInClause(event.trigger, reading.courts[court].tokens)
    {
      event.court = nil
    }
    event.place = nearest(reading.places) { mention in
      if case .city = mention.what, !isHome(mention.tokens) { return mention.tokens }
      return -1 ..< -1
    }
    for (number, statute) in reading.statutes.enumerated() where passage.contains(statute.tokens.lowerBound) {
      event.statutes.append(number)
    }
    guard [.sentenced, .changed, .requested, .upheld, .convicted].contains(event.type) else { return }
    for (number, sentence) in reading.sentences.enumerated()
    where passage.contains(sentence.tokens.lowerBound) {
      event.sentences.append(number)
    }
  }
}
