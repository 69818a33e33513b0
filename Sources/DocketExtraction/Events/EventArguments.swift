import DocketModel

/// Finds to whom the event of a trigger happened.
struct EventArguments {
  let passage: PassageEvents
  let trigger: Trigger
  /// The trigger's place among those of the passage.
  let index: Int

  /// To whom it happened.
  struct Result {
    var people: [EventMention.Affected] = []
    /// Whether the words say that it happened to nobody.
    var denied = false
    /// Whether it happened to somebody who cannot be a party: a court, a law, a thing.
    var nobody = false
  }

  private var document: Document { passage.finder.reading.document }
  private var lists: EventLists { passage.finder.lists }
  private var lexicon: Lexicon { passage.finder.lexicon }
  private var actors: [Actor] { passage.actors }

  private func has(_ index: Int, _ list: Int?) -> Bool { lists.has(document, index, list, lexicon) }

  private func isComma(_ index: Int) -> Bool {
    document.bytes[Int(document.tokens[index].start)] == 44 && document.tokens[index].isMark
  }

  /// To whom, by the rule's frame.
  func affected(
    _ rule: EventRule, _ previous: (trigger: Trigger, affected: [EventMention.Affected])?,
    _ discourse: Discourse
  ) -> Result {
    if trigger.form == .noun { return noun(discourse) }
    if trigger.tokens.count > 1, trigger.form.contains(.active) {
      let inside = actors.indices.filter {
        trigger.tokens.contains(actors[$0].tokens.lowerBound) && isParty(actors[$0], discourse)
      }
      if !inside.isEmpty {
        let result = resolve(inside, discourse, before: inside[0])
        if !result.people.isEmpty { return result }
      }
      if trigger.form.contains(.participle) {
        let result = rule.affected == .subject ? subject(previous, discourse) : anybody(discourse)
        if !result.people.isEmpty || result.denied { return result }
        return Result(people: discourse.told(plural: false))
      }
    }
    let frame = trigger.form.contains(.active) ? rule.affectedActive : rule.affected
    switch frame {
    case .subject:
      // In the passive the doer stands behind "by", or nobody knows him.
      return trigger.isPassive && rule.isDated ? Result() : subject(previous, discourse)
    case .any: return anybody(discourse)
    case .object: break
    }
    if trigger.form.contains(.active) {
      let object = self.object(discourse)
      return object.people.isEmpty && !object.nobody ? subject(previous, discourse) : object
    }
    if trigger.isPassive { return subject(previous, discourse) }
    let object = self.object(discourse)
    if !object.people.isEmpty { return object }
    if trigger.form.contains(.participle) && trigger.form.contains(.past) || trigger.form == .participle {
      // Reduced: "a man arrested in Osh", or coordinated: "was arrested and charged".
      return subject(previous, discourse, reduced: true)
    }
    if trigger.form.contains(.gerund) || trigger.form.contains(.past) || trigger.form.contains(.present) {
      return object
    }
    return Result(nobody: true)
  }

  /// Whose a sentence is that no verb gives to anybody: the nearest person before it, else who was told of last.
  func owner(_ discourse: Discourse) -> Result {
    let start = trigger.tokens.lowerBound
    if let before = actors.lastIndex(where: { $0.tokens.upperBound <= start && isParty($0, discourse) }) {
      let result = resolve(chain(endingAt: before), discourse, before: before)
      if !result.people.isEmpty { return result }
    }
    return Result(people: discourse.told(plural: false))
  }

  /// To whom an offence was done: the object, or the subject of the passive.
  func victims() -> Result {
    trigger.isPassive ? subject(nil, Discourse()) : trigger.form == .noun ? Result() : object(Discourse())
  }

  // MARK: Subject

  private func subject(
    _ previous: (trigger: Trigger, affected: [EventMention.Affected])?, _ discourse: Discourse,
    reduced: Bool = false
  ) -> Result {
    let start = trigger.group.lowerBound
    var end = start
    while end > passage.passage.lowerBound, has(end - 1, lists.adverb) { end -= 1 }
    guard end > passage.passage.lowerBound else { return told(previous, discourse) }
    // "was arrested and charged": the subject of the verb before.
    if has(end - 1, lists.conjunction) || (isComma(end - 1) && reduced && previous != nil && isList(end)) {
      if let previous, previous.trigger.tokens.upperBound <= end {
        return Result(people: previous.affected)
      }
    }
    guard let head = subjectActor(before: end) else { return told(previous, discourse) }
    return resolve(chain(endingAt: head), discourse, before: head)
  }

  private func told(
    _ previous: (trigger: Trigger, affected: [EventMention.Affected])?, _ discourse: Discourse
  ) -> Result {
    if let previous, previous.trigger.tokens.upperBound <= trigger.group.lowerBound {
      return Result(people: previous.affected)
    }
    return Result()
  }

  /// Whether verbs follow one another: "arrested, charged and released".
  private func isList(_ end: Int) -> Bool {
    index > 0 && passage.triggers[index - 1].tokens.upperBound == end - 1
  }

  /// Index of the actor that heads the subject which ends before a token.
  private func subjectActor(before end: Int) -> Int? {
    guard var best = actors.lastIndex(where: { $0.tokens.upperBound <= end }) else { return nil }
    if actors[best].kind == .relative,
      actors[best].tokens.upperBound >= end - 1 || gapIsAdverbs(actors[best].tokens.upperBound, end)
    {
      // "Jane Doe, a teacher, who was arrested": the nearest before "who".
      guard let antecedent = actors[..<best].lastIndex(where: { $0.kind != .relative }) else { return nil }
      return head(of: antecedent)
    }
    if isComma(end - 1) {
      // Behind a parenthesis: the actor before its opening comma.
      var probe = best
      while probe >= 0 {
        let after = actors[probe].tokens.upperBound
        if actors[probe].kind != .relative, !actors[probe].isPossessor, after < end - 1,
          isComma(after) || age(after)
        {
          best = probe
          if case .named = actors[probe].kind { break }
        }
        probe -= 1
      }
      return head(of: best)
    }
    while best >= 0, actors[best].isPossessor, actors[best].tokens.upperBound < end - 3, best > 0 {
      best -= 1
    }
    return head(of: best)
  }

  /// "Jane Doe, 32": an age behind a comma.
  private func age(_ index: Int) -> Bool {
    index + 1 < passage.passage.upperBound && document.tokens[index].isMark
      && document.tokens[index + 1].isNumber
  }

  private func gapIsAdverbs(_ low: Int, _ high: Int) -> Bool {
    low <= high
      && (low..<high).allSatisfy { has($0, lists.adverb) || has($0, lists.auxiliary) || isComma($0) }
  }

  /// "the lawyer of Jane Doe": the actor before the preposition heads the phrase.
  private func head(of index: Int) -> Int {
    var index = index
    while index > 0 {
      let start = actors[index].tokens.lowerBound
      guard start > passage.passage.lowerBound, has(start - 1, lists.of) else { break }
      let before = actors[index - 1]
      guard before.tokens.upperBound >= start - 2, before.tokens.upperBound <= start - 1,
        before.kind != .relative,
        before.kind != .pronoun
      else { break }
      index -= 1
    }
    return index
  }

  /// The tokens between an actor and the next one; empty where they touch.
  private func gap(after index: Int) -> Range<Int> {
    let start = actors[index].tokens.upperBound
    return start..<max(start, actors[index + 1].tokens.lowerBound)
  }

  /// The actors of a coordination that ends with one: "A, B and C".
  private func chain(endingAt last: Int) -> [Int] {
    var chain = [last]
    var index = last
    while index > 0 {
      let between = gap(after: index - 1)
      guard between.count <= 3, !between.isEmpty, joins(between), !actors[index - 1].isPossessor,
        actors[index - 1].kind != .relative, actors[index - 1].kind != .pronoun
      else { break }
      index -= 1
      chain.insert(index, at: 0)
    }
    // "X, a teacher": an apposition is not a second person.
    return dropAppositions(chain)
  }

  private func joins(_ between: Range<Int>) -> Bool {
    between.allSatisfy { isComma($0) || has($0, lists.conjunction) || document.tokens[$0].isNumber }
  }

  private func dropAppositions(_ chain: [Int]) -> [Int] {
    guard chain.count > 1 else { return chain }
    var kept: [Int] = []
    for index in chain {
      if let last = kept.last, case .named = actors[last].kind, case .described = actors[index].kind,
        !(actors[last].tokens
          .upperBound..<max(actors[last].tokens.upperBound, actors[index].tokens.lowerBound)).contains(
            where: { has($0, lists.conjunction) })
      {
        continue
      }
      kept.append(index)
    }
    return kept
  }

  // MARK: Object

  private func object(_ discourse: Discourse) -> Result {
    let end = trigger.tokens.upperBound
    guard let first = actors.firstIndex(where: { $0.tokens.lowerBound >= end }) else { return Result() }
    let between = end..<max(end, actors[first].tokens.lowerBound)
    guard between.count <= 5, !between.contains(where: { isBarrier($0) }) else { return Result() }
    if actors[first].kind == .relative { return Result() }
    var chain = [first]
    var index = first
    while index + 1 < actors.count {
      let between = gap(after: index)
      guard between.count <= 3, !between.isEmpty, joins(between), actors[index + 1].kind != .relative,
        actors[index + 1].kind != .pronoun, !startsClause(actors[index + 1])
      else { break }
      index += 1
      chain.append(index)
    }
    // The thing possessed is the object ("sentenced Doe's brother"), unless it is no person.
    if actors[first].isPossessor, chain.count == 1, first + 1 < actors.count,
      actors[first + 1].tokens.lowerBound - actors[first].tokens.upperBound <= 2,
      !isBarrier(actors[first].tokens.upperBound)
    {
      chain = [first + 1]
    }
    return resolve(dropAppositions(chain), discourse, before: first)
  }

  /// Whether the actor is the subject of a verb of its own: a trigger's group begins right behind it.
  private func startsClause(_ actor: Actor) -> Bool {
    let end = actor.tokens.upperBound
    guard end < passage.passage.upperBound else { return false }
    return has(end, lists.auxiliary)
      || passage.triggers.contains { $0.group.lowerBound == end && $0.isFinite }
  }

  private func isBarrier(_ index: Int) -> Bool {
    let token = document.tokens[index]
    if token.isMark { return document.bytes[Int(token.start)] != 45 }
    return has(index, lists.preposition) && !has(index, lists.of) || has(index, lists.auxiliary)
  }

  // MARK: Nouns and frames without a place

  /// "his arrest", "Doe's arrest", "the arrest of Jane Doe"
  private func noun(_ discourse: Discourse) -> Result {
    let start = trigger.tokens.lowerBound
    if let owner = actors.lastIndex(where: { $0.tokens.upperBound <= start && $0.isPossessor }),
      start - actors[owner].tokens.upperBound <= 4,
      !(actors[owner].tokens.upperBound..<start).contains(where: {
        document.tokens[$0].isMark && !isApostrophe($0) || has($0, lists.preposition)
      })
    {
      return resolve(chain(endingAt: owner), discourse, before: owner)
    }
    let end = trigger.tokens.upperBound
    if end < passage.passage.upperBound, has(end, lists.of),
      let target = actors.firstIndex(where: { $0.tokens.lowerBound > end }),
      actors[target].tokens.lowerBound - end <= 3
    {
      var chain = [target]
      var index = target
      while index + 1 < actors.count {
        let between = gap(after: index)
        guard between.count <= 3, !between.isEmpty, joins(between), actors[index + 1].kind != .relative else {
          break
        }
        index += 1
        chain.append(index)
      }
      return resolve(dropAppositions(chain), discourse, before: target)
    }
    return Result()
  }

  private func isApostrophe(_ index: Int) -> Bool {
    let byte = document.bytes[Int(document.tokens[index].start)]
    return byte == 39 || byte == 0xE2 || byte == 45
  }

  /// Whether proceedings can happen to an actor: no court, and nobody whom a title makes judge, prosecutor or lawyer.
  private func isParty(_ actor: Actor, _ discourse: Discourse) -> Bool {
    if case .named(let person) = actor.kind { return !discourse.titled.contains(person) }
    return actor.kind != .authority && actor.kind != .relative
  }

  /// The person whom the passage is about: an owner of a conviction or sentence, else the nearest named.
  private func anybody(_ discourse: Discourse) -> Result {
    let end = trigger.tokens.upperBound
    if let inside = actors.firstIndex(where: {
      $0.isPossessor && trigger.tokens.contains($0.tokens.lowerBound)
    }) {
      return resolve([inside], discourse, before: inside)
    }
    if let owner = actors.firstIndex(where: { $0.tokens.lowerBound >= end && isParty($0, discourse) }),
      actors[owner].tokens.lowerBound - end <= 14
    {
      let result = resolve(chain(endingAt: owner), discourse, before: owner)
      if !result.people.isEmpty { return result }
    }
    if let before = actors.lastIndex(where: {
      $0.tokens.upperBound <= trigger.tokens.lowerBound && isParty($0, discourse)
    }) {
      return resolve(chain(endingAt: before), discourse, before: before)
    }
    return Result()
  }

  // MARK: Who the words mean

  private func resolve(_ chain: [Int], _ discourse: Discourse, before: Int) -> Result {
    var result = Result()
    for index in chain {
      let actor = actors[index]
      switch actor.kind {
      case .named(let person): result.people.append(.init(person: person, unnamed: nil))
      case .pronoun: result.people += pronoun(actor, index, discourse)
      case .described: result.people += described(actor, discourse)
      case .authority:
        if chain.count == 1, trigger.isPassive || trigger.form == .noun {
          result.people.append(describe(actor))
        } else {
          result.nobody = chain.count == 1
        }
      case .relative: break
      }
      if let first = actor.tokens.first, has(first, lists.generic) { result.denied = true }
    }
    return result
  }

  /// Whom a description means: with "the" somebody told of before, else somebody new.
  private func described(_ actor: Actor, _ discourse: Discourse) -> [EventMention.Affected] {
    let isDefinite = has(actor.tokens.lowerBound, lists.definite)
    let noun = document.tokens[actor.tokens.upperBound - 1].word
    if isDefinite || actor.isTold {
      let same = discourse.told(noun: noun, passage: passage.number)
      if !same.isEmpty { return same }
      let told = discourse.told(
        plural: actor.isPlural,
        gender: passage.finder.genders.gender(of: document.tokens[actor.tokens.upperBound - 1]))
      if !told.isEmpty { return told }
    }
    return [describe(actor)]
  }

  /// Whom a pronoun means: in the passage the nearest named before it, else the subject of the passage before, else
  /// who was told of last; never somebody of another gender.
  private func pronoun(_ actor: Actor, _ index: Int, _ discourse: Discourse) -> [EventMention.Affected] {
    if actor.isPlural {
      // "Others have faced convictions for their part": those whom the passage itself has told of.
      let group = actors[..<index].last { $0.kind == .described && $0.isPlural && !$0.isPossessor }
      return group.map { described($0, discourse) } ?? discourse.told(plural: true)
    }
    let gender = passage.finder.genders.gender(of: document.tokens[actor.tokens.lowerBound])
    let meant = discourse.meant(by: gender, passage: passage.number)
    for earlier in actors[..<index].reversed() {
      if case .named(let person) = earlier.kind, !earlier.isPossessor, !discourse.titled.contains(person) {
        let one = EventMention.Affected(person: person, unnamed: nil)
        guard discourse.agrees(one, gender) else { continue }
        if one == passage.subject { return [one] }
        // Somebody told of before stays the topic where a judge or official is named in between.
        return discourse.topics.isEmpty || discourse.topics.contains(one) || meant.isEmpty ? [one] : meant
      }
    }
    return meant
  }

  private func describe(_ actor: Actor) -> EventMention.Affected {
    var tokens = actor.tokens
    // "a man from Osh"
    let end = tokens.upperBound
    if end + 1 < passage.passage.upperBound, has(end, lists.of),
      let place = passage.finder.reading.places.first(where: { $0.tokens.lowerBound == end + 1 })
    {
      tokens = tokens.lowerBound..<place.tokens.upperBound
    }
    return .init(
      person: nil, unnamed: document.text(tokens: tokens), isGroup: actor.isPlural,
      gender: passage.finder.genders.gender(of: document.tokens[actor.tokens.upperBound - 1]))
  }
}
