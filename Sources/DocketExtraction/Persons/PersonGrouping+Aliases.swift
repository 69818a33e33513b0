/// Names that the words around them tell to be somebody's second name, or a thing's.
extension PersonGrouping {
  /// Joins a single name told as another name of somebody ("the defendant, widely known as Sandy") to the person
  /// last named in full before it.
  func mergeAliases() {
    for index in drafts.indices.reversed() {
      let first = drafts[index].first
      // "also known as 'Jane Doe the Red'"
      let isQuoted = first > 0 && tagger.isQuote(first - 1)
      guard isQuoted || drafts[index].words.count == 1,
        tagger.lists.isAlias(before: isQuoted ? first - 1 : first, in: document.tokens), !isOfAnother(first)
      else { continue }
      let owner = drafts.indices.filter { drafts[$0].words.count > 1 && $0 != index }
        .min { drafts[$0].distance(to: first) < drafts[$1].distance(to: first) }
      guard let owner, drafts[owner].distance(to: first) < Self.afar else { continue }
      drafts[owner].add(drafts[index].mentions, margin: drafts[index].margin, titled: drafts[index].titled)
      drafts.remove(at: index)
    }
  }

  /// "Another musician, known as Sandy": a second name of somebody whom the passage tells of as another.
  private func isOfAnother(_ first: Int) -> Bool {
    guard let passage = tagger.passages.first(where: { $0.contains(first) }) else { return false }
    return (passage.lowerBound..<first).contains { tagger.lists.isAnother(document.tokens[$0]) }
  }

  /// Tokens within which the owner of a second name was named before.
  private static let afar = 200

  /// Whether a name stands in the text only as that of a thing: "Court No. 2 of the Jane Doe district".
  func isNamesake(_ draft: PersonDraft) -> Bool {
    draft.mentions.allSatisfy { tokens in
      tokens.upperBound < document.tokens.count
        && tagger.lists.isNamesake(document.tokens[tokens.upperBound])
    }
  }

  /// Whether one is named only by two letters and a full stop before another name: "Judge Ma. Jane Doe".
  func isShortened(_ draft: PersonDraft) -> Bool {
    draft.words.count == 1
      && draft.mentions.allSatisfy { tokens in
        let (token, stop) = (document.tokens[tokens.lowerBound], tokens.upperBound)
        return tokens.count == 1 && token.end - token.start <= 2 && stop + 1 < document.tokens.count
          && document.bytes[Int(document.tokens[stop].start)] == UInt8(ascii: ".")
          && document.tokens[stop + 1].isCapital
          && tagger.passages.contains { $0.contains(stop) && $0.contains(stop + 1) }
      }
  }

  /// Whether a word carries a name on though it begins with a small letter: "d'Argenson".
  func isElided(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.isWord, !token.isCapital, token.end - token.start > 4, token.shape.contains(.innerCapital),
      !token.shape.contains(.blockStart)
    else { return false }
    let second = document.bytes[Int(token.start) + 1]
    return second == UInt8(ascii: "'") || second == 0xE2
  }

  /// Whether a name of several words is that of an outlet: "DIARIO DE CUBA".
  func isOutlet(_ draft: PersonDraft) -> Bool {
    guard draft.words.count > 1, !draft.titled else { return false }
    return draft.mentions.contains { tokens in
      tokens.count > 1
        && outlets.names(document.tokens, at: tokens.lowerBound, end: tokens.upperBound, credits: false)?
          .length
          == tokens.count
    }
  }
}
