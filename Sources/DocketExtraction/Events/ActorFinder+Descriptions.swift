import DocketModel

/// Descriptions that name nobody: "a man from Osh", "the two officers".
extension ActorFinder {
  /// How many tokens may stand before the noun of a description: "The 52-year-old former energy minister".
  private static let longestDescription = 9

  /// A description: its noun with what stands before it. `nil` where the noun has neither article nor number
  /// and is no plural, as in a title.
  func described(_ index: Int, _ length: Int, _ value: String, _ passage: Range<Int>, after: Int)
    -> Actor?
  {
    if document.tokens[index].isCapital, index > passage.lowerBound, value == "person",
      !isIndefiniteOffice(index, passage)
    {
      return nil
    }
    // "the former county roads chief officer", "a principal accountant": the last of two nouns is the head.
    let next = index + length
    if next < passage.upperBound, !document.tokens[index].isCapital, !document.tokens[next].isCapital,
      has(next, lists.person), !has(next, trigger), !has(index, lists.conjunction)
    {
      return nil
    }
    var start = index
    // "her husband"
    var hasArticle =
      after > passage.lowerBound && (has(after - 1, lists.possessive) || has(after - 1, lists.whose))
    let isOwned = hasArticle
    var hasNumber = false
    lazy var isAgeNoun =
      lists.age.flatMap { lexicon.match($0, document.tokens, at: index, end: index + length) } != nil
    var isNew = false
    var probe = index - 1
    while probe >= max(after, passage.lowerBound), index - probe <= ActorFinder.longestDescription {
      let token = document.tokens[probe]
      if isPossessive(probe) {
        // "Jane Doe's mother"
        hasArticle = true
        break
      }
      if token.isMark {
        let byte = document.bytes[Int(token.start)]
        guard byte == 45 || (byte == 39 && probe > after) else { break }
        probe -= 1
        continue
      }
      // "announced that 36 men were charged", "a law that allows victims to sue"
      if hasNumber || value == "people", has(probe, lists.relativeClause) { break }
      if has(probe, lists.determiner) {
        hasArticle = true
        isNew =
          isNew || has(probe, lists.another) || !has(probe, told) && probe + 1 <= index && isIndefinite(probe)
        start = probe
        break
      }
      if isAge(probe, index) {
        start = probe
      } else if token.isNumber || has(probe, lists.numbers) {
        // "42-year-old": no number of persons.
        if isAgeNoun { hasArticle = true } else { hasNumber = !has(probe, lists.one) }
        // "only one suspect"
        if !isAgeNoun, !hasNumber, !token.isNumber { (hasArticle, isNew) = (true, true) }
        start = probe
      } else if hasNumber, !has(probe, lists.another), !has(probe, told) {
        // "wounding two men": a number ends the words before it.
        break
      } else if has(probe, lists.conjunction), probe == index - 1, probe == after, after > passage.lowerBound
      {
        // "a man and woman": one article for both.
        hasArticle = value == "person"
        isNew = true
        break
      } else if has(probe, lists.preposition) || has(probe, lists.conjunction) || has(probe, lists.auxiliary)
      {
        break
      } else if trigger.map({ lexicon.contains(token, in: $0) }) ?? false {
        // "the detained men", "the school shooting defendant", but not "police detained men".
        let isDeed = probe == index - 1 && has(index, told) && has(probe, lists.deed)
        guard probe > passage.lowerBound, has(probe - 1, lists.determiner) || isDeed else { break }
        start = probe
      } else {
        if has(probe, lists.another) {
          isNew = true
          hasArticle = true
        }
        start = probe
      }
      probe -= 1
    }
    if hasNumber { start = quantity(before: start, after: max(after, passage.lowerBound)) }
    if isOwned, start != index, start > after { hasArticle = hasNumber }
    // "The accused were"
    let isSeveral =
      has(index, lists.eitherNumber) && next < passage.upperBound && has(next, lists.severalVerb)
    let isPlural = value == "people" || isSeveral
    let end = endOfMembers(index + length, passage)
    // "Supporters of Jane Doe"
    let noun = index + length
    let isOfSomebody = index == passage.lowerBound && noun < passage.upperBound && has(noun, lists.genitive)
    guard hasArticle || hasNumber || isPlural && (!document.tokens[index].isCapital || isOfSomebody) else {
      return nil
    }
    let possessor = end < passage.upperBound && isPossessive(end)
    let isTold = has(index, told) && hasArticle && !isNew
    let from = hasArticle || hasNumber ? start : index
    if has(index, authority), !isTold, !(from..<index).contains(where: { has($0, lists.former) }) {
      return Actor(
        tokens: from..<end, kind: .authority, isPlural: isPlural, isPossessor: possessor, isTold: false,
        count: hasArticle ? nil : number(from..<end))
    }
    return Actor(
      tokens: from..<end, kind: .described, isPlural: isPlural || hasNumber, isPossessor: possessor,
      isTold: isTold, count: number(from..<end),
      isBare: !hasArticle && !hasNumber && end == index + length
        || start == index - 1 && isIndefinite(start) && has(index, anybody))
  }

  /// Whether a number is an age: the "35" of "a 35-year-old man".
  private func isAge(_ number: Int, _ noun: Int) -> Bool {
    guard let age = lists.age, document.tokens[number].isNumber else { return false }
    return (number + 1...number + 2).contains {
      $0 < noun && lexicon.match(age, document.tokens, at: $0, end: noun) != nil
    }
  }

  /// How many persons words mean: "two men", "both".
  func number(_ tokens: Range<Int>) -> Int? {
    guard let count = lists.count else { return nil }
    for index in tokens {
      if let match = lexicon.match(count, document.tokens, at: index, end: tokens.upperBound) {
        return Int(match.value)
      }
    }
    return nil
  }

  /// "the five-year sentence": whether a hyphen right behind a word joins it to the next.
  private func isCompound(_ index: Int, _ passage: Range<Int>) -> Bool {
    guard index + 1 < passage.upperBound else { return false }
    let next = document.tokens[index + 1]
    return next.isMark && !next.shape.contains(.spaceBefore) && document.bytes[Int(next.start)] == 45
  }

  /// Whether nothing that a number could count stands behind it.
  func endsGroup(_ index: Int, _ passage: Range<Int>) -> Bool {
    if isCompound(index, passage) { return false }
    guard
      endsPhrase(index, passage) || has(index + 1, lists.auxiliary) || has(index + 1, lists.adverb)
        || has(index + 1, lists.behindGroup)
    else {
      // "The three pleaded not guilty", "The two denied it"
      return EventLists.ends(document.tokens[index + 1], past, document, lexicon)
        || trigger.map { lexicon.contains(document.tokens[index + 1], in: $0) } ?? false
    }
    return true
  }

  private func isIndefinite(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return has(index, lists.another) || token.end - token.start <= 2
  }
}
