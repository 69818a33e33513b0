import DocketModel

/// Whom somebody acts for who takes a step: "Jane Doe's lawyer filed an appeal", "his family appealed".
extension EventArguments {
  /// How many words may stand between those who act and the one for whom they do.
  private static let client = 2

  /// Those for whom the head of a subject acts; `nil` where it acts for nobody.
  func clients(of head: Int, _ discourse: Discourse) -> Result? {
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
