import DocketModel

/// Finds to whom the event of a trigger happened.
struct EventArguments {
  let passage: PassageEvents
  let trigger: Trigger
  /// The trigger's place among those of the passage.
  let index: Int

  /// The trigger before, and to whom it happened.
  struct Previous {
    var trigger: Trigger
    var affected: [EventMention.Affected]
    /// Whether the words say that it happened to nobody.
    var denied: Bool
  }

  /// To whom it happened.
  struct Result {
    var people: [EventMention.Affected] = []
    /// Those whom the words name themselves.
    var named: Set<Int> = []
    /// Whether the words say that it happened to nobody.
    var denied = false
    /// Whether the words mean anybody of a kind: "activists".
    var isGeneral = false
    /// Whether it happened to somebody who cannot be a party: a court, a law, a thing.
    var nobody = false
  }

  var document: Document { passage.finder.reading.document }
  var lists: EventLists { passage.finder.lists }
  var lexicon: Lexicon { passage.finder.lexicon }
  var actors: [Actor] { passage.actors }

  var phrases: ActorPhrases { passage.phrases }

  func has(_ index: Int, _ list: Int?) -> Bool { phrases.has(index, list) }

  /// To whom it happened, and whoever it happened to with him.
  func affected(
    _ rule: EventRule, _ previous: Previous?,
    _ discourse: Discourse
  ) -> Result {
    var result = byFrame(rule, previous, discourse)
    guard !result.people.isEmpty, !result.nobody, let companions = companions(discourse) else {
      return result
    }
    result.people += companions.people.filter { !result.people.contains($0) }
    result.named.formUnion(companions.named)
    return result
  }

  /// How many words may stand between "along with" and the companion.
  private static let companion = 3

  /// "is being tried along with Jane Doe": those named behind a verb as those to whom it happened too.
  private func companions(_ discourse: Discourse) -> Result? {
    let end = trigger.tokens.upperBound
    guard trigger.form != .noun, let list = lists.companion, end < passage.passage.upperBound,
      let match = lexicon.match(list, document.tokens, at: end, end: passage.passage.upperBound),
      let first = actors.firstIndex(where: { $0.tokens.lowerBound >= end + match.length }),
      actors[first].tokens.lowerBound - end - match.length <= EventArguments.companion
    else { return nil }
    let named = phrases.chain(startingAt: first, ends: startsClause).filter { isNamed(actors[$0]) }
    return named.isEmpty ? nil : resolve(named, discourse, before: first)
  }

  /// To whom, by the rule's frame.
  private func byFrame(
    _ rule: EventRule, _ previous: Previous?,
    _ discourse: Discourse
  ) -> Result {
    if trigger.form == .noun { return noun(discourse) }
    if trigger.isOfSubject { return subject(previous, discourse) }
    if rule.isByAuthority, !trigger.isPassive, isByAnybody(discourse) { return Result(nobody: true) }
    if trigger.isPassive, trigger.form.contains(.active) {
      let result = subject(previous, discourse)
      if !result.people.isEmpty || result.denied { return result }
    }
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
    if trigger.isFinite, rule.type != .sued, hasThing { return Result(nobody: true) }
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
    if let before = actors.lastIndex(where: {
      $0.tokens.upperBound <= start && isParty($0, discourse) && !isDoneTo($0)
    }) {
      let result = resolve(phrases.chain(endingAt: before), discourse, before: before)
      if !result.people.isEmpty { return result }
    }
    return Result(people: discourse.told(plural: false))
  }

  /// "convicted of assaulting young girls": somebody behind a gerund, to whom a deed was done.
  private func isDoneTo(_ actor: Actor) -> Bool {
    guard case .described = actor.kind, actor.tokens.lowerBound > passage.passage.lowerBound else {
      return false
    }
    return EventLists.ends(document.tokens[actor.tokens.lowerBound - 1], lists.gerund, document, lexicon)
  }

  /// To whom an offence was done: the object, or the subject of the passive.
  func victims() -> Result {
    trigger.isPassive ? subject(nil, Discourse()) : trigger.form == .noun ? Result() : object(Discourse())
  }

  // MARK: Object

  private func object(_ discourse: Discourse) -> Result {
    let end = trigger.tokens.upperBound
    // "accused of wounding two men": what stands behind "of" is no object.
    guard end < passage.passage.upperBound, !has(end, lists.of),
      let first = actors.firstIndex(where: { $0.tokens.lowerBound >= end })
    else { return Result() }
    let between = end..<max(end, actors[first].tokens.lowerBound)
    guard between.count <= 5, !between.contains(where: { isBarrier($0) }) else { return Result() }
    if actors[first].kind == .relative { return Result() }
    var chain = phrases.chain(startingAt: first, ends: startsClause)
    // The thing possessed is the object ("sentenced Doe's brother"), unless it is no person.
    if actors[first].isPossessor, chain.count == 1, first + 1 < actors.count,
      isPossessed(actors[first].tokens.upperBound..<actors[first + 1].tokens.lowerBound),
      !isBarrier(actors[first].tokens.upperBound)
    {
      chain = [first + 1]
    }
    return resolve(phrases.dropAppositions(chain), discourse, before: first)
  }

  /// How many words may stand between a possessor and an apposition: "her former research assistant, Jane Doe".
  private static let longestPossessed = 4

  /// Whether what follows these words is somebody's of whom the words before them tell: "her brother", "her former
  /// assistant, Jane Doe".
  private func isPossessed(_ between: Range<Int>) -> Bool {
    if between.count <= 2 { return true }
    guard between.count <= EventArguments.longestPossessed, let comma = between.last, document.isComma(comma)
    else { return false }
    return between.dropLast().allSatisfy {
      document.tokens[$0].isWord && !document.tokens[$0].isCapital && !has($0, lists.preposition)
    }
  }

  /// Whether the subject before an active verb is somebody who acts for no court and no state, and an object follows.
  private func isByAnybody(_ discourse: Discourse) -> Bool {
    let end = trigger.tokens.upperBound
    guard end < passage.passage.upperBound, !has(end, lists.of),
      var doer = actors.lastIndex(where: { $0.tokens.upperBound <= trigger.group.lowerBound })
    else { return false }
    // "Jane Doe, who accused them"
    if actors[doer].kind == .relative,
      let antecedent = actors[..<doer].lastIndex(where: { $0.kind != .relative })
    {
      doer = antecedent
    }
    return isParty(actors[doer], discourse)
  }

  /// Whether the object of an active verb is a thing: "have accused the majority of
  /// ...", or somebody who is not known for a person: "charged Doe".
  private var hasThing: Bool {
    let end = trigger.tokens.upperBound
    if end < passage.passage.upperBound, has(end, lists.thing) { return true }
    guard end + 1 < passage.passage.upperBound,
      has(end, lists.determiner) || document.tokens[end].isWord && document.tokens[end].isCapital
    else { return false }
    return !actors.contains { $0.tokens.lowerBound >= end && $0.tokens.lowerBound <= end + 4 }
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
    // A hyphen, and the full stop of a title: "sentenced Assoc. Prof. Jane Doe".
    if token.isMark { return ![45, 46].contains(document.bytes[Int(token.start)]) }
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
      return resolve(phrases.chain(endingAt: owner), discourse, before: owner)
    }
    let end = trigger.tokens.upperBound
    if end < passage.passage.upperBound,
      has(end, lists.of) || has(end, lists.against) || has(end - 1, lists.against),
      let target = actors.firstIndex(where: { $0.tokens.lowerBound >= end }),
      actors[target].tokens.lowerBound - end <= 3,
      // "a trial for killing Jane Doe"
      !(end..<actors[target].tokens.lowerBound).contains(where: {
        EventLists.ends(document.tokens[$0], lists.gerund, document, lexicon)
      })
    {
      let chain = phrases.dropAppositions(phrases.chain(startingAt: target))
      return resolve(chain, discourse, before: target)
    }
    // "the release of classified documents" happens to nobody.
    let isOfThing = end < passage.passage.upperBound && has(end, lists.genitive)
    return Result(
      nobody: isOfThing && EventArguments.ofPersons.contains(passage.finder.rules.rules[trigger.rule].type))
  }

  /// Steps whose nouns take a person behind "of".
  private static let ofPersons: [EventType] = [
    .released, .detained, .tried, .extradited, .deported, .remanded, .executed, .acquitted,
  ]

  private func isApostrophe(_ index: Int) -> Bool {
    let byte = document.bytes[Int(document.tokens[index].start)]
    return byte == 39 || byte == 0xE2 || byte == 45
  }

  /// Whether proceedings can happen to an actor: no court, and nobody whom a title makes judge, prosecutor or lawyer.
  private func isParty(_ actor: Actor, _ discourse: Discourse) -> Bool {
    if case .named(let person) = actor.kind { return !discourse.titled.contains(person) }
    return actor.kind != .authority && actor.kind != .relative
  }

  /// Whether an actor is he who does what the trigger tells: "Jane Doe opened ...", "Jane Doe, who in 2015 opened ...".
  private func isDoer(_ actor: Actor) -> Bool {
    let start = trigger.group.lowerBound
    return gapIsAdverbs(actor.tokens.upperBound, start)
      || actors.contains {
        $0.kind == .relative
          && (actor.tokens.upperBound...actor.tokens.upperBound + 1).contains($0.tokens.lowerBound)
          && $0.tokens.upperBound <= start
      }
  }

  /// The person whom the passage is about: an owner of a conviction or sentence, else the nearest named.
  private func anybody(_ discourse: Discourse) -> Result {
    let end = trigger.tokens.upperBound
    if let inside = actors.firstIndex(where: {
      $0.isPossessor && trigger.tokens.contains($0.tokens.lowerBound)
    }) {
      return resolve([inside], discourse, before: inside)
    }
    if let first = actors.firstIndex(where: { $0.tokens.lowerBound >= end }),
      case .named = actors[first].kind,
      end < passage.passage.upperBound, has(end, lists.of), actors[first].tokens.lowerBound <= end + 2
    {
      // "overturned the conviction of lawyer Jane Doe"
      return resolve([first], discourse, before: first)
    }
    if let owner = actors.firstIndex(where: { $0.tokens.lowerBound >= end && isParty($0, discourse) }),
      actors[owner].tokens.lowerBound - end <= 14
    {
      // "filed charges against Jane Doe, her brother John and two others"
      let chain = phrases.dropAppositions(phrases.chain(startingAt: owner, ends: startsClause))
      let result = resolve(chain, discourse, before: owner)
      if !result.people.isEmpty { return result }
    }
    if let before = actors.lastIndex(where: {
      $0.tokens.upperBound <= trigger.tokens.lowerBound && isParty($0, discourse)
        && !(trigger.hasDoer && isDoer($0))
    }) {
      return resolve(phrases.chain(endingAt: before), discourse, before: before)
    }
    return Result()
  }
}
