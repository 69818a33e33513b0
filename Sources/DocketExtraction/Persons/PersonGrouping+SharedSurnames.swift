/// Surnames that several share: "the brothers Jim and John Roe".
extension PersonGrouping {
  /// Gives a given name behind a noun for kin, "and" and a full name behind it, the surname of that name.
  func shareSurnames() {
    var ends: [(draft: Int, name: Range<Int>)] = []
    for (number, draft) in drafts.enumerated() {
      for mention in draft.mentions where mention.count == 2 { ends.append((number, mention)) }
    }
    for (number, name) in ends {
      guard let passage = tagger.passages.first(where: { $0.contains(name.lowerBound) }) else { continue }
      let first = name.lowerBound - 2
      guard first > passage.lowerBound, tagger.lists.isAnd(document.tokens[first + 1]),
        document.tokens[first].isWord, document.tokens[first].isCapital,
        flags(first).isDisjoint(with: PersonGrouping.neverNames),
        tagger.lists.isKin(document.tokens[first - (document.isComma(first - 1) ? 2 : 1)])
      else { continue }
      let surname = name.dropFirst()
      let word = document.tokens[first].hash
      let words = [word, document.tokens[surname.lowerBound].hash]
      if let known = drafts.firstIndex(where: { $0.words == [word] || $0.words == words }), known != number {
        if drafts[known].words.count == 1 { drafts[known].words = words }
        drafts[known].borrowed = surname
        drafts[known].titled = true
      } else {
        drafts.append(
          PersonDraft(words: words, mentions: [first..<first + 1], margin: 0, titled: true, borrowed: surname)
        )
      }
    }
  }
}
