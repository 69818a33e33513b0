import DocketModel

/// The phrases that the words for persons make in one passage: heads with what hangs on them, coordinations,
/// appositions.
struct ActorPhrases {
  let finder: EventFinder
  let passage: Range<Int>
  let actors: [Actor]

  private var document: Document { finder.reading.document }
  private var lists: EventLists { finder.lists }

  func has(_ index: Int, _ list: Int?) -> Bool { lists.has(document, index, list, finder.lexicon) }

  /// How many tokens may stand between two of a coordination: "Jane Doe, 20, and John Roe".
  static let longestJoin = 5

  /// "the lawyer of Jane Doe": the actor right before the preposition heads the phrase, unless it is a name ("Jane Doe
  /// testified against John Roe").
  func head(of index: Int) -> Int {
    var index = index
    while index > 0 {
      let start = actors[index].tokens.lowerBound
      guard start > passage.lowerBound, has(start - 1, lists.of) else { break }
      let before = actors[index - 1]
      guard before.tokens.upperBound == start - 1, before.kind == .described || before.kind == .authority
      else { break }
      index -= 1
    }
    return index
  }

  /// The tokens between an actor and the next one; empty where they touch.
  func gap(after index: Int) -> Range<Int> {
    let start = actors[index].tokens.upperBound
    return start..<max(start, actors[index + 1].tokens.lowerBound)
  }

  /// The actors of a coordination that ends with one: "A, B and C".
  func chain(endingAt last: Int) -> [Int] {
    guard var index = joined(before: last) else { return [last] }
    var chain = [index, last]
    while let previous = joined(before: index) {
      index = previous
      chain.insert(index, at: 0)
    }
    // "X, a teacher": an apposition is not a second person.
    return dropAppositions(chain)
  }

  /// The actors of a coordination of objects that begins with one: "A, his brother B and C"; `ends` says where a clause
  /// of its own begins.
  func chain(startingAt first: Int, ends: (Actor) -> Bool = { _ in false }) -> [Int] {
    var found = [first]
    var last = first
    while last + 1 < actors.count {
      // "Jane Doe, who is 34, and John Roe"
      let isRelated = actors[last + 1].kind == .relative && last + 2 < actors.count
      let between =
        actors[last].tokens
        .upperBound..<max(
          actors[last].tokens.upperBound, actors[isRelated ? last + 2 : last + 1].tokens.lowerBound)
      guard !between.isEmpty,
        between.count <= ActorPhrases.longestJoin && joins(between) || isApposed(last, between)
      else { break }
      let nearest = isRelated ? last + 2 : last + 1
      let next = owner(of: nearest + 1) == nearest ? nearest + 1 : nearest
      guard next < actors.count, actors[next].kind != .relative, actors[next].kind != .pronoun,
        !ends(actors[next])
      else { break }
      // "arrested Jane Doe, and John Roe and his brother were charged"
      if between.count == 2, document.isComma(between.lowerBound),
        has(between.upperBound - 1, lists.conjunction),
        let end = chain(startingAt: next).last, end > next, ends(actors[end])
      {
        break
      }
      last = next
      found.append(next)
    }
    return found
  }

  /// The actor before one with which it is in a coordination.
  func joined(before index: Int) -> Int? {
    let owner = owner(of: index)
    var previous = (owner ?? index) - 1
    guard previous >= 0 else { return nil }
    if actors[previous].kind == .relative, previous > 0 { previous -= 1 }
    let start = actors[owner ?? index].tokens.lowerBound
    let end = actors[previous].tokens.upperBound
    let between = end..<max(end, start)
    // "According to Jane Doe, the men were arrested": several are no apposition to one.
    if between.count == 1, document.isComma(end), actors[index].kind == .described, actors[index].isPlural,
      has(start, lists.definite), case .named = actors[previous].kind
    {
      return nil
    }
    guard !between.isEmpty,
      between.count <= ActorPhrases.longestJoin && joins(between) || isEntry(between)
        || isApposed(previous, between),
      !actors[previous].isPossessor, actors[previous].kind != .relative, actors[previous].kind != .pronoun
    else { return nil }
    return previous
  }

  /// How many tokens may stand between two names of a list that gives age and place.
  private static let longestEntry = 10

  /// "Jane Doe, 27, Santa Ana, John Roe, 26, ...": what a list tells of one between two names.
  private func isEntry(_ between: Range<Int>) -> Bool {
    guard between.count <= ActorPhrases.longestEntry, document.isComma(between.lowerBound),
      between.count > 2, document.tokens[between.lowerBound + 1].isNumber
    else { return false }
    return between.allSatisfy {
      document.isComma($0) || document.tokens[$0].isNumber || document.tokens[$0].isCapital
        || has($0, lists.conjunction) || has($0, lists.home)
    }
  }

  /// How many tokens what somebody is may have behind its noun, with the words behind it: "a driver from the village of
  /// Osh, and".
  private static let longestComplement = 10

  /// "Jane Doe, a former mayor of Osh, and John Roe", "Jane Doe, who is 34, and John Roe", "Jane Doe of Osh and John Roe":
  /// whether words tell no more than what the one before them is.
  private func isApposed(_ index: Int, _ between: Range<Int>) -> Bool {
    guard let first = between.first, between.count <= ActorPhrases.longestComplement else { return false }
    if case .named = actors[index].kind {
      // "of Osh and"
      if has(first, lists.home), let last = between.last, has(last, lists.conjunction), between.count > 2 {
        return between.dropFirst().dropLast().allSatisfy { document.tokens[$0].isCapital }
      }
      guard document.isComma(first), isClosed(between) else { return false }
      return between.dropFirst().contains {
        has($0, lists.relative) || document.tokens[$0].isNumber
          || document.tokens[$0].isMark && !document.isComma($0)
      }
    }
    guard index > 0, actors[index].kind == .described, !actors[index].isPlural,
      case .named = actors[index - 1].kind,
      document.isComma(actors[index].tokens.lowerBound - 1),
      has(first, lists.preposition) || document.tokens[first].isMark
    else { return false }
    return isClosed(between)
  }

  /// Whether words between two end with a comma and what joins the two, and tell no step.
  private func isClosed(_ between: Range<Int>) -> Bool {
    guard let comma = between.last(where: { document.isComma($0) }), comma > between.lowerBound,
      joins(comma..<between.upperBound)
    else { return false }
    return !(between.lowerBound..<comma).contains { index in
      has(index, lists.subordinate) && !has(index, lists.relative) || has(index, lists.report)
        || document.isSemicolon(index)
    }
  }

  /// "her boyfriend": the pronoun right before a description, which is part of its words.
  private func owner(of index: Int) -> Int? {
    guard index > 0, index < actors.count, actors[index - 1].isOwner(of: actors[index]) else { return nil }
    return index - 1
  }

  /// "and then-boyfriend John Roe", "and wife Jane Roe": what somebody is, right before the name that ends a run.
  private func isKin(_ index: Int, within between: Range<Int>) -> Bool {
    guard let last = between.last else { return false }
    if !document.tokens[last].isCapital, has(last, lists.person) {
      // "and co-accused John Roe", "and the lawyer John Roe"
      let isCompound = last - 1 > between.lowerBound && isHyphen(last - 1)
      return index == last || index == last - 1 && (isHyphen(index) || has(index, lists.definite))
        || index == last - 2 && isCompound
    }
    // "and the lawyer John Roe": what he is, is told with his name.
    return index == last && (isHyphen(last) || has(last, lists.definite))
  }

  /// "Jane Doe (32) and John Roe (28)": a bracket around an age.
  private func isAgeBracket(_ index: Int) -> Bool {
    let byte = document.tokens[index].isMark ? document.bytes[Int(document.tokens[index].start)] : 0
    return byte == 40 && document.tokens[index + 1].isNumber
      || byte == 41 && index > passage.lowerBound && document.tokens[index - 1].isNumber
  }

  private func isHyphen(_ index: Int) -> Bool { document.bytes[Int(document.tokens[index].start)] == 45 }

  /// Whether a word is a title before the next name: "Corporal".
  private func isTitle(_ index: Int) -> Bool {
    document.tokens[index].isCapital && index > passage.lowerBound && has(index - 1, lists.conjunction)
  }

  /// How many words may say what somebody is before the noun for it: "provincial engineer John Roe".
  private static let longestTitle = 2

  /// "Jane Doe, provincial engineer John Roe and the shop owner Mary Major": where the words begin that say what he is who
  /// stands behind them; the end of the range where none do.
  private func startOfTitle(_ between: Range<Int>) -> Int {
    let end = between.upperBound
    // The noun is one of the words between, or the first of those that belong to the name.
    guard let noun = [end - 1, end].first(where: { isNoun($0) && $0 > between.lowerBound }) else {
      return end
    }
    var start = noun
    while start - 1 > between.lowerBound, noun - start < ActorPhrases.longestTitle, isPlainWord(start - 1) {
      start -= 1
    }
    return document.isComma(start - 1) || has(start - 1, lists.conjunction) ? min(start, end) : end
  }

  /// A noun for a person, without a capital.
  private func isNoun(_ index: Int) -> Bool {
    index < passage.upperBound && !document.tokens[index].isCapital && has(index, lists.person)
  }

  /// A word that no clause needs: no preposition, verb or conjunction.
  private func isPlainWord(_ index: Int) -> Bool {
    document.tokens[index].isWord
      && !finder.lexicon.contains(document.tokens[index], in: finder.list)
      && !EventLists.ends(document.tokens[index], finder.verbGroup.lists.participle, document, finder.lexicon)
      && ![
        lists.preposition, lists.conjunction, lists.auxiliary, lists.relative, lists.subordinate,
        lists.report,
        lists.adverb, lists.determiner, lists.possessive,
      ].contains { has(index, $0) }
  }

  func joins(_ between: Range<Int>) -> Bool {
    let between = between.lowerBound..<startOfTitle(between)
    return between.allSatisfy {
      document.isComma($0) || has($0, lists.conjunction) || document.tokens[$0].isNumber || isTitle($0)
        || isKin($0, within: between) || isAgeBracket($0)
    }
  }

  func dropAppositions(_ chain: [Int]) -> [Int] {
    guard chain.count > 1 else { return chain }
    var kept: [Int] = []
    for (place, index) in chain.enumerated() {
      // "the two defendants, Jane Doe and John Roe": the names are the defendants'.
      if actors[index].kind == .described, actors[index].isPlural, place + 1 < chain.count,
        case .named = actors[chain[place + 1]].kind, gap(after: index).count == 1,
        document.isComma(gap(after: index).lowerBound)
      {
        continue
      }
      // "his co-defendant, Jane Doe": the same one.
      if actors[index].kind == .described, !actors[index].isPlural, place + 1 < chain.count,
        case .named = actors[chain[place + 1]].kind, chain[place + 1] == index + 1,
        gap(after: index).count == 1, document.isComma(gap(after: index).lowerBound),
        owner(of: index) != nil
      {
        continue
      }
      // "Jane Doe, a lawyer,"
      let isProfession =
        actors[index].kind == .authority && has(actors[index].tokens.lowerBound, lists.indefinite)
      if let last = kept.last, case .named = actors[last].kind,
        actors[index].kind == .described || isProfession,
        !(actors[last].tokens
          .upperBound..<max(actors[last].tokens.upperBound, actors[index].tokens.lowerBound)).contains(
            where: { has($0, lists.conjunction) })
      {
        continue
      }
      kept.append(index)
    }
    return kept
  }

  /// The age, in years, that words for a person tell: "Jane Doe, 31," "a 29-year-old man".
  func age(of actor: Actor) -> Int? {
    let end = actor.tokens.upperBound
    if case .named = actor.kind {
      // "Jane Doe, 31,", "Jane Doe (31)"
      guard end + 1 < passage.upperBound, document.isComma(end) || document.isBracket(end),
        document.tokens[end + 1].isNumber,
        end + 2 >= passage.upperBound || document.tokens[end + 2].isMark
      else { return nil }
      return document.integer(document.tokens[end + 1])
    }
    guard let age = lists.age else { return nil }
    for index in actor.tokens where index > passage.lowerBound + 1 {
      guard finder.lexicon.match(age, document.tokens, at: index, end: end) != nil else { continue }
      let number = document.tokens[index - 1].isMark ? index - 2 : index - 1
      return document.tokens[number].isNumber ? document.integer(document.tokens[number]) : nil
    }
    return nil
  }

  /// Somebody whom words describe without a name, with the place that belongs to the words: "a man from Osh".
  func describe(_ actor: Actor) -> EventMention.Affected {
    var tokens = actor.tokens
    // "a man from Osh"
    let end = tokens.upperBound
    if end + 1 < passage.upperBound, has(end, lists.of),
      let place = finder.reading.places(in: end + 1..<end + 2).first(where: {
        $0.tokens.lowerBound == end + 1
      })
    {
      tokens = tokens.lowerBound..<place.tokens.upperBound
    }
    return .init(
      person: nil, unnamed: document.text(tokens: tokens), isGroup: actor.isPlural,
      gender: finder.genders.gender(of: document.tokens[actor.tokens.upperBound - 1]))
  }
}
