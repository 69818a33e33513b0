/// Names that the words beside them tell to be persons', whatever the model makes of the names themselves.
extension PersonGrouping {
  /// The most words of a name that is taken for its surroundings.
  private static let longest = 5

  /// Takes capitals with an age behind them ("Jane Doe, 32,"), or between commas behind a noun for persons ("an
  /// engineer, Jane Doe, "), for a full name.
  func promoteTold() {
    let taken = mentioned()
    for passage in tagger.passages where !tagger.isTitleCase(passage) {
      var index = passage.lowerBound
      while index < passage.upperBound {
        guard document.tokens[index].isCapital else {
          index += 1
          continue
        }
        let start = index
        while index < passage.upperBound, continues(index, from: start) { index += 1 }
        if index - start > 1 {
          promoteTold(start..<index, in: passage, taken)
        } else if !taken.contains(start), isSingle(start, in: passage) || isMononym(start, in: passage) {
          promoteSingle(start)
        }
        index = max(index, start + 1)
      }
    }
  }

  private func continues(_ index: Int, from start: Int) -> Bool {
    let token = document.tokens[index]
    if token.isCapital { return true }
    guard index > start else { return false }
    // "Wing-sum", and not "Kremlin-backed"
    return tagger.isHyphen(index)
      || tagger.isHyphen(index - 1) && token.isWord && !token.shape.contains(.spaceBefore)
        && !tagger.lists.isCompound(token)
  }

  private func promoteTold(_ chunk: Range<Int>, in passage: Range<Int>, _ taken: TokenSet) {
    var chunk = chunk
    while chunk.count > 2, let first = chunk.first, isDroppable(first) { chunk = chunk.dropFirst() }
    // "Jane Doe KC"
    let isAdvocate = chunk.count > 2 && isPostNominal(chunk.upperBound - 1)
    if isAdvocate { chunk = chunk.dropLast() }
    guard chunk.count > 1, chunk.count <= PersonGrouping.longest,
      isAdvocate || isTitled(chunk, in: passage)
        ? !chunk.contains(where: isNoName)
        : hasAge(chunk, in: passage)
          ? !isNoName(chunk.lowerBound)
            && (isSurname(chunk.upperBound - 1) || isNamedForPlace(chunk))
            && (flags(chunk.lowerBound).contains(.commonGiven) || !chunk.dropLast().contains(where: isNoName))
          : isApposition(chunk, in: passage) && (!chunk.contains(where: isNoName) || holdsParticle(chunk))
            || (isTried(chunk, in: passage) || isJoined(chunk, in: passage))
              && !chunk.contains(where: isNoName)
            || isTakenAside(chunk, in: passage)
    else { return }
    if chunk.contains(where: taken.contains) {
      // The model knows it for a person: now it is a sure one.
      for index in drafts.indices where drafts[index].mentions.contains(where: { $0.overlaps(chunk) }) {
        drafts[index].margin += PersonGrouping.sure
      }
      return
    }
    let words = words(chunk)
    if let known = drafts.firstIndex(where: { $0.covers(words) }) {
      drafts[known].add([chunk], margin: 0, titled: false)
    } else {
      drafts.append(PersonDraft(words: words, mentions: [chunk], margin: PersonGrouping.sure, titled: false))
    }
  }

  /// "his wife, Heddy,", "a school clerk, Jane, ": one word between commas, a noun for a person with a determiner before it.
  private func isSingle(_ index: Int, in passage: Range<Int>) -> Bool {
    guard index - 3 >= passage.lowerBound, isMark(index - 1, [44]), index + 1 < passage.upperBound,
      isMark(index + 1, [44]), !document.tokens[index - 2].isCapital,
      tagger.lists.isPersonNoun(document.tokens[index - 2])
        || !tagger.lists.title(before: index - 1, in: document.tokens, from: passage.lowerBound).isEmpty,
      (max(passage.lowerBound, index - 5)..<index - 2).contains(where: {
        tagger.lists.isDeterminer(document.tokens[$0]) || tagger.lists.isPossessive(document.tokens[$0])
      }),
      document.tokens[index].end - document.tokens[index].start > 2
    else { return false }
    let flags = flags(index)
    return !isNoName(index) && flags.isDisjoint(with: [.city, .bigCity])
      && (!flags.contains(.english) || flags.contains(.commonGiven))
  }

  /// "Okware, 44,", "Okware was arrested": one word that no list knows, with an age behind it or what happens to living
  /// persons only.
  private func isMononym(_ index: Int, in passage: Range<Int>) -> Bool {
    let (token, flags) = (document.tokens[index], flags(index))
    guard index + 1 < passage.upperBound, token.end - token.start > 2, !token.shape.contains(.allCapitals),
      !isNoName(index),
      flags.isDisjoint(with: [.city, .bigCity, .cityPart, .particle, .article, .organisationWord]),
      !flags.contains(.english) || flags.contains(.commonGiven),
      index == passage.lowerBound || !tagger.isHyphen(index - 1)
    else { return false }
    let (tokens, end) = (document.tokens, passage.upperBound)
    let isBehindPreposition = index > passage.lowerBound && tagger.lists.isPreposition(tokens[index - 1])
    // "the tanker Volgoneft"
    if index - 2 >= passage.lowerBound, tagger.lists.isDeterminer(tokens[index - 2]),
      tokens[index - 1].isWord,
      !isBehindPreposition,
      !tagger.lists.isPersonNoun(tokens[index - 1]),
      tagger.lists.title(before: index, in: tokens, from: passage.lowerBound).isEmpty
    {
      return false
    }
    // "Jane Doe of Kesh was arrested": a place.
    if !isBehindPreposition,
      hasAge(index..<index + 1, in: passage) || tagger.lists.isTaken(at: index + 1, in: tokens, end: end)
    {
      return true
    }
    // "Mukhtarov was convicted", "the conviction of Mukhtarov", "Mukhtarov's conviction": a surname.
    return (flags.contains(.surname) || tagger.lists.endsAsSurname(token, document))
      && !flags.contains(.english)
      && (!isBehindPreposition && tagger.lists.isProceededAgainst(at: index + 1, in: tokens, end: end)
        || tagger.lists.isProceeding(before: index, in: tokens, from: passage.lowerBound)
        || tagger.lists.ownsProceeding(at: index + 1, in: tokens, end: end)
        || isMark(index + 1, [44]) && tagger.lists.isTakenAside(at: index + 2, in: tokens, end: end))
  }

  private func promoteSingle(_ index: Int) {
    let word = document.tokens[index].hash
    if drafts.contains(where: { $0.has(word) }) { return }
    drafts.append(
      PersonDraft(
        words: [word], mentions: [index..<index + 1], margin: PersonGrouping.sure, titled: false))
  }

  /// Whether the title of somebody stands before two or three capitals: "Ms Jane Doe", "actor Jane Doe".
  private func isTitled(_ chunk: Range<Int>, in passage: Range<Int>) -> Bool {
    guard chunk.count(where: { document.tokens[$0].isCapital }) > 1, chunk.count <= 3,
      tagging.margin(chunk) > -PersonGrouping.sure,
      !chunk.contains(where: { document.tokens[$0].shape.contains(.allCapitals) })
    else { return false }
    let title = tagger.lists.title(before: chunk.lowerBound, in: document.tokens, from: passage.lowerBound)
    guard let last = title.last, !tagger.lists.isPreposition(document.tokens[last]) else { return false }
    return !flags(chunk.upperBound - 1).contains(.english)
  }

  /// "Manuel Israel, 21,": a first name, and the name of a place that is a surname here.
  private func isNamedForPlace(_ chunk: Range<Int>) -> Bool {
    chunk.count == 2 && flags(chunk.lowerBound).contains(.commonGiven)
      && !flags(chunk.upperBound - 1).isDisjoint(with: [.country, .city, .cityPart])
  }

  /// Whether a word before an age may be a surname, though it is one for a building or an office: "Jane Hall, 29,".
  private func isSurname(_ index: Int) -> Bool {
    !isNoName(index) || flags(index).contains(.surname)
  }

  /// Whether a word is part of nobody's name; "III" and "Jr" may be more than that.
  func isNoName(_ index: Int) -> Bool {
    let flags = flags(index)
    return !flags.contains(.nameSuffix) && !flags.isDisjoint(with: PersonGrouping.neverNames)
  }

  /// The margin of a name that its surroundings tell.
  private static let sure = 200

  /// Whether an age stands behind: ", 32," or "(32)".
  private func hasAge(_ chunk: Range<Int>, in passage: Range<Int>) -> Bool {
    let at = chunk.upperBound
    guard at + 2 < passage.upperBound, isMark(at, [44, 40]), document.tokens[at + 1].shape.contains(.digits),
      let age = document.integer(document.tokens[at + 1]), (10...105).contains(age)
    else { return false }
    return isMark(at + 2, [44, 41, 46, 59])
  }

  /// Whether the words stand between commas, the first of them right behind a noun for persons.
  private func isApposition(_ chunk: Range<Int>, in passage: Range<Int>) -> Bool {
    let before = chunk.lowerBound - 1
    guard before - 1 > passage.lowerBound, isMark(before, [44]), chunk.upperBound < passage.upperBound,
      isMark(chunk.upperBound, [44, 46, 59]), !document.tokens[before - 1].isCapital
    else { return false }
    return tagger.lists.isPersonNoun(document.tokens[before - 1])
  }

  private func isMark(_ index: Int, _ bytes: [UInt8]) -> Bool {
    document.tokens[index].isMark && bytes.contains(document.bytes[Int(document.tokens[index].start)])
  }
}
