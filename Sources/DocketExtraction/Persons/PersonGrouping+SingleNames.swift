/// Surnames and given names that stand alone.
extension PersonGrouping {
  /// Joins single words to the persons whose names they are part of; others become persons by themselves.
  func gatherPartial() {
    let tokens = document.tokens
    let taken = mentioned()
    var places: [UInt64: Int] = [:]
    var singles: [(hash: UInt64, tokens: [Int], margin: Int, tagged: Bool, titled: Bool)] = []
    var kinds: [NameKind?] = Array(repeating: nil, count: document.tokens.count)
    var parts = TokenSet(count: document.tokens.count)
    for span in tagging.spans {
      for token in span.tokens { kinds[token] = span.tokens.count == 1 ? span.kind : .other }
      if span.tokens.count > 1 { parts.insert(span.tokens) }
    }
    var surnames = WordSet(capacity: drafts.count)
    for draft in drafts where draft.words.count > 1 {
      if let last = draft.words.last { surnames.insert(last) }
      if let first = draft.words.first, document.isFamilyFirst(draft.mentions[0]) { surnames.insert(first) }
    }
    for passage in tagger.passages {
      // An initial names nobody: "A case was opened against A G Doe".
      for index in passage
      where tokens[index].isCapital && !taken.contains(index)
        && tokens[index].end - tokens[index].start > 1 && !isAbbreviatedTitle(index) && !isInitials(index)
      {
        // "a former mayor of Osh, who was arrested"
        if tagger.lists.isPlace(at: index, in: tokens, from: passage.lowerBound) { continue }
        let tagged = kinds[index] == .person
        let hash = tokens[index].hash
        guard
          tagged
            || standsAlone(index, in: passage)
              && (kinds[index] != .other || !parts.contains(index) && surnames.contains(hash))
        else { continue }
        let margin = tagging.margin(index..<index + 1)
        let titled = tagged && !title(index..<index + 1).isEmpty
        if let known = places[hash] {
          singles[known].tokens.append(index)
          singles[known].margin += margin
          singles[known].tagged = singles[known].tagged || tagged
          singles[known].titled = singles[known].titled || titled
        } else {
          places[hash] = singles.count
          singles.append((hash, [index], margin, tagged, titled))
        }
      }
    }
    for single in singles {
      let hash = single.hash
      let owners = drafts.indices.filter { drafts[$0].has(hash) }
      if owners.isEmpty {
        let marked = isMarkedSurname(single.tokens[0])
        guard single.tagged && single.margin > 0 || marked && single.margin > -60 else { continue }
        drafts.append(
          PersonDraft(
            words: [hash], mentions: single.tokens.map { $0..<$0 + 1 }, margin: single.margin,
            titled: single.titled))
      } else if isName(hash, single.tokens[0], single.margin, single.tagged) {
        for token in single.tokens {
          let owner = owner(of: token, among: owners)
          drafts[owner].add([token..<token + 1], margin: 0, titled: false)
        }
      }
    }
  }

  /// Whom a surname means that several bear: who was named last in the passage, else who bore it first in the story,
  /// as relatives are named after the one whom the story is about; not somebody named only beside another.
  func owner(of token: Int, among owners: [Int]) -> Int {
    guard owners.count > 1, let passage = tagger.passages.first(where: { $0.contains(token) }) else {
      return owners[0]
    }
    let nearest = owners.max { drafts[$0].distance(to: token) > drafts[$1].distance(to: token) } ?? owners[0]
    if drafts[nearest].distance(to: token) <= token - passage.lowerBound { return nearest }
    let told = owners.filter { drafts[$0].first < token }
    let others = told.filter { !isBeside(drafts[$0], before: token) }
    return (others.isEmpty ? told : others).min { drafts[$0].first < drafts[$1].first } ?? nearest
  }

  /// Whether a story has named somebody only beside another: "the murder of Jane Doe", "his sister, Jane Doe".
  private func isBeside(_ draft: PersonDraft, before token: Int) -> Bool {
    draft.mentions.filter { $0.lowerBound < token }.allSatisfy {
      tagger.lists.isBeside(at: $0.lowerBound, in: document.tokens)
    }
  }

  /// Whether a word of a known person's name means that person where it stands alone.
  private func isName(_ hash: UInt64, _ index: Int, _ margin: Int, _ tagged: Bool) -> Bool {
    if tagged { return true }
    let flags = flags(index)
    guard flags.isDisjoint(with: [.nationality, .notPerson]) else { return false }
    // "Sali was arrested": a surname, though the name of a day in Turkish; not "on Sunday", "in May".
    if flags.contains(.calendar), flags.contains(.english) || !canOpenClause(index) { return false }
    // "Tan" of "Tan Boon Keat" is one of titles too: "Tan Sri".
    if flags.contains(.title), !flags.contains(.commonSurname) || isDetermined(index) { return false }
    // "Nam" is a part of the name of a country, and no country.
    if flags.contains(.country), tagger.gazetteer.match(document, at: index, end: index + 1) != nil {
      return false
    }
    return !(flags.contains(.english) && tagger.seen[hash].contains(.lower))
  }

  /// "N.Y.": capitals with full stops between them.
  private func isInitials(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.shape.contains(.allCapitals)
      && document.bytes[Int(token.start)..<Int(token.end)].contains(UInt8(ascii: "."))
  }

  /// Whether a mark or the verb of a step stands before a token, or nothing.
  private func canOpenClause(_ index: Int) -> Bool {
    index == 0 || document.tokens[index - 1].isMark
      || tagger.lists.proceedsAgainst(document.tokens[index - 1])
  }

  private func isDetermined(_ index: Int) -> Bool {
    index > 0 && tagger.lists.isDeterminer(document.tokens[index - 1])
  }

  /// Whether a capitalised word has no other beside it.
  private func standsAlone(_ index: Int, in passage: Range<Int>) -> Bool {
    let tokens = document.tokens
    if index + 1 < passage.upperBound, tokens[index + 1].isCapital || tagger.isHyphen(index + 1) {
      return false
    }
    guard index > passage.lowerBound else { return true }
    if tokens[index - 1].isCapital { return flags(index - 1).contains(.title) }
    return !tagger.isHyphen(index - 1)
  }
}
