import DocketModel

/// Events that several words tell with others between them: rules of the layer `trigger`.
extension EventFinder {
  /// A trigger that a rule of the layer of triggers found at a token.
  func phrase(at index: Int, _ passage: Range<Int>, _ dates: Range<Int>) -> Trigger? {
    guard let layer = triggerLayer, let annotation = reading.annotations.at(index, layer: layer),
      let name = reading.packs.rules.rules[annotation.rule].values.first(where: { $0.key == "event" })?.parts
        .first,
      case .text(let type) = name, let rule = rules.rules.firstIndex(where: { $0.type.rawValue == type })
    else { return nil }
    let trigger = Trigger(
      tokens: annotation.tokens, rule: rule, form: [.active, .participle], group: annotation.tokens,
      hasDoer: has("subject", "doer", annotation), isOfSubject: has("subject", "party", annotation),
      isLoose: has("with", "proceedings", annotation),
      needsPerson: has("whom", "person", annotation),
      isContraryOfNobody: has("nobody", "contrary", annotation))
    var analysed = verbGroup.analyse(trigger, rules.rules[rule], in: passage)
    // "after winning an appeal": a gerund behind what sets it before the verb is no verb of its own.
    let start = annotation.tokens.lowerBound
    let first = reading.document.tokens[start]
    if start > passage.lowerBound, lists.has(reading.document, start - 1, lists.subordinate, lexicon),
      !lists.has(reading.document, start - 1, lists.clauseBreak, lexicon),
      EventLists.ends(first, lists.gerund, reading.document, lexicon)
    {
      analysed?.isFinite = false
    }
    // "refused her bail": what the words tell did not happen.
    // "Prosecutors did not seek the death penalty"
    let isNotAsked =
      rules.rules[rule].type == .requested
      && annotation.tokens.dropFirst().contains {
        lists.isAuxiliary(reading.document, $0, "not", lexicon)
          && lists.has(reading.document, $0 - 1, lists.auxiliary, lexicon)
      }
    if isNotAsked || has("told", "denied", annotation), analysed?.modality == .actual {
      analysed?.modality = .denied
      analysed?.isRefusal = true
    }
    if has("tense", "present", annotation), analysed?.modality == .actual,
      !lists.isHeadline(reading.document, passage),
      hasDay(dates)
    {
      analysed?.modality = .planned
    }
    return analysed
  }

  /// Whether an annotation's rule gives a value.
  private func has(_ key: String, _ value: String, _ annotation: Annotation) -> Bool {
    reading.packs.rules.rules[annotation.rule].values.contains { pair in
      guard pair.key == key, case .text(let text)? = pair.parts.first else { return false }
      return text == value
    }
  }

  /// Whether a passage names a day that may lie ahead.
  private func hasDay(_ dates: Range<Int>) -> Bool { reading.dates[dates].contains { $0.coming != nil } }
}
