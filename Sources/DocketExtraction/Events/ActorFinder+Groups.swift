import DocketModel

/// Some of several, and those whom an office describes.
extension ActorFinder {
  /// How many words may stand between "of his" and the noun: "twelve of his former close subordinates".
  private static let longestPart = 3

  /// "Seven of those arrested", "one of them": some of several, who are told of as new; those of a noun known for persons
  /// ("two of his aides") are joined in `Appositions`.
  func part(at index: Int, _ passage: Range<Int>) -> Actor? {
    guard index + 3 < passage.upperBound, has(index, lists.numbers), has(index + 1, lists.genitive),
      let end = endOfPart(index + 2, passage),
      // "Jane Doe, one of his aides," is no other one.
      has(index + 2, lists.those)
        || index == passage.lowerBound
        || !document.tokens[index - 1].isMark && !has(index - 1, lists.auxiliary)
    else { return nil }
    return Actor(
      tokens: index..<end, kind: .described, isPlural: !has(index, lists.one), isPossessor: false,
      isTold: false,
      count: number(index..<index + 1))
  }

  /// Where the words end for those of whom some are told of: "those", "them", "his former subordinates".
  private func endOfPart(_ index: Int, _ passage: Range<Int>) -> Int? {
    if has(index, lists.those) || has(index, plural) && !has(index, lists.possessive) { return index + 1 }
    guard has(index, lists.possessive) else { return nil }
    for noun in index + 1...index + 1 + ActorFinder.longestPart where noun < passage.upperBound {
      guard document.tokens[noun].isWord, !document.tokens[noun].isCapital else { return nil }
      // "twelve of his subordinates have been convicted"
      if noun + 1 < passage.upperBound, has(noun + 1, lists.auxiliary),
        EventLists.ends(document.tokens[noun], lists.pluralEnding, document, lexicon)
      {
        return noun + 1
      }
    }
    return nil
  }

  /// "the two", "all three", "the other two": where the words begin before a number that counts those who are known.
  func startOfCounted(_ number: Int, _ passage: Range<Int>) -> Int? {
    guard number > passage.lowerBound else { return nil }
    if has(number - 1, lists.definite) || has(number - 1, wholeWord) { return number - 1 }
    let isRest = number - 2 >= passage.lowerBound && has(number - 1, lists.rest)
    return isRest && has(number - 2, lists.definite) ? number - 2 : nil
  }

  /// "the two Russians", "the three Crimean Tatars": where the name of a people ends that a number counts.
  func endOfNation(_ number: Int, _ passage: Range<Int>) -> Int? {
    for last in number + 1...number + 2 where last < passage.upperBound {
      let token = document.tokens[last]
      guard token.isWord, token.isCapital else { return nil }
      if EventLists.ends(token, lists.pluralEnding, document, lexicon), endsGroup(last, passage) {
        return last + 1
      }
    }
    return nil
  }

  /// "An American was arrested", "freed a Russian on Monday": the words for somebody of whom only the nation is told.
  func citizen(_ index: Int, _ passage: Range<Int>) -> Actor? {
    guard document.tokens[index].isCapital, index > passage.lowerBound, has(index, nation),
      has(index - 1, lists.indefinite) || has(index - 1, lists.definite),
      !EventLists.ends(document.tokens[index], lists.pluralEnding, document, lexicon),
      endsGroup(index, passage) || has(index + 1, lists.relative)
    else { return nil }
    return Actor(
      tokens: index - 1..<index + 1, kind: .described, isPlural: false, isPossessor: false,
      isTold: has(index - 1, lists.definite))
  }

  /// How many words say how exact a number is: "as many as 20 people".
  private static let longestQuantity = 3

  /// "at least 20 people": where the words begin that say how exact the number is that begins at `start`.
  func quantity(before start: Int, after: Int) -> Int {
    guard let quantity = lists.quantity else { return start }
    for length in 1...ActorFinder.longestQuantity where start - length >= after {
      if lexicon.match(quantity, document.tokens, at: start - length, end: start)?.length == length {
        return start - length
      }
    }
    return start
  }

  /// How many words may stand between "of" and the noun: "a group of ten opposition activists".
  private static let longestWhole = 4

  /// "dozens of protesters", "a gang of five": where a group ends whose members "of" names; `end` where it names none.
  func endOfMembers(_ end: Int, _ passage: Range<Int>) -> Int {
    guard end + 1 < passage.upperBound, has(end - 1, lists.whole), has(end, lists.genitive),
      !has(end + 1, lists.determiner)
    else { return end }
    for index in end + 1..<min(end + 1 + ActorFinder.longestWhole, passage.upperBound) {
      guard document.tokens[index].isWord || document.tokens[index].isNumber else { break }
      if let nouns = lists.person,
        let match = lexicon.match(nouns, document.tokens, at: index, end: passage.upperBound),
        match.value == "people"
      {
        return index + match.length
      }
      if has(index, lists.numbers), endsGroup(index, passage) { return index + 1 }
    }
    return end
  }

  /// "New York City Police Department officer": a word of a name.
  func isInName(_ index: Int, _ passage: Range<Int>) -> Bool {
    guard index > passage.lowerBound, index + 1 < passage.upperBound else { return false }
    return [index - 1, index, index + 1].allSatisfy {
      document.tokens[$0].isWord && document.tokens[$0].isCapital
    }
  }

  /// How many words an office may have: "A former New York City Police Department officer".
  static let longestOffice = 8

  /// "both defendants": a pronoun that stands before a noun for those whom it counts.
  func countsNoun(_ index: Int, _ passage: Range<Int>) -> Bool {
    guard let nouns = lists.person, has(index, lists.determiner), index + 1 < passage.upperBound else {
      return false
    }
    return has(index + 1, lists.sufferer)
      || lexicon.match(nouns, document.tokens, at: index + 1, end: passage.upperBound)?.value == "people"
  }

  /// "a New York City Police Officer": words with capitals behind "a".
  func isIndefiniteOffice(_ index: Int, _ passage: Range<Int>) -> Bool {
    var probe = index - 1
    while probe > passage.lowerBound, index - probe < ActorFinder.longestOffice,
      document.tokens[probe].isCapital,
      document.tokens[probe].isWord
    {
      probe -= 1
    }
    return probe < index - 1 && probe >= passage.lowerBound && has(probe, lists.indefinite)
      && !(index + 1 < passage.upperBound && document.tokens[index + 1].isCapital)
  }

  /// "A former prosecutor": somebody who acts for nobody any more.
  func formerly(_ index: Int, _ length: Int, _ passage: Range<Int>, after: Int?) -> Actor? {
    let start = max(passage.lowerBound, after ?? passage.lowerBound, index - ActorFinder.longestOffice)
    guard (start..<max(start, index)).contains(where: { has($0, lists.former) }) else { return nil }
    return described(index, length, "person", passage, after: after ?? passage.lowerBound)
  }
}
