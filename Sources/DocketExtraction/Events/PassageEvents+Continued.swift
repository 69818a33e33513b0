import DocketModel

/// Steps that go on from the one told before them, so that they have its day, or that are of another case.
extension PassageEvents {
  /// The date of the step told in the passage before, where this one goes on from it: "Police raided the house on Monday.
  /// Doe was arrested in the kitchen", "The same jury cleared him of theft".
  func dayBefore(_ trigger: Trigger, _ type: EventType, _ discourse: Discourse) -> Int? {
    guard let before = discourse.dated, before.passage == number - 1, trigger.isFinite,
      dates.allSatisfy({ finder.reading.dates[$0].qualifier == .after || finder.reading.dates[$0].isUntil }),
      trigger.form != .noun, !trigger.isPerfect, !trigger.isPresent, !isBeside(trigger)
    else { return nil }
    if before.type == .searched && type == .detained || before.type == .detained && type == .searched {
      let passages = finder.reading.passages
      return passages[number].paragraph == passages[number - 1].paragraph ? before.date : nil
    }
    if opensWithSame { return PassageEvents.outcomes.contains(before.type) ? before.date : nil }
    let passages = finder.reading.passages
    return passages[number].paragraph == passages[number - 1].paragraph
      && PassageEvents.ofCourts.contains(before.type) && PassageEvents.ofCourts.contains(type)
      && !trigger.isPassive && isByCourt(trigger) ? before.date : nil
  }

  /// "was taken into custody in the courtroom", "was freed at once": whether a step was taken where and when the one told
  /// before it was.
  func isThere(_ trigger: Trigger) -> Bool {
    guard let there = finder.lists.there, trigger.form != .noun, !trigger.isPerfect, !trigger.isEarlier,
      !trigger.isPresent
    else { return false }
    let end = trigger.tokens.upperBound
    return (end..<min(end + 2, passage.upperBound)).contains { index in
      guard
        let match = finder.lexicon.match(there, document.tokens, at: index, end: passage.upperBound)
      else { return false }
      let next = index + match.length
      return next == passage.upperBound
        || !finder.lists.has(document, next, finder.lists.scene, finder.lexicon)
    }
  }

  /// How many words before a step may say that its case is another one, of before.
  private static let longestCase = 4

  /// "An earlier case against the banker collapsed": whether a step is told of a case that was before that of the story.
  func isOfPrior(_ trigger: Trigger) -> Bool {
    let start = max(passage.lowerBound, trigger.group.lowerBound - PassageEvents.longestCase)
    return (start..<trigger.tokens.upperBound).contains { index in
      finder.lists.has(document, index, finder.lists.priorCase, finder.lexicon)
        && index + 1 < passage.upperBound && !document.isComma(index + 1)
    }
  }

  /// What courts do, one thing after the other.
  private static let ofCourts: [EventType] = outcomes + [.remanded, .released, .bailed]

  /// "It released a third defendant", "The judge also fined him": whether a passage goes on with what the court did.
  private func isByCourt(_ trigger: Trigger) -> Bool {
    var index = passage.lowerBound
    if finder.lists.has(document, index, finder.lists.definite, finder.lexicon) { index += 1 }
    guard index < trigger.group.lowerBound,
      index == passage.lowerBound
        ? finder.lists.has(document, index, finder.lists.thing, finder.lexicon)
        : finder.lists.has(document, index, finder.lists.bench, finder.lexicon)
    else { return false }
    return (index + 1..<trigger.group.lowerBound).allSatisfy {
      finder.lists.has(document, $0, finder.lists.adverb, finder.lexicon)
    }
  }

  /// "The same court", "The same jurors": a passage that opens with who acted in the one before.
  private var opensWithSame: Bool {
    guard passage.count > 2, let same = finder.lists.same else { return false }
    let second = passage.lowerBound + 1
    return finder.lists.has(document, passage.lowerBound, finder.lists.definite, finder.lexicon)
      && finder.lexicon.contains(document.tokens[second], in: same)
  }
}
