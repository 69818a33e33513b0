import DocketModel

/// Persons who stand behind what happened to them or what they did: "Arrested on Monday were Jane Doe and John Roe",
/// "was stabbed by Jane Doe".
extension EventArguments {
  /// How many words may stand before a participle that an inverted sentence opens with: "Also", "Among those".
  private static let inversionLead = 6

  /// How many words may stand between such a participle and its auxiliary.
  private static let inversionReach = 12

  /// Those named behind the auxiliary of a sentence that a participle opens; `nil` where it opens none.
  func inverted(_ discourse: Discourse) -> Result? {
    let (start, end, first) = (
      trigger.tokens.lowerBound, trigger.tokens.upperBound, passage.passage.lowerBound
    )
    guard !trigger.isFinite || trigger.isOfSubject, trigger.form.contains(.participle),
      start - first <= EventArguments.inversionLead,
      (first..<start).allSatisfy({ has($0, lists.inversion) || $0 > first && isOfGroup($0) }),
      let verb = (end..<min(end + EventArguments.inversionReach, passage.passage.upperBound)).first(where: {
        has($0, lists.auxiliary) || has($0, lists.include) || document.isComma($0)
      }), !document.isComma(verb),
      let subject = actors.firstIndex(where: { $0.tokens.lowerBound == verb + 1 && isNamed($0) })
    else { return nil }
    return resolve(phrases.dropAppositions(phrases.chain(startingAt: subject)), discourse, before: subject)
  }

  /// "Among the 12 people arrested on Monday were": the number and the noun for those of whom some are named.
  private func isOfGroup(_ index: Int) -> Bool {
    document.tokens[index].isNumber || has(index, lists.numbers) || has(index, lists.person)
  }

  /// How many words may stand between a deed and "by": "stabbed to death by".
  private static let longestDeed = 3

  /// Who did what is told in the passive: the actor behind "by".
  func doer(_ discourse: Discourse) -> Result {
    let end = trigger.tokens.upperBound
    guard
      let by = (end..<min(end + EventArguments.longestDeed, passage.passage.upperBound)).first(where: {
        has($0, lists.agent)
      }), let doer = actors.firstIndex(where: { $0.tokens.lowerBound == by + 1 && isNamed($0) })
    else { return Result() }
    return resolve([doer], discourse, before: doer)
  }

  /// How many words may stand between a group and those of it who are named behind a comma.
  private static let longestInclusion = 12

  /// "arrested five people on Monday, including": whether nobody else and no clause stands between a group and the words
  /// that name some of it.
  private func closes(_ between: Range<Int>) -> Bool {
    between.count <= EventArguments.longestInclusion && document.isComma(between.upperBound - 1)
      && !actors.contains { between.contains($0.tokens.lowerBound) }
      && !between.contains {
        has($0, lists.conjunction) || has($0, lists.relative) || has($0, lists.clauseBreak)
      }
  }

  /// "Five people, including Jane Doe and John Roe, were arrested": those whom the words behind a group name of it.
  func included(in group: Int) -> [Int] {
    let start = actors[group].tokens.upperBound
    guard actors[group].isPlural,
      let words = passage.includes.first(where: { $0.lowerBound >= start }),
      words.lowerBound == start || closes(start..<words.lowerBound),
      words.upperBound < passage.passage.upperBound,
      let first = actors.firstIndex(where: { $0.tokens.lowerBound >= words.upperBound }),
      isNamed(actors[first]),
      actors[first].tokens.lowerBound - words.upperBound <= (has(words.upperBound, lists.definite) ? 1 : 0)
    else { return [] }
    return phrases.chain(startingAt: first, ends: startsClause).filter { isNamed(actors[$0]) }
  }
}
