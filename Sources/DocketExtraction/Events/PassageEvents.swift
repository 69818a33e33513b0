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

  /// The words by which the passage says what is alleged to have been done: looked for once for both readings.
  private(set) lazy var offenceCue = OffenceEvents(passage: self).cue()

  /// The words that say that names follow of those of a group: looked for once for both readings.
  private(set) lazy var includes = words(of: finder.lists.include)

  /// The words that tell of others the step that was told last: looked for once for both readings.
  private(set) lazy var likewiseWords = words(of: finder.lists.likewise)

  /// Where the passage has words of a list.
  private func words(of list: Int?) -> [Range<Int>] {
    guard let list else { return [] }
    return passage.compactMap { index in
      let length = finder.lexicon.length(list, document.tokens, at: index, end: passage.upperBound)
      return length > 0 ? index..<index + length : nil
    }
  }

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

  /// Whether it is the first of its paragraph.
  var opensParagraph: Bool {
    let passages = finder.reading.passages
    return number == 0 || passages[number].paragraph != passages[number - 1].paragraph
  }

  /// "According to evidence presented at trial, ...": the words that open a passage and name who tells it, to their
  /// comma.
  var sourceClause: Range<Int> {
    guard let source = finder.lists.source,
      finder.lexicon.match(source, document.tokens, at: passage.lowerBound, end: passage.upperBound) != nil,
      let comma = passage.first(where: { document.isComma($0) })
    else { return passage.lowerBound..<passage.lowerBound }
    return passage.lowerBound..<comma
  }

  /// Whether a date is that of a step of one of some types.
  func dates(_ date: Int, a types: [EventType]) -> Bool {
    triggers.indices.contains {
      dated.own[$0] == date && types.contains(finder.rules.rules[triggers[$0].rule].type)
    }
  }

  /// The events, in the order of the text.
  func events(_ discourse: inout Discourse, _ days: StoryDays) -> [EventMention] {
    var events: [EventMention] = []
    var offences: [EventMention] = []
    var previous: EventArguments.Previous?
    var lastDay: Int?
    if finder.lists.opensAnother(document, passage, finder.lexicon) { discourse.turn() }
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
      // "Two of them died": several, of whom nobody was told.
      if rule.type == .died, affected.people.count == 1, !affected.people[0].isGroup, affected.named.isEmpty,
        actors.contains(where: {
          $0.kind == .pronoun && $0.isPlural && $0.tokens.upperBound == trigger.group.lowerBound
        })
      {
        continue
      }
      if affected.nobody || (rule.type == .requested || rule.isOfPenalties) && !tellsPenalty { continue }
      if PassageEvents.ofJudgments.contains(rule.type), !tellsJudgment { continue }
      if rule.type == .offence, affected.people.isEmpty { affected.people = arguments.accused() }
      var modality = trigger.modality
      if affected.denied, trigger.isContraryOfNobody {
        affected.denied = false
        affected.people = discourse.told(plural: true)
      }
      if affected.denied, modality == .actual { modality = .denied }
      if modality == .actual, isBehind(planned: index) { modality = .planned }
      var date = rule.isUndated ? nil : dated.own[index]
      if modality == .denied, !affected.denied, let until = untilRightBehind(trigger) {
        (modality, date) = (.actual, until)
      }
      if trigger.isAwaited, modality == .possible, let date, !finder.reading.dates[date].isFuture,
        finder.reading.dates[date].tokens.lowerBound >= trigger.tokens.upperBound
      {
        // "held until a hearing on April 29"
        // "until his trial in February": which one, is not said.
        let isDay =
          finder.reading.dates[date].coming == nil || finder.reading.dates[date].date?.precision != .month
          || rule.type == .detained
        modality = finder.reading.dates[date].isJustAhead ? .planned : isDay ? .actual : .possible
      }
      if modality == .actual, !rule.isUndated {
        date = hearingDay(date, trigger, rule.type, affected.people, &discourse, days)
        if date == nil, let previous, let lastDay, !trigger.isInside {
          date = goesOn(trigger, rule.type, from: previous.trigger) ? lastDay : nil
        }
      }
      if rule.isUndated, rule.type == .appealed, modality == .actual, let heard = dated.own[index] {
        note(appealHeard: heard, by: affected.people, &discourse)
      }
      if let date {
        let mention = finder.reading.dates[date]
        if mention.isFuture, modality == .actual { modality = .planned }
      }
      if rule.isDated, date == nil { continue }
      if rule.isDated, affected.people.isEmpty { continue }
      let isGuessed = affected.people.isEmpty
      // "Arresting a journalist makes a mockery of ...": what is done in general.
      if trigger.form == .gerund, !trigger.isFinite, trigger.tokens.lowerBound <= passage.lowerBound + 1,
        date == nil,
        affected.named.isEmpty
      {
        continue
      }
      if affected.named.isEmpty, arguments.isOfStranger { continue }
      // "cases of individuals accused of ..." tells of nobody, unless it says when or is a headline.
      if affected.isGeneral, date == nil, !finder.lists.isHeadline(document, passage), number > 0 { continue }
      if affected.people.isEmpty, trigger.form == .noun || !trigger.isFinite {
        // A bare noun tells an event only of somebody or of some day.
        guard date != nil, trigger.form == .noun, isParticular(trigger), isKnown(trigger, discourse) else {
          continue
        }
        let subject = subject.flatMap { discourse.topics.contains($0) ? [$0] : nil }
        affected.people = arguments.tried(subject ?? discourse.topic, rule, discourse)
      }
      if affected.people.isEmpty { affected.people = arguments.reviewed(rule, discourse) }
      if affected.people.isEmpty, !rule.isDated {
        if let topic = discourse.told(plural: false).first, arguments.mean(topic, rule) {
          affected.people = arguments.tried([topic], rule, discourse)
        } else if trigger.needsPerson, !affected.denied, !arguments.namesSomebody {
          continue
        }
      }
      var event = EventMention(
        type: rule.type, rule: name(rule, trigger), modality: modality, affected: affected.people,
        date: date, passage: number, trigger: trigger.tokens)
      event.named = affected.named
      event.isGuessed = isGuessed
      event.isLoose = trigger.isLoose
      event.wasSet = trigger.wasSet
      event.isNew = trigger.isPerfect && !trigger.isEarlier
      attach(&event, index)
      if modality == .actual || modality == .planned, !affected.denied,
        // Somebody told of by his death alone is seldom whom the story goes on with.
        ![.died, .offence].contains(rule.type)
          || affected.people.contains(where: {
            rule.type == .offence && !$0.isGroup || discourse.topics.contains($0)
          })
      {
        // Who did it together with somebody is not told of any further: "with two unknown men".
        let parties = affected.people.filter { rule.type != .offence || $0.person != nil || !$0.isGroup }
        discourse.note(parties, passage: number)
        // "Tried along with him was Jane Doe. She ...": of whom the story goes on.
        let main = parties.filter { !affected.companions.contains($0) }
        if main.count < parties.count { discourse.note(main, passage: number) }
      }
      if !trigger.isInside {
        // "was charged along with John Roe and pleaded guilty": the verb behind "and" is of its subject.
        previous = .init(
          trigger: trigger, affected: affected.people.filter { !affected.companions.contains($0) },
          denied: affected.denied)
        lastDay = modality == .actual ? date : nil
      }
      if modality == .actual, PassageEvents.parting.contains(rule.type) {
        discourse.parties.leave(affected.people)
      }
      if modality == .actual, PassageEvents.judgments.contains(rule.type) {
        discourse.judgments.note(affected.people, passage: number)
      }
      if modality == .actual, let date, rule.type != .offence {
        discourse.note(step: rule.type, date: date, passage: number)
      }
      if date == nil, modality == .actual, rule.type == .sentenced { discourse.toldUndatedSentence = true }
      events.append(event)
      if !affected.people.isEmpty { discourse.latest = affected.people }
      if let deed = dated.offence[index], modality == .actual, !affected.people.isEmpty {
        offences.append(
          EventMention(
            type: .offence, rule: rule.names.deed, modality: .actual, affected: affected.people,
            date: deed,
            passage: number, trigger: trigger.tokens))
      }
    }
    events += gapped(events)
    events += repeated(events)
    events += likewise(events, discourse)
    SentenceEvents(passage: self).add(to: &events, &discourse, days)
    noteAffected(events, &discourse)
    if !offences.isEmpty { events += offences }
    let alleged = OffenceEvents(passage: self)
    let deed = alleged.event(besides: events, discourse)
    if deed != nil || alleged.opensNarrative() {
      discourse.narrative = number
    } else if events.contains(where: { $0.type != .offence }) {
      discourse.narrative = nil
    }
    if let deed { events.append(deed) }
    if let last = events.last(where: { $0.type != .offence }) { discourse.lastStep = last }
    return events
  }

  /// By what somebody is found guilty.
  private static let judgments: [EventType] = [.convicted, .sentenced]

  /// "was not arrested until May 2014": the day until which it had not happened, right behind the words.
  private func untilRightBehind(_ trigger: Trigger) -> Int? {
    // Not "denied that she was held until May".
    guard
      trigger.group.contains(where: { finder.lists.isAuxiliary(document, $0, "not", finder.lexicon) })
    else { return nil }
    return dates.first { date in
      let mention = finder.reading.dates[date]
      return mention.isUntil && mention.date != nil && !mention.isFuture
        && (0...1).contains(mention.tokens.lowerBound - trigger.tokens.upperBound)
    }
  }

  /// Steps behind which somebody is no longer tried with the others.
  private static let parting: [EventType] = [.died, .fled, .acquitted, .dismissed, .wanted, .executed]

  /// What happens to judgments: "the decree was annulled" tells nothing of a case.
  private static let ofJudgments: [EventType] = [.overturned, .upheld]

  /// Whether the passage names a judgment, or takes one up.
  private var tellsJudgment: Bool {
    passage.contains { finder.lists.has(document, $0, finder.lists.judgment, finder.lexicon) } || tellsPenalty
  }

  /// Whether the passage says which penalty is asked for, or that one is: "asked for more time" asks for none.
  private var tellsPenalty: Bool {
    passage.contains { finder.lists.has(document, $0, finder.lists.penalty, finder.lexicon) }
      || finder.reading.sentences.contains { passage.contains($0.tokens.lowerBound) }
  }

  /// Persons named as those to whom an offence was done.
  func victims() -> [Int] {
    triggers.indices.flatMap { index -> Set<Int> in
      let rule = finder.rules.rules[triggers[index].rule]
      guard rule.type == .offence else { return [] }
      return EventArguments(passage: self, trigger: triggers[index], index: index).victims().named
    }
  }

  private func name(_ rule: EventRule, _ trigger: Trigger) -> String {
    trigger.form == .noun ? rule.names.noun : trigger.isPassive ? rule.names.passive : rule.names.active
  }
}
