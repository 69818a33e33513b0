import DocketModel

/// Joins the words that describe somebody with the name behind them: "A third man, Jane Doe, was jailed".
struct Appositions {
  let document: Document
  let lexicon: Lexicon
  let lists: EventLists

  /// The words for persons of a passage, those of one person joined.
  func joined(_ actors: [Actor], _ passage: Range<Int>) -> [Actor] {
    guard actors.count > 1 || actors.contains(where: \.isPlural) else { return actors }
    var joined: [Actor] = []
    joined.reserveCapacity(actors.count)
    for (index, whole) in actors.enumerated() {
      let actor = part(of: whole, &joined, passage)
      guard case .named = actor.kind, !actor.isPossessor, let last = joined.last,
        describes(last, actor, passage), !beginsList(index, actors, passage),
        !isOfOther(last, joined.dropLast().last)
      else {
        joined.append(actor)
        continue
      }
      joined.removeLast()
      var named = actor
      named.tokens = last.tokens.lowerBound..<actor.tokens.upperBound
      joined.append(named)
    }
    return joined
  }

  /// "two of his aides", "two of the officers": some of a group, who are told of as new.
  private func part(of group: Actor, _ joined: inout [Actor], _ passage: Range<Int>) -> Actor {
    guard group.isPlural, !group.isPossessor, group.kind == .described || group.kind == .authority else {
      return group
    }
    var start = group.tokens.lowerBound
    let owner = joined.last.flatMap { $0.kind == .pronoun && $0.tokens.upperBound == start ? $0 : nil }
    if let owner { start = owner.tokens.lowerBound }
    start = pastOwner(start, passage)
    guard start - 2 >= passage.lowerBound, has(start - 1, lists.genitive), has(start - 2, lists.numbers),
      owner != nil || !has(start - 2, lists.one) || start - 2 == passage.lowerBound,
      !(joined.dropLast(owner == nil ? 0 : 1).last.map { $0.tokens.contains(start - 2) } ?? false)
    else { return group }
    if owner != nil { joined.removeLast() }
    var part = group
    part.tokens = start - 2..<group.tokens.upperBound
    part.kind = .described
    part.isPlural = !has(start - 2, lists.one)
    part.isTold = false
    part.count = lists.count.flatMap { lexicon.value(document.tokens[start - 2], in: $0) }.flatMap { Int($0) }
    return part
  }

  /// "One of Peru's best-known bloggers", "one of the country's bloggers": where the words begin before a group that tell
  /// whose it is, if no person is.
  private func pastOwner(_ start: Int, _ passage: Range<Int>) -> Int {
    let low = max(passage.lowerBound + 1, start - Appositions.longestOwner)
    guard low < start, let of = (low..<start).last(where: { has($0, lists.genitive) }), of + 1 < start,
      (of + 1..<start).contains(where: document.isOwnersMark),
      (of + 1..<start).allSatisfy({ !document.isComma($0) && !has($0, lists.conjunction) })
    else { return start }
    return of + 1
  }

  private func has(_ index: Int, _ list: Int?) -> Bool { lists.has(document, index, list, lexicon) }

  /// How many words may stand between a description and the comma before the name that it describes.
  private static let longestComplement = 7
  /// How many tokens may tell whose a group is: "the world's", "El Salvador's".
  private static let longestOwner = 6
  /// How many words may stand between that comma and the name.
  private static let longestTitle = 5

  /// Whether words describe the name behind them: "A man from Osh, Jane Doe", "A captain arrested in the same case,
  /// Jane Doe,", "A third defendant, illustrator Jane Doe,".
  private func describes(_ words: Actor, _ name: Actor, _ passage: Range<Int>) -> Bool {
    guard !words.isPossessor else { return false }
    let (end, start) = (words.tokens.upperBound, name.tokens.lowerBound)
    guard end < start else { return false }
    guard let comma = (end..<start).first(where: { document.isComma($0) }) else {
      return document.tokens[start].isCapital && isOffice(words, end..<start)
    }
    let (complement, title) = (end..<comma, comma + 1..<start)
    let isDirect = title.isEmpty && (complement.isEmpty || isPlace(complement))
    if isDirect, isOneOf(words, passage) { return true }
    guard words.kind == .described || words.kind == .authority, !words.isPlural else { return false }
    if isDirect { return true }
    guard title.isEmpty || complement.isEmpty, complement.count <= Appositions.longestComplement,
      title.count <= Appositions.longestTitle,
      name.tokens.upperBound < passage.upperBound, document.isComma(name.tokens.upperBound)
    else { return false }
    // "A judge in Osh handed a pastor, Jane Doe, two years": what a judge does describes nobody.
    if words.kind == .authority, complement.contains(where: { has($0, lists.giving) }) {
      return false
    }
    return complement.allSatisfy(isPlain) && title.allSatisfy { isPlain($0) && !has($0, lists.preposition) }
  }

  /// "the former head of the customs service Jane Doe": an office and of what it is one right before the name; not "the wife
  /// of driver Jane Doe", "the killer of the journalist Jane Doe".
  private func isOffice(_ words: Actor, _ complement: Range<Int>) -> Bool {
    guard words.kind == .described || words.kind == .authority, !words.isPlural, !words.isPossessor,
      complement.count > 1, complement.count <= Appositions.longestComplement,
      has(complement.lowerBound, lists.genitive), let last = complement.last,
      !has(last, lists.person), !lists.titles.contains(where: { has(last, $0) }),
      !EventLists.ends(document.tokens[last], lists.participleEnding, document, lexicon)
    else { return false }
    return complement.dropFirst().allSatisfy {
      isPlain($0) && !document.tokens[$0].isCapital && !has($0, lists.preposition)
    }
  }

  /// "According to Jane Doe, an activist, John Roe was arrested": whether words say what the one named before them is.
  private func isOfOther(_ words: Actor, _ before: Actor?) -> Bool {
    guard let before, case .named = before.kind, !before.isPossessor else { return false }
    let comma = before.tokens.upperBound
    return comma + 1 == words.tokens.lowerBound && document.isComma(comma)
  }

  /// "from Osh": a place that belongs to a description.
  private func isPlace(_ words: Range<Int>) -> Bool {
    has(words.lowerBound, lists.preposition) && words.dropFirst().allSatisfy { document.tokens[$0].isCapital }
  }

  /// A word that begins no clause and no second person.
  private func isPlain(_ index: Int) -> Bool {
    document.tokens[index].isWord && !has(index, lists.conjunction) && !has(index, lists.auxiliary)
      && !has(index, lists.relative)
  }

  /// "One of them": somebody of a group.
  private func isOneOf(_ group: Actor, _ passage: Range<Int>) -> Bool {
    let start = group.tokens.lowerBound
    return group.isPlural && start - 2 >= passage.lowerBound && has(start - 1, lists.of)
      && has(start - 2, lists.one)
  }

  /// Whether a name goes on as a list: ", Jane Doe and John Roe".
  private func beginsList(_ index: Int, _ actors: [Actor], _ passage: Range<Int>) -> Bool {
    let end = actors[index].tokens.upperBound
    guard end < passage.upperBound else { return false }
    if has(end, lists.conjunction) {
      return index + 1 < actors.count && actors[index + 1].tokens.lowerBound == end + 1
    }
    guard document.isComma(end), index + 1 < actors.count, case .named = actors[index + 1].kind else {
      return false
    }
    return actors[index + 1].tokens.lowerBound == end + 1
  }
}
