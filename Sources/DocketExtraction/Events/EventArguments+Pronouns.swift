import DocketModel

/// Whom a pronoun means.
extension EventArguments {
  /// "Jane Doe and John Roe lost their appeals": several that a passage names together before a pronoun.
  private func named(before index: Int, _ discourse: Discourse) -> [EventMention.Affected]? {
    guard let last = actors[..<index].lastIndex(where: { isNamed($0) && !$0.isPossessor }) else { return nil }
    let named = phrases.chain(endingAt: last).compactMap { discourse.party(actors[$0]) }
    return named.count > 1 ? named : nil
  }

  /// "Jane Doe was taken to a hospital where she died": somebody to whom the deed was done, named at the head of the
  /// passage and the only one whom the pronoun fits.
  private func sufferer(
    before index: Int, _ discourse: Discourse, _ gender: Gender?
  ) -> EventMention.Affected? {
    let named = actors[..<index].filter { isNamed($0) && !$0.isPossessor }
    guard passage.finder.rules.rules[trigger.rule].type == .died, let first = named.first,
      case .named(let person) = first.kind,
      passage.finder.victims.contains(person) || discourse.titled.contains(person),
      first.tokens.lowerBound == passage.passage.lowerBound
    else { return nil }
    let one = EventMention.Affected(person: person, unnamed: nil)
    return named.allSatisfy({ $0.kind == first.kind }) && discourse.agrees(one, gender) ? one : nil
  }

  /// Whom a pronoun means: in the passage the nearest named before it, else the subject of the passage before, else
  /// who was told of last; never somebody of another gender.
  func pronoun(_ actor: Actor, _ index: Int, _ discourse: Discourse) -> [EventMention.Affected] {
    if actor.isPlural {
      // "Others have faced convictions for their part": those whom the passage itself has told of.
      let group = actors[..<index].last { $0.kind == .described && $0.isPlural && !$0.isPossessor }
      if let group { return described(group, discourse) }
      return named(before: index, discourse) ?? discourse.told(plural: true, count: actor.count)
    }
    let gender = passage.finder.genders.gender(of: document.tokens[actor.tokens.lowerBound])
    let meant = discourse.meant(
      by: gender, passage: passage.number, opensParagraph: passage.opensParagraph)
    if let victim = sufferer(before: index, discourse, gender) { return [victim] }
    for (number, earlier) in actors[..<index].enumerated().reversed() {
      if case .named(let person) = earlier.kind, !earlier.isPossessor,
        !discourse.titled.contains(person) || passage.subject?.person == person
      {
        let one = EventMention.Affected(person: person, unnamed: nil)
        guard discourse.agrees(one, gender) else { continue }
        if one == passage.subject { return [one] }
        // "Jane Doe, who was free until a letter sent her to prison"
        if actors[number..<index].contains(where: { $0.kind == .relative }) { return [one] }
        // Somebody told of before stays the topic where a judge or official is named in between.
        return !discourse.hasNamedTopic || discourse.topics.contains(one) || meant.isEmpty ? [one] : meant
      }
    }
    if let unnamed = unnamed(before: index, gender) { return unnamed }
    if let ahead = ahead(of: index, discourse, gender),
      meant.isEmpty || meant.allSatisfy({ $0.person == nil }) || discourse.topics.contains(ahead)
    {
      return [ahead]
    }
    return meant
  }

  /// "Before his arrest in May, John Roe ran a paper": who is named right behind the comma of the words that open a passage, in
  /// which a pronoun stands.
  private func ahead(
    of index: Int, _ discourse: Discourse, _ gender: Gender?
  ) -> EventMention.Affected? {
    let (first, pronoun) = (passage.passage.lowerBound, actors[index].tokens.lowerBound)
    guard has(first, lists.subordinate) || has(first, lists.opening) || has(first, lists.preposition),
      let comma = (first..<passage.passage.upperBound).first(where: { document.isComma($0) }),
      pronoun < comma,
      let name = actors.first(where: { $0.tokens.lowerBound == comma + 1 }), !name.isPossessor,
      case .named(let person) = name.kind, !discourse.titled.contains(person)
    else { return nil }
    let end = name.tokens.upperBound
    let tells = end < passage.passage.upperBound && has(end, lists.report)
    let one = EventMention.Affected(person: person, unnamed: nil)
    return tells || !discourse.agrees(one, gender) ? nil : one
  }

  /// "A woman told how she was jailed": somebody without a name, whom the passage tells of first and whom the gender of
  /// a pronoun fits; nobody where the passage tells of others whom it fits ("The mother took her daughter to a hospital,
  /// where she was treated").
  private func unnamed(before index: Int, _ gender: Gender?) -> [EventMention.Affected]? {
    guard let gender else { return nil }
    let fitting = actors[..<index].filter {
      $0.kind == .described && !$0.isPlural && !$0.isPossessor && !$0.isTold
        && phrases.describe($0).gender == gender
    }
    // "found him guilty of disobeying a policeman and jailed him": who was meant before is meant again.
    let isTakenUp = actors[..<index].contains {
      $0.kind == .pronoun && !$0.isPlural && $0.tokens.lowerBound < (fitting.first?.tokens.lowerBound ?? 0)
        && passage.finder.genders.gender(of: document.tokens[$0.tokens.lowerBound]) == gender
    }
    guard let first = fitting.first, !isTakenUp, !has(first.tokens.upperBound - 1, lists.sufferer) else {
      return nil
    }
    let opens = actors.first { !$0.isPossessor && $0.kind != .relative }?.tokens == first.tokens
    let isOnly = fitting.count == 1 && (opens || has(first.tokens.lowerBound, lists.indefinite))
    return isOnly ? [phrases.describe(first)] : []
  }
}
