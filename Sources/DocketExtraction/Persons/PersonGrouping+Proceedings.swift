/// Names that proceedings tell to be persons': whom a sentence is against, who is tried beside another.
extension PersonGrouping {
  /// The most words of such a name.
  private static let longestName = 4
  /// How far the model may take such a name for another thing.
  private static let disbelief = -250
  /// What no name is of which only proceedings tell that it is a person's.
  private static let things: WordFlags = PersonGrouping.neverNames.union([
    .english, .bigCity, .organisationWord, .joiner,
  ])

  /// "a sentence against Jane Doe, a teacher,", "the appeal of Jane Doe, who": proceedings that only persons have before a
  /// name, and behind it what its bearer is.
  func isTried(_ chunk: Range<Int>, in passage: Range<Int>) -> Bool {
    guard chunk.count <= PersonGrouping.longestName, tagging.margin(chunk) > PersonGrouping.disbelief,
      chunk.upperBound + 1 < passage.upperBound, document.isComma(chunk.upperBound),
      tagger.lists.isProceeding(before: titleStart(chunk), in: document.tokens, from: passage.lowerBound)
    else { return false }
    let next = document.tokens[chunk.upperBound + 1]
    return !next.isCapital
      && (tagger.lists.isDeterminer(next) || tagger.lists.isRelative(next)
        || tagger.lists.isDescription(at: chunk.upperBound + 1, in: document.tokens, end: passage.upperBound))
  }

  /// "John Hill was arrested": a given name and another word with a capital behind which stands what happens to persons
  /// only.
  func isProceededAgainst(_ chunk: Range<Int>, in passage: Range<Int>) -> Bool {
    let (first, last) = (flags(chunk.lowerBound), flags(chunk.upperBound - 1))
    guard chunk.count == 2, last.isDisjoint(with: PersonGrouping.groups),
      first.isDisjoint(with: PersonGrouping.neverNames.union([.english, .particle, .article])),
      !first.contains(.bigCity) || last.contains(.surname),
      !chunk.contains(where: { document.tokens[$0].shape.contains(.allCapitals) })
    else { return false }
    // "Nadia Malik was bailed": also a name that is a city's.
    let isNamed = first.contains(.given) || first.contains(.bigCity)
    if isNamed,
      tagger.lists.isProceededAgainst(at: chunk.upperBound, in: document.tokens, end: passage.upperBound)
    {
      return true
    }
    // "granted bail to Nadia Malik", "charges against Nadia Malik were dropped"
    if isNamed,
      last.contains(.surname) || last.isDisjoint(with: PersonGrouping.things),
      tagger.lists.isProceeding(before: titleStart(chunk), in: document.tokens, from: passage.lowerBound)
    {
      return true
    }
    // "acquitted Wong Siu-lam": two words, the first of which is a name and the second nothing else.
    return !first.isDisjoint(with: [.given, .surname]) && last.isDisjoint(with: PersonGrouping.things)
      && chunk.lowerBound > passage.lowerBound
      && tagger.lists.proceedsAgainst(document.tokens[chunk.lowerBound - 1])
  }

  /// What no surname is, though all other words may be one: "Hill", "Judge", "March".
  private static let groups: WordFlags = [.country, .nationality, .organisation, .known]

  /// "Ho Wing-sum, handed 20 months,": words that begin with somebody's name before the comma of what happens to persons only.
  func isTakenAside(_ chunk: Range<Int>, in passage: Range<Int>) -> Bool {
    guard chunk.upperBound + 1 < passage.upperBound, document.isComma(chunk.upperBound),
      tagging.margin(chunk) > PersonGrouping.disbelief,
      !flags(chunk.lowerBound).isDisjoint(with: [.given, .surname]),
      !chunk.contains(where: {
        document.tokens[$0].shape.contains(.allCapitals) || !tagger.isHyphen($0 + 1) && isNoName($0)
      })
    else { return false }
    return tagger.lists.isTakenAside(
      at: chunk.upperBound + 1, in: document.tokens, end: passage.upperBound)
  }

  private func titleStart(_ chunk: Range<Int>) -> Int {
    let title = tagger.lists.title(before: chunk.lowerBound, in: document.tokens, from: 0)
    return title.isEmpty ? chunk.lowerBound : title.lowerBound
  }

  /// "students Jane Doe and John Roe": two words with capitals behind "and" and a name of as many, before which stands a
  /// noun for several.
  func isJoined(_ chunk: Range<Int>, in passage: Range<Int>) -> Bool {
    let and = chunk.lowerBound - 1
    guard chunk.count == 2, and - 3 >= passage.lowerBound, tagger.lists.isAnd(document.tokens[and]),
      tagging.margin(chunk) > PersonGrouping.disbelief,
      !chunk.contains(where: {
        !flags($0).isDisjoint(with: PersonGrouping.things) || document.tokens[$0].shape.contains(.allCapitals)
      }),
      let first = drafts.lazy.flatMap(\.mentions).first(where: { $0.upperBound == and }), first.count == 2
    else { return false }
    let noun = first.lowerBound - 1
    return noun >= passage.lowerBound && !document.tokens[noun].isCapital
      && tagger.lists.isPeople(document.tokens[noun])
  }

  /// "Nguyen Thi Bay": a particle between other words, as only names have them.
  func holdsParticle(_ chunk: Range<Int>) -> Bool {
    chunk.count > 2 && chunk.dropFirst().dropLast().contains { flags($0).contains(.particle) }
      && flags(chunk.lowerBound).isDisjoint(with: PersonGrouping.neverNames)
  }
}
