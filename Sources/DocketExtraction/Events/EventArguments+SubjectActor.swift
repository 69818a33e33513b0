import DocketModel

/// Which of the words for persons before a verb heads its subject.
extension EventArguments {
  /// Index of the actor that heads the subject which ends before a token.
  func subjectActor(before end: Int) -> Int? {
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
    if let named = namesOfCounted(before: best, end) { return named }
    if let head = modified(before: best, end) { return head }
    best = pastDeeds(best)
    if isComplement(best) { best -= 1 }
    best = pastPrepositions(best, end)
    if actors[best].kind == .relative,
      actors[best].tokens.upperBound >= end - 1 || gapIsAdverbs(actors[best].tokens.upperBound, end)
    {
      // "Jane Doe, a teacher, who was arrested": the nearest before "who".
      guard let antecedent = actors[..<best].lastIndex(where: { $0.kind != .relative }),
        !isFar(actors[antecedent], actors[best])
      else { return nil }
      // "Jane Doe, the wife of John Roe, who was jailed": the nearest of two who are named.
      let head = phrases.head(of: antecedent)
      return head < antecedent && isNamed(actors[antecedent]) && isApposition(head) ? antecedent : head
    }
    if actors[best].kind == .relative, best > 0, trigger.isFinite, !document.isComma(end - 1),
      isOnePhrase(actors[best - 1].tokens.upperBound, actors[best].tokens.lowerBound)
    {
      // "A man from Leeds who stole from a hospice has been jailed": whose clause ends before the verb.
      // "A man linked to a gang and who stole a car has been jailed"
      let isJoined = has(actors[best].tokens.lowerBound - 1, lists.conjunction) && isComplement(best - 1)
      return phrases.head(of: isJoined ? best - 2 : best - 1)
    }
    // "another former chief of the agency, Jane Doe, was jailed": the name of whom the words before it describe.
    let start = actors[best].tokens.lowerBound
    if document.isComma(end - 1), isNamed(actors[best]), !actors[best].isPossessor, best > 0,
      actors[best].tokens.upperBound == end - 1, document.isComma(start - 1),
      actors[best - 1].tokens.upperBound == start - 1,
      actors[best - 1].kind == .described || actors[best - 1].kind == .authority
    {
      return best
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
          // "A man, 34, and a woman, 29, were": no apposition.
          if isNamed(actors[probe]) || isAged(probe) { break }
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

  /// "The two students taken with him, Jane Doe and John Roe, were released": those named between commas as many as the
  /// words that open the clause say.
  private func namesOfCounted(before best: Int, _ end: Int) -> Int? {
    guard document.isComma(end - 1), actors[best].tokens.upperBound == end - 1, isNamed(actors[best]),
      !actors[best].isPossessor
    else { return nil }
    let chain = phrases.chain(endingAt: best)
    guard chain.count > 1, let first = chain.first, first > 0,
      document.isComma(actors[first].tokens.lowerBound - 1),
      chain.allSatisfy({ isNamed(actors[$0]) }),
      actors[..<first].contains(where: { $0.kind == .described && $0.count == chain.count })
    else { return nil }
    return best
  }

  /// Whether words say behind a comma what somebody is who is named before it.
  private func isApposition(_ index: Int) -> Bool {
    index > 0 && isNamed(actors[index - 1])
      && actors[index - 1].tokens.upperBound == actors[index].tokens.lowerBound - 1
      && document.isComma(actors[index - 1].tokens.upperBound)
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
  var sourceEnd: Int {
    let (source, end) = (passage.sourceClause, passage.passage.upperBound)
    let comma = source.upperBound
    guard !source.isEmpty, comma + 1 < end, has(comma + 1, lists.indefinite),
      let next = (comma + 1..<end).first(where: { document.isComma($0) })
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
  func modified(before best: Int, _ end: Int) -> Int? {
    guard trigger.isFinite,
      trigger.isPassive
        || trigger.form.contains(.active) && (actors[0].kind == .described || isAgent(actors[0])),
      best > 0,
      actors[0].kind == .described || isNamed(actors[0]) || isAgent(actors[0]),
      actors[0].tokens.lowerBound <= passage.passage.lowerBound + 3, !actors[0].isPossessor
    else { return nil }
    // "Unlike Jane Doe, who was acquitted, John Roe was convicted": a subject of its own right before the verb.
    let nearest = actors[best]
    if !nearest.isPossessor, nearest.tokens.upperBound == end,
      isNamed(nearest) && document.isComma(nearest.tokens.lowerBound - 1)
        || nearest.kind == .described
          && phrases.isPause(nearest.tokens.lowerBound - 2..<nearest.tokens.lowerBound)
    {
      return nil
    }
    // "A woman who lived upstairs, Jane Doe, was charged": her name.
    if isNamed(nearest), !nearest.isPossessor, nearest.tokens.upperBound == end - 1,
      document.isComma(end - 1),
      (1...2).contains(where: { document.isComma(nearest.tokens.lowerBound - $0) }),
      actors[0].kind == .described, phrases.chain(endingAt: best).count == 1
    {
      return best
    }
    let start = actors[0].tokens.upperBound
    let isModified = (start..<min(start + 6, end)).contains { index in
      has(index, lists.relative)
        || passage.triggers.contains { $0.tokens.lowerBound == index && !$0.isFinite && $0.form != .noun }
    }
    guard isModified, actors[best].kind != .relative,
      !(start..<end).contains(where: { opensClause($0) || has($0, lists.report) }),
      !passage.triggers.contains(where: {
        $0.isFinite && $0.tokens.lowerBound > start + 2 && $0.tokens.upperBound < trigger.group.lowerBound
          && !has($0.group.lowerBound - 1, lists.relative)
      })
    else { return nil }
    return 0
  }

  /// "The officer who arrested Jane Doe was charged": whether somebody who acts for the state is told of by a clause.
  private func isAgent(_ actor: Actor) -> Bool {
    actor.kind == .authority && has(actor.tokens.upperBound, lists.relative)
  }

  /// Whether a word begins a clause, and is not half of a comparison: "as little as".
  private func opensClause(_ index: Int) -> Bool {
    let tokens = document.tokens
    return has(index, lists.newClause)
      && ![index - 2, index + 2].contains {
        passage.passage.contains($0) && tokens[$0].word == tokens[index].word
      }
  }

  func isNamed(_ actor: Actor) -> Bool { if case .named = actor.kind { true } else { false } }

  /// "charged with the murder of a woman was jailed", "accused of stabbing Jane Doe was jailed": nobody to whom a deed
  /// was done is the subject behind it.
  private func pastDeeds(_ best: Int) -> Int {
    var best = best
    while best > 0, isObjectOfDeed(actors[best]) { best -= 1 }
    return best
  }

  /// Whether somebody is the one to whom a deed was done, named or described.
  private func isObjectOfDeed(_ actor: Actor) -> Bool {
    let start = actor.tokens.lowerBound
    return passage.finder.isObjectOfDeed(actor)
      || start > passage.passage.lowerBound + 1 && has(start - 1, lists.genitive)
        && has(start - 2, lists.deed)
  }

  /// "appeared before Judge Jane Doe and pleaded": nobody behind a preposition is the subject of what does not follow
  /// at once, where somebody stands before it.
  private func pastPrepositions(_ best: Int, _ end: Int) -> Int {
    var best = best
    // "appeared before magistrate Jane Doe jointly charged with fraud": nobody before whom somebody stands.
    while best > 0, let mark = mark(before: actors[best].tokens.lowerBound), has(mark, lists.presence),
      actors[best].tokens.contains(where: { index in lists.authorityTitles.contains { has(index, $0) } })
    {
      best -= 1
    }
    while best > 0, actors[best].kind != .relative, actors[best].tokens.upperBound < end,
      !gapIsAdverbs(actors[best].tokens.upperBound, end), !document.isComma(end - 1),
      let mark = mark(before: actors[best].tokens.lowerBound), has(mark, lists.caseMark)
    {
      best -= 1
    }
    return best
  }

  /// "A man affiliated with a street gang was jailed": whether a participle and its preposition hang somebody on the one
  /// whom words describe before it.
  private func isComplement(_ index: Int) -> Bool {
    guard index > 0, actors[index - 1].kind == .described || actors[index - 1].kind == .authority,
      !actors[index - 1].isPossessor, let mark = mark(before: actors[index].tokens.lowerBound),
      has(mark, lists.caseMark) || has(mark, lists.agent)
    else { return false }
    let participle = actors[index - 1].tokens.upperBound
    return participle + 1 == mark && !has(participle, lists.auxiliary)
      && EventLists.ends(document.tokens[participle], lists.participleEnding, document, lexicon)
  }

  /// How many words may stand between "the" and the noun of a phrase behind a preposition: "to the local probation service".
  private static let longestMarked = 2

  /// The word before a phrase and its article: "at" of "at the police station", "to" of "to the probation service".
  private func mark(before start: Int) -> Int? {
    let first = passage.passage.lowerBound
    guard start > first else { return nil }
    var article = start - 1
    while article > first, start - 1 - article < EventArguments.longestMarked, isPlain(article) {
      article -= 1
    }
    if article > first, has(article, lists.definite) || has(article, lists.indefinite) { return article - 1 }
    return start - 1
  }

  /// "and a woman, 29,": whether an age stands behind somebody described whom "and" joins to another.
  private func isAged(_ index: Int) -> Bool {
    let actor = actors[index]
    return actor.kind == .described && age(actor.tokens.upperBound)
      && actor.tokens.lowerBound > passage.passage.lowerBound
      && has(actor.tokens.lowerBound - 1, lists.conjunction)
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
