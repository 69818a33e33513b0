import DocketModel

/// Judges, who pass sentences and to whom their own verbs do nothing.
extension PassageEvents {
  /// "Judge Jane Doe imposed a sentence of four years": whether one of some persons is named as a judge before words
  /// that tell of a sentence, which are none by which somebody takes it ("Judge Jane Doe received four years").
  func isOfBench(_ people: [EventMention.Affected], _ words: Range<Int>) -> Bool {
    if words.contains(where: { phrases.has($0, finder.lists.taken) }) { return false }
    return people.contains { one in
      actors.contains { actor in
        guard case .named(let person) = actor.kind, person == one.person,
          actor.tokens.upperBound <= words.upperBound
        else { return false }
        return actor.tokens.contains { phrases.has($0, finder.lists.judge) }
      }
    }
  }
}
