import DocketModel

/// What a passage tells the discourse of its persons, before its events are read.
extension PassageEvents {
  /// Notes by which nouns the passage tells of persons: "journalist Jane Doe", "Jane Doe, a teacher", "a man".
  func noteNouns(_ discourse: inout Discourse) {
    for (index, actor) in actors.enumerated() {
      switch actor.kind {
      case .named(let person):
        let named = EventMention.Affected(person: person, unnamed: nil)
        if let age = phrases.age(of: actor) { discourse.note(named, age: age) }
        for token in actor.tokens {
          if finder.isPersonNoun(token) { note(named, by: token, &discourse) }
        }
        // "her husband, historian John Roe"
        if let noun = nounOfOwner(before: index) { note(named, by: noun, &discourse) }
        if index + 1 < actors.count, case .described = actors[index + 1].kind,
          actors[index + 1].tokens.lowerBound > actor.tokens.upperBound, !actors[index + 1].isPlural,
          phrases.gap(after: index).allSatisfy({ document.tokens[$0].isMark || document.tokens[$0].isNumber })
        {
          note(named, by: actors[index + 1].tokens.upperBound - 1, &discourse)
        }
      case .described
      where !actor.isTold
        && !finder.lists.has(document, actor.tokens.lowerBound, finder.lists.definite, finder.lexicon):
        if index > 0, case .named = actors[index - 1].kind,
          actor.tokens.lowerBound - actors[index - 1].tokens.upperBound <= 3,
          actors[index - 1].isPossessor || document.tokens[actors[index - 1].tokens.upperBound].isMark
        {
          continue
        }
        let last = document.tokens[actor.tokens.upperBound - 1]
        let described = EventMention.Affected(
          person: nil, unnamed: document.text(tokens: actor.tokens), isGroup: actor.isPlural,
          gender: finder.genders.gender(of: last))
        if let age = phrases.age(of: actor) { discourse.note(described, age: age) }
        let noun = last.word
        if finder.lists.has(document, actor.tokens.lowerBound, finder.lists.another, finder.lexicon) {
          discourse.note(beside: described, noun: noun, passage: number)
        } else {
          note(described, by: actor.tokens.upperBound - 1, &discourse)
          noteGroup(endingAt: index, &discourse)
        }
      case .authority:
        // "Two police officers": nobody who acts for a court is told of by a number alone.
        noteGroup(endingAt: index, &discourse)
      default: break
      }
    }
  }

  /// "her husband, John Roe", "the clerk's wife, Jane Doe": the noun right before the comma of a name that tells whose he is.
  private func nounOfOwner(before index: Int) -> Int? {
    guard index > 1, actors[index - 1].kind == .described, !actors[index - 1].isPlural,
      actors[index - 2].isPossessor,
      phrases.gap(after: index - 1).count == 1, document.isComma(actors[index - 1].tokens.upperBound),
      phrases.gap(after: index - 2).count <= 1
    else { return nil }
    return actors[index - 1].tokens.upperBound - 1
  }

  /// Notes by which noun somebody was told of.
  private func note(_ one: EventMention.Affected, by noun: Int, _ discourse: inout Discourse) {
    discourse.note(one, noun: document.tokens[noun].word)
    if !one.isGroup, let kind = finder.lists.kind(document, noun, finder.lexicon) {
      discourse.byKind[kind] = one
    }
  }

  /// "two lawyers", "a man and a woman", "a poet and two students": as many persons as the words say.
  private func noteGroup(endingAt last: Int, _ discourse: inout Discourse) {
    guard actors[last].count ?? 1 > 1 || phrases.joined(before: last) != nil else { return }
    let chain = phrases.chain(endingAt: last).filter { phrases.head(of: $0) == $0 }
    guard
      chain.allSatisfy({
        (actors[$0].kind == .described || actors[$0].kind == .authority) && !actors[$0].isTold
          && (actors[$0].count != nil || !actors[$0].isPlural)
      })
    else { return }
    let count = chain.reduce(0) { $0 + (actors[$1].count ?? 1) }
    guard count > 1 else { return }
    discourse.note(group: chain.map { phrases.describe(actors[$0]) }, of: count, passage: number)
  }

  /// The person whom words name, unless a title makes him judge, prosecutor or lawyer, or the deed was done to him.
  private func party(_ actor: Actor, _ discourse: Discourse) -> EventMention.Affected? {
    guard case .named(let person) = actor.kind, !finder.isObjectOfDeed(actor),
      !discourse.titled.contains(person) || discourse.relatives.contains(person)
    else { return nil }
    return .init(person: person, unnamed: nil)
  }

  /// How many tokens may stand between words for somebody and the name that he is given: ", later identified by police as".
  private static let longestIdentity = 6

  /// "identified the defendant as Jane Doe", "the defendant, Jane Doe, 32": who it is that was told of before.
  private func noteIdentity(_ discourse: inout Discourse) {
    for actor in actors where isTold(beside: actor) {
      guard let named = party(actor, discourse), let single = discourse.single, single.person == nil,
        discourse.agrees(named, single.gender)
      else { continue }
      discourse.note(identity: named)
      return
    }
    guard actors.count > 1 else { return }
    for index in 1..<actors.count {
      let (before, after) = (actors[index - 1], actors[index])
      guard case .described = before.kind, before.isTold, !before.isPlural,
        let named = party(after, discourse), before.tokens.upperBound < after.tokens.lowerBound,
        after.tokens.lowerBound - before.tokens.upperBound <= PassageEvents.longestIdentity
      else { continue }
      let gap = before.tokens.upperBound..<after.tokens.lowerBound
      guard
        gap.allSatisfy({
          document.tokens[$0].isMark || finder.lists.has(document, $0, finder.lists.identity, finder.lexicon)
        })
      else { continue }
      discourse.note(identity: named)
      note(named, by: before.tokens.upperBound - 1, &discourse)
      return
    }
  }

  /// Whether the words that describe somebody before his name take him up: "The suspect, Jane Doe,".
  private func isTold(beside actor: Actor) -> Bool {
    let (start, lists) = (actor.tokens.lowerBound, finder.lists)
    guard case .named = actor.kind, lists.has(document, start, lists.definite, finder.lexicon) else {
      return false
    }
    return actor.tokens.dropLast().contains {
      document.isComma($0 + 1) && lists.has(document, $0, lists.toldPerson, finder.lexicon)
    }
  }

  /// "Jane Doe and John Roe": persons named together; those of a group of that number told of in the same passage
  /// ("two activists, Jane Doe and John Roe, were ...") are its members.
  private func noteLists(_ discourse: inout Discourse) {
    var first = actors.count
    for index in actors.indices.reversed() where index < first {
      guard case .named = actors[index].kind else { continue }
      first = index
      guard phrases.joined(before: index) != nil else { continue }
      let list = phrases.chain(endingAt: index).filter { party(actors[$0], discourse) != nil }
      guard list.count > 1 else { continue }
      first = list[0]
      let named = list.compactMap { party(actors[$0], discourse) }
      discourse.note(listed: named)
      if let group = actors[..<list[0]].last(where: {
        ($0.kind == .described || $0.kind == .authority) && $0.count == named.count && !$0.isTold
      }) {
        // "Two officers, Jane Doe and John Roe, were ...": right behind the words for them, they are all of them.
        discourse.note(
          members: named, of: phrases.describe(group),
          areAll: isAll(group, before: actors[list[0]].tokens.lowerBound))
      }
    }
  }

  /// How many words may say whose members a group is: "two members of a robbery gang,".
  private static let longestMembership = 7

  /// Whether names stand right behind the words for as many, behind what they are members of, or behind a colon.
  private func isAll(_ group: Actor, before name: Int) -> Bool {
    let end = group.tokens.upperBound
    if end + 1 >= name || document.isColon(name - 1) { return true }
    return name - end <= PassageEvents.longestMembership && document.isComma(name - 1)
      && finder.lists.has(document, end, finder.lists.genitive, finder.lexicon)
      && !(end..<name - 1).contains {
        document.tokens[$0].isMark || finder.lists.has(document, $0, finder.lists.auxiliary, finder.lexicon)
      }
  }

  /// The persons whom the passage names in whatever order.
  private func named(_ discourse: Discourse) -> [(actor: Int, person: EventMention.Affected)] {
    var named: [(actor: Int, person: EventMention.Affected)] = []
    for (index, actor) in actors.enumerated() where !actor.isPossessor {
      if let one = party(actor, discourse), !named.contains(where: { $0.person == one }) {
        named.append((index, one))
      }
    }
    return named
  }

  /// Notes the persons whom the passage names side by side, or most of them with their ages: "Jane Doe, 32, of Osh
  /// and John Roe, Jr., 35".
  private func noteListed(
    _ named: [(actor: Int, person: EventMention.Affected)], _ discourse: inout Discourse
  ) {
    guard discourse.awaitsMembers, named.count > 1, let last = named.last,
      2 * named.filter({ phrases.age(of: actors[$0.actor]) != nil }).count >= named.count
        || phrases.chain(endingAt: last.actor).count >= named.count
    else { return }
    discourse.note(named: named.map(\.person), passage: number)
  }

  /// Notes the persons whom the passage names where something happened to each of them: "gave Jane Doe 18 years and
  /// John Roe 16 years".
  func noteAffected(_ events: [EventMention], _ discourse: inout Discourse) {
    let steps = events.filter { $0.type != .offence && $0.modality == .actual }
    discourse.note(
      eachNamed: steps.flatMap(\.affected).filter { $0.person != nil }, passage: number)
    guard discourse.awaitsMembers else { return }
    let named = named(discourse).map(\.person)
    guard named.count > 1, named.allSatisfy({ one in events.contains { $0.affected.contains(one) } })
    else { return }
    discourse.note(named: named, passage: number)
  }

  /// "Among them was Jane Doe", "One of them is John Roe, 32": some of the group told of last.
  private func noteSome(_ discourse: inout Discourse) {
    guard let list = finder.lists.some,
      let match = finder.lexicon.match(
        list, document.tokens, at: passage.lowerBound, end: passage.upperBound),
      let first = actors.firstIndex(where: { $0.tokens.lowerBound >= passage.lowerBound + match.length }),
      actors[first].tokens.lowerBound - passage.lowerBound - match.length <= PassageEvents.longestTitle
    else { return }
    let some = phrases.chain(startingAt: first).compactMap { party(actors[$0], discourse) }
    if !some.isEmpty { discourse.note(some: some) }
  }

  /// How many words may stand before a name that describe who bears it: "Among them was the student leader".
  private static let longestTitle = 4

  /// "The detained individuals include Jane Doe and John Roe": members of a group told before.
  func noteMembers(_ discourse: inout Discourse) {
    noteIdentity(&discourse)
    noteLists(&discourse)
    let named = named(discourse)
    noteListed(named, &discourse)
    noteSome(&discourse)
    discourse.lately.note(named.map(\.person), passage: number)
    guard actors.contains(where: \.isPlural) else { return }
    for words in includes {
      guard
        let group = actors.last(where: {
          $0.tokens.upperBound <= words.lowerBound && words.lowerBound - $0.tokens.upperBound <= 2
            && $0.isPlural
        }),
        group.kind == .described || group.kind == .pronoun
      else { continue }
      let members = actors.filter { $0.tokens.lowerBound >= words.upperBound && !$0.isPossessor }
        .compactMap { party($0, discourse) }
      guard let first = actors.first(where: { $0.tokens.lowerBound >= words.upperBound }),
        case .named = first.kind,
        first.tokens.lowerBound - words.upperBound <= 4, !members.isEmpty
      else { continue }
      // "called seven witnesses, among them Jane Doe": a group of its own, and not those told of before.
      let isNew = group.kind == .described && group.count != nil && !group.isTold
      if isNew { return }
      discourse.note(members: members)
      return
    }
  }
}
