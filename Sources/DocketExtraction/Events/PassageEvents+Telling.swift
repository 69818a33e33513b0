import DocketModel

/// Dates that say when somebody told of something.
extension PassageEvents {
  /// How many words may stand between a verb of telling and its date: "said in a news release on Monday".
  private static let longestTelling = 6

  /// Whether a date says when somebody told of it: a verb of telling stands right beside it, nearer than `cost`
  /// words, and at most `reach` behind it.
  func isTold(_ date: Range<Int>, before cost: Int = .max, behind reach: Int = 2) -> Bool {
    if opensTelling(date) { return true }
    let far = max(passage.lowerBound, date.lowerBound - PassageEvents.longestTelling)
    // A comma or another verb parts the verb of telling from the date, and so does "that", behind which stands what is told.
    let parting = (far..<date.lowerBound).last { index in
      document.isComma(index) || finder.lists.has(document, index, finder.lists.told, finder.lexicon)
        || triggers.contains { $0.tokens.contains(index) }
    }
    let low = parting.map { $0 + 1 } ?? far
    // "were arrested this year, according to the police": the comma parts the date from the telling.
    let isParted = date.upperBound < passage.upperBound && document.isComma(date.upperBound)
    let high = isParted ? date.upperBound : min(passage.upperBound, date.upperBound + reach)
    return (low..<high).contains { index in
      guard !date.contains(index) else { return false }
      let distance = index < date.lowerBound ? date.lowerBound - index - 1 : index - date.upperBound
      return distance < cost && finder.lists.has(document, index, finder.lists.report, finder.lexicon)
        && !isOfHearing(index)
    }
  }

  /// How many words may stand between the date that opens a passage and the "that" of what is told: "Earlier this week, the
  /// Interior Ministry confirmed that".
  private static let longestSpeaker = 9

  /// "On Monday, the ministry said that Jane Doe was jailed": whether a date opens a passage whose first verb is one of
  /// telling.
  private func opensTelling(_ date: Range<Int>) -> Bool {
    guard date.lowerBound <= passage.lowerBound + 1 else { return false }
    let end = min(passage.upperBound, date.upperBound + PassageEvents.longestSpeaker)
    guard
      let that = (date.upperBound..<max(date.upperBound, end)).first(where: {
        finder.lists.has(document, $0, finder.lists.told, finder.lexicon)
      }), finder.lists.has(document, that - 1, finder.lists.report, finder.lexicon)
    else { return false }
    return !triggers.contains { $0.tokens.lowerBound < that } && !isInCourt(that..<that + 1)
  }

  /// "closing statement": whether a word of telling names what is said at a hearing.
  private func isOfHearing(_ index: Int) -> Bool {
    guard let list = finder.lists.speech, index > passage.lowerBound else { return false }
    return finder.lexicon.match(list, document.tokens, at: index - 1, end: index + 1)?.length == 2
  }

  /// "Judge Jane Doe told Leeds Crown Court yesterday", "a jury heard on Monday": whether what a date says that somebody
  /// told was told in court, so that it is the day of a hearing.
  func isInCourt(_ date: Range<Int>) -> Bool {
    (max(passage.lowerBound, date.lowerBound - PassageEvents.longestTelling)..<date.lowerBound).contains {
      finder.courts.contains($0) || finder.lists.has(document, $0, finder.lists.bench, finder.lexicon)
        // "The verdict was announced on Monday."
        || finder.lists.has(document, $0, finder.lists.judgment, finder.lexicon)
          && finder.lists.has(document, $0 + 1, finder.lists.auxiliary, finder.lexicon)
    }
  }
}
