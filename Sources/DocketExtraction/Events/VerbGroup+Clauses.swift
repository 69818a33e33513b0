import DocketModel

/// Which clauses say that what their verb tells is not so, or not yet.
extension VerbGroup {
  /// "was charged with nothing"
  func isOfNothing(_ trigger: Trigger, _ passage: Range<Int>) -> Bool {
    guard let nothing = lists.nothing else { return false }
    let end = trigger.tokens.upperBound
    return (end..<min(end + 2, passage.upperBound)).contains {
      lexicon.match(nothing, document.tokens, at: $0, end: passage.upperBound) != nil
    }
  }

  /// "no charges were filed", "no verdict"
  func isNone(before start: Int, _ passage: Range<Int>) -> Bool {
    start > passage.lowerBound
      && lists.none.map { lexicon.contains(document.tokens[start - 1], in: $0) } ?? false
  }

  /// The words right before an infinitive's "to" decide.
  func infinitive(before start: Int, _ passage: Range<Int>, _ rule: EventRule) -> Modality {
    // "decided not to charge him"
    if start > passage.lowerBound, let auxiliary = lists.auxiliary,
      lexicon.value(document.tokens[start - 1], in: auxiliary) == "not"
    {
      return .denied
    }
    if isOrdinal(before: start, passage) { return .actual }
    for offset in 1...3 where start - offset >= passage.lowerBound {
      let token = document.tokens[start - offset]
      if let infinitiveActual = lists.infinitiveActual, lexicon.contains(token, in: infinitiveActual) {
        // "agreed to extradite her": what is decided is not yet carried out.
        return rule.isCarriedOut ? .planned : .actual
      }
      // "conspired to rob": to attempt a deed is one.
      if rule.isDated, let attempt = lists.attempt, lexicon.contains(token, in: attempt) { return .actual }
      if let infinitivePlanned = lists.infinitivePlanned, lexicon.contains(token, in: infinitivePlanned) {
        return .planned
      }
    }
    return .possible
  }

  /// How many words may stand between "the third" and "to": "the third opposition leader of the region to be".
  private static let longestOrdinal = 7

  /// How many words before "the third" may say that it is only possible: "could become".
  private static let longestBecoming = 4

  /// "became the third journalist to be arrested": whether the words before an infinitive tell who was one of several to
  /// whom it happened.
  private func isOrdinal(before start: Int, _ passage: Range<Int>) -> Bool {
    guard let ordinal = lists.infinitiveOrdinal, let auxiliary = lists.auxiliary else { return false }
    let low = max(passage.lowerBound, start - VerbGroup.longestOrdinal)
    guard let first = (low..<start).last(where: { lexicon.contains(document.tokens[$0], in: ordinal) }),
      first > passage.lowerBound,
      // "the first to be arrested", "only to be arrested", but not "the only way to free him"
      first + 1 == start
        || (first + 1..<start).contains(where: { index in
          lists.persons.contains { lexicon.contains(document.tokens[index], in: $0) }
        }),
      (first..<start).allSatisfy({
        document.tokens[$0].isWord && lexicon.value(document.tokens[$0], in: auxiliary) == nil
      })
    else { return false }
    return !(max(passage.lowerBound, first - VerbGroup.longestBecoming)..<first).contains {
      ["possible", "planned", "to"].contains(lexicon.value(document.tokens[$0], in: auxiliary))
    }
  }

  /// How many words may stand behind a noun up to what says that it was only set: "trial, which had been due to".
  private static let longestSet = 6

  /// "Her trial was due to begin on Saturday but was put off", "The trial was to have begun on Monday": whether words say
  /// of a hearing that it was to take place, and no more.
  func isOnlySet(_ words: Range<Int>, _ passage: Range<Int>) -> Bool {
    guard let begins = lists.begins, let auxiliary = lists.auxiliary, let planned = lists.infinitivePlanned
    else {
      return false
    }
    let tokens = document.tokens
    func isAuxiliary(_ index: Int, _ value: String) -> Bool {
      lexicon.value(tokens[index], in: auxiliary) == value
    }
    let end = min(words.upperBound + VerbGroup.longestSet, passage.upperBound - 1)
    return (words.lowerBound + 2..<max(words.lowerBound + 2, end)).contains { to in
      isAuxiliary(to, "to") && lexicon.contains(tokens[to + 1], in: begins)
        && (isAuxiliary(to - 1, "be") && isAuxiliary(to + 1, "have")
          || isAuxiliary(to - 2, "be") && lexicon.contains(tokens[to - 1], in: planned))
    }
  }

  /// How many words may stand between "to have" and a participle.
  private static let wished = 5

  /// "petitioned to have the penalty overturned": what somebody wants done.
  func isWished(_ start: Int, _ passage: Range<Int>) -> Bool {
    guard let auxiliary = lists.auxiliary else { return false }
    let low = max(passage.lowerBound + 1, start - VerbGroup.wished)
    return (low..<max(low, start)).contains { index in
      if let wish = lists.wish, lexicon.match(wish, document.tokens, at: index, end: start + 1) != nil {
        return true
      }
      return lexicon.value(document.tokens[index], in: auxiliary) == "have"
        && lexicon.value(document.tokens[index - 1], in: auxiliary) == "to"
    }
  }

  /// How many words may stand between "that" and the verb of a clause that is denied.
  private static let denied = 8

  /// "denied that Jane Doe was arrested", "It is not true that she was jailed".
  func isDenied(_ start: Int, _ passage: Range<Int>) -> Bool {
    let clause = clause(before: start, within: VerbGroup.denied, passage)
    if denies(clause, before: start) || isAlternative(clause, before: start) { return true }
    // "denied that Jane Doe, a student, had been arrested": the commas of an apposition.
    let comma = clause.lowerBound - 1
    guard comma > passage.lowerBound, comma + 1 >= start - 1, document.isComma(comma),
      let opening = (max(passage.lowerBound, comma - VerbGroup.denied)..<comma).last(where: {
        document.isComma($0)
      })
    else { return false }
    return denies(self.clause(before: opening, within: VerbGroup.denied, passage), before: opening)
  }

  /// Whether words before a verb or an apposition deny what is told.
  private func denies(_ clause: Range<Int>, before end: Int) -> Bool {
    guard let denial = lists.denial else { return false }
    return clause.contains { index in
      if lexicon.match(denial, document.tokens, at: index, end: end) != nil { return true }
      // "denied on Monday that"
      guard let denies = lists.denies, let that = lists.that,
        let verb = lexicon.match(denies, document.tokens, at: index, end: end)
      else { return false }
      let behind = (index + verb.length..<end).first { !dates.contains($0) }
      return behind.map { lexicon.contains(document.tokens[$0], in: that) } ?? false
    }
  }

  /// How many words may stand between "nor" and a verb.
  private static let longestAlternative = 4

  /// "Neither Jane Doe nor John Roe has been charged": whether "nor" and a subject stand right before a verb.
  private func isAlternative(_ clause: Range<Int>, before end: Int) -> Bool {
    guard let nor = lists.nor,
      let index = clause.last(where: { lexicon.contains(document.tokens[$0], in: nor) }),
      case let subject = index + 1..<end, (1...VerbGroup.longestAlternative).contains(subject.count)
    else { return false }
    // "nor police said that Jane Doe was ...", "nor his lawyer said she was ...": a clause of another verb.
    let name = subject.first { document.tokens[$0].isCapital } ?? end
    let isPronoun = lists.pronouns.contains { lexicon.contains(document.tokens[end - 1], in: $0) }
    return (name == subject.lowerBound || name == end) && (!isPronoun || subject.count == 1)
  }

  /// How many words a subject between "had" and "been" may have.
  private static let inverted = 3

  /// "had she been convicted": a condition.
  func isInverted(_ start: Int, _ passage: Range<Int>) -> Bool {
    guard let auxiliary = lists.auxiliary, lexicon.value(document.tokens[start], in: auxiliary) == "be" else {
      return false
    }
    let low = max(passage.lowerBound, start - 1 - VerbGroup.inverted)
    return clause(before: start, within: start - low, passage).dropLast().contains {
      lexicon.value(document.tokens[$0], in: auxiliary) == "had"
    }
  }

  /// "Was she detained?": whether a passage asks what it tells, its verb before its subject.
  func isAsked(_ passage: Range<Int>) -> Bool {
    guard let auxiliary = lists.auxiliary,
      lexicon.value(document.tokens[passage.lowerBound], in: auxiliary) != nil
    else { return false }
    return passage.suffix(2).contains { index in
      document.tokens[index].isMark && document.bytes[Int(document.tokens[index].start)] == 63
    }
  }

  /// Whether "if" or the like opens the clause.
  func conditional(_ start: Int, _ passage: Range<Int>) -> Bool {
    guard let condition = lists.condition, let auxiliary = lists.auxiliary else { return false }
    return clause(before: start, within: VerbGroup.opening, passage).contains { index in
      // "It was not until March that she was charged": she was.
      lexicon.contains(document.tokens[index], in: condition)
        && !(index > passage.lowerBound
          && lexicon.value(document.tokens[index - 1], in: auxiliary) == "not")
    }
  }

  /// Whether a word of a list opens the clause of a verb.
  func opens(_ list: Int?, _ start: Int, _ passage: Range<Int>) -> Bool {
    guard let list else { return false }
    return clause(before: start, within: VerbGroup.opening, passage).contains {
      lexicon.contains(document.tokens[$0], in: list)
    }
  }

  /// How far before a verb the word may stand that opens its clause.
  private static let opening = 7

  /// The words before one, back to a comma, a semicolon or a full stop.
  func clause(before start: Int, within reach: Int, _ passage: Range<Int>) -> Range<Int> {
    let low = max(passage.lowerBound, start - reach)
    let mark = (low..<max(low, start)).last { index in
      let token = document.tokens[index]
      return token.isMark && token.end - token.start == 1
        && [44, 59, 46].contains(document.bytes[Int(token.start)])
    }
    return (mark.map { $0 + 1 } ?? low)..<max(low, start)
  }
}
