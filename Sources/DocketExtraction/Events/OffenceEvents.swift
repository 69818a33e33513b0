import DocketModel

/// What is alleged to have been done, where a passage says so by a cue ("allegedly", "according to the indictment") and
/// gives a date that belongs to no step of proceedings.
struct OffenceEvents {
  let passage: PassageEvents

  /// What the words of a cue are that a prosecutor or judge must have said: "told the court".
  private static let teller = "teller"
  /// The kind of a deed that is told with its day: "the offence took place on May 3".
  private static let occurred = "occurred"
  /// The kind of what goes on from a cue of a passage before.
  private static let narrated = "narrated"

  /// Words that say that a passage tells what is alleged to have been done.
  struct Cue {
    var tokens: Range<Int>
    var kind: String
  }

  private var document: Document { passage.document }
  private var lists: EventLists { passage.finder.lists }
  private var lexicon: Lexicon { passage.finder.lexicon }

  private func has(_ index: Int, _ list: Int?) -> Bool { lists.has(document, index, list, lexicon) }

  /// The offence besides the events that the passage tells.
  func event(besides told: [EventMention], _ discourse: Discourse) -> EventMention? {
    guard !passage.dates.isEmpty, !told.contains(where: { $0.type == .offence }) else { return nil }
    let reading = passage.finder.reading
    let free = passage.dates.filter { date in
      let mention = reading.dates[date]
      return !told.contains { $0.date == date } && !mention.isUntil && !mention.isFuture
        && mention.date != nil && mention.date != reading.published && mention.lag == nil
        && !EventDates(passage: passage).isOfAct(mention.tokens)
        && !passage.isTold(mention.tokens, behind: 1) && !isOfSufferer(mention.tokens)
    }
    guard let date = free.first, free.count <= 2,
      let cue = passage.offenceCue ?? narrative(besides: told, discourse) ?? occurrence(besides: told),
      let rule = passage.finder.rules.rules.firstIndex(where: { $0.type == .offence }),
      !isBeforeClause(reading.dates[date].tokens, cue),
      let affected = doers(cue, of: date, rule, discourse), !affected.isEmpty
    else { return nil }
    return EventMention(
      type: .offence, rule: passage.finder.rules.rules[rule].names.alleged, modality: .actual,
      affected: affected, date: date, passage: passage.number,
      trigger: cue.tokens.lowerBound..<(cue.tokens.lowerBound + 1))
  }

  /// "A court on Monday acquitted a man who was accused of theft": whether a date stands before the clause that holds a cue, and
  /// not at the head of the passage.
  private func isBeforeClause(_ date: Range<Int>, _ cue: Cue) -> Bool {
    date.upperBound <= cue.tokens.lowerBound && date.lowerBound > passage.passage.lowerBound + 1
      && !has(passage.passage.lowerBound, lists.preposition)
      && (date.upperBound..<cue.tokens.lowerBound).contains { has($0, lists.relative) }
  }

  /// How many words may stand between a deed done to somebody and its date: "beaten by masked men on Sunday".
  private static let longestDoer = 5

  /// Whether a date is that of a deed that others did to somebody.
  private func isOfSufferer(_ date: Range<Int>) -> Bool {
    passage.triggers.contains { trigger in
      let end = trigger.tokens.upperBound
      return passage.finder.rules.rules[trigger.rule].type == .offence && end < date.lowerBound
        && date.lowerBound - end <= OffenceEvents.longestDoer && trigger.form.contains(.participle)
        && has(end, lists.agent)
    }
  }

  /// The first cue of the passage.
  func cue() -> Cue? {
    guard let list = lists.offence else { return nil }
    for index in passage.passage {
      guard let match = lexicon.match(list, document.tokens, at: index, end: passage.passage.upperBound)
      else { continue }
      let cue = Cue(tokens: index..<(index + match.length), kind: match.value)
      if cue.kind != OffenceEvents.teller || isByAuthority(cue) { return cue }
    }
    return nil
  }

  /// How many words may stand between a noun for a deed and its verb: "the attack on the shop took place".
  private static let longestDeed = 6

  /// "The offence took place on May 3": the deed that the story is about, told with its day.
  private func occurrence(besides told: [EventMention]) -> Cue? {
    guard let list = lists.occurrence, told.isEmpty else { return nil }
    let start = passage.passage.lowerBound
    guard has(start, lists.definite) else { return nil }
    for index in start + 1..<min(start + OffenceEvents.longestDeed, passage.passage.upperBound) {
      guard lexicon.match(list, document.tokens, at: index, end: passage.passage.upperBound) != nil else {
        continue
      }
      let isDeed = (start + 1..<index).contains { has($0, lists.deed) || has($0, lists.offenceNoun) }
      return isDeed ? Cue(tokens: start..<index, kind: OffenceEvents.occurred) : nil
    }
    return nil
  }

  /// How many passages behind the last that told by a cue what is alleged its story goes on.
  private static let narrativeReach = 8

  /// Whether the passage tells by a cue what is alleged, so that those behind it may go on with it.
  func opensNarrative() -> Bool { passage.offenceCue.map { !$0.kind.isEmpty } ?? false }

  /// "According to the indictment, Jane Doe ... . She then applied for a card in May": a passage that goes on with what
  /// the one before alleged, and tells no step of proceedings: as if the cue stood at its head.
  private func narrative(besides told: [EventMention], _ discourse: Discourse) -> Cue? {
    guard told.isEmpty, let opened = discourse.narrative,
      passage.number - opened <= OffenceEvents.narrativeReach,
      passage.triggers.allSatisfy({ passage.finder.rules.rules[$0.rule].type == .offence }),
      let subject = subject(behind: passage.passage.lowerBound, discourse), subject.acts,
      isOpening(passage.actors[subject.actor])
    else { return nil }
    let start = passage.passage.lowerBound
    return Cue(tokens: start..<start, kind: OffenceEvents.narrated)
  }

  /// How many words may stand before the subject of a passage besides a date: "Furthermore, the defendant".
  private static let longestOpening = 2

  /// Whether an actor opens the passage, with nothing but a date before him.
  private func isOpening(_ actor: Actor) -> Bool {
    let dates = passage.dates.map { passage.finder.reading.dates[$0].tokens }
    let before = (passage.passage.lowerBound..<actor.tokens.lowerBound).filter { index in
      !dates.contains { $0.contains(index) || $0.lowerBound == index + 1 } && !document.isComma(index)
        && !has(index, lists.definite)
    }
    return before.count <= OffenceEvents.longestOpening
      && !passage.actors.contains { $0.tokens.upperBound <= actor.tokens.lowerBound }
  }

  /// Whether a prosecutor or judge tells it, not the defendant or his lawyer.
  private func isByAuthority(_ cue: Cue) -> Bool {
    guard let teller = passage.actors.last(where: { $0.tokens.upperBound <= cue.tokens.lowerBound }) else {
      return false
    }
    let low = passage.passage.lowerBound
    return (low..<teller.tokens.upperBound).contains { has($0, lists.accuser) }
  }

  /// Who did it: the subject of the clause that the cue opens; where it opens none, the first party named, else who was
  /// told of last.
  private func doers(
    _ cue: Cue, of date: Int, _ rule: Int, _ discourse: Discourse
  ) -> [EventMention.Affected]? {
    if cue.kind == OffenceEvents.occurred { return discourse.topic.filter(discourse.isParty) }
    if !cue.kind.isEmpty {
      // "Jane Doe felled 62 trees in May, prosecutors said": the clause stands before the cue.
      let behind = subject(behind: cue.tokens.upperBound, discourse)
      if behind == nil, cue.kind == OffenceEvents.teller { return nil }
      if let subject = behind ?? subject(behind: passage.passage.lowerBound, discourse), subject.acts {
        let people = people(subject.actor, behind: behind == nil ? 0 : cue.tokens.upperBound, rule, discourse)
        return cue.kind == OffenceEvents.narrated ? people?.filter(discourse.isParty) : people
      }
      // "The May 3 attack occurred as she was on her way home, prosecutors said."
      guard isDeed(date) else { return nil }
    }
    let named = passage.actors.compactMap { discourse.party($0) }.filter(discourse.isParty)
    // "The state police processed applications in 2020": without a word for anybody told before it is nobody's deed.
    let isTakenUp = passage.actors.contains { $0.kind == .pronoun || $0.isTold }
    guard isTakenUp || !named.isEmpty else { return nil }
    return named.isEmpty ? discourse.topic : Array(named.prefix(1))
  }

  /// Whom the words for a subject mean, unless it is a judge, a prosecutor or nobody in particular.
  private func people(
    _ actor: Int, behind start: Int, _ rule: Int, _ discourse: Discourse
  ) -> [EventMention.Affected]? {
    let end = passage.actors[actor].tokens.upperBound
    let trigger = Trigger(
      tokens: end..<(end + 1), rule: rule, form: .active, group: end..<(end + 1), isFinite: true)
    let chain = passage.phrases.chain(endingAt: passage.phrases.head(of: actor)).filter {
      passage.actors[$0].tokens.lowerBound >= start
    }
    // "read out by prosecutor Jane Doe, the officers let": no apposition to her.
    let isWhole = chain.contains(actor)
    let subject = EventArguments(passage: passage, trigger: trigger, index: 0)
      .resolve(isWhole ? chain : [actor], discourse, before: actor)
    if subject.nobody || subject.denied || subject.isGeneral { return nil }
    return subject.people.filter { one in one.person.map { !discourse.titled.contains($0) } ?? true }
  }

  /// The first subject behind a cue, "the court heard that in May Jane Doe had turned up", and whether its clause tells
  /// what it did rather than what it was or what was done to it.
  private func subject(behind cue: Int, _ discourse: Discourse) -> (actor: Int, acts: Bool)? {
    for (index, subject) in passage.actors.enumerated() where subject.tokens.lowerBound >= cue {
      guard !subject.isPossessor, subject.kind != .relative, subject.kind != .authority else { continue }
      if case .named(let person) = subject.kind, discourse.titled.contains(person) {
        // "Jane Doe and four of her friends were dancing": what those did to whom the deed was done is no deed.
        if passage.finder.victims.contains(person) { return (index, false) }
        continue
      }
      var verb = subject.tokens.upperBound
      while verb < passage.passage.upperBound, has(verb, lists.adverb) || isHave(verb) { verb += 1 }
      guard verb < passage.passage.upperBound, document.tokens[verb].isWord, !has(verb, lists.preposition),
        !has(verb, lists.conjunction)
      else { continue }
      return (index, !has(verb, lists.auxiliary))
    }
    return nil
  }

  private func isHave(_ index: Int) -> Bool {
    guard let auxiliary = lists.auxiliary else { return false }
    return ["had", "have"].contains(lexicon.value(document.tokens[index], in: auxiliary))
  }

  /// How many words may stand between a date and the noun for a deed: "on the night of the May 3 attack".
  private static let nearDeed = 3

  /// Whether a noun for a deed stands beside a date.
  private func isDeed(_ date: Int) -> Bool {
    let tokens = passage.finder.reading.dates[date].tokens
    let low = max(passage.passage.lowerBound, tokens.lowerBound - OffenceEvents.nearDeed)
    let high = min(passage.passage.upperBound, tokens.upperBound + OffenceEvents.nearDeed)
    return (low..<high).contains { has($0, lists.deed) }
  }
}
