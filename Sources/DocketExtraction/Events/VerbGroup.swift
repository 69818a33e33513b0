import DocketModel

/// What the auxiliaries before a trigger say of it.
struct VerbGroup {
  let document: Document
  let lexicon: Lexicon
  let dates: TokenSet
  let lists: VerbLists

  /// - Parameter dates: the tokens of dates.
  init(document: Document, packs: PackSet, dates: TokenSet) {
    self.document = document
    lexicon = packs.lexicon
    lists = packs.verbLists
    self.dates = dates
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
    scan: while index >= passage.lowerBound, trigger.tokens.lowerBound - index <= 8 {
      let token = document.tokens[index]
      if let auxiliary = lists.auxiliary, let value = lexicon.value(token, in: auxiliary),
        !isPossessive(index)
      {
        switch value {
        case "be":
          has.be = true
          if let subjunctive = lists.subjunctive, lexicon.contains(token, in: subjunctive) {
            has.subjunctive = true
          }
        case "have": has.have = true
        case "had":
          has.have = true
          trigger.isEarlier = true
        case "not": has.not = has.not || !isMore(index + 1)
        case "possible": has.possible = true
        case "planned": has.planned = true
        case "to":
          // "pleaded guilty to embezzling": no infinitive.
          if isGerund(trigger.tokens.lowerBound) { break scan }
          has.to = true
        default: has.doing = true
        }
        start = index
        if has.to { break }
      } else if dates.contains(index) {
        // "was on Monday jailed"
      } else if let adverb = lists.adverb, lexicon.contains(token, in: adverb) {
        if let earlier = lists.earlier, lexicon.contains(token, in: earlier) { trigger.isEarlier = true }
      } else if token.isWord, !token.isCapital, token.end - token.start > 4, endsLikeAdverb(token) {
        // goes on
      } else if index - 1 >= passage.lowerBound, let adverb = lists.adverb,
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
    } else if has.to, has.have, isOfBe(start - 1, passage) {
      // "was to have stood trial"
      trigger.modality = .planned
    } else if has.to, !has.have {
      trigger.modality = infinitive(before: start, passage, rule)
    } else if has.possible || has.subjunctive && !has.have && !has.planned && !has.to
      || has.be && !has.have && isInverted(start, passage) || isAsked(passage)
    {
      trigger.modality = .possible
    } else if has.planned {
      trigger.modality = .planned
    } else if !trigger.isFinite && trigger.form.contains(.gerund) || isGerund(start),
      governs(lists.gerundPossible, start, passage, within: 0)
    {
      trigger.modality = .possible
      trigger.isAwaited = governs(lists.nounAwaited, start, passage, within: 0)
    } else if conditional(start, passage) || !trigger.isFinite && isWished(start, passage) {
      trigger.modality = .possible
    } else if trigger.isPresent, trigger.isPassive, opens(lists.coming, start, passage) {
      trigger.modality = .planned
    }
    return trigger
  }

  /// Whether a word is a form of "be".
  private func isOfBe(_ index: Int, _ passage: Range<Int>) -> Bool {
    guard index >= passage.lowerBound, let auxiliary = lists.auxiliary else { return false }
    return lexicon.value(document.tokens[index], in: auxiliary) == "be"
  }

  /// How many participles may stand before one in a series: "was bound, gagged, beaten and strangled".
  private static let longestSeries = 4

  /// "can be summoned or arrested", "was bound, gagged and strangled": the auxiliary before the first of several
  /// participles, where those before the last tell no event.
  func beforeSeries(_ trigger: Trigger, _ passage: Range<Int>) -> Int? {
    guard let conjunction = lists.conjunction, let auxiliary = lists.auxiliary,
      trigger.form.contains(.participle), !trigger.form.contains(.active)
    else { return nil }
    var mark = trigger.tokens.lowerBound - 1
    guard mark > passage.lowerBound, lexicon.contains(document.tokens[mark], in: conjunction) else {
      return nil
    }
    if document.isComma(mark - 1) { mark -= 1 }
    for _ in 0..<VerbGroup.longestSeries {
      let verb = mark - 1
      guard verb - 1 > passage.lowerBound, document.tokens[verb].isWord, !document.tokens[verb].isCapital,
        lists.trigger.map({ !lexicon.contains(document.tokens[verb], in: $0) }) ?? true
      else { return nil }
      let isRegular = EventLists.ends(document.tokens[verb], lists.participle, document, lexicon)
      // "was bound, gagged and strangled"
      if isRegular || mark != trigger.tokens.lowerBound - 1,
        lexicon.value(document.tokens[verb - 1], in: auxiliary) == "be"
      {
        return verb - 1
      }
      guard isRegular, document.isComma(verb - 1) else { return nil }
      mark = verb - 1
    }
    return nil
  }

  /// "Doe's conviction": whether an "'s" is no verb, since no pronoun stands before it.
  func isPossessive(_ index: Int) -> Bool {
    index > 0 && !document.tokens[index].shape.contains(.spaceBefore)
      && !lists.pronouns.contains { lexicon.contains(document.tokens[index - 1], in: $0) }
  }

  /// Whether a word tells what is so now: "is", "faces", but not "to face".
  func isPresent(_ index: Int) -> Bool {
    guard let present = lists.present, lexicon.contains(document.tokens[index], in: present),
      !isPossessive(index)
    else {
      return false
    }
    return index == 0 || lists.auxiliary.flatMap { lexicon.value(document.tokens[index - 1], in: $0) } != "to"
  }

  /// "has not only been arrested": whether a word behind "not" says that there is more.
  func isMore(_ index: Int) -> Bool {
    lists.more.map { lexicon.contains(document.tokens[index], in: $0) } ?? false
  }

  /// "without being charged"
  func isGerund(_ index: Int) -> Bool {
    EventLists.ends(document.tokens[index], lists.gerund, document, lexicon)
  }

  /// Whether a word has an ending of adverbs (a list of the packs).
  func endsLikeAdverb(_ token: Token) -> Bool { EventLists.ends(token, lists.ending, document, lexicon) }
}
