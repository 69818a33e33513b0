import DocketModel

/// Whose a sentence is by the words right beside it.
extension SentenceEvents {
  /// "gave two years to Jane Doe", "gave Jane Doe two years": who is named right behind the words of a sentence that lead
  /// to him, or right behind the verb by which he gets it.
  func ownerBeside(_ sentence: SentenceMention) -> EventArguments.Result? {
    let (start, end) = (sentence.tokens.lowerBound, sentence.tokens.upperBound)
    let lists = passage.finder.lists
    let isLed = end > sentence.termTokens.upperBound && passage.phrases.has(end - 1, lists.leading)
    let isGiven = passage.phrases.has(start, lists.giving)
    let actor = passage.actors.first { actor in
      isLed && actor.tokens.lowerBound == end
        || isGiven && (start + 1...start + 2).contains(actor.tokens.lowerBound)
          && actor.tokens.upperBound <= sentence.termTokens.lowerBound
    }
    guard let actor = actor ?? ownerBehind(sentence) ?? ownerApposed(sentence),
      case .named(let person) = actor.kind, !actor.isPossessor
    else { return nil }
    return EventArguments.Result(people: [.init(person: person, unnamed: nil)], named: [person])
  }

  /// "asked for ten years for Jane Doe and eight for John Roe": who is named behind "for".
  func ownerBehind(_ sentence: SentenceMention) -> Actor? {
    let end = sentence.tokens.upperBound
    return passage.actors.first {
      $0.tokens.lowerBound == end + (passage.phrases.has(end - 1, passage.finder.lists.receiver) ? 0 : 1)
        && passage.phrases.has($0.tokens.lowerBound - 1, passage.finder.lists.receiver) && !$0.isPossessor
    }
  }

  /// How many words may say between commas what somebody is: ", the youngest of the defendants,".
  private static let longestApposition = 8

  /// "... and Jane Doe, the youngest of the defendants, to six": who is named before the words between commas that stand
  /// right before a sentence and tell no step.
  func ownerApposed(_ sentence: SentenceMention) -> Actor? {
    let (document, lists) = (passage.document, passage.finder.lists)
    var comma = sentence.tokens.lowerBound - 1
    guard sentence.isFurther, comma - 1 > passage.passage.lowerBound else { return nil }
    // "..., to six", "..., for four years"
    if lists.isAuxiliary(document, comma, "to", passage.finder.lexicon)
      || passage.phrases.has(comma, lists.receiver)
    {
      comma -= 1
    }
    guard document.isComma(comma) else { return nil }
    let low = max(passage.passage.lowerBound, comma - SentenceEvents.longestApposition)
    guard let open = (low..<comma).last(where: { document.isComma($0) }),
      !passage.triggers.contains(where: { (open..<comma).contains($0.tokens.lowerBound) })
    else { return nil }
    return named(endingAt: open)
  }

  /// Who is named right before a token.
  private func named(endingAt end: Int) -> Actor? {
    passage.actors.last {
      if case .named = $0.kind { $0.tokens.upperBound == end && !$0.isPossessor } else { false }
    }
  }
}
