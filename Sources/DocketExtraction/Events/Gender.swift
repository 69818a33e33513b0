import DocketModel

/// Whether "he" or "she" can mean somebody.
enum Gender: Sendable {
  case woman
  case man

  /// Whether a pronoun of one gender can mean somebody of another; what is not known stands in nobody's way.
  static func agree(_ a: Gender?, _ b: Gender?) -> Bool { a == nil || b == nil || a == b }
}

/// The gender of the persons of an article, as far as titles, names and pronouns tell it.
struct Genders: Sendable {
  private let women: Int?
  private let men: Int?
  /// How surnames end that only women, or only men, have.
  private let endings: (woman: Int?, man: Int?)
  private let lexicon: Lexicon
  private var persons: [Gender?] = []

  init(reading: Reading, names: NameFindings) {
    lexicon = reading.packs.lexicon
    women = lexicon.list("gender.woman")
    men = lexicon.list("gender.man")
    endings = (lexicon.list("surname.ending.woman"), lexicon.list("surname.ending.man"))
    persons = names.persons.map { person in
      for number in person.mentions {
        for token in names.mentions[number].title {
          if let gender = gender(of: reading.document.tokens[token]) { return gender }
        }
      }
      // "his daughter Jane Doe", "the actress Jane Doe"
      for number in person.mentions {
        let before = names.mentions[number].tokens.lowerBound - 1
        if before >= 0, let gender = described(reading.document.tokens[before], reading.packs.eventLists) {
          return gender
        }
      }
      for word in names.mentions[person.mentions[0]].tokens {
        // Bint, kyzy, uulu: "daughter of", "son of".
        if let gender = gender(of: reading.document.tokens[word]) { return gender }
      }
      let isFamilyFirst = reading.document.isFamilyFirst(names.mentions[person.mentions[0]].tokens)
      if isFamilyFirst { return nil }
      if let gender = Genders.gender(named: person.words, reading.packs.names) { return gender }
      // "Aslanova", "Safarov"
      let name = names.mentions[person.mentions[0]].tokens
      return name.count > 1 ? name.last.flatMap { ending(of: $0, reading.document) } : nil
    }
  }

  /// The gender that the ending of a surname tells.
  private func ending(of token: Int, _ document: Document) -> Gender? {
    let word = document.tokens[token]
    if EventLists.ends(word, endings.woman, document, lexicon) { return .woman }
    return EventLists.ends(word, endings.man, document, lexicon) ? .man : nil
  }

  /// The gender that a word for a person tells right before a name.
  private func described(_ word: Token, _ lists: EventLists) -> Gender? {
    guard let nouns = lists.person, lexicon.contains(word, in: nouns) else { return nil }
    return gender(of: word)
  }

  /// The gender that the words of a name tell: the first given name's, else the surname's.
  private static func gender(named words: [UInt64], _ table: NameTable) -> Gender? {
    let flags = words.map { table[$0] }
    if words.count > 1, let first = flags.first {
      if first.contains(.womansName) { return .woman }
      if first.contains(.mansName) { return .man }
    }
    guard let last = flags.last else { return nil }
    return last.contains(.womansSurname) ? .woman : last.contains(.mansSurname) ? .man : nil
  }

  /// The gender of a person: an index into `NameFindings.persons`.
  subscript(person: Int) -> Gender? { person < persons.count ? persons[person] : nil }

  /// The gender that a word tells: a pronoun, a title, a noun such as "mother".
  func gender(of token: Token) -> Gender? {
    if let women, lexicon.contains(token, in: women) { return .woman }
    if let men, lexicon.contains(token, in: men) { return .man }
    return nil
  }
}
