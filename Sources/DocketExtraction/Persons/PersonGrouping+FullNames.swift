/// Persons by names of two words and more.
extension PersonGrouping {
  /// Makes persons of the names of two words and more: the same name is one thing throughout the document.
  func gatherFull() {
    // Names that are a person's somewhere, by a hash of their words; -1 until they are gathered.
    var groups: [UInt64: Int] = [:]
    for span in tagging.spans where span.kind == .person {
      if let key = fullName(span.tokens) { groups[key] = -1 }
    }
    guard !groups.isEmpty else { return }
    var names: [(words: [UInt64], spans: [TaggedSpan], margin: Int)] = []
    for span in tagging.spans {
      guard let key = fullName(span.tokens), let known = groups[key] else { continue }
      if known >= 0 {
        names[known].spans.append(span)
        names[known].margin += span.margin
      } else {
        groups[key] = names.count
        names.append((words(span.tokens), [span], span.margin))
      }
    }
    for name in names.sorted(by: {
      ($0.words.count, -$0.spans[0].tokens.lowerBound) > ($1.words.count, -$1.spans[0].tokens.lowerBound)
    }) {
      let titled = name.spans.contains { !title($0.tokens).isEmpty }
      if let known = drafts.firstIndex(where: { $0.covers(name.words) }) {
        drafts[known].add(name.spans.map(\.tokens), margin: name.margin, titled: titled)
      } else {
        drafts.append(
          PersonDraft(
            words: name.words, mentions: name.spans.map(\.tokens), margin: name.margin, titled: titled))
      }
    }
  }

  /// Takes a chunk of two or three capitals for a full name if its last word is a person elsewhere in the document.
  func promoteFull() {
    var singles: [UInt64: Int] = [:]
    var taken = TokenSet(count: document.tokens.count)
    for span in tagging.spans where span.kind == .person {
      if span.tokens.count == 1 {
        singles[document.tokens[span.tokens.lowerBound].hash, default: 0] += span.margin
      }
      taken.insert(span.tokens)
    }
    guard !singles.isEmpty else { return }
    for chunk in capitals { promote(chunk.tokens, singles, taken) }
  }

  /// Gathers `capitals`, which two searches go through.
  func capitalChunks() -> [(tokens: Range<Int>, passage: Int)] {
    let tokens = document.tokens
    var chunks: [(tokens: Range<Int>, passage: Int)] = []
    for (number, passage) in tagger.passages.enumerated() {
      var start = passage.lowerBound
      for (index, token) in zip(passage, tokens[passage]) where !token.isCapital {
        if index - start > 1 { chunks.append((start..<index, number)) }
        start = index + 1
      }
      if passage.upperBound - start > 1 { chunks.append((start..<passage.upperBound, number)) }
    }
    return chunks
  }

  private func promote(_ chunk: Range<Int>, _ singles: [UInt64: Int], _ taken: TokenSet) {
    var chunk = chunk
    while chunk.count > 1, let first = chunk.first, isDroppable(first) { chunk = chunk.dropFirst() }
    guard (2...3).contains(chunk.count), let end = chunk.last else { return }
    let last = document.tokens[end].hash
    guard let margin = singles[last], margin > 0,
      !chunk.contains(where: { taken.contains($0) || !flags($0).isDisjoint(with: PersonGrouping.neverNames) }
      ),
      !drafts.contains(where: { $0.has(last) })
    else { return }
    drafts.append(PersonDraft(words: words(chunk), mentions: [chunk], margin: margin, titled: false))
  }

  /// The tokens that stand in names of persons so far.
  func mentioned() -> TokenSet {
    var tokens = TokenSet(count: document.tokens.count)
    for draft in drafts { for mention in draft.mentions { tokens.insert(mention) } }
    return tokens
  }

  /// Takes a name for a person's that holds a nickname in quotation marks: `Jane "Red" Doe`.
  func promoteNicknamed() {
    let taken = mentioned()
    for span in tagging.spans where span.kind != .person {
      guard let first = span.tokens.first, let last = span.tokens.last, tagger.hasNickname(span.tokens),
        !taken.contains(first), !taken.contains(last),
        flags(first).isDisjoint(with: PersonGrouping.neverNames),
        flags(last).isDisjoint(with: PersonGrouping.neverNames)
      else { continue }
      let words = words(span.tokens)
      if let known = drafts.firstIndex(where: { $0.covers(words) }) {
        drafts[known].add([span.tokens], margin: 0, titled: false)
      } else {
        drafts.append(
          PersonDraft(words: words, mentions: [span.tokens], margin: PersonGrouping.doubt, titled: false))
      }
    }
  }

  /// Takes two or three capitals that begin with a given name for a person, if nothing speaks much against it.
  func promoteGiven() {
    let taken = mentioned()
    var organisations = TokenSet(count: document.tokens.count)
    for span in tagging.spans where span.kind == .organisation && span.margin < -PersonGrouping.doubt {
      organisations.insert(span.tokens)
    }
    for chunk in capitals {
      let passage = tagger.passages[chunk.passage]
      if tagger.isTitleCase(passage) { continue }
      promoteGiven(chunk.tokens, in: passage, taken, organisations)
    }
  }

  private func promoteGiven(
    _ chunk: Range<Int>, in passage: Range<Int>, _ taken: TokenSet, _ organisations: TokenSet
  ) {
    var chunk = chunk
    while chunk.count > 2, let first = chunk.first, isDroppable(first) { chunk = chunk.dropFirst() }
    guard (2...3).contains(chunk.count), let first = chunk.first, let last = chunk.last,
      !chunk.contains(where: { taken.contains($0) || organisations.contains($0) })
    else { return }
    let isTold = isProceededAgainst(chunk, in: passage)
    guard
      isTold
        || (looksLikeName(first, last) || isSpeaker(chunk, in: passage))
          && !chunk.contains(where: {
            !flags($0).isDisjoint(with: PersonGrouping.neverNames)
              && !($0 == first && isFirstName(first, before: last))
          }),
      chunk.upperBound == passage.upperBound || !tagger.isHyphen(chunk.upperBound),
      (tagger.gazetteer.match(document, at: first, end: passage.upperBound)?.length ?? 0) < chunk.count
    else { return }
    let margin = isTold ? -PersonGrouping.doubt : tagging.margin(chunk)
    guard isTold || margin > -PersonGrouping.doubt else { return }
    chunk = chunk.lowerBound..<extended(chunk.upperBound)
    let words = words(chunk)
    if let known = drafts.firstIndex(where: { $0.covers(words) }) {
      drafts[known].add([chunk], margin: 0, titled: false)
    } else {
      drafts.append(
        PersonDraft(words: words, mentions: [chunk], margin: margin + 2 * PersonGrouping.doubt, titled: false)
      )
    }
  }

  /// Whether the lists have the first word as a given name, or the last as a surname, and neither as anything else.
  private func looksLikeName(_ index: Int, _ end: Int) -> Bool {
    let (first, last) = (flags(index), flags(end))
    if isFirstName(index, before: end) { return true }
    guard first.isDisjoint(with: [.english, .particle, .article, .bigCity]),
      last.isDisjoint(with: [.english, .nameSuffix]) || last.contains(.commonSurname)
    else { return false }
    if first.contains(.given) {
      return first.contains(.commonGiven) || last.isDisjoint(with: [.city, .cityPart])
    }
    return last.contains(.surname) && last.isDisjoint(with: [.bigCity])
      && first.isDisjoint(with: [.city, .cityPart])
  }

  /// Whether a word is a common given name before a surname, though it stands in the name of a country or a title as
  /// well: "Martin", "Marc", "Lance".
  private func isFirstName(_ index: Int, before end: Int) -> Bool {
    let (first, last) = (flags(index), flags(end))
    let token = document.tokens[index]
    guard token.end - token.start > 2, first.contains(.commonGiven), last.contains(.surname) else {
      return false
    }
    return first.isDisjoint(with: [.nationality, .organisation, .thing, .particle, .bigCity])
      && last.isDisjoint(with: PersonGrouping.neverNames.union(.bigCity))
      && (!last.contains(.english) || last.contains(.commonSurname))
  }

  /// Whether two or three words that no list knows speak: "says Suzu Inamoto".
  private func isSpeaker(_ chunk: Range<Int>, in passage: Range<Int>) -> Bool {
    let plain: WordFlags = [.english, .city, .bigCity, .article, .particle]
    guard
      !chunk.contains(where: {
        !flags($0).isDisjoint(with: plain) || document.tokens[$0].shape.contains(.allCapitals)
      })
    else { return false }
    return chunk.upperBound < passage.upperBound && tagger.lists.isSpeech(document.tokens[chunk.upperBound])
      || chunk.lowerBound > passage.lowerBound && tagger.lists.isSpeech(document.tokens[chunk.lowerBound - 1])
  }

  /// How far another reading may be ahead of a person for two words that look like a name.
  private static let doubt = 90

  static let neverNames: WordFlags = [
    .country, .nationality, .calendar, .organisation, .thing, .notPerson, .title, .known,
  ]
}
