import DocketModel

/// Steps whose verb is told once for several: "Jane Doe was arrested on Monday, and John Roe two days later".
extension PassageEvents {
  /// How many words may stand between a name and the date beside it: "John Roe on", "John Roe, in".
  private static let gapToDate = 1

  /// How many words the clause of the verb may go on behind its date.
  private static let longestClause = 12

  /// The steps of those whom a conjunction and a date of their own put beside the one to whom a step happened.
  func gapped(_ events: [EventMention]) -> [EventMention] {
    guard dates.count > 1, actors.count > 1 else { return [] }
    var found: [EventMention] = []
    for (index, actor) in actors.enumerated().dropFirst() {
      guard case .named(let person) = actor.kind, !actor.isPossessor, isJoined(index),
        let date = dateBehind(actor),
        let model = last(of: events, found, where: { $0.modality == .actual && isModel($0, for: actor) }),
        !model.affected.contains(where: { $0.person == person })
      else { continue }
      var event = model
      event.affected = [.init(person: person, unnamed: nil)]
      event.named = [person]
      event.date = date
      event.sentences = []
      found.append(event)
    }
    return found
  }

  /// "... was acquitted, as were Jane Doe and John Roe", "So too was Jane Doe": the step told last, of those behind the verb.
  func likewise(_ events: [EventMention], _ discourse: Discourse) -> [EventMention] {
    for words in likewiseWords {
      let index = words.lowerBound
      guard
        index == passage.lowerBound || document.isComma(index - 1)
          || finder.lists.has(document, index - 1, finder.lists.conjunction, finder.lexicon),
        let model = index == passage.lowerBound
          ? discourse.lastStep
          : events.last(where: { $0.trigger.upperBound <= index && $0.type != .offence }),
        model.modality == .actual,
        let first = actors.firstIndex(where: { $0.tokens.lowerBound == words.upperBound })
      else { continue }
      let chain = phrases.chain(startingAt: phrases.owned(by: first))
      let people = phrases.dropAppositions(chain).compactMap { actor -> EventMention.Affected? in
        switch actors[actor].kind {
        // "appeared in court, as did prosecutor Jane Doe": no party.
        case .named: discourse.party(actors[actor])
        case .described: phrases.describe(actors[actor])
        default: nil
        }
      }
      guard !people.isEmpty, !people.contains(where: model.affected.contains) else { continue }
      var event = model
      event.affected = people
      event.named = Set(people.compactMap(\.person))
      event.passage = number
      event.trigger = words
      event.sentences = []
      return [event]
    }
    return []
  }

  /// "was acquitted in 2008 and in 2011", "was detained in March and again in June": the steps that a second date tells anew.
  func repeated(_ events: [EventMention]) -> [EventMention] {
    guard dates.count > 1, !events.isEmpty else { return [] }
    var found: [EventMention] = []
    for date in dates.dropFirst() where isRepeated(date) {
      guard
        let model = last(
          of: events, found,
          where: {
            $0.date == date - 1 && $0.type != .offence && $0.modality == .actual
          })
      else { continue }
      var event = model
      event.date = date
      event.sentences = []
      found.append(event)
    }
    return found
  }

  /// The last event that fits, of those told and those found behind them.
  private func last(
    of events: [EventMention], _ found: [EventMention], where fits: (EventMention) -> Bool
  ) -> EventMention? {
    found.last(where: fits) ?? events.last(where: fits)
  }

  /// Whether a date stands behind another and a conjunction, with a preposition or an adverb of its own, and is no step's.
  private func isRepeated(_ date: Int) -> Bool {
    let (mention, before) = (finder.reading.dates[date], finder.reading.dates[date - 1])
    let and = before.tokens.upperBound
    let isThen = and + 1 < passage.upperBound && document.isComma(and)
    guard mention.date != nil, !mention.isUntil, !mention.isFuture, mention.lag == nil, !before.isUntil,
      !dated.own.contains(date), !dated.offence.contains(date), and < mention.tokens.lowerBound + 1,
      and + 1 < passage.upperBound, mention.tokens.lowerBound - and <= PassageEvents.longestRepetition,
      finder.lists.has(document, and, finder.lists.conjunction, finder.lexicon)
        // "first arrested in 2011, then again in 2013"
        || isThen && finder.lists.has(document, and + 1, finder.lists.again, finder.lexicon),
      mention.tokens.upperBound == passage.upperBound || document.tokens[mention.tokens.upperBound].isMark
    else { return false }
    return finder.lists.has(document, and + 1, finder.lists.caseMark, finder.lexicon)
      || finder.lists.has(document, and + 1, finder.lists.again, finder.lexicon)
  }

  /// How many words may stand between "and" and a date, with it: "and again in".
  private static let longestRepetition = 3

  /// Whether a conjunction stands right before a name or what is told with it.
  private func isJoined(_ actor: Int) -> Bool {
    let start = actors[actor].tokens.lowerBound
    return start - 1 > passage.lowerBound
      && finder.lists.has(document, start - 1, finder.lists.conjunction, finder.lexicon)
  }

  /// The date right behind a name, where no step has it and no verb goes on from it.
  private func dateBehind(_ actor: Actor) -> Int? {
    let end = actor.tokens.upperBound
    return dates.first { date in
      let mention = finder.reading.dates[date]
      guard mention.date != nil, !mention.isUntil, !mention.isFuture, !dated.own.contains(date),
        (end...end + PassageEvents.gapToDate).contains(mention.tokens.lowerBound)
      else { return false }
      let next = mention.tokens.upperBound
      return next == passage.upperBound
        || !finder.lists.has(document, next, finder.lists.auxiliary, finder.lexicon)
          && !triggers.contains { $0.isFinite && $0.group.lowerBound == next }
    }
  }

  /// Whether a step is one whose verb a name further on can share: it has a date of its own right before, and nothing
  /// between begins another clause.
  private func isModel(_ event: EventMention, for actor: Actor) -> Bool {
    guard event.type != .offence, let date = event.date, dates.contains(date), !event.affected.isEmpty,
      event.affected.allSatisfy({ $0.person != nil })
    else { return false }
    let end = max(event.trigger.upperBound, finder.reading.dates[date].tokens.upperBound)
    let start = actor.tokens.lowerBound
    guard end < start, start - end <= PassageEvents.longestClause else { return false }
    return !(end..<start).contains { index in
      finder.lists.has(document, index, finder.lists.subordinate, finder.lexicon)
        || finder.lists.has(document, index, finder.lists.relative, finder.lexicon)
        || finder.lists.has(document, index, finder.lists.report, finder.lexicon)
    } && !triggers.contains { $0.isFinite && $0.tokens.lowerBound >= end && $0.tokens.upperBound <= start }
  }
}
