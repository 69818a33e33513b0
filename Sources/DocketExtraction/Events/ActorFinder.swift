import DocketModel

/// Finds the words for persons in a passage.
struct ActorFinder {
  let document: Document
  let lexicon: Lexicon
  let told: Int?
  let authority: Int?
  private let singular: Int?
  let plural: Int?
  let trigger: Int?
  let past: Int?
  let nobody: Int?
  let anybody: Int?
  let wholeWord: Int?
  private let compound: Int?
  private let weekday: Int?
  private let suffix: Int?
  /// Adjectives of nations.
  let nation: Int?
  let lists: EventLists
  private let appositions: Appositions
  let families: Families
  /// All lists with which words for persons begin.
  private let starts: WordBits

  static let listNames = [
    "pronoun.relative", "pronoun.nobody", "pronoun.singular", "pronoun.plural", "group.count", "group.one",
    "number.word",
    "person.noun",
    "person.age", "person.authority",
  ]

  init(document: Document, packs: PackSet, families: Families) {
    self.document = document
    self.families = families
    let lexicon = packs.lexicon
    self.lexicon = lexicon
    told = lexicon.list("person.told")
    authority = lexicon.list("person.authority")
    singular = lexicon.list("pronoun.singular")
    plural = lexicon.list("pronoun.plural")
    trigger = lexicon.list(EventRules.list)
    past = lexicon.list("participle.ending")
    nobody = lexicon.list("pronoun.nobody")
    anybody = lexicon.list("person.anybody")
    wholeWord = lexicon.list("determiner.whole")
    compound = lexicon.list("authority.compound")
    weekday = lexicon.list("weekday")
    suffix = lexicon.list("person.suffix")
    nation = lexicon.list("country.adjective")
    lists = packs.eventLists
    appositions = Appositions(document: document, lexicon: lexicon, lists: lists)
    starts = packs.starts.persons
  }

  func has(_ index: Int, _ list: Int?) -> Bool { lists.has(document, index, list, lexicon) }

  /// The words for persons, in order; `names` are the mentions of the passage.
  func find(_ passage: Range<Int>, names: ArraySlice<PersonMention>) -> [Actor] {
    appositions.joined(words(passage, names: names), passage)
  }

  /// The words for persons, each by itself.
  func words(_ passage: Range<Int>, names: ArraySlice<PersonMention>) -> [Actor] {
    var actors: [Actor] = []
    actors.reserveCapacity(names.count + passage.count / 8)
    let tokens = document.tokens
    var index = passage.lowerBound
    var name = names.startIndex
    while index < passage.upperBound {
      while name < names.endIndex, names[name].tokens.lowerBound < index { name += 1 }
      // Most words are none for persons.
      guard
        tokens[index].isCapital || starts.contains(tokens[index].word)
          || name < names.endIndex && names[name].tokens.lowerBound == index
      else {
        index += 1
        continue
      }
      if let family = families.family(tokens[index]), index > passage.lowerBound {
        actors.append(
          Actor(
            tokens: index - (has(index - 1, lists.determiner) ? 1 : 0)..<index + 1, kind: .described,
            isPlural: true,
            isPossessor: index + 1 < passage.upperBound && isPossessive(index + 1), isTold: true,
            count: families.all[family].count, family: family))
        index += 1
        continue
      }
      if name < names.endIndex, names[name].tokens.lowerBound == index {
        actors.append(named(names[name], passage, &actors))
        index = names[name].tokens.upperBound
        continue
      }
      if let citizen = citizen(index, passage) {
        actors.append(citizen)
        index += 1
        continue
      }
      guard tokens[index].isWord, starts.contains(tokens[index].word) else {
        index += 1
        continue
      }
      if let compound,
        let match = lexicon.match(compound, document.tokens, at: index, end: passage.upperBound)
      {
        index += match.length
        continue
      }
      if isHyphenated(index, passage) {
        index += 2
        continue
      }
      if let group = part(at: index, passage) {
        actors.append(group)
        index = group.tokens.upperBound
        continue
      }
      if has(index, lists.relative) {
        actors.append(
          Actor(
            tokens: index..<(index + 1), kind: .relative, isPlural: false, isPossessor: false, isTold: true))
      } else if let nobody,
        let match = lexicon.match(nobody, document.tokens, at: index, end: passage.upperBound)
      {
        actors.append(
          Actor(
            tokens: index..<(index + match.length), kind: .described, isPlural: true, isPossessor: false,
            isTold: false))
        index += match.length
        continue
      } else if index > passage.lowerBound, has(index, lists.adverb), has(index - 1, lists.auxiliary) {
        // "were both arrested": who, stands before the verb.
        index += 1
        continue
      } else if has(index, singular) || has(index, plural) && !countsNoun(index, passage) {
        actors.append(
          Actor(
            tokens: index..<(index + 1), kind: .pronoun, isPlural: has(index, plural),
            isPossessor: has(index, lists.possessive) && !isObject(index, passage), isTold: true,
            count: number(index..<(index + 1))))
      } else if let start = startOfCounted(index, passage),
        let number = number(index..<(index + 1)),
        let end = endOfNation(index, passage) ?? (endsGroup(index, passage) ? index + 1 : nil)
      {
        // "the two", "the trio", "the two Russians"
        actors.append(
          Actor(
            tokens: start..<end, kind: .described, isPlural: true, isPossessor: false,
            isTold: true,
            count: number))
      } else if let nouns = lists.person,
        let match = lexicon.match(nouns, document.tokens, at: index, end: passage.upperBound),
        let actor = described(
          index, match.length, match.value, passage,
          after: actors.last?.tokens.upperBound ?? passage.lowerBound)
      {
        actors.append(actor)
        index = actor.tokens.upperBound
        continue
      } else if let age = lists.age,
        let match = lexicon.match(age, document.tokens, at: index, end: passage.upperBound),
        endsGroup(index + match.length - 1, passage),
        let actor = described(
          index, match.length, "person", passage, after: actors.last?.tokens.upperBound ?? passage.lowerBound)
      {
        actors.append(actor)
        index += match.length
        continue
      } else if let authority,
        let match = lexicon.match(authority, document.tokens, at: index, end: passage.upperBound),
        !isInName(index, passage)
      {
        if let past = formerly(index, match.length, passage, after: actors.last?.tokens.upperBound) {
          actors.append(past)
          index += match.length
          continue
        }
        actors.append(
          Actor(
            tokens: index..<(index + match.length), kind: .authority, isPlural: true, isPossessor: false,
            isTold: false))
      }
      index += 1
    }
    return actors
  }

  /// "a general-regime colony", "a court-appointed lawyer": whether a hyphen makes a noun the beginning of an adjective
  /// ("mother-in-law", "mayor-elect" are none).
  private func isHyphenated(_ index: Int, _ passage: Range<Int>) -> Bool {
    let (hyphen, next) = (index + 1, index + 2)
    guard next < passage.upperBound, document.tokens[hyphen].isMark, document.tokens[next].isWord,
      document.bytes[Int(document.tokens[hyphen].start)] == 45,
      document.tokens[hyphen].shape.isDisjoint(with: .spaceBefore),
      document.tokens[next].shape.isDisjoint(with: .spaceBefore)
    else { return false }
    // "29-year-old", "co-defendant"
    let isOneNoun = [lists.person, lists.age].contains { list in
      list.flatMap { lexicon.match($0, document.tokens, at: index, end: passage.upperBound) }.map {
        $0.length > 1
      } ?? false
    }
    return !isOneNoun && !has(next, lists.preposition) && !has(next, suffix)
  }

  func endsPhrase(_ index: Int, _ passage: Range<Int>) -> Bool {
    index + 1 >= passage.upperBound || document.tokens[index + 1].isMark || has(index + 1, lists.preposition)
  }

  /// "arrested her and her son", "arrested her today": whether a pronoun that can be a possessor is none.
  private func isObject(_ index: Int, _ passage: Range<Int>) -> Bool {
    endsPhrase(index, passage) || document.tokens[index + 1].isNumber
      || has(index + 1, lists.adverb) && endsPhrase(index + 1, passage)
      || [lists.conjunction, lists.auxiliary, lists.subordinate, lists.determiner, weekday]
        .contains { has(index + 1, $0) }
  }

  func named(_ mention: PersonMention, _ passage: Range<Int>, _ actors: inout [Actor]) -> Actor {
    // "journalist Jane Doe": the description belongs to the name.
    var start = min(mention.tokens.lowerBound, mention.title.isEmpty ? Int.max : mention.title.lowerBound)
    if let last = actors.last, case .described = last.kind, last.tokens.upperBound >= start {
      start = last.tokens.lowerBound
      actors.removeLast()
    } else {
      // "former police officer Jane Doe"
      while let last = actors.last, case .authority = last.kind, last.tokens.upperBound >= start {
        start = min(start, last.tokens.lowerBound)
        actors.removeLast()
      }
      while start > passage.lowerBound, start < mention.tokens.lowerBound, has(start - 1, lists.former) {
        start -= 1
      }
    }
    if let last = actors.last { start = max(start, last.tokens.upperBound) }
    start = pastAge(start, passage)
    start = min(max(start, passage.lowerBound), mention.tokens.lowerBound)
    let end = mention.tokens.upperBound
    let possessor = end < passage.upperBound && isPossessive(end)
    return Actor(
      tokens: start..<end, kind: .named(mention.person), isPlural: false, isPossessor: possessor,
      isTold: false)
  }

  /// "38-year-old Jane Doe": where the age begins that stands before a name.
  private func pastAge(_ start: Int, _ passage: Range<Int>) -> Int {
    guard let age = lists.age else { return start }
    for length in 1...4 where start - length > passage.lowerBound {
      guard lexicon.match(age, document.tokens, at: start - length, end: start)?.length == length else {
        continue
      }
      let number = document.tokens[start - length - 1].isMark ? start - length - 2 : start - length - 1
      return number >= passage.lowerBound && document.tokens[number].isNumber ? number : start
    }
    return start
  }

  func isPossessive(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard !token.shape.contains(.spaceBefore) else { return false }
    let byte = document.bytes[Int(token.start)]
    return byte == 39 || byte == 0xE2 && (token.isWord || isPluralMark(index))
  }

  /// "the girls’ school": a right quotation mark behind an "s", a word behind it.
  private func isPluralMark(_ index: Int) -> Bool {
    let start = Int(document.tokens[index].start)
    guard index > 0, index + 1 < document.tokens.count, document.bytes[start - 1] | 32 == 0x73 else {
      return false
    }
    let next = document.tokens[index + 1]
    return document.scalar(at: start) == 0x2019 && next.isWord && next.shape.contains(.spaceBefore)
  }
}
