import DocketModel

/// Whom somebody acts for who takes a step: "Jane Doe's lawyer filed an appeal", "his family appealed".
extension EventArguments {
  /// How many words may stand between those who act and the one for whom they do.
  private static let client = 2

  /// "The prosecution has appealed", "Prosecutors appealed the acquittal of Jane Doe": those whose case it is; `nil`
  /// where no prosecutor appeals.
  func appealedAgainst(_ rule: EventRule, _ discourse: Discourse) -> Result? {
    let (start, end) = (trigger.group.lowerBound, trigger.tokens.upperBound)
    guard rule.type == .appealed, !trigger.isPassive, trigger.isFinite,
      let doer = actors.last(where: { $0.tokens.upperBound <= start && $0.kind != .relative }),
      doer.kind == .authority, gapIsAdverbs(doer.tokens.upperBound, start),
      doer.tokens.contains(where: { has($0, lists.accuser) })
    else { return nil }
    if actors.contains(where: { trigger.tokens.contains($0.tokens.lowerBound) }) { return nil }
    if let next = actors.firstIndex(where: { $0.tokens.lowerBound >= end }), end < passage.passage.upperBound,
      has(end, lists.of) || has(end, lists.against), actors[next].tokens.lowerBound <= end + 2
    {
      return resolve(phrases.chain(startingAt: next, ends: startsClause), discourse, before: next)
    }
    return Result(people: discourse.last)
  }

  /// Those for whom the head of a subject acts; `nil` where it acts for nobody.
  func clients(of head: Int, _ discourse: Discourse) -> Result? {
    // "Her lawyer, Jane Doe, filed an appeal"
    if isNamed(actors[head]), head > 0, let before = actors[head - 1].tokens.last, has(before, lists.agents),
      before + 2 == actors[head].tokens.lowerBound, document.isComma(before + 1)
    {
      return clients(of: head - 1, discourse)
    }
    if case .named(let person) = actors[head].kind, discourse.titled.contains(person) {
      // "Jane Doe, a lawyer for John Roe, filed an appeal"
      let agent = actors[(head + 1)...].firstIndex {
        $0.tokens.upperBound <= trigger.group.lowerBound && $0.tokens.contains { has($0, lists.agents) }
      }
      return agent.flatMap { clients(of: $0, discourse) }
    }
    guard let last = actors[head].tokens.last, has(last, lists.agents) else { return nil }
    if let owner = actors[..<head].lastIndex(where: { $0.kind != .relative }), actors[owner].isPossessor,
      actors[head].tokens.lowerBound - actors[owner].tokens.upperBound <= EventArguments.client
    {
      return resolve(phrases.chain(endingAt: owner), discourse, before: owner)
    }
    let client = head + 1
    if client < actors.count, last + 1 < passage.passage.upperBound,
      has(last + 1, lists.of), actors[client].tokens.lowerBound - last - 1 <= EventArguments.client
    {
      return resolve(phrases.chain(startingAt: client, ends: startsClause), discourse, before: client)
    }
    return Result(people: discourse.told(plural: false))
  }
}
