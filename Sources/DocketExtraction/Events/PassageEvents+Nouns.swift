import DocketModel

/// Which nouns of a passage tell a step of somebody, and which tell of their kind in general.
extension PassageEvents {
  /// How many passages behind the last that told of somebody a noun of no one's ("a genocide case") is still his.
  private static let topicReach = 4

  /// How many words may stand between a noun and its article.
  private static let longestNoun = 8

  /// "the arrest", "his second trial", and a noun that opens a passage, but not "arbitrary arrests and detention": whether
  /// a noun tells of a step and not of any of its kind.
  func isParticular(_ noun: Trigger) -> Bool {
    let start = noun.tokens.lowerBound
    if start == passage.lowerBound || finder.lists.isHeadline(document, passage) { return true }
    let opening = (max(passage.lowerBound, start - PassageEvents.longestNoun)..<start).last { index in
      document.isOwnersMark(index)
        || !finder.lists.has(document, index, finder.lists.genitive, finder.lexicon)
          && [finder.lists.determiner, finder.lists.preposition, finder.lists.conjunction].contains {
            finder.lists.has(document, index, $0, finder.lexicon)
          }
    }
    return opening.map {
      document.isOwnersMark($0) || finder.lists.has(document, $0, finder.lists.determiner, finder.lexicon)
    } ?? false
  }

  /// Whether a noun may take up what the story tells of, and is not something of its kind in another story.
  func isKnown(_ noun: Trigger, _ discourse: Discourse) -> Bool {
    if number - discourse.lastPassage <= PassageEvents.topicReach { return true }
    let start = noun.tokens.lowerBound
    return !(max(passage.lowerBound, start - 3)..<start).contains { index in
      finder.lists.has(document, index, finder.lists.indefinite, finder.lexicon)
    }
  }

  /// "will be arraigned following his extradition": a noun right behind what is to come.
  func isBehind(planned index: Int) -> Bool {
    guard index > 0, triggers[index].form == .noun,
      [.planned, .possible].contains(triggers[index - 1].modality)
    else { return false }
    let between = triggers[index - 1].tokens.gap(to: triggers[index].tokens)
    return between.count <= PassageEvents.following
      && between.contains { finder.lists.has(document, $0, finder.lists.subordinate, finder.lexicon) }
  }

  /// How many words may stand between what is to come and a noun that comes before it.
  private static let following = 3
}
