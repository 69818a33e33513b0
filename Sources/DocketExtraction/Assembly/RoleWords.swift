import DocketModel

/// What the words beside a name say that a person is in the proceedings: "judge Jane Doe", "Jane Doe, her lawyer,",
/// "the murder of Jane Doe".
struct RoleWords {
  let reading: Reading
  /// For each mention of a person the role that the words beside it give.
  private(set) var roles: [Person.Role?] = []
  private let classes: [(list: Int, role: Person.Role)]
  private let deed: Int?
  private let suffered: Int?
  private let of: Int?
  private let determiner: Int?
  private let auxiliary: Int?
  private let relative: Int?
  private let pseudonym: Int?

  init(reading: Reading, names: NameFindings) {
    self.reading = reading
    let lexicon = reading.packs.lexicon
    let lists: [(String, Person.Role)] = [
      ("title.judge", .judge), ("title.prosecutor", .prosecutor), ("title.lawyer", .lawyer),
      ("title.victim", .victim),
      ("title.witness", .witness), ("title.relative", .relative), ("title.official", .official),
      ("title.military", .official), ("title.defendant", .defendant),
    ]
    classes = lists.compactMap { name, role in lexicon.list(name).map { ($0, role) } }
    deed = lexicon.list("victim.deed")
    suffered = lexicon.list("victim.suffered")
    of = lexicon.list("noun.of")
    determiner = lexicon.list("determiner")
    auxiliary = lexicon.list("verb.auxiliary")
    relative = lexicon.list("pronoun.relative")
    pseudonym = lexicon.list("name.pseudonym")
    roles = names.mentions.map { role(beside: $0) }
  }

  /// The role that words right before or behind a name give.
  private func role(beside mention: PersonMention) -> Person.Role? {
    let tokens = reading.document.tokens
    guard let number = reading.passage(of: mention.tokens.lowerBound) else { return nil }
    let passage = reading.passages[number].tokens
    let lexicon = reading.packs.lexicon
    let start = mention.title.isEmpty ? mention.tokens.lowerBound : mention.title.lowerBound
    if isPseudonym(mention) { return .victim }
    if let role = role(before: mention, from: max(passage.lowerBound, start - 4)) { return role }
    // Behind a comma: the first role word of the apposition.
    var index = mention.tokens.upperBound
    guard index + 1 < passage.upperBound, reading.document.isComma(index) else { return nil }
    index += 1
    while index < min(passage.upperBound, mention.tokens.upperBound + 8) {
      if reading.document.isComma(index) { break }
      // "Jane Doe, were pardoned by the president": a verb ends the apposition, but not "who is the president".
      if let auxiliary, lexicon.contains(tokens[index], in: auxiliary), !isRelative(index - 1) { break }
      if reading.packs.starts.titles.contains(tokens[index].word) {
        for (list, role) in classes
        where lexicon.match(list, tokens, at: index, end: passage.upperBound) != nil {
          return role
        }
      }
      index += 1
    }
    return nil
  }

  /// "Jane Doe 1": how courts call somebody to whom a deed was done and whose name they keep back.
  func isPseudonym(_ mention: PersonMention) -> Bool {
    let end = mention.tokens.upperBound
    guard let pseudonym, end < reading.document.tokens.count, reading.document.tokens[end].isNumber else {
      return false
    }
    return reading.packs.lexicon.contains(reading.document.tokens[end - 1], in: pseudonym)
  }

  private func isRelative(_ index: Int) -> Bool {
    relative.map { reading.packs.lexicon.contains(reading.document.tokens[index], in: $0) } ?? false
  }

  /// The role of the words right before a name: of those that end at it the longest, else one further off in its title.
  private func role(before mention: PersonMention, from first: Int) -> Person.Role? {
    let tokens = reading.document.tokens
    var best: (length: Int, role: Person.Role)?
    var farther: Person.Role?
    for index in min(first, mention.tokens.lowerBound)..<mention.tokens.lowerBound
    where reading.packs.starts.titles.contains(tokens[index].word) {
      for (list, role) in classes {
        guard let match = reading.packs.lexicon.match(list, tokens, at: index, end: mention.tokens.lowerBound)
        else {
          continue
        }
        let gap = (index + match.length)..<mention.tokens.lowerBound
        if role == .defendant || role == .victim,
          gap.allSatisfy({ tokens[$0].isMark || isInitial($0) || mention.title.contains($0) }),
          let whose = roleOfOwned(index)
        {
          return whose
        }
        if gap.allSatisfy({ tokens[$0].isMark || isInitial($0) }) {
          if match.length > best?.length ?? 0 { best = (match.length, role) }
        } else if gap.allSatisfy({ tokens[$0].isMark || mention.title.contains($0) }) {
          farther = farther ?? role
        }
      }
    }
    return best?.role ?? farther
  }

  /// The role of somebody who is of the one at a token: "counsel for the defendant, ", "mother of the victim, ".
  private func roleOfOwned(_ token: Int) -> Person.Role? {
    guard let of, let determiner else { return nil }
    let tokens = reading.document.tokens
    let lexicon = reading.packs.lexicon
    var end = token
    while end > 0, lexicon.contains(tokens[end - 1], in: determiner) { end -= 1 }
    guard end > 1, lexicon.contains(tokens[end - 1], in: of) else { return nil }
    end -= 1
    for start in max(0, end - 3)..<end {
      for (list, role) in classes where role != .defendant && role != .victim {
        if lexicon.match(list, tokens, at: start, end: end)?.length == end - start { return role }
      }
    }
    return nil
  }

  /// Whether a token is the initial of a name whose other words stand behind it.
  private func isInitial(_ index: Int) -> Bool {
    let token = reading.document.tokens[index]
    return token.isCapital && token.end - token.start == 1
  }

  /// Whether the words beside a name say that something was done to the person: "the murder of Jane Doe", "Jane Doe, 31,
  /// was found dead".
  func isVictim(_ mention: PersonMention) -> Bool {
    let tokens = reading.document.tokens
    guard let number = reading.passage(of: mention.tokens.lowerBound) else { return false }
    let passage = reading.passages[number].tokens
    let start =
      mention.title.isEmpty
      ? mention.tokens.lowerBound : min(mention.title.lowerBound, mention.tokens.lowerBound)
    if let deed, let of, start > passage.lowerBound {
      for index in max(passage.lowerBound, start - 6)..<start {
        guard let match = reading.packs.lexicon.match(deed, tokens, at: index, end: start) else { continue }
        let next = index + match.length
        if next < start, reading.packs.lexicon.contains(tokens[next], in: of), start - next <= 4,
          !(next..<start).contains(where: { tokens[$0].isMark })
        {
          return true
        }
      }
    }
    guard let suffered else { return false }
    var index = mention.tokens.upperBound
    while index < min(passage.upperBound, mention.tokens.upperBound + 4),
      tokens[index].isMark || tokens[index].isNumber
    {
      index += 1
    }
    return index < passage.upperBound
      && reading.packs.lexicon.match(suffered, tokens, at: index, end: passage.upperBound) != nil
  }
}
