import DocketModel

/// Who of several, and which verbs of several, a clause holds together.
extension EventArguments {
  /// "Police arrested Jane Doe, and John Roe was charged": those of a coordination before a verb who are its subject: not the
  /// object of the verb before, and one alone where the verb says so.
  func ofClause(_ chain: [Int]) -> [Int] {
    guard chain.count > 1, let last = chain.last, isNamed(actors[last]) else { return chain }
    // "The trio of Jane Doe, John Roe and Mark Moe was arraigned"
    if chain[0] > 0, actors[chain[0] - 1].isPlural, actors[chain[0] - 1].count == chain.count,
      actors[chain[0] - 1].tokens.upperBound == actors[chain[0]].tokens.lowerBound - 1
    {
      return chain
    }
    if has(actors[last].tokens.lowerBound - 1, lists.conjunction),
      has(trigger.group.lowerBound, lists.singular)
    {
      return [last]
    }
    guard
      let previous = passage.triggers.last(where: {
        $0.tokens.upperBound <= actors[chain[0]].tokens.lowerBound
      }),
      previous.isFinite, !previous.isPassive, previous.form != .noun,
      phrases.isPause(phrases.gap(after: chain[1] - 1))
    else { return chain }
    return Array(chain.dropFirst())
  }

  /// How many words may be told of the first of two who are the subject of one verb.
  private static let longestAside = 12

  /// "Jane Doe, also known as Tiger, and John Roe were arrested": one alone whom "and" joins to somebody is never the
  /// subject of a verb of several.
  func completed(_ chain: [Int]) -> [Int] {
    guard chain.count == 1, isNamed(actors[chain[0]]), has(trigger.group.lowerBound, lists.severalVerb),
      case let start = startOfTitle(before: actors[chain[0]].tokens.lowerBound),
      start > passage.passage.lowerBound,
      has(start - 1, lists.conjunction),
      let other = actors[..<chain[0]].lastIndex(where: {
        (isNamed($0) || $0.kind == .described && $0.count != nil && !$0.isTold) && !$0.isPossessor
      }),
      actors[other].tokens.lowerBound >= sourceEnd,
      start - actors[other].tokens.upperBound <= EventArguments.longestAside,
      // A longer list tells more of each than can be read here.
      !actors[..<other].contains(where: { isNamed($0) && $0.tokens.lowerBound >= sourceEnd })
    else { return chain }
    return [other] + chain
  }

  /// How many words may say what somebody is before a comma and the name: "the agency's chief accountant, Jane Doe".
  private static let longestTitle = 6

  /// "and the agency's accountant, Jane Doe", "and his predecessor, Jane Doe": where the words begin that say between "and"
  /// and a comma, or an owner's mark, who somebody is; his own words where none do.
  private func startOfTitle(before name: Int) -> Int {
    let comma = name - 1
    let low = max(passage.passage.lowerBound + 1, comma - EventArguments.longestTitle)
    guard low < comma, document.isComma(comma) || document.isOwnersMark(comma),
      let first = (low..<comma).last(where: { has($0 - 1, lists.conjunction) }),
      has(first, lists.determiner) || has(first, lists.possessive),
      !(first..<comma).contains(where: { has($0, lists.auxiliary) || document.isComma($0) })
    else { return name }
    return first
  }

  /// How many words behind a participle the last of its series may stand at most.
  private static let longestSeries = 12

  /// "was found guilty of taking bribes from a contractor, fined $2,000 and banned from office": whether a participle
  /// behind a comma is the second of three that one auxiliary leads.
  func opensSeries(_ previous: Previous?) -> Bool {
    guard let previous, previous.trigger.isPassive, trigger.form.contains(.participle) else { return false }
    let (low, high) = (trigger.tokens.upperBound, passage.passage.upperBound)
    guard
      let and = (low..<min(low + EventArguments.longestSeries, high)).first(where: {
        has($0, lists.conjunction)
      }),
      and + 1 < high, !(low..<and).contains(where: { has($0, lists.auxiliary) || has($0, lists.relative) })
    else { return false }
    return EventLists.ends(
      document.tokens[and + 1], passage.finder.verbGroup.lists.participle, document, lexicon)
      || passage.triggers.contains {
        $0.tokens.lowerBound == and + 1 && !$0.isFinite && $0.form.contains(.participle)
      }
  }
}
