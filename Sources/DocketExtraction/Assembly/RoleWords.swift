import DocketModel

/// What the words beside a name say that a person is in the proceedings: "judge Jane Doe", "Jane Doe, her lawyer,",
/// "the murder of Jane Doe".
final class RoleWords {
  let reading: Reading
  /// For each mention of a person the role that the words beside it give.
  @exclusivity(unchecked) private(set) var roles: [Person.Role?] = []
  /// For each mention a further role, that what the person does or has done to him gives: "Jane Doe testified".
  @exclusivity(unchecked) private(set) var deeds: [Person.Role?] = []
  /// For each mention whether the words behind the name tell that further role as the subject's own.
  @exclusivity(unchecked) private(set) var told: [Bool] = []
  /// For each mention whether it is the object of a deed: "the murder of Jane Doe".
  @exclusivity(unchecked) private(set) var objects: [Bool] = []
  /// For each mention whether the words beside it say that something was done to the person.
  @exclusivity(unchecked) private(set) var victims: [Bool] = []
  let classes: [(list: Int, role: Person.Role)]
  let beside: RoleLists
  let cues: RoleCues

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
    cues = RoleCues(reading: reading, names: names, lists: beside)
    roles = names.mentions.map { role(beside: $0) }
    let found = names.mentions.map { cues.role(of: $0) }
    deeds = found.map { $0?.role }
    told = found.map { $0?.isTold ?? false }
    objects = names.mentions.map { cues.isObject($0) }
    let series = RoleSeries(reading: reading, names: names, lists: beside)
    series.carry(&roles, &deeds, &told, led: found.map { $0?.isTold == false })
    series.carry(&objects)
    // "Lawyer Jane Doe called for three years": lawyers ask for terms too.
    for index in deeds.indices where roles[index] == .lawyer && deeds[index] == .prosecutor {
      deeds[index] = nil
    }
    victims = names.mentions.enumerated().map { objects[$0] || cues.suffers($1) }
    series.carry(&victims)
  }

  var tokens: [Token] { reading.document.tokens }
  var lexicon: Lexicon { reading.packs.lexicon }

  /// How many words before a name may belong to the words for what the person is.
  static let reach = 9

  /// The role that words right before or behind a name give.
  private func role(beside mention: PersonMention) -> Person.Role? {
    guard let number = reading.passage(of: mention.tokens.lowerBound) else { return nil }
    let passage = reading.passages[number].tokens
    let start = mention.title.isEmpty ? mention.tokens.lowerBound : mention.title.lowerBound
    if isPseudonym(mention) { return .victim }
    if let role = cues.advocate(mention, passage) { return role }
    if let role = role(before: mention, from: max(passage.lowerBound, start - RoleWords.reach)) {
      return role
    }
    if let role = role(ofComplement: mention, passage) { return role }
    return role(behind: mention, passage)
  }

  /// The role of the words that begin at a token, and their length.
  func role(startingAt index: Int, end: Int) -> (length: Int, role: Person.Role)? {
    guard reading.packs.starts.roles.contains(tokens[index].word) else { return nil }
    var best: (length: Int, role: Person.Role)?
    for (list, role) in classes {
      let length = lexicon.length(list, tokens, at: index, end: end)
      if length > best?.length ?? 0 { best = (length, role) }
    }
    guard let best, beside.length(beside.none, tokens, at: index, end: end) < best.length else { return nil }
    let after = index + best.length
    if best.role == .judge, !isJudge(index, end: end) { return (best.length, .official) }
    if best.role == .official, isPrivate(after, end: end) { return nil }
    return (best.length, beside.presides(best.role, after..<min(after + 7, end), tokens) ? .judge : best.role)
  }

  /// Whether a title that is a judge's in one country alone stands in a story of that country: "Sheriff".
  func isJudge(_ index: Int, end: Int) -> Bool {
    guard let list = beside.judgeIn, let match = lexicon.match(list, tokens, at: index, end: end) else {
      return true
    }
    return match.value == reading.country
  }

  /// How many words name what somebody is the head of.
  private static let longestBody = 7

  /// Whether the words behind "head of" name what is no part of a state: "the association of former inmates".
  func isPrivate(_ index: Int, end: Int) -> Bool {
    guard index > 0, beside.has(tokens[index - 1], beside.genitive) else { return false }
    for next in index..<min(index + RoleWords.longestBody, end) {
      if tokens[next].isMark, !beside.isInside(tokens[next], reading.document) { return false }
      if beside.has(tokens[next], beside.publicBody) { return false }
      if beside.has(tokens[next], beside.privateBody) { return true }
    }
    return false
  }

  /// "Jane Doe 1", "Jane Doe #1": how courts call somebody to whom a deed was done and whose name they keep back.
  func isPseudonym(_ mention: PersonMention) -> Bool {
    let end = mention.tokens.upperBound
    guard beside.has(tokens[end - 1], beside.pseudonym), end + 1 < tokens.count else { return false }
    return tokens[end].isNumber || beside.has(tokens[end], beside.numberSign) && tokens[end + 1].isNumber
  }

  /// Whether the title of a name is that of an office or a rank.
  func isOfficial(_ mention: PersonMention) -> Bool {
    guard !mention.title.isEmpty else { return false }
    return classes.contains { list, role in
      role == .official
        && lexicon.length(list, tokens, at: mention.title.lowerBound, end: mention.tokens.lowerBound) > 0
    }
  }

  /// Whether a verb of speech whose subject a name is stands before a token.
  func speaks(_ mention: PersonMention, before token: Int, _ passage: Range<Int>) -> Bool {
    cues.verbOfSpeech(mention, passage).map { $0 < token } ?? false
  }

  /// Whether a name stands behind "by".
  func isAgent(_ mention: PersonMention) -> Bool {
    let start = RoleCues.start(of: mention)
    return start > 0 && beside.has(tokens[start - 1], beside.agent)
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
