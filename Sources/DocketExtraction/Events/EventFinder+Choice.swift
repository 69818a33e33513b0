import DocketModel

/// What a word tells that could be a noun or a verb, a step or part of another word.
extension EventFinder {
  /// Tells a noun from a verb where a word can be both ("sentence", "appeal", "release").
  func choose(_ trigger: Trigger, _ passage: Range<Int>) -> Trigger? {
    var trigger = trigger
    let rule = rules.rules[trigger.rule]
    if trigger.form.contains(.noun), trigger.form != .noun {
      let before = trigger.tokens.lowerBound - 1
      let nominal = before >= passage.lowerBound && lists.beginsNoun(reading.document, before, lexicon)
      trigger.form = nominal ? .noun : trigger.form.subtracting(.noun)
    }
    if let other = trigger.form == .noun ? rule.nounNotBefore : rule.notBefore,
      lexicon.match(other, reading.document.tokens, at: trigger.tokens.upperBound, end: passage.upperBound)
        != nil
    {
      return nil
    }
    if trigger.form == .noun, let other = rule.nounNotBehind, trigger.tokens.lowerBound > passage.lowerBound,
      lists.has(reading.document, trigger.tokens.lowerBound - 1, other, lexicon)
    {
      return nil
    }
    let token = reading.document.tokens[trigger.tokens.lowerBound]
    // Part of a name of something: "Release Programme".
    if token.isCapital, trigger.tokens.lowerBound > passage.lowerBound,
      trigger.form.contains(.noun) || trigger.form.contains(.base),
      !lists.isHeadline(reading.document, passage)
    {
      return nil
    }
    // "co-accused", "court-ordered": a part of another word.
    if trigger.form != .noun, isCompounded(trigger.tokens.lowerBound, passage) { return nil }
    // "the detained men": which men, not that they were detained.
    if trigger.tokens.count == 1, trigger.form.contains(.participle) || trigger.form == .gerund,
      trigger.tokens.lowerBound > passage.lowerBound,
      lists.has(reading.document, trigger.tokens.lowerBound - 1, lists.determiner, lexicon),
      trigger.tokens.upperBound < passage.upperBound,
      reading.document.tokens[trigger.tokens.upperBound].isWord,
      !lists.has(reading.document, trigger.tokens.upperBound, lists.preposition, lexicon)
    {
      return nil
    }
    // "human trafficking": a noun behind its adjective
    if rule.isDated, trigger.tokens.lowerBound > passage.lowerBound {
      let before = trigger.tokens.lowerBound - 1
      if trigger.form == .gerund, isPlainWord(before) { return nil }
      // "about scams", but not "conspired to rob"
      if trigger.form.isSubset(of: [.base, .present]),
        lists.has(reading.document, before, lists.caseMark, lexicon),
        !lists.has(reading.document, before, lists.auxiliary, lexicon)
      {
        return nil
      }
    }
    // "accused of falsely imprisoning a woman": a deed, and no sentence.
    if trigger.form == .gerund, rule.type == .sentenced, isAccused(trigger.tokens.lowerBound, passage) {
      return nil
    }
    // "there are convicts", no verb
    if trigger.tokens.count == 1, trigger.form == .present, trigger.tokens.lowerBound > passage.lowerBound,
      lists.has(reading.document, trigger.tokens.lowerBound - 1, lists.auxiliary, lexicon)
    {
      return nil
    }
    // "for the murders of", no verb
    if trigger.tokens.count == 1, trigger.form.isSubset(of: [.base, .present]),
      trigger.tokens.lowerBound > passage.lowerBound,
      lists.has(reading.document, trigger.tokens.lowerBound - 1, lists.determiner, lexicon)
    {
      return nil
    }
    // "arrested on fraud charges on Monday"
    if trigger.tokens.count == 1, trigger.form.isSubset(of: [.base, .present]),
      isGoverned(trigger.tokens.lowerBound, passage)
    {
      return nil
    }
    // "with absconding accomplices"
    if trigger.tokens.count == 1, trigger.form == .gerund, rule.affected == .subject,
      trigger.tokens.upperBound < passage.upperBound, isPersonNoun(trigger.tokens.upperBound)
    {
      return nil
    }
    // "of jailed journalists", "Convicted killer Jane Doe"
    if trigger.tokens.count == 1, trigger.form.contains(.participle),
      isModifier(trigger.tokens.lowerBound, passage)
    {
      return nil
    }
    if trigger.form == .noun, isNoStep(trigger.tokens.lowerBound, passage) { return nil }
    return trigger
  }

  /// Whether a gerund is what somebody is accused of, with an adverb or without.
  private func isAccused(_ index: Int, _ passage: Range<Int>) -> Bool {
    var before = index - 1
    if before > passage.lowerBound,
      EventLists.ends(reading.document.tokens[before], lists.adverbEnding, reading.document, lexicon)
    {
      before -= 1
    }
    guard before - 1 > passage.lowerBound, lists.has(reading.document, before, lists.accusation, lexicon)
    else { return false }
    // "criticised for jailing a journalist" tells what was done.
    return lists.has(reading.document, before, lists.genitive, lexicon)
      || lists.has(reading.document, before, lists.with, lexicon)
  }

  /// Whether a noun is a verb here ("have been hearing cases") or named as a source ("according to the indictment", "the
  /// indictment alleges").
  private func isNoStep(_ index: Int, _ passage: Range<Int>) -> Bool {
    if index + 1 < passage.upperBound, lists.has(reading.document, index + 1, lists.report, lexicon) {
      return true
    }
    if index > passage.lowerBound, reading.document.tokens[index - 1].shape.contains(.spaceBefore),
      lists.has(reading.document, index - 1, lists.auxiliary, lexicon)
    {
      return true
    }
    guard let source = lists.source else { return false }
    return (max(passage.lowerBound, index - 4)..<index).contains {
      lexicon.match(source, reading.document.tokens, at: $0, end: index).map { $0.length > 1 } ?? false
    }
  }

  /// Whether a hyphen joins a word to the one before it.
  private func isCompounded(_ index: Int, _ passage: Range<Int>) -> Bool {
    let document = reading.document
    guard index - 1 > passage.lowerBound, !document.tokens[index].shape.contains(.spaceBefore) else {
      return false
    }
    let mark = document.tokens[index - 1]
    return mark.isMark && !mark.shape.contains(.spaceBefore) && document.bytes[Int(mark.start)] == 45
  }

  /// How many words of a noun's phrase may stand between it and its preposition: "on federal fraud charges".
  private static let longestPhrase = 4

  /// Whether a preposition governs a word that could be a verb, and nothing behind it can be its object.
  private func isGoverned(_ index: Int, _ passage: Range<Int>) -> Bool {
    let document = reading.document
    let (next, objects) = (index + 1, [lists.determiner, lists.possessive, lists.pronoun])
    if next < passage.upperBound, document.tokens[next].isWord, document.tokens[next].isCapital {
      return false
    }
    if next < passage.upperBound, objects.contains(where: { lists.has(document, next, $0, lexicon) }) {
      return false
    }
    var probe = index - 1
    while probe > passage.lowerBound, index - probe <= EventFinder.longestPhrase, isPlainWord(probe) {
      probe -= 1
    }
    return probe >= passage.lowerBound && lists.has(document, probe, lists.caseMark, lexicon)
      && !lists.has(document, probe, lists.auxiliary, lexicon)
  }

  /// Whether a word in small letters joins nothing and governs nothing: an adjective, a noun.
  func isPlainWord(_ index: Int) -> Bool {
    let token = reading.document.tokens[index]
    return token.isWord && !token.isCapital
      && !EventLists.ends(token, lists.adverbEnding, reading.document, lexicon)
      && ![
        lists.preposition, lists.conjunction, lists.auxiliary, lists.adverb, lists.subordinate, lists.scene,
      ]
      .contains { lists.has(reading.document, index, $0, lexicon) }
  }

  /// Whether a participle only says which person is meant.
  private func isModifier(_ index: Int, _ passage: Range<Int>) -> Bool {
    guard index + 1 < passage.upperBound else { return false }
    let next = reading.document.tokens[index + 1]
    if index == passage.lowerBound {
      return lists.has(reading.document, index + 1, lists.person, lexicon) && !next.isCapital
    }
    return lists.has(reading.document, index - 1, lists.caseMark, lexicon) && next.isWord && !next.isCapital
      && !lists.has(reading.document, index + 1, lists.preposition, lexicon)
      && !lists.has(reading.document, index + 1, lists.determiner, lexicon)
      && !lists.has(reading.document, index + 1, lists.conjunction, lexicon)
      && !lists.has(reading.document, index + 1, lists.adverb, lexicon)
  }
}
