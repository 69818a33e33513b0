import DocketModel

/// What stands around a noun that tells a step, and says whether it has happened.
extension VerbGroup {
  /// How far before a noun the verb may stand in whose clause it is.
  private static let clause = 14

  /// "will ask for bail at his arraignment": a hearing in a clause of what is to come.
  func coming(_ trigger: Trigger?, _ passage: Range<Int>) -> Trigger? {
    guard var trigger, trigger.modality == .actual, let auxiliary = lists.auxiliary else { return trigger }
    let before = clause(before: trigger.tokens.lowerBound, within: VerbGroup.clause, passage)
    if before.contains(where: { lexicon.value(document.tokens[$0], in: auxiliary) == "planned" }) {
      trigger.modality = .planned
    }
    return trigger
  }

  /// How far behind a noun the words may begin that say that it has not happened yet.
  private static let behind = 10

  func noun(_ trigger: Trigger, in passage: Range<Int>) -> Trigger? {
    var trigger = trigger
    let start = trigger.tokens.lowerBound
    if governs(lists.nounPossible, start, passage) { trigger.modality = .possible }
    if governs(lists.nounAwaited, start, passage) {
      trigger.modality = .possible
      trigger.isAwaited = true
    }
    if opens(lists.doubt, start, passage) { trigger.modality = .possible }
    if isNone(before: start, passage) { trigger.modality = .denied }
    if let nounAfter = lists.nounAfter {
      for index in trigger.tokens
        .upperBound..<min(trigger.tokens.upperBound + VerbGroup.behind, passage.upperBound)
      where lexicon.match(nounAfter, document.tokens, at: index, end: passage.upperBound) != nil {
        trigger.modality = .planned
      }
    }
    return trigger
  }

  /// Whether words of a list stand right before a noun or a gerund ("plans on extraditing"), or a few words before it.
  func governs(_ list: Int?, _ start: Int, _ passage: Range<Int>, within gap: Int = 3) -> Bool {
    guard let list else { return false }
    return (max(passage.lowerBound, start - 5)..<start).contains { index in
      guard let match = lexicon.match(list, document.tokens, at: index, end: start) else { return false }
      let between = index + match.length
      return between <= start && start - between <= gap
    }
  }
}
