import DocketModel

/// The phrases that the words for persons make in one passage: heads with what hangs on them, coordinations,
/// appositions.
struct ActorPhrases {
  let finder: EventFinder
  let passage: Range<Int>
  let actors: [Actor]

  var document: Document { finder.reading.document }
  var lists: EventLists { finder.lists }

  func has(_ index: Int, _ list: Int?) -> Bool { lists.has(document, index, list, finder.lexicon) }

  /// How many tokens may stand between two of a coordination: "Jane Doe, 20, and John Roe".
  static let longestJoin = 5

  /// "the lawyer of Jane Doe": the actor right before the preposition heads the phrase, unless it is a name ("Jane Doe
  /// testified against John Roe").
  func head(of index: Int) -> Int {
    var index = index
    while index > 0 {
      let start = actors[index].tokens.lowerBound
      guard start > passage.lowerBound else { break }
      let before = actors[index - 1]
      guard before.kind == .described || before.kind == .authority,
        has(start - 1, lists.of) && before.tokens.upperBound == start - 1 || isOf(before, actors[index])
      else { break }
      index -= 1
    }
    return index
  }

  /// How many words may stand between "of" and a name: "the wife of the exiled opposition leader Jane Doe".
  private static let longestTitle = 6

  /// "The mother of jailed blogger Jane Doe": whether words make somebody one of him who is named behind them, and tell what
  /// that one is; not "the head of the customs service Jane Doe".
  private func isOf(_ head: Actor, _ name: Actor) -> Bool {
    guard case .named = name.kind, !head.isPossessor else { return false }
    let between = head.tokens.gap(to: name.tokens)
    guard between.count > 1, between.count <= ActorPhrases.longestTitle,
      has(between.lowerBound, lists.genitive),
      let last = between.last,
      between.dropFirst().allSatisfy({
        !document.tokens[$0].isCapital && !document.isComma($0) && !has($0, lists.preposition)
          && !has($0, lists.auxiliary) && !has($0, lists.conjunction)
      })
    else { return false }
    return has(last, lists.person) || lists.titles.contains { has(last, $0) }
      || EventLists.ends(document.tokens[last], lists.participleEnding, document, finder.lexicon)
  }

  /// The tokens between an actor and the next one; empty where they touch.
  func gap(after index: Int) -> Range<Int> { gap(from: index, to: index + 1) }

  /// The tokens between two actors; empty where they touch.
  private func gap(from index: Int, to next: Int) -> Range<Int> {
    actors[index].tokens.gap(to: actors[next].tokens)
  }

  /// ", and": what a clause of its own can stand behind.
  func isPause(_ between: Range<Int>) -> Bool {
    between.count == 2 && document.isComma(between.lowerBound)
      && has(between.upperBound - 1, lists.conjunction)
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
    // How many stand before the first ", and".
    var paused: Int?
    var last = first
    while last + 1 < actors.count {
      // "Jane Doe, who is 34, and John Roe"
      let nearest = actors[last + 1].kind == .relative && last + 2 < actors.count ? last + 2 : last + 1
      let between = gap(from: last, to: nearest)
      guard !between.isEmpty,
        between.count <= ActorPhrases.longestJoin && joins(between) || isApposed(last, between)
      else { break }
      let next = owner(of: nearest + 1) == nearest ? nearest + 1 : nearest
      guard next < actors.count, actors[next].kind != .relative, actors[next].kind != .pronoun else { break }
      // "arrested Jane Doe, and John Roe and his brother were charged": behind the pause another clause begins.
      if ends(actors[next]) { return Array(found.prefix(paused ?? found.count)) }
      if paused == nil, isPause(between) { paused = found.count }
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
    // "Jane Doe, 45, a builder; John Roe, 33": what she is, is told in her entry.
    if previous > 0, actors[previous].kind == .described, case .named = actors[previous - 1].kind,
      isEntry(gap(from: previous - 1, to: owner ?? index))
    {
      return previous - 1
    }
    let between = gap(from: previous, to: owner ?? index)
    // "According to Jane Doe, the men were arrested": several are no apposition to one.
    if between.count == 1, document.isComma(between.lowerBound), actors[index].kind == .described,
      actors[index].isPlural, has(between.upperBound, lists.definite), case .named = actors[previous].kind
    {
      return nil
    }
    guard !between.isEmpty,
      between.count <= ActorPhrases.longestJoin && joins(between) || isEntry(between)
        || isApposed(previous, between),
      !actors[previous].isPossessor, actors[previous].kind != .relative,
      // "He and his deputy, Jane Doe,"
      actors[previous].kind != .pronoun
        || owner != nil && between.count == 1 && has(between.lowerBound, lists.conjunction)
    else { return nil }
    return previous
  }

  /// "her boyfriend": the pronoun right before a description, which is part of its words.
  func owner(of index: Int) -> Int? {
    guard index > 0, index < actors.count, actors[index - 1].isOwner(of: actors[index]) else { return nil }
    return index - 1
  }

  /// "his wife": the description of which the pronoun at an index is a part; the index itself where it is none.
  func owned(by index: Int) -> Int {
    index + 1 < actors.count && actors[index].isOwner(of: actors[index + 1]) ? index + 1 : index
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
        !gap(from: last, to: index).contains(where: { has($0, lists.conjunction) })
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
