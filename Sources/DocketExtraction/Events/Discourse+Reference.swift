/// Whom words take up that have been told of before: pronouns, "the defendant", "the two".
extension Discourse {
  /// Who is of an age that was told.
  func told(age: Int) -> EventMention.Affected? { byAge[age] }

  /// Who was told of by a noun. Another one than the story's own holds it for the passage behind his only: after
  /// that "the man" is again the man of the story.
  func told(noun: Int32, passage: Int) -> [EventMention.Affected] {
    if let other = beside[noun], passage - other.passage <= 1 || byNoun[noun] == nil {
      return [other.affected]
    }
    return byNoun[noun].map { [$0] } ?? []
  }

  /// Whom an event without words for anybody happened to: those told of last, else whom the story is about.
  var topic: [EventMention.Affected] { last.isEmpty ? main.map { [$0] } ?? [] : last }

  /// Whom "the defendant" or "they" takes up.
  func told(plural: Bool, count: Int? = nil, gender: Gender? = nil) -> [EventMention.Affected] {
    if plural { return group(of: count, gender: gender) }
    let one =
      fitting(single, gender) ?? fitting(near, gender) ?? fitting(named, gender) ?? fitting(main, gender)
    return one.map { [$0] } ?? []
  }

  /// Whom the story is about, unless it has named others only so far.
  var near: EventMention.Affected? { hasNamedMain || named == nil ? main : nil }

  /// Whom "he" or "she" means in a passage: the one to whom it has told an event already, the subject of the passage
  /// before, else who was told of last.
  ///
  /// - Parameter opensParagraph: whether the passage opens a paragraph, so that it goes on with the story rather than
  ///   with a companion.
  func meant(by gender: Gender?, passage: Int, opensParagraph: Bool = false) -> [EventMention.Affected] {
    if opensParagraph, isOwnedCentre, lastPassage < passage, let main, hasNamedMain, agrees(main, gender) {
      return [main]
    }
    let subject = centre.flatMap { passage - $0.passage <= 2 ? $0.affected : nil }
    let here = lastPassage == passage && last.count == 1 ? single : nil
    let one =
      fitting(here, gender) ?? fitting(subject, gender) ?? fitting(single, gender) ?? fitting(near, gender)
      ?? fitting(named, gender) ?? fitting(main, gender)
      ?? topics.last { !$0.isGroup && agrees($0, gender) } ?? fitting(owner, gender)
    return one.map { [$0] } ?? []
  }

  /// Whether a pronoun of a gender can mean somebody.
  func agrees(_ affected: EventMention.Affected, _ gender: Gender?) -> Bool {
    guard let gender, let genders, !affected.isGroup else { return true }
    let known = members(of: affected)?.first?.person ?? affected.person
    return Gender.agree(known.flatMap { genders[$0] } ?? affected.gender, gender)
  }

  /// Somebody, where a pronoun of a gender can mean him.
  private func fitting(_ affected: EventMention.Affected?, _ gender: Gender?) -> EventMention.Affected? {
    guard let affected, agrees(affected, gender) else { return nil }
    return affected
  }
}
