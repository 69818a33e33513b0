import DocketModel

/// Events that a passage tells by a sentence alone: "is serving six years", "had his term cut to four years".
struct SentenceEvents {
  let passage: PassageEvents

  /// The type of event that a sentence of each status tells, and the types that tell it already.
  private static let types: [Sentence.Status: (type: EventType, told: [EventType])] = [
    .imposed: (.sentenced, [.sentenced, .upheld, .overturned, .requested]),
    .changed: (.changed, [.changed]),
    .requested: (.requested, [.requested]),
  ]

  /// Kinds that courts order beside a sentence.
  static let beside: Set<Sentence.Kind> = [.ban, .confiscation, .other]

  /// Adds the events to those that triggers have told.
  func add(to events: inout [EventMention], _ discourse: inout Discourse, _ days: StoryDays) {
    partRespective(&events)
    let byTriggers = events.count
    let sentences = passage.finder.reading.sentences
    for index in sentences.indices where passage.passage.contains(sentences[index].tokens.lowerBound) {
      let sentence = sentences[index]
      guard let (type, already) = SentenceEvents.types[sentence.status] else { continue }
      let alike = events.filter { already.contains($0.type) }
      guard !alike.contains(where: { tells($0, sentence, discourse) }) else { continue }
      let words = wordsBehindOwner(of: sentence)
      let trigger = Trigger(tokens: words, rule: 0, form: .active, group: words, isFinite: true)
      let owner =
        ownerBeside(sentence)
        ?? EventArguments(passage: passage, trigger: trigger, index: 0).owner(discourse)
      // By whose verb it is imposed too: "was jailed for five years and John Roe for three".
      let first = alike.last { $0.trigger.lowerBound < sentence.termTokens.lowerBound }
      // A sentence beside a name is somebody's to whom something has happened, or who gets it by a verb.
      guard !owner.people.isEmpty, !owner.nobody, !owner.isGeneral,
        // "... got 15": whoever it is that gets it stands beside the words.
        !(owner.isGuessed && sentence.isFurther && sentence.status == .imposed && first == nil),
        !passage.isOfBench(owner.people, sentence.tokens), !holdsStranger(sentence),
        first != nil || owner.people.contains(where: discourse.isParty)
          || has(passage.finder.lists.received, in: sentence.tokens)
      else { continue }
      // "a share of death sentences"
      if owner.isGuessed, sentence.term == nil, let last = sentence.tokens.last,
        passage.finder.lists.has(passage.document, last, passage.finder.lists.kinds, passage.finder.lexicon)
      {
        continue
      }
      var event = EventMention(
        type: type, rule: sentence.rule, modality: .actual, affected: owner.people, date: nil,
        passage: passage.number, trigger: sentence.tokens)
      event.sentences = [index]
      event.named = owner.named
      event.isGuessed = owner.isGuessed
      if let first {
        event.modality = first.modality
        event.date = first.type == type ? first.date : nil
      } else {
        event.date = date(of: event, trigger, events, discourse, days)
      }
      discourse.note(owner.people, passage: passage.number)
      // What one gets is not what another gets whom the passage names beside him.
      for other in 0..<byTriggers where events[other].sentences.count > 1 {
        events[other].sentences.removeAll { $0 == index }
      }
      events.append(event)
    }
  }

  /// "Jane Doe and John Roe were jailed for five and seven years respectively": to each his own.
  private func partRespective(_ events: inout [EventMention]) {
    guard events.contains(where: { $0.sentences.count > 1 && $0.affected.count > 1 }),
      let word = passage.passage.first(where: {
        passage.finder.lists.has(
          passage.document, $0, passage.finder.lists.respective, passage.finder.lexicon)
      })
    else { return }
    let sentences = passage.finder.reading.sentences
    events = events.flatMap { event -> [EventMention] in
      let parts = event.sentences.filter { sentences[$0].tokens.upperBound <= word }
      guard parts.count > 1, parts.count == event.affected.count,
        event.affected.allSatisfy({ $0.person != nil })
      else { return [event] }
      return zip(event.affected, parts).map { one, sentence in
        var part = event
        part.affected = [one]
        part.sentences = [sentence]
        return part
      }
    }
  }

  /// "handed a pastor, Foo Bar, 30 months": whether a name stands inside the words before the term that is not known for
  /// that of a person.
  private func holdsStranger(_ sentence: SentenceMention) -> Bool {
    let before = sentence.tokens.lowerBound..<max(sentence.tokens.lowerBound, sentence.termTokens.lowerBound)
    return before.dropFirst().contains { index in
      passage.document.tokens[index].isCapital
        && !passage.actors.contains { $0.tokens.contains(index) }
        && !passage.finder.reading.places.contains { $0.tokens.contains(index) }
    }
  }

  /// The words of a sentence before which the person stands who gets it: the term where the words hold a name ("gave
  /// Jane Doe 18 years").
  private func wordsBehindOwner(of sentence: SentenceMention) -> Range<Int> {
    let before = sentence.tokens.lowerBound..<sentence.termTokens.lowerBound
    let holdsName = passage.actors.contains { actor in
      if case .named = actor.kind { before.contains(actor.tokens.lowerBound) } else { false }
    }
    return holdsName ? sentence.termTokens : sentence.tokens
  }

  /// The date of a sentence that no other event of the passage tells.
  private func date(
    of event: EventMention, _ trigger: Trigger, _ told: [EventMention], _ discourse: Discourse,
    _ days: StoryDays
  ) -> Int? {
    let dates = passage.finder.reading.dates
    let usable = passage.dates.filter {
      !dates[$0].isUntil && !dates[$0].isFuture && dates[$0].lag == nil
        && !EventDates(passage: passage).isOfAct(dates[$0].tokens)
    }
    if has(passage.finder.lists.running, in: event.trigger) { return nil }
    if usable.count == 1, told.isEmpty { return usable[0] }
    // "On Monday, Jane Doe got five years, the ministry announced on Tuesday."
    if told.isEmpty, let first = usable.first, EventDates(passage: passage).isOpening(dates[first].tokens),
      !passage.isTold(dates[first].tokens)
    {
      return first
    }
    // "was detained in May and given ten days yesterday", "reduced to ten years on appeal in 2005"
    if let day = usable.first(where: {
      (0...SentenceEvents.nearDay).contains(dates[$0].tokens.lowerBound - event.trigger.upperBound)
        && !passage.dated.own.contains($0) && !passage.dated.offence.contains($0)
    }) {
      return day
    }
    guard event.type == .sentenced else { return nil }
    if let day = hearing(before: event.trigger, event.affected, told) { return day }
    // "walked free with a suspended term": a release of the same hearing.
    guard told.allSatisfy({ $0.type == .released && $0.date == nil }) else { return nil }
    // What is ordered beside a sentence is ordered with it, not at the hearing that was told of last.
    let isBeside = event.sentences.allSatisfy {
      SentenceEvents.beside.contains(passage.finder.reading.sentences[$0].kind)
    }
    if passage.isBesidePast(event.type, event.affected, discourse) { return nil }
    return (isBeside ? nil : passage.hearingDate(trigger, event.type, event.affected, discourse))
      ?? (isEarlier(trigger) || discourse.toldUndatedSentence
        ? nil : passage.storyDate(trigger, event.type, days, discourse))
  }

  /// How many words may stand between the words of a sentence and its day: "on appeal".
  private static let nearDay = 2

  /// How many words may stand between "had" and the words of a sentence: "had been handed in May".
  private static let longestGroup = 6

  /// "had been given two years": a sentence told as what was before the news.
  private func isEarlier(_ trigger: Trigger) -> Bool {
    let start = trigger.tokens.lowerBound
    return (max(passage.passage.lowerBound, start - SentenceEvents.longestGroup)..<start).contains {
      passage.finder.lists.isAuxiliary(passage.document, $0, "had", passage.finder.lexicon)
    }
  }

  /// Whether an event tells a sentence too: no other person stands before the term as the one who gets it ("was jailed
  /// for five years and John Roe for three").
  private func tells(_ event: EventMention, _ sentence: SentenceMention, _ discourse: Discourse) -> Bool {
    let term = sentence.termTokens.lowerBound
    // "A man who knew Jane Doe was jailed": the verb is the sentence.
    if event.trigger.overlaps(sentence.termTokens) { return true }
    if event.trigger.lowerBound < term,
      let owner = (ownerBehind(sentence) ?? ownerApposed(sentence)).flatMap(discourse.party)
    {
      return event.affected.contains(owner)
    }
    guard var nearest = passage.actors.lastIndex(where: { $0.tokens.upperBound <= term }) else { return true }
    // "Jane Doe, a reporter, received a five-year term"
    if nearest > 0 { nearest = passage.phrases.dropAppositions([nearest - 1, nearest]).last ?? nearest }
    guard isAnother(passage.actors[nearest], than: event, sentence, discourse) else { return true }
    if event.trigger.lowerBound >= term { return false }
    // The first of "Jane Doe and John Roe" must stand where a new clause can begin: not "for killing Jane Doe and ...".
    let first = passage.phrases.chain(endingAt: nearest).map { passage.actors[$0].tokens.lowerBound }
      .first { $0 >= event.trigger.upperBound }
    return first.map { !isBehindPause($0) } ?? true
  }

  /// Whether an actor is somebody else than those to whom an event happened, and nobody to whom the deed was done.
  private func isAnother(
    _ actor: Actor, than event: EventMention, _ sentence: SentenceMention, _ discourse: Discourse
  ) -> Bool {
    if actor.isPossessor { return false }
    // "... and a third man to 18 months"
    if actor.kind == .described { return sentence.isFurther || hasOwnVerb(actor, event, sentence) }
    guard let owner = discourse.party(actor) else { return false }
    return !event.affected.contains(owner) && !passage.finder.victims.contains(owner.person ?? -1)
  }

  /// "... was jailed, while the driver who helped him was ordered to do unpaid work": whether somebody described is the
  /// subject of another verb than that of an event.
  private func hasOwnVerb(_ actor: Actor, _ event: EventMention, _ sentence: SentenceMention) -> Bool {
    let end = actor.tokens.upperBound
    guard actor.tokens.lowerBound >= event.trigger.upperBound, end < sentence.termTokens.lowerBound,
      isBehindPause(actor.tokens.lowerBound)
        || passage.phrases.has(actor.tokens.lowerBound - 1, passage.finder.lists.subordinate)
    else { return false }
    return (end..<sentence.termTokens.lowerBound).contains {
      passage.phrases.has($0, passage.finder.lists.auxiliary)
    }
  }

  /// Whether a comma, a semicolon or "and" stands right before a phrase: before "John Roe", "his brother".
  private func isBehindPause(_ start: Int) -> Bool {
    let (phrases, lists) = (passage.phrases, passage.finder.lists)
    var before = start - 1
    if before > passage.passage.lowerBound,
      phrases.has(before, lists.possessive) || phrases.has(before, lists.determiner)
    {
      before -= 1
    }
    guard before >= passage.passage.lowerBound else { return true }
    return passage.document.tokens[before].isMark || phrases.has(before, lists.conjunction)
  }

  /// Whether a word of a list stands in a sentence or right before it: "is serving six years", "got ten years".
  private func has(_ list: Int?, in sentence: Range<Int>) -> Bool {
    guard let list else { return false }
    return (max(passage.passage.lowerBound, sentence.lowerBound - 4)..<sentence.upperBound).contains {
      passage.finder.lexicon.length(
        list, passage.document.tokens, at: $0, end: passage.passage.upperBound) > 0
    }
  }

  /// Steps at whose hearing a sentence can be imposed.
  private static let hearings: [EventType] = [.tried, .pleaded, .convicted, .acquitted]

  /// The date of the step right before a sentence, or of the hearing right behind it: "was tried in May and given six
  /// months", "was given six months when he appeared in court in May".
  private func hearing(before sentence: Range<Int>, _ people: [EventMention.Affected], _ told: [EventMention])
    -> Int?
  {
    let before = told.last { $0.trigger.upperBound <= sentence.lowerBound && $0.type != .offence }
    let after = told.first { $0.trigger.lowerBound >= sentence.upperBound && $0.type == .tried }
    guard let hearing = before ?? after, SentenceEvents.hearings.contains(hearing.type),
      hearing.modality == .actual, people.allSatisfy({ hearing.affected.contains($0) })
    else { return nil }
    return hearing.date
  }
}
