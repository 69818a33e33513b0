/// The lists of small words that tagging asks for at every token, looked up by word number.
final class NameLists: Sendable {
  private let lexicon: Lexicon
  private let particle: Lexicon.ListID?
  private let particles: WordBits
  private let patronymic: Lexicon.ListID?
  private let link: Lexicon.ListID?
  private let joiner: Lexicon.ListID?
  private let speech: Lexicon.ListID?
  private let locative: Lexicon.ListID?
  private let compound: Lexicon.ListID?
  private let abbreviation: Lexicon.ListID?
  private let personNoun: Lexicon.ListID?
  private let namesake: Lexicon.ListID?
  private let alias: Lexicon.ListID?
  private let genitive: Lexicon.ListID?
  private let deed: Lexicon.ListID?
  private let bereaved: Lexicon.ListID?
  private let possessive: Lexicon.ListID?
  private let another: Lexicon.ListID?
  private let postNominal: Lexicon.ListID?
  private let determiner: Lexicon.ListID?
  private let proceeding: Lexicon.ListID?
  private let relative: Lexicon.ListID?
  private let and: Lexicon.ListID?
  private let proceededAgainst: Lexicon.ListID?
  private let proceedsAgainst: Lexicon.ListID?
  private let taken: Lexicon.ListID?
  private let takenAside: Lexicon.ListID?
  private let handed: Lexicon.ListID?
  private let ownProceeding: Lexicon.ListID?
  private let surnameEndings: [Lexicon.ListID]
  private let number: Lexicon.ListID?
  private let kin: Lexicon.ListID?
  private let apostrophe: Lexicon.ListID?
  private let possessiveMark: Lexicon.ListID?
  private let preposition: Lexicon.ListID?
  private let currency: Lexicon.ListID?
  private let places: [Lexicon.ListID]
  private let titles: [Lexicon.ListID]
  private let titleStarts: WordBits
  private let titleEnds: WordBits

  init(_ lexicon: Lexicon, _ starts: ListStarts) {
    self.lexicon = lexicon
    particle = lexicon.list(NameLists.particleName)
    particles = starts.particles
    patronymic = lexicon.list("name.patronymic")
    link = lexicon.list("name.link")
    joiner = lexicon.list("name.joiner")
    speech = lexicon.list("name.speech")
    locative = lexicon.list("name.locative")
    compound = lexicon.list("name.compound")
    abbreviation = lexicon.list("abbreviation")
    personNoun = lexicon.list("person.noun")
    namesake = lexicon.list("name.namesake")
    alias = lexicon.list("name.alias")
    genitive = lexicon.list("preposition.genitive")
    deed = lexicon.list("victim.deed")
    bereaved = lexicon.list("name.bereaved")
    possessive = lexicon.list("pronoun.possessive")
    preposition = lexicon.list("preposition.case")
    determiner = lexicon.list("determiner")
    proceeding = lexicon.list("name.proceeding")
    relative = lexicon.list("pronoun.relative")
    and = lexicon.list("conjunction.and")
    kin = lexicon.list("name.kin")
    proceedsAgainst = lexicon.list("name.proceeds-against")
    proceededAgainst = lexicon.list("name.proceeded-against")
    taken = lexicon.list("name.taken")
    takenAside = lexicon.list("name.taken-aside")
    handed = lexicon.list("name.handed")
    surnameEndings = ["surname.ending.woman", "surname.ending.man"].compactMap { lexicon.list($0) }
    ownProceeding = lexicon.list("name.own-proceeding")
    number = lexicon.list("number.word")
    apostrophe = lexicon.list("name.apostrophe")
    possessiveMark = lexicon.list("possessive.mark")
    postNominal = lexicon.list("role.silk")
    another = lexicon.list("person.another")
    currency = lexicon.list("currency")
    places = ["name.place", "name.paper", "place.kind"].compactMap { lexicon.list($0) }
    titles = NameLists.titleNames.compactMap { lexicon.list($0) }
    titleStarts = starts.titles
    titleEnds = starts.titleEnds
  }

  static let particleName = "name.particle"
  static let titleNames = [
    "title.person", "title.judge", "title.prosecutor", "title.lawyer", "title.official", "title.military",
    "title.victim", "title.relative", "title.witness", "title.defendant", "title.other",
  ]

  func isParticle(_ token: Token) -> Bool { particles.contains(token.word) && contains(token, particle) }
  func isPatronymic(_ token: Token) -> Bool { contains(token, patronymic) }
  func isLink(_ token: Token) -> Bool { !token.isCapital && contains(token, link) || isPatronymic(token) }
  func isJoiner(_ token: Token) -> Bool { contains(token, joiner) }
  func isSpeech(_ token: Token) -> Bool { contains(token, speech) }
  func isLocative(_ token: Token) -> Bool { contains(token, locative) }
  func isCompound(_ token: Token) -> Bool { contains(token, compound) }
  func isPersonNoun(_ token: Token) -> Bool { contains(token, personNoun) }
  /// Whether a noun stands for several persons.
  func isPeople(_ token: Token) -> Bool {
    guard token.word != 0, let personNoun else { return false }
    return lexicon.value(token, in: personNoun) == "people"
  }
  /// Whether a noun or a title of a person stands at a token.
  func isDescription(at index: Int, in tokens: [Token], end: Int) -> Bool {
    (titles + [personNoun].compactMap(\.self)).contains {
      lexicon.match($0, tokens, at: index, end: end) != nil
    }
  }
  /// How many words may say that a place is named behind them: "mayor of".
  private static let longestPlace = 2
  /// Whether the words right before a token say that it names a place: "mayor of", "natives of".
  func isPlace(at index: Int, in tokens: [Token], from start: Int) -> Bool {
    let first = index - NameLists.longestPlace
    return first >= start
      && places.contains {
        lexicon.match($0, tokens, at: first, end: index)?.length == NameLists.longestPlace
      }
  }
  func isRelative(_ token: Token) -> Bool { contains(token, relative) }
  func isAnd(_ token: Token) -> Bool { contains(token, and) }
  /// Whether a name has an apostrophe for its last letter: "Ochieng'".
  func endsWithApostrophe(_ token: Token) -> Bool { contains(token, apostrophe) }
  /// Whether a noun stands for several of one family: "brothers".
  func isKin(_ token: Token) -> Bool { contains(token, kin) }
  func isPossessive(_ token: Token) -> Bool { contains(token, possessiveMark) }
  func isAnother(_ token: Token) -> Bool { contains(token, another) }
  func isDeterminer(_ token: Token) -> Bool { contains(token, determiner) }
  func isPreposition(_ token: Token) -> Bool { contains(token, preposition) }
  func isCurrency(_ token: Token) -> Bool { contains(token, currency) }
  func isPostNominal(_ token: Token) -> Bool { contains(token, postNominal) }
  /// Whether what bears a name before it is a thing: "the Jane Doe district".
  func isNamesake(_ token: Token) -> Bool { !token.isCapital && contains(token, namesake) }
  func isAbbreviation(_ token: Token) -> Bool { contains(token, abbreviation) }
  func isTitle(_ token: Token) -> Bool {
    titleStarts.contains(token.word) && titles.contains { lexicon.contains(token, in: $0) }
  }

  /// Whether the words right before a name tell of its bearer as somebody beside another: "the murder of", "the family
  /// of", "his older sister, ".
  func isBeside(at start: Int, in tokens: [Token]) -> Bool {
    guard start > 2 else { return false }
    if contains(tokens[start - 1], genitive) {
      return contains(tokens[start - 2], deed) || contains(tokens[start - 2], bereaved)
    }
    return tokens[start - 1].isMark && isPersonNoun(tokens[start - 2])
      && (max(0, start - 4)..<(start - 2)).contains { contains(tokens[$0], possessive) }
  }

  /// Whether words that end right before `end` say that another name of somebody follows: "known as ".
  func isAlias(before end: Int, in tokens: [Token]) -> Bool {
    guard let alias else { return false }
    return (max(0, end - 3)..<end).contains { start in
      lexicon.match(alias, tokens, at: start, end: end).map { start + $0.length == end } ?? false
    }
  }

  /// Whether words for proceedings that only persons have end right before `end`: "the arrest of", "a sentence against".
  func isProceeding(before end: Int, in tokens: [Token], from first: Int) -> Bool {
    guard let proceeding else { return false }
    return (max(first, end - 4)..<max(first, end)).contains { start in
      lexicon.match(proceeding, tokens, at: start, end: end).map { start + $0.length == end } ?? false
    }
  }

  /// Whether a word is a verb that only a person has behind it: "acquitted".
  func proceedsAgainst(_ token: Token) -> Bool {
    proceedsAgainst.map { lexicon.contains(token, in: $0) } ?? false
  }

  /// Whether words stand at a token that only a person has behind his name: "was arrested".
  func isProceededAgainst(at index: Int, in tokens: [Token], end: Int) -> Bool {
    stands(proceededAgainst, at: index, in: tokens, end: end)
  }

  /// Whether words stand at a token that happen to a living person only, and to no firm: "was arrested".
  func isTaken(at index: Int, in tokens: [Token], end: Int) -> Bool {
    stands(taken, at: index, in: tokens, end: end)
  }

  /// Whether a participle stands at a token that happens to persons only, behind the comma of a name: "jailed", "handed 20
  /// months".
  func isTakenAside(at index: Int, in tokens: [Token], end: Int) -> Bool {
    stands(takenAside, at: index, in: tokens, end: end)
      || index + 1 < end && contains(tokens[index], handed)
        && (tokens[index + 1].isNumber || contains(tokens[index + 1], number))
  }

  /// Whether a word ends as surnames of women or of men do: "Mukhtarov".
  func endsAsSurname(_ token: Token, _ document: Document) -> Bool {
    surnameEndings.contains { EventLists.ends(token, $0, document, lexicon) }
  }

  /// Whether an owner's mark and a noun for proceedings stand at a token: "'s conviction".
  func ownsProceeding(at index: Int, in tokens: [Token], end: Int) -> Bool {
    index + 1 < end && contains(tokens[index], possessiveMark) && contains(tokens[index + 1], ownProceeding)
  }

  private func stands(_ list: Lexicon.ListID?, at index: Int, in tokens: [Token], end: Int) -> Bool {
    guard let list, index < end else { return false }
    return lexicon.match(list, tokens, at: index, end: end) != nil
  }

  /// How long, in bytes, a title may be that has a full stop behind it: "Assoc."
  private static let longestShort = 6

  /// The longest title that ends right before `end`; empty where there is none.
  func title(before end: Int, in tokens: [Token], from first: Int) -> Range<Int> {
    guard end > first, endsTitle(before: end, in: tokens) else { return end..<end }
    var start = max(first, end - 7)
    while start < end {
      if titleStarts.contains(tokens[start].word) {
        for list in titles {
          if let match = lexicon.match(list, tokens, at: start, end: end) {
            if start + match.length == end { return start..<end }
            // "Prof. Jane Doe", and not "was a poet. Jane Doe"
            if start + match.length == end - 1, tokens[end - 1].isMark,
              tokens[end - 1].hash == NameLists.stop,
              tokens[end - 2].isCapital, tokens[end - 2].end - tokens[end - 2].start <= NameLists.longestShort
            {
              return start..<end
            }
          }
        }
      }
      start += 1
    }
    return end..<end
  }

  /// Whether the token before `end`, or the one before a full stop there, ends titles.
  private func endsTitle(before end: Int, in tokens: [Token]) -> Bool {
    if titleEnds.contains(tokens[end - 1].word) { return true }
    return tokens[end - 1].isMark && tokens[end - 1].hash == NameLists.stop && end > 1
      && titleEnds.contains(tokens[end - 2].word)
  }

  private static let stop = WordHash.of(".")

  @inline(__always) private func contains(_ token: Token, _ list: Lexicon.ListID?) -> Bool {
    guard token.word != 0, let list else { return false }
    return lexicon.contains(token, in: list)
  }
}
