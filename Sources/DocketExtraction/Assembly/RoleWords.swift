import DocketModel

/// What the words beside a name say that a person is in the proceedings: "judge Jane Doe", "Jane Doe, her lawyer,",
/// "the murder of Jane Doe".
struct RoleWords {
  let reading: Reading
  /// For each mention of a person the role that the words beside it give.
  private(set) var roles: [Person.Role?] = []
  /// For each mention a further role, that what the person does or has done to him gives: "Jane Doe testified".
  private(set) var deeds: [Person.Role?] = []
  private let classes: [(list: Int, role: Person.Role)]
  private let beside: RoleLists
  private let cues: RoleCues

  static let listNames = ["role.prosecutor", "role.judge", "role.official", "role.victim", "role.defendant"]

  init(reading: Reading, names: NameFindings) {
    self.reading = reading
    let lexicon = reading.packs.lexicon
    let lists: [(String, Person.Role)] = [
      ("role.prosecutor", .prosecutor), ("role.judge", .judge), ("role.official", .official),
      ("role.victim", .victim), ("role.defendant", .defendant),
      ("title.judge", .judge), ("title.prosecutor", .prosecutor), ("title.lawyer", .lawyer),
      ("title.victim", .victim),
      ("title.witness", .witness), ("title.relative", .relative), ("title.official", .official),
      ("title.military", .official), ("title.defendant", .defendant),
    ]
    classes = lists.compactMap { name, role in lexicon.list(name).map { ($0, role) } }
    beside = reading.packs.roleLists
    cues = RoleCues(reading: reading, lists: beside)
    roles = names.mentions.map { role(beside: $0) }
    deeds = names.mentions.map { cues.role(of: $0) }
    RoleSeries(reading: reading, names: names, lists: beside).carry(&roles, &deeds)
  }

  private var tokens: [Token] { reading.document.tokens }
  private var lexicon: Lexicon { reading.packs.lexicon }

  /// How many words before a name may belong to the words for what the person is.
  private static let reach = 9
  /// How many words behind the comma behind it.
  private static let reachBehind = 8

  /// The role that words right before or behind a name give.
  private func role(beside mention: PersonMention) -> Person.Role? {
    guard let number = reading.passage(of: mention.tokens.lowerBound) else { return nil }
    let passage = reading.passages[number].tokens
    let start = mention.title.isEmpty ? mention.tokens.lowerBound : mention.title.lowerBound
    if isPseudonym(mention) { return .victim }
    if let role = role(before: mention, from: max(passage.lowerBound, start - RoleWords.reach)) {
      return role
    }
    if let role = role(ofComplement: mention, passage) { return role }
    return role(behind: mention, passage)
  }

  /// Behind a comma: the first role word of the apposition.
  private func role(behind mention: PersonMention, _ passage: Range<Int>) -> Person.Role? {
    var index = mention.tokens.upperBound
    guard index + 1 < passage.upperBound, reading.document.isComma(index) else { return nil }
    index += 1
    // "Jane Doe, 32, a prosecutor in Osh"
    if tokens[index].isNumber, index + 2 < passage.upperBound, reading.document.isComma(index + 1) {
      index += 2
    }
    let end = min(passage.upperBound, index + RoleWords.reachBehind)
    while index < end {
      if reading.document.isComma(index) { break }
      // "Jane Doe, were pardoned by the president": a verb ends the apposition, but not "who is the president".
      if beside.has(tokens[index], beside.auxiliary), !beside.has(tokens[index - 1], beside.relative) {
        break
      }
      // "Jane Doe, who accused John Roe"
      if beside.has(tokens[index], beside.verbal), beside.has(tokens[index - 1], beside.relative) { break }
      // "Jane Doe, appeared before the magistrate": a phrase of its own.
      if beside.has(tokens[index], beside.preposition), !beside.has(tokens[index], beside.of),
        role(startingAt: index, end: passage.upperBound) == nil
      {
        break
      }
      // "Jane Doe, 61, the defendant's mother": what she is stands behind whose she is.
      if let found = role(startingAt: index, end: passage.upperBound),
        index + found.length >= passage.upperBound
          || !beside.has(tokens[index + found.length], beside.possessiveMark)
      {
        return found.role
      }
      index += 1
    }
    return nil
  }

  /// The role of the words that begin at a token, and their length.
  private func role(startingAt index: Int, end: Int) -> (length: Int, role: Person.Role)? {
    guard reading.packs.starts.roles.contains(tokens[index].word) else { return nil }
    var best: (length: Int, role: Person.Role)?
    for (list, role) in classes {
      let length = lexicon.length(list, tokens, at: index, end: end)
      if length > best?.length ?? 0 { best = (length, role) }
    }
    guard let best else { return nil }
    let after = index + best.length
    return (best.length, beside.presides(best.role, after..<min(after + 7, end), tokens) ? .judge : best.role)
  }

  /// "Jane Doe 1", "Jane Doe #1": how courts call somebody to whom a deed was done and whose name they keep back.
  func isPseudonym(_ mention: PersonMention) -> Bool {
    let end = mention.tokens.upperBound
    guard beside.has(tokens[end - 1], beside.pseudonym), end + 1 < tokens.count else { return false }
    return tokens[end].isNumber || beside.has(tokens[end], beside.numberSign) && tokens[end + 1].isNumber
  }

  /// The role of the words right before a name: of those that end at it the longest, else one further off in its title.
  private func role(before mention: PersonMention, from first: Int) -> Person.Role? {
    var best: (length: Int, role: Person.Role)?
    var farther: Person.Role?
    let name = mention.tokens.lowerBound
    for index in min(first, name)..<name where reading.packs.starts.roles.contains(tokens[index].word) {
      // "In mitigation, Jane Doe said": who speaks may be anybody.
      if beside.has(tokens[index], beside.preposition) { continue }
      // "critics accused Jane Doe": a verb, unless a determiner stands before it.
      if beside.has(tokens[index], beside.verbal), !isNoun(index) { continue }
      for (list, role) in classes {
        guard let match = lexicon.match(list, tokens, at: index, end: name) else { continue }
        let gap = (index + match.length)..<name
        if isParted(gap, from: mention), !tokens[index].isCapital { continue }
        let isBeside = gap.allSatisfy { isBetween($0) }
        if role == .defendant || role == .victim,
          isBeside || gap.allSatisfy({ isBetween($0) || mention.title.contains($0) }),
          let whose = roleOfOwned(index)
        {
          return whose
        }
        // "the minister of justice Jane Doe"
        if beside.has(tokens[index + match.length - 1], beside.of), isComplement(gap) {
          if match.length > best?.length ?? 0 {
            let presides = beside.presides(role, gap.lowerBound..<max(gap.lowerBound, gap.upperBound), tokens)
            best = (match.length, presides ? .judge : role)
          }
          continue
        }
        if isBeside {
          if match.length > best?.length ?? 0 { best = (match.length, role) }
        } else if gap.allSatisfy({ tokens[$0].isMark || mention.title.contains($0) }) {
          farther = farther ?? role
        }
      }
    }
    return best?.role ?? farther
  }

  /// "Listed as a respondent, Jane Doe says": a comma stands before a name, and none behind it ends an apposition.
  private func isParted(_ gap: Range<Int>, from mention: PersonMention) -> Bool {
    let end = mention.tokens.upperBound
    return gap.contains { reading.document.isComma($0) } && end < tokens.count && tokens[end].isWord
      && !beside.has(tokens[end], beside.conjunction) && !beside.has(tokens[end], beside.possessiveMark)
  }

  /// The most words of what somebody is the head of.
  private static let longestComplement = 6

  /// Whether words say what somebody is the head of, and end right before the name or with a comma before it.
  private func isComplement(_ words: Range<Int>) -> Bool {
    !words.isEmpty && words.count <= RoleWords.longestComplement
      && words.allSatisfy { index in
        (tokens[index].isWord || beside.has(tokens[index], beside.possessiveMark))
          && (!beside.has(tokens[index], beside.auxiliary)
            || beside.has(tokens[index], beside.possessiveMark))
          && !beside.has(tokens[index], beside.relative) && !beside.has(tokens[index], beside.report)
          && !beside.has(tokens[index], beside.preposition)
      }
  }

  /// "the main accused", "the suspect": a determiner stands before the word.
  private func isNoun(_ index: Int) -> Bool {
    tokens[index].isCapital
      || (max(0, index - 2)..<index).contains { beside.has(tokens[$0], beside.determiner) }
  }

  /// What may stand between a role and the name: "her mother, 64-year-old Jane Doe", "Prosecutor J. Jane Doe".
  private func isBetween(_ index: Int) -> Bool {
    tokens[index].isMark || isInitial(index) || tokens[index].isNumber
      || beside.has(tokens[index], beside.address)
      || beside.has(tokens[index], beside.age) || beside.has(tokens[index], beside.possessiveMark)
  }

  /// "The lawyer for the family, Jane Doe, said": a role with a complement, a comma, and a name that a comma follows.
  private func role(ofComplement mention: PersonMention, _ passage: Range<Int>) -> Person.Role? {
    let start = mention.title.isEmpty ? mention.tokens.lowerBound : mention.title.lowerBound
    let comma = start - 1
    let behind = mention.tokens.upperBound
    guard comma > passage.lowerBound + 2, reading.document.isComma(comma), behind < passage.upperBound,
      reading.document.isComma(behind) || beside.has(tokens[behind], beside.report)
    else { return nil }
    var index = comma - 1
    while index > passage.lowerBound, comma - index <= RoleWords.reach,
      tokens[index].isWord || beside.isInside(tokens[index], reading.document),
      !beside.has(tokens[index], beside.auxiliary) || beside.has(tokens[index], beside.possessiveMark),
      !beside.has(tokens[index], beside.relative)
    {
      if let found = role(startingAt: index, end: comma), index + found.length < comma,
        beside.has(tokens[index + found.length], beside.preposition)
          || beside.has(tokens[index + found.length - 1], beside.of),
        isNounPhrase(before: index, passage)
      {
        return found.role
      }
      index -= 1
    }
    return nil
  }

  /// Whether words for a role are those of a phrase that begins with a determiner or with capitals.
  private func isNounPhrase(before index: Int, _ passage: Range<Int>) -> Bool {
    let low = max(passage.lowerBound, index - RoleWords.reach)
    var index = index
    while index > low, tokens[index - 1].isCapital { index -= 1 }
    return index == passage.lowerBound
      || (max(passage.lowerBound, index - 3)..<index).contains {
        beside.has(tokens[$0], beside.determiner)
      } || beside.has(tokens[index - 1], beside.possessiveMark)
  }

  /// The role of somebody who is of the one at a token: "counsel for the defendant, ", "mother of the victim, ".
  private func roleOfOwned(_ token: Int) -> Person.Role? {
    guard let of = beside.of else { return nil }
    var end = token
    while end > 0, beside.has(tokens[end - 1], beside.determiner) { end -= 1 }
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
    let token = tokens[index]
    return token.isCapital && token.end - token.start == 1
  }

  /// Whether a name is that of a possessor: "for Jane Doe's murder".
  func isPossessor(_ mention: PersonMention) -> Bool { cues.isPossessor(mention) }

  /// Whether a word is no part of a title: "six years for killing", "six years for the murder of".
  func isDeed(_ index: Int) -> Bool {
    beside.has(tokens[index], beside.preposition) || beside.has(tokens[index], beside.of)
      || beside.has(tokens[index], beside.auxiliary) || beside.isGerund(tokens[index], reading.document)
  }

  /// Whether the words beside a name say that something was done to the person: "the murder of Jane Doe", "Jane Doe, 31,
  /// was found dead".
  func isVictim(_ mention: PersonMention) -> Bool { cues.isVictim(mention) }

  /// Whether they say that the person died or was lost: what may happen to a prisoner too.
  func isLost(_ mention: PersonMention) -> Bool { cues.isLost(mention) }
}
