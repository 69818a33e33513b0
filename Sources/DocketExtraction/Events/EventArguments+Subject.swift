import DocketModel

/// The subject of a trigger: who it is that "was arrested".
extension EventArguments {
  func subject(
    _ previous: Previous?, _ discourse: Discourse, reduced: Bool = false
  ) -> Result {
    let start = trigger.group.lowerBound
    var end = start
    let first = passage.passage.lowerBound
    while end > first, has(end - 1, lists.adverb) { end -= 1 }
    // "Both pleaded guilty": no adverb.
    if end == first, let opening = actors.first, opening.tokens.lowerBound == first, opening.isPlural {
      end = opening.tokens.upperBound
    }
    guard end > first else { return fronted(discourse) ?? told(previous) }
    // "After failing to appear in May, the two men ..."
    if has(end - 1, lists.subordinate) || has(end - 1, lists.opening), opensPassage(end - 1),
      let fronted = fronted(discourse)
    {
      return fronted
    }
    // "was arrested and charged": the subject of the verb before.
    if has(end - 1, lists.conjunction)
      || (document.isComma(end - 1) && reduced && previous != nil && (isList(end) || opensSeries(previous)))
    {
      if let previous, previous.trigger.tokens.upperBound <= end {
        // "four people, among them Jane Doe, who fled and was sentenced": the one whom "who" takes up.
        let who = actors.lastIndex {
          $0.kind == .relative && previous.trigger.tokens.upperBound <= $0.tokens.lowerBound
            && $0.tokens.upperBound <= end
        }
        guard let who, let antecedent = actors[..<who].lastIndex(where: { $0.kind != .relative }) else {
          return Result(people: previous.affected, denied: previous.denied)
        }
        return resolve(phrases.chain(endingAt: phrases.head(of: antecedent)), discourse, before: who)
      }
      if previous == nil, trigger.isFinite, let opening = opening(before: end) {
        return resolve(phrases.dropAppositions(opening), discourse, before: 0)
      }
    }
    let isOfPersons = passage.finder.rules.rules[trigger.rule].isOfPersons
    if isOfPersons || !trigger.isPassive, isThing(end - 1) { return Result(nobody: true) }
    if isOfPersons, isOfThing(end - 1) {
      return Result(nobody: true)
    }
    if trigger.isPassive, isPossession(end - 1) { return Result(nobody: true) }
    // "jailed for shooting his wife, then opening fire": a gerund's subject is that of the verb before.
    if trigger.form.contains(.gerund), !trigger.isFinite, let previous,
      previous.trigger.tokens.upperBound <= start, !previous.affected.isEmpty
    {
      return Result(people: previous.affected, denied: previous.denied)
    }
    // "30 minutes after it was released"
    if has(end - 1, lists.thing), trigger.isPassive, trigger.isFinite { return Result(nobody: true) }
    // "I was jailed": a speaker of whom the passage does not say who it is.
    if has(end - 1, lists.speaker) { return Result(nobody: true) }
    if let stranger = stranger(endingAt: end - 1) ?? owned(before: end, discourse) { return stranger }
    if takesUpStranger(before: end) { return Result(nobody: true, isStranger: true) }
    guard let head = subjectActor(before: end) else { return told(previous) }
    if passage.finder.rules.rules[trigger.rule].isThroughAgents, let clients = clients(of: head, discourse) {
      return clients
    }
    if reduced, let nearest = described(rightBefore: end) {
      return resolve([nearest], discourse, before: nearest)
    }
    if isBystander(head, before: end, discourse) { return Result(nobody: trigger.isFinite) }
    // "According to Jane Doe, a rights activist, John Roe was arrested": whoever tells it is none of them.
    // "Unlike Jane Doe, who was jailed, John Roe": of whom no words but these tell.
    let all = phrases.chain(endingAt: head)
    let told = all.filter { actors[$0].tokens.lowerBound >= sourceEnd }
    let chain = told.isEmpty ? all : told
    return resolve(completed(ofClause(chain)), discourse, before: head)
  }

  /// "Jane Doe and John Roe met a friend and were arrested": those who open the passage are the subject of what "and"
  /// joins to their verb.
  private func opening(before end: Int) -> [Int]? {
    guard let first = actors.first, first.tokens.lowerBound == passage.passage.lowerBound, !first.isPossessor,
      isNamed(first) || first.kind == .described
    else { return nil }
    let chain = phrases.chain(startingAt: 0, ends: startsClause)
    let last = chain.last.map { actors[$0].tokens.upperBound } ?? end
    // "Jane Doe and her aide, John Roe, met": the second comma of an apposition.
    let start = chain.count > 1 && last < end && document.isComma(last) ? last + 1 : last
    let isClause = (start..<max(start, end)).contains {
      document.isComma($0) || has($0, lists.subordinate)
    }
    return isClause ? nil : chain
  }

  /// "After being held, he ...", "reported that after being held in May, he ...": whether a word opens the passage or what
  /// it says that is told.
  private func opensPassage(_ index: Int) -> Bool {
    let first = passage.passage.lowerBound
    return index == first || index - 1 > first && has(index - 1, lists.told) && has(index - 2, lists.report)
  }

  /// How far behind a participle that opens a passage the comma may stand behind which its subject does.
  private static let longestFront = 40

  /// "Sentenced to death in May, the two men ...": the subject of a participle that opens a passage.
  private func fronted(_ discourse: Discourse) -> Result? {
    // "Before being arrested in May, ...": a gerund has no subject of its own.
    let first = document.tokens[trigger.group.lowerBound]
    guard trigger.form.contains(.participle) || trigger.form.contains(.gerund),
      !trigger.isFinite || EventLists.ends(first, lists.gerund, document, lexicon)
    else { return nil }
    let end = trigger.tokens.upperBound
    guard
      let comma = (end..<min(end + EventArguments.longestFront, passage.passage.upperBound)).first(where: {
        document.isComma($0) && isSubject(behind: $0)
      }), let subject = actors.firstIndex(where: { $0.tokens.lowerBound == comma + 1 })
    else { return nil }
    return resolve([subject], discourse, before: subject)
  }

  /// Whether somebody is named or meant right behind a comma.
  private func isSubject(behind comma: Int) -> Bool {
    actors.contains { $0.tokens.lowerBound == comma + 1 && !$0.isPossessor && $0.kind != .relative }
  }

  /// "the mother of a man jailed for theft": the one person without a name right behind whom a participle stands.
  private func described(rightBefore end: Int) -> Int? {
    actors.lastIndex {
      $0.kind == .described && !$0.isPlural && !$0.isPossessor && $0.tokens.upperBound == end
        && $0.tokens.lowerBound > passage.passage.lowerBound && has($0.tokens.lowerBound - 1, lists.genitive)
    }
  }

  /// Whether the subject found is a judge, prosecutor or lawyer who does not stand right before the verb: it happened
  /// to somebody whom the words between name.
  private func isBystander(_ head: Int, before end: Int, _ discourse: Discourse) -> Bool {
    guard case .named(let person) = actors[head].kind, discourse.titled.contains(person),
      !discourse.relatives.contains(person)
    else { return false }
    let low = actors[head].tokens.upperBound
    if actors.contains(where: {
      $0.kind == .relative && $0.tokens.lowerBound >= low && $0.tokens.upperBound <= end
    }) {
      return false
    }
    return !document.isComma(end - 1) && !gapIsAdverbs(low, end)
  }

  private func told(_ previous: Previous?) -> Result {
    if let previous, previous.trigger.tokens.upperBound <= trigger.group.lowerBound {
      return Result(people: previous.affected, denied: previous.denied)
    }
    return Result()
  }

  /// Whether the phrase that ends before a verb is its subject and names a thing: "the report was released".
  private func isThing(_ last: Int) -> Bool {
    var index = last
    while index >= passage.passage.lowerBound, last - index < 4 {
      let token = document.tokens[index]
      guard token.isWord, !actors.contains(where: { $0.tokens.contains(index) }) else { return false }
      // "the video of the attack was released"
      if has(index, lists.determiner), index - 2 > passage.passage.lowerBound, has(index - 1, lists.genitive)
      {
        return isThing(index - 2)
      }
      if has(index, lists.determiner) {
        return index < last
          && (index == passage.passage.lowerBound || !has(index - 1, lists.preposition)
            || has(index - 1, lists.subordinate))
      }
      if token.isCapital || has(index, lists.preposition) || has(index, lists.conjunction) { return false }
      index -= 1
    }
    return false
  }

  /// How many words a thing that is somebody's may have: "Doe's new book".
  private static let longestPossession = 3

  /// "Jane Doe's company was fined", "Doe's book was released": whether the words that end before a verb name a thing
  /// that is somebody's.
  private func isPossession(_ last: Int) -> Bool {
    let low = max(passage.passage.lowerBound + 1, last - EventArguments.longestPossession)
    guard low < last, !actors.contains(where: { $0.tokens.contains(last) }),
      let mark = (low..<last).last(where: {
        isApostrophe($0) && document.tokens[$0].shape.isDisjoint(with: .spaceBefore)
      })
    else { return false }
    // "A man who sold a poet's books was convicted": whose clause ends before the verb.
    guard let owner = actors.firstIndex(where: { $0.tokens.upperBound == mark && $0.isPossessor }),
      !actors[..<owner].contains(where: { $0.kind == .relative })
    else { return false }
    return (mark + 1...last).allSatisfy {
      document.tokens[$0].isWord && !document.tokens[$0].isCapital && !has($0, lists.adverb)
    }
  }

  /// "a statement released on Thursday": a participle right behind a noun that means nobody.
  private func isOfThing(_ last: Int) -> Bool {
    let token = document.tokens[last]
    return !trigger.isFinite && trigger.form.contains(.participle) && token.isWord && !token.isCapital
      && !has(last, lists.adverb) && !has(last, lists.conjunction) && !has(last, lists.determiner)
      && !has(last, lists.preposition) && !actors.contains { $0.tokens.contains(last) }
  }

  /// Whether verbs follow one another: "arrested, charged and released".
  private func isList(_ end: Int) -> Bool {
    index > 0 && passage.triggers[index - 1].tokens.upperBound == end - 1
  }
}
