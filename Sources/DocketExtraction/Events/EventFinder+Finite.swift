import DocketModel

/// Which verbs in the simple past stand in a clause of their own: "the court convicted Jane Doe", "it acquitted her".
extension EventFinder {
  /// Marks the triggers whose subject stands right before them although no auxiliary does.
  func finite(_ triggers: [Trigger], _ actors: [Actor], _ passage: Range<Int>) -> [Trigger] {
    var isBehindActive = false
    return triggers.compactMap { trigger in
      if isAdjective(trigger, actors, passage) { return nil }
      var trigger = trigger
      if !trigger.isFinite, trigger.form.contains(.past),
        hasSubject(trigger, actors, passage) || isBehindActive && isJoined(trigger, actors, passage)
      {
        trigger.isFinite = true
      }
      if trigger.isFinite, !trigger.isPassive, trigger.form != .noun { isBehindActive = true }
      return trigger
    }
  }

  /// "Judges convicted Jane Doe of murder, and jailed her": whether "and" joins a verb with an object to one before.
  private func isJoined(_ trigger: Trigger, _ actors: [Actor], _ passage: Range<Int>) -> Bool {
    var before = trigger.group.lowerBound - 1
    while before > passage.lowerBound, lists.has(reading.document, before, lists.adverb, lexicon) {
      before -= 1
    }
    return before > passage.lowerBound && lists.has(reading.document, before, lists.conjunction, lexicon)
      && hasObject(trigger, actors, passage)
  }

  /// "deposited forged cheques": whether a participle of a deed stands before its noun.
  private func isAdjective(_ trigger: Trigger, _ actors: [Actor], _ passage: Range<Int>) -> Bool {
    let (start, end) = (trigger.group.lowerBound, trigger.tokens.upperBound)
    guard rules.rules[trigger.rule].isDated, !trigger.isFinite, trigger.form.contains(.participle),
      trigger.tokens.count == 1, start > passage.lowerBound, end < passage.upperBound,
      reading.document.tokens[end].isWord
    else { return false }
    let opens = [lists.conjunction, lists.adverb, lists.relativeClause, lists.subordinate]
    if opens.contains(where: { lists.has(reading.document, start - 1, $0, lexicon) })
      || EventLists.ends(reading.document.tokens[start - 1], lists.adverbEnding, reading.document, lexicon)
      || actors.contains(where: { $0.tokens.upperBound == start })
    {
      return false
    }
    let closes = [lists.preposition, lists.conjunction, lists.determiner, lists.adverb, lists.possessive]
    return !closes.contains { lists.has(reading.document, end, $0, lexicon) }
      && !actors.contains { $0.tokens.lowerBound == end }
  }

  /// Whether a court, those who act for one, or a pronoun ends right before a verb: nothing is done to these, so that
  /// the verb is no participle.
  private func hasSubject(_ trigger: Trigger, _ actors: [Actor], _ passage: Range<Int>) -> Bool {
    var end = trigger.group.lowerBound
    // "Judges on Tuesday convicted her"
    while end > passage.lowerBound,
      lists.has(reading.document, end - 1, lists.adverb, lexicon) || verbGroup.dates.contains(end - 1)
    {
      end -= 1
    }
    // "The judge, however, acquitted her"
    if end - 3 > passage.lowerBound, reading.document.isComma(end - 1),
      lists.has(reading.document, end - 2, lists.adverb, lexicon), reading.document.isComma(end - 3)
    {
      end -= 3
    }
    guard end > passage.lowerBound else { return false }
    if courtEnds.contains(end) { return true }
    guard let actor = actors.last(where: { $0.tokens.upperBound == end }) else {
      return lists.has(reading.document, end - 1, lists.subject, lexicon)
    }
    switch actor.kind {
    case .authority: return true
    case .pronoun: return !actor.isPossessor
    case .named, .described: return !actor.isPossessor && hasObject(trigger, actors, passage)
    case .relative: return false
    }
  }

  /// Whether an object stands right behind a verb: no participle has one.
  private func hasObject(_ trigger: Trigger, _ actors: [Actor], _ passage: Range<Int>) -> Bool {
    let end = trigger.tokens.upperBound
    return actors.contains { $0.tokens.lowerBound == end && $0.kind != .relative }
      || end < passage.upperBound && lists.has(reading.document, end, lists.determiner, lexicon)
  }

  /// How many words may stand between two verbs of one auxiliary: "should release Jane Doe and all others, and drop".
  private static let oneAuxiliary = 16

  /// "should release Jane Doe, drop all charges and stop": a verb in its base form, which no auxiliary of its own leads,
  /// behind another that one leads.
  private func isBaseBehind(_ before: Trigger, _ here: Trigger) -> Bool {
    let (end, start) = (before.tokens.upperBound, here.tokens.lowerBound)
    guard here.modality == .actual, here.form != .noun, here.group == here.tokens, end < start,
      start - end <= EventFinder.oneAuxiliary,
      reading.document.isComma(start - 1)
        || lists.has(reading.document, start - 1, lists.conjunction, lexicon)
    else { return false }
    return here.form == .base
      || lists.bare.map { lexicon.contains(reading.document.tokens[start], in: $0) } ?? false
  }

  /// "was never arrested or charged", "could be tried, convicted and jailed": participles without an auxiliary share the
  /// modality of the one before, which only "and" or a comma parts from them.
  func coordinated(_ triggers: [Trigger]) -> [Trigger] {
    var triggers = triggers
    for index in triggers.indices.dropFirst() {
      let (before, here) = (triggers[index - 1], triggers[index])
      if before.modality != .actual, !before.isRefusal, before.form.contains(.base),
        isBaseBehind(before, here)
      {
        triggers[index].modality = before.modality
        continue
      }
      let mark = before.tokens.upperBound
      guard before.modality != .actual, !before.isRefusal, here.modality == .actual,
        here.group == here.tokens,
        before.form.contains(.participle), here.form.contains(.participle),
        mark + 1 == here.tokens.lowerBound,
        reading.document.isComma(mark) || lists.has(reading.document, mark, lists.conjunction, lexicon)
      else { continue }
      triggers[index].modality = before.modality
    }
    return triggers
  }
}
