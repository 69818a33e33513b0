import DocketModel

/// What the auxiliaries before a trigger say of it.
struct VerbGroup {
  private let document: Document
  private let lexicon: Lexicon
  private let dates: TokenSet
  private let auxiliary: Int?
  private let adverb: Int?
  private let ending: Int?
  private let gerund: Int?
  private let more: Int?
  private let participle: Int?
  private let trigger: Int?
  private let conjunction: Int?
  private let infinitiveActual: Int?
  private let infinitivePlanned: Int?
  private let attempt: Int?
  private let wish: Int?
  private let condition: Int?
  private let denial: Int?
  private let coming: Int?
  private let earlier: Int?
  private let nounPossible: Int?
  private let gerundPossible: Int?
  private let nounAwaited: Int?
  private let nounAfter: Int?
  private let present: Int?
  private let subjunctive: Int?
  private let nothing: Int?
  private let none: Int?
  private let pronouns: [Int]

  /// - Parameter dates: the tokens of dates.
  init(document: Document, lexicon: Lexicon, dates: TokenSet) {
    self.document = document
    self.lexicon = lexicon
    self.dates = dates
    auxiliary = lexicon.list("verb.auxiliary")
    adverb = lexicon.list("verb.adverb")
    ending = lexicon.list("adverb.ending")
    gerund = lexicon.list("gerund.ending")
    more = lexicon.list("negation.more")
    trigger = lexicon.list(EventRules.list)
    participle = lexicon.list("participle.ending")
    conjunction = lexicon.list("conjunction.and")
    infinitiveActual = lexicon.list("infinitive.actual")
    attempt = lexicon.list("infinitive.attempt")
    wish = lexicon.list("verb.wish")
    infinitivePlanned = lexicon.list("infinitive.planned")
    condition = lexicon.list("clause.condition")
    denial = lexicon.list("clause.denied")
    coming = lexicon.list("clause.coming")
    earlier = lexicon.list("adverb.earlier")
    nounPossible = lexicon.list("noun.possible")
    gerundPossible = lexicon.list("gerund.possible")
    nounAwaited = lexicon.list("noun.awaited")
    nounAfter = lexicon.list("noun.after")
    present = lexicon.list("verb.present")
    subjunctive = lexicon.list("verb.subjunctive")
    nothing = lexicon.list("object.nothing")
    none = lexicon.list("determiner.none")
    pronouns = ["pronoun.singular", "pronoun.subject", "pronoun.relative"].compactMap { lexicon.list($0) }
  }

  /// Fills voice, finiteness and modality of a trigger; `nil` where it tells no event.
  func analyse(_ trigger: Trigger, _ rule: EventRule, in passage: Range<Int>) -> Trigger? {
    var trigger = trigger
    if trigger.form == .noun {
      let noun = noun(trigger, in: passage)
      return rule.type == .tried ? coming(noun, passage) : noun
    }
    var has = (
      be: false, have: false, not: false, possible: false, planned: false, to: false, doing: false,
      subjunctive: false
    )
    var index = beforeSeries(trigger, passage) ?? trigger.tokens.lowerBound - 1
    var start = trigger.tokens.lowerBound
    while index >= passage.lowerBound, trigger.tokens.lowerBound - index <= 8 {
      let token = document.tokens[index]
      if let auxiliary, let value = lexicon.value(token, in: auxiliary), !isPossessive(index) {
        switch value {
        case "be":
          has.be = true
          if let subjunctive, lexicon.contains(token, in: subjunctive) { has.subjunctive = true }
        case "have": has.have = true
        case "had":
          has.have = true
          trigger.isEarlier = true
        case "not": has.not = has.not || !isMore(index + 1)
        case "possible": has.possible = true
        case "planned": has.planned = true
        case "to": has.to = true
        default: has.doing = true
        }
        start = index
        if has.to { break }
      } else if dates.contains(index) {
        // "was on Monday jailed"
      } else if let adverb, lexicon.contains(token, in: adverb) {
        if let earlier, lexicon.contains(token, in: earlier) { trigger.isEarlier = true }
      } else if token.isWord, !token.isCapital, token.end - token.start > 4, endsLikeAdverb(token) {
        // goes on
      } else if index - 1 >= passage.lowerBound, let adverb,
        let match = lexicon.match(adverb, document.tokens, at: index - 1, end: index + 1), match.length == 2
      {
        index -= 1
      } else {
        break
      }
      index -= 1
    }
    trigger.group = start..<trigger.tokens.upperBound
    if trigger.form.contains(.active) {
      // "was handed a five-year sentence"
      trigger.isPassive = trigger.hasDoer && has.be
    } else if trigger.form.contains(.participle) && has.be {
      trigger.isPassive = true
    } else if trigger.form.contains(.base), !trigger.form.contains(.past), !has.to, !has.possible,
      !has.planned, !has.doing
    {
      return nil
    }
    trigger.hasDoer = trigger.hasDoer && !has.be
    trigger.isPerfect = has.have
    trigger.isPresent =
      !has.have
      && trigger.group.contains(where: isPresent)
    trigger.isFinite = start < trigger.tokens.lowerBound || trigger.form.contains(.active)
    if has.not || isOfNothing(trigger, passage) || isNone(before: start, passage) || isDenied(start, passage)
    {
      trigger.modality = .denied
    } else if has.to, !has.have {
      trigger.modality = infinitive(before: start, passage, isDeed: rule.isDated)
    } else if has.possible || has.subjunctive && !has.have && !has.planned && !has.to
      || has.be && !has.have && isInverted(start, passage)
    {
      trigger.modality = .possible
    } else if has.planned {
      trigger.modality = .planned
    } else if !trigger.isFinite && trigger.form.contains(.gerund) || isGerund(start),
      governs(gerundPossible, start, passage, within: 0)
    {
      trigger.modality = .possible
    } else if conditional(start, passage) || !trigger.isFinite && isWished(start, passage) {
      trigger.modality = .possible
    } else if trigger.isPresent, trigger.isPassive, opens(coming, start, passage) {
      trigger.modality = .planned
    }
    return trigger
  }

  /// "can be summoned or arrested": the auxiliary before the first of two participles, where the first tells no event.
  private func beforeSeries(_ trigger: Trigger, _ passage: Range<Int>) -> Int? {
    let first = trigger.tokens.lowerBound - 2
    guard let conjunction, let auxiliary, trigger.form.contains(.participle), !trigger.form.contains(.active),
      first - 1 > passage.lowerBound, lexicon.contains(document.tokens[first + 1], in: conjunction),
      document.tokens[first].isWord, !document.tokens[first].isCapital,
      self.trigger.map({ !lexicon.contains(document.tokens[first], in: $0) }) ?? true,
      EventLists.ends(document.tokens[first], participle, document, lexicon),
      lexicon.value(document.tokens[first - 1], in: auxiliary) == "be"
    else { return nil }
    return first - 1
  }

  /// "Doe's conviction": whether an "'s" is no verb, since no pronoun stands before it.
  private func isPossessive(_ index: Int) -> Bool {
    index > 0 && !document.tokens[index].shape.contains(.spaceBefore)
      && !pronouns.contains { lexicon.contains(document.tokens[index - 1], in: $0) }
  }

  /// Whether a word tells what is so now: "is", "faces", but not "to face".
  private func isPresent(_ index: Int) -> Bool {
    guard let present, lexicon.contains(document.tokens[index], in: present), !isPossessive(index) else {
      return false
    }
    return index == 0 || auxiliary.flatMap { lexicon.value(document.tokens[index - 1], in: $0) } != "to"
  }

  /// "has not only been arrested": whether a word behind "not" says that there is more.
  private func isMore(_ index: Int) -> Bool {
    more.map { lexicon.contains(document.tokens[index], in: $0) } ?? false
  }

  /// "without being charged"
  private func isGerund(_ index: Int) -> Bool {
    EventLists.ends(document.tokens[index], gerund, document, lexicon)
  }

  /// Whether a word has an ending of adverbs (a list of the packs).
  private func endsLikeAdverb(_ token: Token) -> Bool { EventLists.ends(token, ending, document, lexicon) }

  /// "was charged with nothing"
  private func isOfNothing(_ trigger: Trigger, _ passage: Range<Int>) -> Bool {
    guard let nothing else { return false }
    let end = trigger.tokens.upperBound
    return (end..<min(end + 2, passage.upperBound)).contains {
      lexicon.match(nothing, document.tokens, at: $0, end: passage.upperBound) != nil
    }
  }

  /// "no charges were filed", "no verdict"
  private func isNone(before start: Int, _ passage: Range<Int>) -> Bool {
    start > passage.lowerBound && none.map { lexicon.contains(document.tokens[start - 1], in: $0) } ?? false
  }

  /// The words right before an infinitive's "to" decide.
  private func infinitive(before start: Int, _ passage: Range<Int>, isDeed: Bool) -> Modality {
    for offset in 1...3 where start - offset >= passage.lowerBound {
      let token = document.tokens[start - offset]
      if let infinitiveActual, lexicon.contains(token, in: infinitiveActual) { return .actual }
      // "conspired to rob": to attempt a deed is one.
      if isDeed, let attempt, lexicon.contains(token, in: attempt) { return .actual }
      if let infinitivePlanned, lexicon.contains(token, in: infinitivePlanned) { return .planned }
    }
    return .possible
  }

  /// How many words may stand between "to have" and a participle.
  private static let wished = 5

  /// "petitioned to have the penalty overturned": what somebody wants done.
  private func isWished(_ start: Int, _ passage: Range<Int>) -> Bool {
    guard let auxiliary else { return false }
    let low = max(passage.lowerBound + 1, start - VerbGroup.wished)
    return (low..<max(low, start)).contains { index in
      if let wish, lexicon.contains(document.tokens[index], in: wish) { return true }
      return lexicon.value(document.tokens[index], in: auxiliary) == "have"
        && lexicon.value(document.tokens[index - 1], in: auxiliary) == "to"
    }
  }

  /// How many words may stand between "that" and the verb of a clause that is denied.
  private static let denied = 8

  /// "denied that Jane Doe was arrested", "It is not true that she was jailed".
  private func isDenied(_ start: Int, _ passage: Range<Int>) -> Bool {
    guard let denial else { return false }
    let clause = clause(before: start, within: VerbGroup.denied, passage)
    return clause.contains { lexicon.match(denial, document.tokens, at: $0, end: start) != nil }
  }

  /// How many words a subject between "had" and "been" may have.
  private static let inverted = 3

  /// "had she been convicted": a condition.
  private func isInverted(_ start: Int, _ passage: Range<Int>) -> Bool {
    guard let auxiliary, lexicon.value(document.tokens[start], in: auxiliary) == "be" else { return false }
    let low = max(passage.lowerBound, start - 1 - VerbGroup.inverted)
    return clause(before: start, within: start - low, passage).dropLast().contains {
      lexicon.value(document.tokens[$0], in: auxiliary) == "had"
    }
  }

  /// Whether "if" or the like opens the clause.
  private func conditional(_ start: Int, _ passage: Range<Int>) -> Bool { opens(condition, start, passage) }

  /// Whether a word of a list opens the clause of a verb.
  private func opens(_ list: Int?, _ start: Int, _ passage: Range<Int>) -> Bool {
    guard let list else { return false }
    return clause(before: start, within: VerbGroup.opening, passage).contains {
      lexicon.contains(document.tokens[$0], in: list)
    }
  }

  /// How far before a verb the word may stand that opens its clause.
  private static let opening = 7

  /// The words before one, back to a comma, a semicolon or a full stop.
  private func clause(before start: Int, within reach: Int, _ passage: Range<Int>) -> Range<Int> {
    let low = max(passage.lowerBound, start - reach)
    let mark = (low..<max(low, start)).last { index in
      let token = document.tokens[index]
      return token.isMark && token.end - token.start == 1
        && [44, 59, 46].contains(document.bytes[Int(token.start)])
    }
    return (mark.map { $0 + 1 } ?? low)..<max(low, start)
  }

  /// How far before a noun the verb may stand in whose clause it is.
  private static let clause = 14

  /// "will ask for bail at his arraignment": a hearing in a clause of what is to come.
  private func coming(_ trigger: Trigger?, _ passage: Range<Int>) -> Trigger? {
    guard var trigger, trigger.modality == .actual, let auxiliary else { return trigger }
    let before = clause(before: trigger.tokens.lowerBound, within: VerbGroup.clause, passage)
    if before.contains(where: { lexicon.value(document.tokens[$0], in: auxiliary) == "planned" }) {
      trigger.modality = .planned
    }
    return trigger
  }

  private func noun(_ trigger: Trigger, in passage: Range<Int>) -> Trigger? {
    var trigger = trigger
    let start = trigger.tokens.lowerBound
    if governs(nounPossible, start, passage) { trigger.modality = .possible }
    if governs(nounAwaited, start, passage) {
      trigger.modality = .possible
      trigger.isAwaited = true
    }
    if isNone(before: start, passage) { trigger.modality = .denied }
    if let nounAfter {
      for index in trigger.tokens.upperBound..<min(trigger.tokens.upperBound + 6, passage.upperBound)
      where lexicon.match(nounAfter, document.tokens, at: index, end: passage.upperBound) != nil {
        trigger.modality = .planned
      }
    }
    return trigger
  }

  /// Whether words of a list stand right before a noun or a gerund ("plans on extraditing"), or a few words before it.
  private func governs(_ list: Int?, _ start: Int, _ passage: Range<Int>, within gap: Int = 3) -> Bool {
    guard let list else { return false }
    return (max(passage.lowerBound, start - 5)..<start).contains { index in
      guard let match = lexicon.match(list, document.tokens, at: index, end: start) else { return false }
      let between = index + match.length
      return between <= start && start - between <= gap
    }
  }
}
