import DocketModel

/// What stands behind a name and tells what its bearer did or what happened to him: "Jane Doe, a neighbour, testified",
/// "Jane Doe of the Osh police was questioned as a witness".
extension RoleCues {
  /// How many words an apposition behind a name may have.
  private static let longestApposition = 25
  /// How many words may tell of where somebody is: "of the Windsor Police Service".
  private static let longestComplement = 10
  /// How many auxiliaries and adverbs may stand before what tells the role.
  private static let longestVerb = 6

  func behind(_ mention: PersonMention, _ passage: Range<Int>) -> Person.Role? {
    let end = behindSilk(mention.tokens.upperBound, passage)
    guard end < passage.upperBound else { return nil }
    let start = RoleCues.start(of: mention)
    // "the mother of Jane Doe was detained"
    let isObject = start > passage.lowerBound && lists.has(tokens[start - 1], lists.preposition)
    if !isObject {
      if let role = verb(at: end, passage) { return role }
      if let found = behindComplement(end, passage) {
        if let role = verb(at: found, passage) ?? aside(found, passage) { return role }
      }
    }
    if let role = aside(end, passage) { return role }
    return behindApposition(mention, end, passage)
  }

  /// What stands behind "KC".
  func behindSilk(_ end: Int, _ passage: Range<Int>) -> Int {
    var next = end
    if next < passage.upperBound, reading.document.isComma(next) { next += 1 }
    if next < passage.upperBound, isBracket(next) { next += 1 }
    let length = lists.length(lists.silk, tokens, at: next, end: passage.upperBound)
    guard length > 0 else { return end }
    next += length
    return next < passage.upperBound && isBracket(next) ? next + 1 : next
  }

  private func isBracket(_ index: Int) -> Bool {
    tokens[index].isMark && [40, 41].contains(reading.document.bytes[Int(tokens[index].start)])
  }

  /// Behind a comma: "Jane Doe, who testified", "Jane Doe, 32, held in custody,"; in an apposition its end: "A man, Jane
  /// Doe, was arrested".
  private func aside(_ end: Int, _ passage: Range<Int>) -> Person.Role? {
    var index = end
    // "Jane Doe, 32, who has"
    while index < min(passage.upperBound, end + 3),
      reading.document.isComma(index) || tokens[index].isNumber
    {
      index += 1
    }
    guard index < passage.upperBound, index > end else { return nil }
    if lists.has(tokens[index], lists.relative) {
      // "Jane Doe, whose son was killed"
      if lists.has(tokens[index], lists.whose),
        (index + 1..<min(index + 4, passage.upperBound)).contains(where: {
          lists.length(lists.kin, tokens, at: $0, end: passage.upperBound) > 0
        })
      {
        return .relative
      }
      return verb(at: index + 1, passage)
    }
    if let found = lists.role(lists.participle, tokens, at: index, end: passage.upperBound) {
      return found.role
    }
    guard lists.has(tokens[index], lists.auxiliary) || index == end + 1 else { return nil }
    return verb(at: index, passage)
  }

  /// The token behind "of the Windsor Police Service".
  func behindComplement(_ end: Int, _ passage: Range<Int>) -> Int? {
    guard lists.has(tokens[end], lists.preposition) else { return nil }
    var index = end + 1
    var isNamed = false
    while index < min(passage.upperBound, end + RoleCues.longestComplement) {
      if tokens[index].isCapital {
        isNamed = true
      } else if !lists.has(tokens[index], lists.determiner), !lists.has(tokens[index], lists.genitive),
        !lists.has(tokens[index], lists.conjunction), !lists.has(tokens[index], lists.possessiveMark),
        // "the Committee to Protect Journalists"
        !lists.has(tokens[index], lists.preposition) || index + 1 >= passage.upperBound
          || !tokens[index + 1].isCapital
      {
        break
      }
      index += 1
    }
    return isNamed && index < passage.upperBound ? index : nil
  }

  /// The token behind a name and "of the Legal Aid Society" behind it.
  func behindTown(_ mention: PersonMention) -> Int {
    let end = mention.tokens.upperBound
    guard let number = reading.passage(of: mention.tokens.lowerBound), end < tokens.count else { return end }
    let passage = reading.passages[number].tokens
    return end < passage.upperBound ? behindComplement(end, passage) ?? end : end
  }

  /// "Jane Doe, the first officer on the scene, testified": behind the first comma that ends an apposition.
  private func behindApposition(_ mention: PersonMention, _ end: Int, _ passage: Range<Int>) -> Person.Role? {
    let start = RoleCues.start(of: mention)
    guard start == passage.lowerBound || !lists.has(tokens[start - 1], lists.preposition),
      let first = appositionStart(end, passage),
      let comma = appositionEnd(first, passage), comma + 1 < passage.upperBound
    else { return nil }
    if let found = lists.role(lists.participle, tokens, at: comma + 1, end: passage.upperBound) {
      return found.role
    }
    return verb(at: comma + 1, passage)
  }

  /// The first word of an apposition or a relative clause behind a name, its age left out.
  func appositionStart(_ end: Int, _ passage: Range<Int>) -> Int? {
    var first = end
    while first < min(passage.upperBound, end + 3),
      reading.document.isComma(first) || tokens[first].isNumber
    {
      first += 1
    }
    guard first > end, first < passage.upperBound, !starts.contains(first),
      !lists.has(tokens[first], lists.auxiliary), !lists.has(tokens[first], lists.speech),
      !lists.has(tokens[first], lists.report), !lists.has(tokens[first], lists.conjunction)
    else { return nil }
    return first
  }

  /// The comma that ends an apposition.
  func appositionEnd(_ first: Int, _ passage: Range<Int>) -> Int? {
    for index in first..<min(passage.upperBound, first + RoleCues.longestApposition) {
      if reading.document.isComma(index) { return index > first ? index : nil }
      guard tokens[index].isWord || tokens[index].isNumber || lists.isInside(tokens[index], reading.document)
      else { return nil }
    }
    return nil
  }

  /// The role that a verb gives, its auxiliaries before it: "has testified", "later became the star witness".
  private func verb(at first: Int, _ passage: Range<Int>) -> Person.Role? {
    var index = first
    var (isDenied, isPlanned, isPassive) = (false, false, false)
    while index < min(passage.upperBound, first + RoleCues.longestVerb) {
      if let found = lists.role(lists.behind, tokens, at: index, end: passage.upperBound) {
        // "was represented by"
        return isDenied || isPassive && found.role == .lawyer ? nil : found.role
      }
      if names(lists.demand, at: index, passage) { return isDenied ? nil : .prosecutor }
      if isPassive, let found = lists.role(lists.passive, tokens, at: index, end: passage.upperBound) {
        return isDenied ? nil : found.role
      }
      if names(lists.serve, at: index, passage), isPrison(behind: index, passage) {
        return isDenied && !isPlanned ? nil : .defendant
      }
      let copula = lists.length(lists.copula, tokens, at: index, end: passage.upperBound)
      if copula > 0 || lists.isBeing(index, passage, tokens),
        let role = predicate(at: index + max(1, copula), passage)
      {
        return isDenied ? nil : role
      }
      guard lists.has(tokens[index], lists.auxiliary) || lists.has(tokens[index], lists.adverb) else { break }
      let value = lists.auxiliary.flatMap { lexicon.value(tokens[index], in: $0) }
      if value == "not" || value == "possible" || value == "planned" { isDenied = true }
      if value == "planned" { isPlanned = true }
      if value == "be" { isPassive = true }
      index += 1
    }
    return index > first && !isDenied ? second(behind: index, passage) : nil
  }

  /// Whether a term of years stands behind a verb: "asked for five years", "is to spend four years in a colony".
  private func names(_ verb: Int?, at index: Int, _ passage: Range<Int>) -> Bool {
    let length = lists.length(verb, tokens, at: index, end: passage.upperBound)
    let number = index + length
    return length > 0 && number + 1 < passage.upperBound && isCount(number)
      && lists.has(tokens[number + 1], lists.penalty)
  }

  /// How many words behind a verb of serving are read for a prison.
  private static let prisonReach = 10

  /// "served three years in a colony", but not "served three years as mayor".
  private func isPrison(behind index: Int, _ passage: Range<Int>) -> Bool {
    (index..<min(passage.upperBound, index + RoleCues.prisonReach)).contains {
      lists.has(tokens[$0], lists.prison)
    }
  }

  /// How far the second verb of a passage may be from its first.
  private static let secondReach = 8

  /// "was wounded and later became the star witness": a second verb of the same subject.
  private func second(behind first: Int, _ passage: Range<Int>) -> Person.Role? {
    for index in first..<min(passage.upperBound, first + RoleCues.secondReach) {
      if tokens[index].isMark || starts.contains(index) { return nil }
      guard lists.has(tokens[index], lists.conjunction) else { continue }
      var next = index + 1
      while next < passage.upperBound, lists.has(tokens[next], lists.adverb) { next += 1 }
      let copula = lists.length(lists.copula, tokens, at: next, end: passage.upperBound)
      return copula > 0 ? predicate(at: next + copula, passage) : nil
    }
    return nil
  }

  /// How many words may stand between "was" and what somebody was.
  private static let longestPredicate = 6

  /// "was the first of 31 prosecution witnesses", "is a suspect in the case".
  private func predicate(at first: Int, _ passage: Range<Int>) -> Person.Role? {
    for index in first..<min(passage.upperBound, first + RoleCues.longestPredicate) {
      if let found = lists.role(lists.predicate, tokens, at: index, end: passage.upperBound) {
        return found.role
      }
      let token = tokens[index]
      let isCounted =
        lists.has(token, lists.genitive) && index > first
        && (tokens[index - 1].isNumber
          || !lists.has(tokens[index - 1], lists.auxiliary)
            && lists.length(lists.copula, tokens, at: index - 1, end: index) == 0 && isCount(index - 1))
      guard
        lists.has(token, lists.determiner) || token.isNumber || lists.has(token, lists.adverb)
          || isCount(index) || isCounted
          || lists.has(token, lists.possessiveMark) || lists.has(token, lists.state)
      else { return nil }
    }
    return nil
  }

  /// "one", "first", "31".
  private func isCount(_ index: Int) -> Bool {
    reading.document.tokens[index].isNumber || lists.has(tokens[index], lists.count)
  }
}
