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
    /// Those of them who only stand beside the others: "along with him".
    var companions: [EventMention.Affected] = []
    /// Those whom the words name themselves.
    var named: Set<Int> = []
    /// Whether the words say that it happened to nobody.
    var denied = false
    /// Whether the words mean anybody of a kind: "activists".
    var isGeneral = false
    /// Whether it happened to somebody who cannot be a party: a court, a law, a thing.
    var nobody = false
    /// Whether no words tell to whom it happened.
    var isGuessed = false
    /// Whether it happened to somebody whose name is not known for a person's.
    var isStranger = false
  }

  var document: Document { passage.finder.reading.document }
  var lists: EventLists { passage.finder.lists }
  var lexicon: Lexicon { passage.finder.lexicon }
  var actors: [Actor] { passage.actors }

  var phrases: ActorPhrases { passage.phrases }

  func has(_ index: Int, _ list: Int?) -> Bool { phrases.has(index, list) }

  /// To whom it happened, and whoever it happened to with him.
  func affected(
    _ rule: EventRule, _ previous: Previous?, _ discourse: Discourse
  ) -> Result {
    var result = byFrame(rule, previous, discourse)
    if rule.type == .sentenced, !trigger.isPassive, passage.isOfBench(result.people, trigger.tokens) {
      return Result(nobody: true)
    }
    guard !result.people.isEmpty, !result.nobody,
      let companions = companionsBefore(discourse) ?? companions(discourse)
    else { return result }
    result.companions = companions.people.filter { !result.people.contains($0) }
    result.people += result.companions
    result.named.formUnion(companions.named)
    return result
  }

  /// To whom, by the rule's frame.
  private func byFrame(
    _ rule: EventRule, _ previous: Previous?, _ discourse: Discourse
  ) -> Result {
    if trigger.form == .noun { return noun(discourse) }
    if let inverted = inverted(discourse) { return inverted }
    if let pleader { return resolve(phrases.chain(startingAt: pleader), discourse, before: pleader) }
    if let appealed = appealedAgainst(rule, discourse) { return appealed }
    if trigger.isOfSubject { return withoutCounsel(subject(previous, discourse), rule, discourse) }
    if rule.isByAuthority, !trigger.isPassive, isByAnybody(discourse) { return Result(nobody: true) }
    if trigger.isPassive, trigger.form.contains(.active) {
      let result = subject(previous, discourse)
      if !result.people.isEmpty || result.denied || result.isStranger { return result }
    }
    if trigger.needsPerson, rule.affected == .object, trigger.form.contains(.active) {
      return ofPerson(previous, discourse)
    }
    if trigger.tokens.count > 1, trigger.form.contains(.active) {
      let inside = phrases.dropAppositions(
        actors.indices.filter {
          trigger.tokens.contains(actors[$0].tokens.lowerBound) && isParty(actors[$0], discourse)
            && phrases.head(of: $0) == $0
        })
      if let first = inside.first, let owner = ownerBefore(first) {
        // "Their trial, alongside Jane Doe, began": whose it is, and who stands beside them.
        return resolve([owner] + inside, discourse, before: owner)
      }
      // "His trial on mercenary charges opened": whose it is.
      if let first = inside.first, case .described = actors[first].kind,
        let owner = actors.firstIndex(where: {
          $0.isPossessor && $0.tokens.upperBound == trigger.tokens.lowerBound
        })
      {
        return resolve([owner], discourse, before: owner)
      }
      // "Charges against his co-accused, Jane Doe, were dropped"
      if inside.count > 1, actors[inside[0]].isOwner(of: actors[inside[1]]), isNamed(actors[inside[1]]) {
        return resolve(Array(inside.dropFirst()), discourse, before: inside[1])
      }
      if !inside.isEmpty {
        // "upheld in their entirety the convictions of Jane Doe": whose they are, is said behind.
        let isFar =
          actors[inside[0]].isPossessor && actors[inside[0]].kind == .pronoun
          && trigger.tokens.upperBound - actors[inside[0]].tokens.upperBound > EventArguments.longestOwned
        if isFar, rule.affectedActive == .any { return anybody(discourse, besides: inside[0]) }
        // "Jane Doe appeared for a hearing on her case": whose, is said before the verb.
        if actors[inside[0]].isPossessor, actors[inside[0]].kind == .pronoun, let subject = namedSubject {
          return resolve([subject], discourse, before: subject)
        }
        let result = resolve(inside, discourse, before: inside[0])
        if !result.people.isEmpty { return result }
      }
      if [.detained, .remanded, .convicted, .acquitted, .sentenced].contains(rule.type),
        let name = nameBeforeComma(rule, discourse)
      {
        return resolve([name], discourse, before: name)
      }
      if trigger.form.contains(.participle) {
        let result = rule.affected == .subject ? subject(previous, discourse) : anybody(discourse)
        if !result.people.isEmpty || result.denied || result.isStranger || trigger.needsPerson {
          return result
        }
        let reviewed = reviewed(rule, discourse)
        return Result(
          people: reviewed.isEmpty ? tried(discourse.told(plural: false), rule, discourse) : reviewed)
      }
    }
    let frame = trigger.form.contains(.active) ? rule.affectedActive : rule.affected
    switch frame {
    case .subject:
      // In the passive the doer stands behind "by", or nobody knows him.
      let isPassive = trigger.isPassive || !trigger.isFinite && isBySomebody
      return isPassive && rule.isDated ? doer(discourse) : subject(previous, discourse)
    case .any: return anybody(discourse)
    case .object: break
    }
    if trigger.form.contains(.active) {
      let object = self.object(discourse)
      guard object.people.isEmpty, !object.nobody else { return object }
      return hasStrangersObject ? Result(nobody: true) : subject(previous, discourse)
    }
    if trigger.isPassive { return subject(previous, discourse) }
    // "was arrested and charged with his murder"
    if trigger.form == .participle, trigger.tokens.count > 1, has(trigger.tokens.upperBound - 1, lists.of) {
      return subject(previous, discourse, reduced: true)
    }
    if let whom = objectTakenUp { return resolve(phrases.chain(endingAt: whom), discourse, before: whom) }
    let object = self.object(discourse)
    if !object.people.isEmpty || object.nobody { return object }
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

  /// "Jane Doe and her lawyer, John Roe, appeared in court": who stands in court beside a party is not tried.
  private func withoutCounsel(_ result: Result, _ rule: EventRule, _ discourse: Discourse) -> Result {
    guard rule.type == .tried, result.people.count > 1 else { return result }
    var result = result
    result.people.removeAll { $0.person.map(discourse.titled.contains) ?? false }
    return result
  }

  /// The possessor right before words of an event that name others behind "alongside": "Their trial, alongside Jane Doe".
  private func ownerBefore(_ other: Int) -> Int? {
    guard let list = lists.companion,
      (trigger.tokens.lowerBound..<actors[other].tokens.lowerBound).contains(where: {
        lexicon.match(list, document.tokens, at: $0, end: actors[other].tokens.lowerBound) != nil
      })
    else { return nil }
    return actors.firstIndex { $0.isPossessor && $0.tokens.upperBound == trigger.tokens.lowerBound }
  }

  /// Somebody named who stands right before the verb.
  private var namedSubject: Int? {
    trigger.hasDoer
      ? nil
      : actors.lastIndex {
        isNamed($0) && !$0.isPossessor && $0.tokens.upperBound == trigger.group.lowerBound
      }
  }

  /// "Lawyer Jane Doe, held in custody since May, is due", "Jane Doe, found guilty in May, is due": somebody behind whose
  /// comma the words stand; of custody, somebody with a title.
  private func nameBeforeComma(_ rule: EventRule, _ discourse: Discourse) -> Int? {
    let isFinding = [.convicted, .acquitted, .sentenced].contains(rule.type)
    let comma = trigger.group.lowerBound - 1
    guard comma > passage.passage.lowerBound, document.isComma(comma) else { return nil }
    return actors.lastIndex { actor in
      guard case .named(let person) = actor.kind, !actor.isPossessor else { return false }
      return actor.tokens.upperBound == comma
        && (discourse.titled.contains(person) || isFinding && trigger.form.contains(.participle))
    }
  }

  /// How many words may stand between "her" and the end of the words of an event: "her first conviction".
  private static let longestOwned = 2

  /// "beaten by guards": a participle with him who did it.
  private var isBySomebody: Bool {
    let end = trigger.tokens.upperBound
    return trigger.form.contains(.participle) && end < passage.passage.upperBound && has(end, lists.agent)
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
    if isGottenByStranger { return Result(nobody: true) }
    return Result(people: discourse.told(plural: false), isGuessed: true)
  }

  /// How many words may stand between a name and the term that its bearer got: "has been serving".
  private static let longestGotten = 4

  /// "Okware got six years": whether somebody gets a sentence whose name is not known for a person's.
  private var isGottenByStranger: Bool {
    let first = passage.passage.lowerBound
    var index = trigger.tokens.lowerBound
    while index < trigger.tokens.upperBound, isOfGetting(index) { index += 1 }
    let verbs = index
    index = min(verbs, trigger.tokens.lowerBound) - 1
    while index >= first, trigger.tokens.lowerBound - index <= EventArguments.longestGotten,
      isOfGetting(index)
    {
      index -= 1
    }
    guard index >= first, index + 1 < verbs else { return false }
    return document.tokens[index].isCapital && document.tokens[index].isWord && !has(index, lists.determiner)
      && !passage.finder.verbGroup.dates.contains(index)
      && !actors.contains { $0.tokens.contains(index) }
  }

  /// "is serving", "also got": a word of the verb by which somebody gets a sentence.
  private func isOfGetting(_ index: Int) -> Bool {
    has(index, lists.adverb) || has(index, lists.auxiliary) || has(index, lists.received)
  }

  /// "convicted of assaulting young girls": somebody behind a gerund, to whom a deed was done.
  private func isDoneTo(_ actor: Actor) -> Bool {
    guard case .described = actor.kind, actor.tokens.lowerBound > passage.passage.lowerBound else {
      return false
    }
    return EventLists.ends(document.tokens[actor.tokens.lowerBound - 1], lists.gerund, document, lexicon)
  }

  /// "Jane Doe was shot on Monday": those who are accused elsewhere of the deed done to her.
  func accused() -> [EventMention.Affected] {
    guard trigger.isPassive, !isBySomebody else { return [] }
    return victims().people.flatMap { one in one.person.flatMap { passage.finder.accused[$0] } ?? [] }
  }

  /// To whom an offence was done: the object, or the subject of the passive.
  func victims() -> Result {
    if passage.finder.rules.rules[trigger.rule].isToThings { return Result() }
    return trigger.isPassive
      ? subject(nil, Discourse()) : trigger.form == .noun ? Result() : object(Discourse(), possessors: true)
  }
}
