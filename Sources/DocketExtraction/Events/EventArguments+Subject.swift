import DocketModel

/// The subject of a trigger: who it is that "was arrested".
extension EventArguments {
  func subject(
    _ previous: Previous?, _ discourse: Discourse, reduced: Bool = false
  ) -> Result {
    let start = trigger.group.lowerBound
    var end = start
    while end > passage.passage.lowerBound, has(end - 1, lists.adverb) { end -= 1 }
    let first = passage.passage.lowerBound
    guard end > first else { return fronted(discourse) ?? told(previous) }
    // "After failing to appear in May, the two men ..."
    if end == first + 1, has(first, lists.subordinate) || has(first, lists.opening),
      let fronted = fronted(discourse)
    {
      return fronted
    }
    // "was arrested and charged": the subject of the verb before.
    if has(end - 1, lists.conjunction)
      || (document.isComma(end - 1) && reduced && previous != nil && isList(end))
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
        return resolve([opening], discourse, before: opening)
      }
    }
    if passage.finder.rules.rules[trigger.rule].isOfPersons, isThing(end - 1) || isOfThing(end - 1) {
      return Result(nobody: true)
    }
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
    guard let head = subjectActor(before: end) else { return told(previous) }
    if reduced, let nearest = described(rightBefore: end) {
      return resolve([nearest], discourse, before: nearest)
    }
    if isBystander(head, before: end, discourse) { return Result(nobody: trigger.isFinite) }
    return resolve(phrases.chain(endingAt: head), discourse, before: head)
  }

  /// "Jane Doe met John Roe and was arrested": the one who opens the passage is the subject of what "and" joins to its
  /// verb.
  private func opening(before end: Int) -> Int? {
    guard let first = actors.first, first.tokens.lowerBound == passage.passage.lowerBound, !first.isPossessor,
      isNamed(first) || first.kind == .described, phrases.chain(startingAt: 0).count == 1,
      !(first.tokens.upperBound..<end).contains(where: { document.isComma($0) || has($0, lists.subordinate) })
    else { return nil }
    return 0
  }

  /// How far behind a participle that opens a passage the comma may stand behind which its subject does.
  private static let longestFront = 16

  /// "Sentenced to death in May, the two men ...": the subject of a participle that opens a passage.
  private func fronted(_ discourse: Discourse) -> Result? {
    guard trigger.form.contains(.participle) || trigger.form.contains(.gerund), !trigger.isFinite else {
      return nil
    }
    let end = trigger.tokens.upperBound
    guard
      let comma = (end..<min(end + EventArguments.longestFront, passage.passage.upperBound)).first(where: {
        document.isComma($0) && !document.tokens[min($0 + 1, passage.passage.upperBound - 1)].isNumber
      }), let subject = actors.firstIndex(where: { $0.tokens.lowerBound == comma + 1 && !$0.isPossessor }),
      actors[subject].kind != .relative
    else { return nil }
    return resolve([subject], discourse, before: subject)
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
        return index < last && (index == passage.passage.lowerBound || !has(index - 1, lists.preposition))
      }
      if token.isCapital || has(index, lists.preposition) || has(index, lists.conjunction) { return false }
      index -= 1
    }
    return false
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

  /// Index of the actor that heads the subject which ends before a token.
  private func subjectActor(before end: Int) -> Int? {
    guard var best = actors.lastIndex(where: { $0.tokens.upperBound <= end }) else { return nil }
    let told = toldClause(before: end)
    guard actors[best].tokens.lowerBound >= told, actors[best].tokens.upperBound > sourceEnd else {
      return nil
    }
    // "his father, John Doe, executed in 1978": a participle right behind a name and its comma.
    if !trigger.isFinite, isNamed(actors[best]), !actors[best].isPossessor,
      actors[best].tokens.upperBound == end - 1, document.isComma(end - 1), !endsList(best, end)
    {
      return best
    }
    if let head = modified(before: best, end) { return head }
    best = pastDeeds(best)
    best = pastPrepositions(best, end)
    if actors[best].kind == .relative,
      actors[best].tokens.upperBound >= end - 1 || gapIsAdverbs(actors[best].tokens.upperBound, end)
    {
      // "Jane Doe, a teacher, who was arrested": the nearest before "who".
      guard let antecedent = actors[..<best].lastIndex(where: { $0.kind != .relative }),
        !isFar(actors[antecedent], actors[best])
      else { return nil }
      return phrases.head(of: antecedent)
    }
    if actors[best].kind == .relative, best > 0, trigger.isFinite, !document.isComma(end - 1),
      isOnePhrase(actors[best - 1].tokens.upperBound, actors[best].tokens.lowerBound)
    {
      // "A man from Leeds who stole from a hospice has been jailed": whose clause ends before the verb.
      return phrases.head(of: best - 1)
    }
    if document.isComma(end - 1), !endsList(best, end) {
      // Behind a parenthesis: the actor before its opening comma.
      var probe = best
      while probe >= 0, actors[probe].tokens.lowerBound >= told {
        let after = actors[probe].tokens.upperBound
        if actors[probe].kind != .relative, !actors[probe].isPossessor, after < end - 1,
          document.isComma(after) || age(after)
            || document.bytes[Int(document.tokens[after].start)] == 46 && document.isComma(after + 1)
        {
          best = probe
          if case .named = actors[probe].kind { break }
        }
        probe -= 1
      }
      return phrases.head(of: best)
    }
    // "faked her son's death, then fled": nobody whose thing is told of is the subject of a verb behind "then".
    let reach = has(end - 1, lists.conjunction) ? 0 : 3
    while best >= 0, actors[best].isPossessor, actors[best].tokens.upperBound < end - reach, best > 0 {
      best -= 1
    }
    return phrases.head(of: best)
  }

  /// Whether "who" takes up somebody whom no words name: a verb of telling stands between it and a person.
  private func isFar(_ person: Actor, _ who: Actor) -> Bool {
    (person.tokens.upperBound..<max(person.tokens.upperBound, who.tokens.lowerBound)).contains {
      has($0, lists.report)
    }
  }

  /// How many words may stand between a verb of telling and "that".
  private static let longestTold = 5

  /// "Police Commissioner Jane Doe today announced that 32 men have been charged": where the clause begins that is
  /// told, whose subject stands in it; the start of the passage where nothing is told.
  private func toldClause(before end: Int) -> Int {
    let start = passage.passage.lowerBound
    guard let that = (start..<max(start, end)).last(where: { has($0, lists.told) }) else { return start }
    let isTold = (max(start, that - EventArguments.longestTold)..<that).contains { has($0, lists.report) }
    return isTold ? that : start
  }

  /// Where the words end that open the passage and name who tells it, with an apposition: "According to Amnesty, a group
  /// based in London, at least 300 are detained".
  private var sourceEnd: Int {
    let passage = passage.passage
    guard let source = lists.source, passage.count > 2,
      lexicon.match(source, document.tokens, at: passage.lowerBound, end: passage.upperBound) != nil,
      let comma = passage.first(where: { document.isComma($0) }), comma + 1 < passage.upperBound
    else { return passage.lowerBound }
    guard has(comma + 1, lists.indefinite),
      let next = (comma + 1..<passage.upperBound).first(where: { document.isComma($0) })
    else { return comma }
    return next
  }

  /// Whether a list ends at a comma: "A, B and C, were ...".
  private func endsList(_ last: Int, _ end: Int) -> Bool {
    let first = actors[last].tokens.lowerBound
    // "Jane Doe and her brother, John Roe,": the commas are those of the apposition.
    let isApposition = actors[last].tokens.contains { document.isComma($0) }
    let isOwned = first > passage.passage.lowerBound && has(first - 1, lists.possessive)
    let start = isOwned ? first - 1 : first
    return actors[last].tokens.upperBound == end - 1 && isNamed(actors[last])
      && start > passage.passage.lowerBound && has(start - 1, lists.conjunction)
      && phrases.chain(endingAt: last).count > (isApposition ? 1 : 2)
  }

  /// Whether only a few words without marks stand between a person and "who".
  private func isOnePhrase(_ low: Int, _ high: Int) -> Bool {
    low <= high && high - low <= 4 && (low..<high).allSatisfy { document.tokens[$0].isWord }
  }

  /// "A driver who robbed a passenger was jailed": the head of a phrase that opens the passage and is modified by a
  /// clause of its own, which holds the nearest person.
  private func modified(before best: Int, _ end: Int) -> Int? {
    guard trigger.isFinite, trigger.isPassive, best > 0, actors[0].kind == .described || isNamed(actors[0]),
      actors[0].tokens.lowerBound <= passage.passage.lowerBound + 3, !actors[0].isPossessor
    else { return nil }
    let start = actors[0].tokens.upperBound
    let isModified = (start..<min(start + 6, end)).contains { index in
      has(index, lists.relative)
        || passage.triggers.contains { $0.tokens.lowerBound == index && !$0.isFinite && $0.form != .noun }
    }
    guard isModified, actors[best].kind != .relative,
      !(start..<end).contains(where: { has($0, lists.newClause) || has($0, lists.report) }),
      !passage.triggers.contains(where: {
        $0.isFinite && $0.tokens.lowerBound > start + 2 && $0.tokens.upperBound < trigger.group.lowerBound
          && !has($0.group.lowerBound - 1, lists.relative)
      })
    else { return nil }
    return 0
  }

  func isNamed(_ actor: Actor) -> Bool { if case .named = actor.kind { true } else { false } }

  /// "charged with the murder of a woman was jailed": nobody to whom a deed was done is the subject behind it.
  private func pastDeeds(_ best: Int) -> Int {
    var best = best
    while best > 0, actors[best].tokens.lowerBound > passage.passage.lowerBound + 1,
      has(actors[best].tokens.lowerBound - 1, lists.genitive),
      has(actors[best].tokens.lowerBound - 2, lists.deed)
    {
      best -= 1
    }
    return best
  }

  /// "appeared before Judge Jane Doe and pleaded": nobody behind a preposition is the subject of what does not follow
  /// at once, where somebody stands before it.
  private func pastPrepositions(_ best: Int, _ end: Int) -> Int {
    var best = best
    while best > 0, actors[best].kind != .relative, actors[best].tokens.upperBound < end,
      !gapIsAdverbs(actors[best].tokens.upperBound, end), !document.isComma(end - 1),
      let mark = mark(before: actors[best].tokens.lowerBound), has(mark, lists.caseMark)
    {
      best -= 1
    }
    return best
  }

  /// The word before a phrase and its article: "at" of "at the police station".
  private func mark(before start: Int) -> Int? {
    let first = passage.passage.lowerBound
    guard start > first else { return nil }
    return start - 1 > first && has(start - 1, lists.definite) ? start - 2 : start - 1
  }

  /// "Jane Doe, 32": an age behind a comma.
  private func age(_ index: Int) -> Bool {
    index + 1 < passage.passage.upperBound && document.tokens[index].isMark
      && document.tokens[index + 1].isNumber
  }

  func gapIsAdverbs(_ low: Int, _ high: Int) -> Bool {
    low <= high
      && (low..<high).allSatisfy { has($0, lists.adverb) || has($0, lists.auxiliary) || document.isComma($0) }
  }
}
