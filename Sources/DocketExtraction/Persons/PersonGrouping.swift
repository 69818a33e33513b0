/// Joins the names of a document to persons: full names first, then later surnames and given names.
final class PersonGrouping {
  let tagger: NameTagger
  let outlets: OutletIndex
  @exclusivity(unchecked) var tagging: NameTagging
  @exclusivity(unchecked) var drafts: [PersonDraft] = []
  /// Two and more words with capitals in a row, with the number of their passage.
  @exclusivity(unchecked) var capitals: [(tokens: Range<Int>, passage: Int)] = []

  init(tagger: NameTagger, tagging: NameTagging, outlets: OutletIndex) {
    self.tagger = tagger
    self.outlets = outlets
    self.tagging = tagging
  }

  var document: Document { tagger.document }

  /// Everyone named, with their mentions.
  func findings() -> NameFindings {
    trim()
    gatherFull()
    capitals = capitalChunks()
    promoteFull()
    promoteGiven()
    promoteTold()
    promoteNicknamed()
    gatherDoubleNames()
    shareSurnames()
    gatherPartial()
    completeFromPage()
    mergeTitled()
    mergeAliases()
    var findings = NameFindings()
    drafts = drafts.filter { isCredible($0) && !isNamesake($0) && !isOutlet($0) && !isShortened($0) }
    for index in drafts.indices { drafts[index].mentions.sort { $0.lowerBound < $1.lowerBound } }
    drafts.sort { $0.first < $1.first }
    for (number, draft) in drafts.enumerated() {
      for tokens in draft.mentions {
        let isFull = tokens.count { !document.tokens[$0].isMark } > 1
        let kind: PersonMention.Kind = isFull ? .full : .partial
        findings.mentions.append(.init(tokens: tokens, person: number, title: title(tokens), kind: kind))
      }
    }
    findings.mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    findings.persons = drafts.indices.map { entity(number: $0, findings.mentions) }
    findings.spans = spans(findings.mentions)
    return findings
  }

  // MARK: Names

  /// The words of a name: the hashes of its tokens without marks.
  func words(_ tokens: Range<Int>) -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(tokens.count)
    for index in tokens where !document.tokens[index].isMark { words.append(document.tokens[index].hash) }
    return words
  }

  /// A hash of the words of a name of two words and more; `nil` for others.
  func fullName(_ tokens: Range<Int>) -> UInt64? {
    guard tokens.count > 1 else { return nil }
    var (count, key) = (0, WordHash.empty)
    for index in tokens where !document.tokens[index].isMark {
      count += 1
      key = (key ^ document.tokens[index].hash) &* 0x9E37_79B9_7F4A_7C15
      key ^= key >> 29
    }
    return count > 1 ? key : nil
  }

  func title(_ tokens: Range<Int>) -> Range<Int> {
    tagger.lists.title(before: tokens.lowerBound, in: document.tokens, from: 0)
  }

  func flags(_ index: Int) -> WordFlags { tagger.table[document.tokens[index].hash] }

  /// Takes titles from the front of names, and marks from both ends.
  private func trim() {
    for index in tagging.spans.indices where tagging.spans[index].kind == .person {
      var tokens = tagging.spans[index].tokens
      while tokens.count > 1, let first = tokens.first, isDroppable(first) { tokens = tokens.dropFirst() }
      while tokens.count > 1, let last = tokens.last, document.tokens[last].isMark {
        tokens = tokens.dropLast()
      }
      // "Jane Doe SC"
      while tokens.count > 2, let last = tokens.last, isPostNominal(last) { tokens = tokens.dropLast() }
      tagging.spans[index].tokens = front(of: tokens)..<extended(tokens.upperBound)
    }
  }

  /// Where a name begins that goes on before what was tagged: "Constable Faith Nduku Mutiso".
  private func front(of name: Range<Int>) -> Int {
    let before = name.lowerBound - 1
    guard before > 0, !document.tokens[name.lowerBound].shape.contains(.blockStart),
      document.tokens[before].isCapital, flags(before).contains(.commonGiven),
      flags(before).isDisjoint(with: PersonGrouping.neverNames),
      flags(before - 1).contains(.title)
        || !document.tokens[before - 1].isCapital && document.tokens[before - 1].isWord
    else { return name.lowerBound }
    return before
  }

  /// The end of a name that goes on with "de la Cruz", "bin Hamid" or "kyzy" after `end`.
  func extended(_ end: Int) -> Int {
    let tokens = document.tokens
    if end < tokens.count, isElided(end) { return end + 1 }
    var next = end
    while next < tokens.count, next < end + 3, tokens[next].isWord, tagger.lists.isLink(tokens[next]),
      !tokens[next].shape.contains(.blockStart)
    {
      next += 1
    }
    guard next > end else { return end }
    if next < tokens.count, tokens[next].isCapital, flags(next).isDisjoint(with: PersonGrouping.neverNames) {
      return next + 1
    }
    return tagger.lists.isPatronymic(tokens[next - 1]) && next == end + 1 ? next : end
  }

  /// Whether a word in capitals is what a lawyer bears behind the name: "KC".
  func isPostNominal(_ index: Int) -> Bool {
    document.tokens[index].shape.contains(.allCapitals) && tagger.lists.isPostNominal(document.tokens[index])
  }

  /// "Barr. Jane Doe": a surname too, but not with a full stop.
  func isAbbreviatedTitle(_ index: Int) -> Bool {
    let tokens = document.tokens
    return flags(index).contains(.title) && tokens[index].end - tokens[index].start > 3
      && index + 2 < tokens.count && tokens[index + 2].isCapital && tokens[index + 1].isMark
      && document.bytes[Int(tokens[index + 1].start)] == 46
      && !tokens[index + 1].shape.contains(.spaceBefore)
  }

  func isDroppable(_ index: Int) -> Bool {
    let token = document.tokens[index]
    if token.isMark { return true }
    let flags = flags(index)
    if isAbbreviatedTitle(index) { return true }
    // "ADA Jane Doe"
    if flags.contains(.title), token.shape.contains(.allCapitals), index + 1 < document.tokens.count,
      document.tokens[index + 1].isCapital, !document.tokens[index + 1].shape.contains(.allCapitals)
    {
      return true
    }
    return flags.contains(.title) && flags.isDisjoint(with: [.given, .surname]) && token.isCapital
  }
}
