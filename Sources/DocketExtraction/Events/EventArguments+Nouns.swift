import DocketModel

/// Whom nouns tell of ("his arrest", "the charge against Jane Doe"), and frames without a place for anybody.
extension EventArguments {
  /// "his arrest", "Doe's arrest", "the arrest of Jane Doe"
  func noun(_ discourse: Discourse) -> Result {
    let start = trigger.tokens.lowerBound
    if let owner = actors.lastIndex(where: { $0.tokens.upperBound <= start && $0.isPossessor }),
      start - actors[owner].tokens.upperBound <= 4,
      !(actors[owner].tokens.upperBound..<start).contains(where: {
        document.tokens[$0].isMark && !isApostrophe($0) || has($0, lists.preposition)
      })
    {
      return resolve(phrases.chain(endingAt: owner), discourse, before: owner)
    }
    if let whom = imposedOn { return resolve(phrases.chain(startingAt: whom), discourse, before: whom) }
    let end = behindDate(trigger.tokens.upperBound)
    if end < passage.passage.upperBound,
      has(end, lists.of) || has(end, lists.against) || has(end - 1, lists.against) || isByParty(end),
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

  /// "The sentence passed on Jane Doe", "the term handed to Jane Doe": who is named right behind the words that give a step to
  /// him.
  private var imposedOn: Int? {
    let end = trigger.tokens.upperBound
    guard let list = lists.imposed, end < passage.passage.upperBound,
      let match = lexicon.match(list, document.tokens, at: end, end: passage.passage.upperBound)
    else { return nil }
    return actors.firstIndex {
      isNamed($0) && !$0.isPossessor && $0.tokens.lowerBound == end + match.length
    }
  }

  /// What courts of appeal decide, of which the words seldom say whose it is.
  private static let reviews: [EventType] = [.overturned, .upheld, .changed]

  /// How many words may stand behind "upheld" up to what was upheld: "the guilty verdicts".
  private static let longestJudgment = 3

  /// "threw out the convictions": those whose judgments were told before; nobody where the step is none of appeal.
  func reviewed(_ rule: EventRule, _ discourse: Discourse) -> [EventMention.Affected] {
    guard EventArguments.reviews.contains(rule.type) else { return [] }
    let end = min(trigger.tokens.upperBound + EventArguments.longestJudgment, passage.passage.upperBound)
    let isOfSeveral = (trigger.tokens.lowerBound..<end).contains { index in
      has(index, lists.judgment)
        && EventLists.ends(document.tokens[index], lists.pluralEnding, document, lexicon)
    }
    return discourse.judgments.reviewed(plural: isOfSeveral, topic: discourse.told(plural: false).first)
  }

  /// "An appeal by Jane Doe": whether "by" gives a step to him who took it.
  private func isByParty(_ index: Int) -> Bool {
    passage.finder.rules.rules[trigger.rule].type == .appealed && has(index, lists.agent)
  }

  /// "The arrest on Sunday of Jane Doe": where the date ends that begins at a token; the token itself where none does.
  private func behindDate(_ start: Int) -> Int {
    let dates = passage.finder.reading.dates
    return passage.dates.first { dates[$0].tokens.lowerBound == start }.map { dates[$0].tokens.upperBound }
      ?? start
  }

  /// How many words may stand between "the" and the noun for a hearing: "the first preliminary hearing".
  private static let longestHearing = 4

  /// "The trial", "the first hearing": that of all who are tried together, where it is told of one of them.
  func tried(_ people: [EventMention.Affected], _ rule: EventRule, _ discourse: Discourse)
    -> [EventMention.Affected]
  {
    let start = trigger.tokens.lowerBound
    guard rule.type == .tried,
      (max(passage.passage.lowerBound, start - EventArguments.longestHearing)...start).contains(where: {
        has($0, lists.definite)
      })
    else { return people }
    return discourse.parties.all(with: people)
  }

  /// Steps whose nouns take a person behind "of".
  private static let ofPersons: [EventType] = [
    .released, .detained, .tried, .extradited, .deported, .remanded, .executed, .acquitted,
  ]

  func isApostrophe(_ index: Int) -> Bool {
    let byte = document.bytes[Int(document.tokens[index].start)]
    return byte == 39 || byte == 0xE2 || byte == 45
  }

  /// Whether proceedings can happen to an actor: no court, nobody whom a title makes judge, prosecutor or lawyer, and
  /// nobody named as the one to whom the deed was done.
  func isParty(_ actor: Actor, _ discourse: Discourse) -> Bool {
    if case .named(let person) = actor.kind {
      return !discourse.titled.contains(person) && !passage.finder.isObjectOfDeed(actor)
    }
    return actor.kind != .authority && actor.kind != .relative
  }

  /// Whether an actor is he who does what the trigger tells: "Jane Doe opened ...", "Jane Doe, who in 2015 opened ...".
  private func isDoer(_ actor: Actor) -> Bool {
    if actor.isPossessor { return false }
    let start = trigger.group.lowerBound
    return gapIsAdverbs(actor.tokens.upperBound, start)
      || actors.contains {
        $0.kind == .relative
          && (actor.tokens.upperBound...actor.tokens.upperBound + 1).contains($0.tokens.lowerBound)
          && $0.tokens.upperBound <= start
      }
  }

  /// "The trial, which began in May, turned on a witness": whether the words tell that a hearing took place, so that only
  /// "of", "against" and "for" give it to somebody behind them.
  private var isOpened: Bool {
    let rule = passage.finder.rules.rules[trigger.rule]
    return rule.type == .tried && !trigger.hasDoer && trigger.form.contains(.active)
  }

  /// "The trial began in Osh on Monday for a man": whether only place and time stand between a hearing and the preposition
  /// that makes it somebody's.
  private func isOwner(_ actor: Int) -> Bool {
    var before = actors[actor].tokens.lowerBound - 1
    if before > passage.passage.lowerBound, has(before, lists.determiner) { before -= 1 }
    let end = trigger.tokens.upperBound
    guard before >= end, has(before, lists.of) || has(before, lists.against) else { return false }
    return isPlaceAndTime(end..<before)
  }

  /// "in Osh on Monday": whether words tell nothing but where and when.
  func isPlaceAndTime(_ words: Range<Int>) -> Bool {
    words.allSatisfy { index in
      document.tokens[index].isCapital || has(index, lists.caseMark) || has(index, lists.determiner)
        || passage.finder.verbGroup.dates.contains(index)
    }
  }

  /// How many words may stand between a charge and "against" him whom it is brought against: "dismissed an indictment that
  /// a priest had brought against Jane Doe".
  private static let longestCharge = 12

  /// Somebody named behind "against", where what was brought against him is dropped.
  private var accusedBehind: Int? {
    guard passage.finder.rules.rules[trigger.rule].type == .dismissed else { return nil }
    let end = trigger.tokens.upperBound
    let reach = end..<min(end + EventArguments.longestCharge, passage.passage.upperBound)
    guard let against = reach.first(where: { has($0, lists.against) }) else { return nil }
    return actors.firstIndex {
      isNamed($0) && $0.tokens.lowerBound > against && $0.tokens.lowerBound <= against + 2
    }
  }

  /// "A not guilty plea was entered for Jane Doe": for whom a plea is told to have been entered.
  var pleader: Int? {
    let end = trigger.tokens.upperBound
    guard passage.finder.rules.rules[trigger.rule].type == .pleaded, trigger.tokens.count > 2,
      trigger.tokens.dropFirst().contains(where: { has($0, lists.auxiliary) }),
      end < passage.passage.upperBound,
      has(end, lists.receiver) || has(end, lists.agent)
    else { return nil }
    return actors.firstIndex { isNamed($0) && !$0.isPossessor && $0.tokens.lowerBound == end + 1 }
  }

  /// The person whom the passage is about: an owner of a conviction or sentence, else the nearest named.
  ///
  /// - Parameter besides: an actor that is not asked.
  func anybody(_ discourse: Discourse, besides: Int? = nil) -> Result {
    let end = trigger.tokens.upperBound
    if besides == nil,
      let inside = actors.firstIndex(where: {
        $0.isPossessor && trigger.tokens.contains($0.tokens.lowerBound)
      })
    {
      return resolve([inside], discourse, before: inside)
    }
    if let accused = accusedBehind {
      return resolve(phrases.chain(startingAt: accused), discourse, before: accused)
    }
    if let one = accusedTakenUp { return resolve([one], discourse, before: one) }
    if let first = actors.firstIndex(where: { $0.tokens.lowerBound >= end }),
      case .named = actors[first].kind,
      end < passage.passage.upperBound, has(end, lists.of), actors[first].tokens.lowerBound <= end + 2
    {
      // "overturned the conviction of lawyer Jane Doe", "charges against Jane Doe, her brother John and two others"
      let chain = phrases.dropAppositions(phrases.chain(startingAt: first, ends: startsClause))
      return resolve(chain, discourse, before: first)
    }
    if let owner = actors.firstIndex(where: { $0.tokens.lowerBound >= end && isParty($0, discourse) }),
      actors[owner].tokens.lowerBound - end <= 14, !isOpened || isOwner(owner)
    {
      // "filed charges against Jane Doe, her brother John and two others", "upheld the verdict against his brother"
      let isOwned = owner + 1 < actors.count && actors[owner].isOwner(of: actors[owner + 1])
      let target = isOwned && isParty(actors[owner + 1], discourse) ? owner + 1 : owner
      let chain = phrases.dropAppositions(phrases.chain(startingAt: target, ends: startsClause))
      let result = resolve(chain, discourse, before: target)
      if !result.people.isEmpty { return result }
    }
    // "Jane Doe appeared in court": also somebody to whom a deed was done.
    if let subject = actors.last(where: { $0.tokens.upperBound <= trigger.group.lowerBound }),
      case .named(let person) = subject.kind, !subject.isPossessor, !trigger.hasDoer,
      passage.finder.victims.contains(person),
      subject.tokens.upperBound == trigger.group.lowerBound
    {
      return Result(people: [.init(person: person, unnamed: nil)], named: [person])
    }
    if let before = actors.lastIndex(where: {
      $0.tokens.upperBound <= trigger.tokens.lowerBound && isParty($0, discourse)
        && !(trigger.hasDoer && isDoer($0))
    }) {
      if passage.finder.rules.rules[trigger.rule].isThroughAgents,
        let clients = clients(of: before, discourse)
      {
        return clients
      }
      // "A lawyer who defended dissidents went on trial"
      let start = trigger.group.lowerBound
      // "Jane Doe, the victim's widow, was released on bail"
      let isBehindAside = document.isComma(start - 1) && !trigger.hasDoer && trigger.isPassive
      let head =
        (trigger.hasDoer ? nil : modified(before: before, start))
        ?? (isBehindAside ? subjectActor(before: start) : nil) ?? before
      return resolve(phrases.chain(endingAt: head), discourse, before: head)
    }
    return Result()
  }
}
