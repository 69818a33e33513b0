import DocketModel

/// Steps that words tell of persons alone, and never of things.
extension EventArguments {
  /// To whom words happened that tell nothing of things: their object, the subject of their passive.
  func ofPerson(_ previous: Previous?, _ discourse: Discourse) -> Result {
    let inside = actors.indices.first {
      trigger.tokens.contains(actors[$0].tokens.lowerBound) && !actors[$0].isPossessor
        && isParty(actors[$0], discourse)
        // "was taken from the museum by armed men": who did it.
        && !(trigger.tokens.lowerBound..<actors[$0].tokens.lowerBound).contains { has($0, lists.agent) }
    }
    if let inside {
      let chain = phrases.chain(startingAt: phrases.head(of: inside), ends: startsClause)
      return resolve(phrases.dropAppositions(chain), discourse, before: inside)
    }
    let object = self.object(discourse)
    if !object.people.isEmpty { return object }
    if hasThingInside { return Result(nobody: true) }
    let subject = subject(previous, discourse, reduced: true)
    return subject.people.isEmpty && !subject.nobody ? anybody(discourse) : subject
  }

  /// "took a knife from his car": whether the words have an object of their own that is nobody.
  private var hasThingInside: Bool {
    let next = trigger.tokens.lowerBound + 1
    return next < trigger.tokens.upperBound
      && ![lists.preposition, lists.adverb, lists.particle, lists.pronoun].contains { has(next, $0) }
      && !trigger.isPassive
  }

  /// Whether the words of a passage can mean whoever was told of last: a verb of which nobody is the subject or the
  /// object, not even a pronoun, tells of a thing ("the battery was charged").
  ///
  /// - Parameter topic: who was told of last.
  func mean(_ topic: EventMention.Affected, _ rule: EventRule) -> Bool {
    if trigger.form == .noun || rule.whom == .owner || rule.affected == .any && !trigger.needsPerson {
      return true
    }
    return namesSomebody
      || actors.contains {
        !$0.isPossessor && $0.tokens.upperBound <= trigger.group.lowerBound && $0.names(topic)
      }
  }

  /// "She was arrested": whether a pronoun of the passage means somebody, of whom the story need not have told.
  var namesSomebody: Bool { actors.contains { $0.kind == .pronoun && !$0.isPossessor } }
}
