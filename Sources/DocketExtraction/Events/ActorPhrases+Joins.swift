import DocketModel

/// What may stand between two of a coordination.
extension ActorPhrases {
  /// How many tokens may stand between two names of a list that gives age and place.
  private static let longestEntry = 10

  /// "Jane Doe, 27, Santa Ana, John Roe, 26, ...": what a list tells of one between two names.
  func isEntry(_ between: Range<Int>) -> Bool {
    guard between.count <= ActorPhrases.longestEntry, document.isComma(between.lowerBound),
      between.count > 2, document.tokens[between.lowerBound + 1].isNumber
    else { return false }
    // "Jane Doe, 45, a builder; John Roe, 33, a driver; and": semicolons part the entries.
    if let end = between.last(where: { document.isSemicolon($0) }), end + 2 >= between.upperBound {
      return (between.lowerBound..<end).allSatisfy {
        document.isComma($0) || document.tokens[$0].isNumber || document.tokens[$0].isCapital
          || has($0, lists.determiner) || has($0, lists.home) || isPlainWord($0)
      }
    }
    return between.allSatisfy {
      document.isComma($0) || document.isSemicolon($0) || document.tokens[$0].isNumber
        || document.tokens[$0].isCapital || has($0, lists.conjunction) || has($0, lists.home)
    }
  }

  /// How many tokens what somebody is may have behind its noun, with the words behind it: "a driver from the village of
  /// Osh, and".
  private static let longestComplement = 10

  /// "Jane Doe, a former mayor of Osh, and John Roe", "Jane Doe, who is 34, and John Roe", "Jane Doe of Osh and John Roe":
  /// whether words tell no more than what the one before them is.
  func isApposed(_ index: Int, _ between: Range<Int>) -> Bool {
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
    guard let noun = [end - 1, end].first(where: { $0 > between.lowerBound && isNoun($0) }) else {
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

  /// Whether words stand between two of a coordination and tell nothing else: a comma, "and", an age, a title.
  func joins(_ between: Range<Int>) -> Bool {
    let between = between.lowerBound..<startOfTitle(between)
    return between.allSatisfy {
      document.isComma($0) || has($0, lists.conjunction) || document.tokens[$0].isNumber || isTitle($0)
        || isKin($0, within: between) || isAgeBracket($0)
    }
  }
}
