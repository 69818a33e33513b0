/// Joins the names of a document to persons: full names first, then later surnames and given names.
struct PersonGrouping {
  let tagger: NameTagger
  var tagging: NameTagging
  var drafts: [PersonDraft] = []
  /// Two and more words with capitals in a row, with the number of their passage.
  private var capitals: [(tokens: Range<Int>, passage: Int)] = []

  init(tagger: NameTagger, tagging: NameTagging) {
    self.tagger = tagger
    self.tagging = tagging
  }

  var document: Document { tagger.document }

  /// Everyone named, with their mentions.
  mutating func findings() -> NameFindings {
    trim()
    gatherFull()
    capitals = capitalChunks()
    promoteFull()
    promoteGiven()
    promoteTold()
    gatherDoubleNames()
    gatherPartial()
    completeFromPage()
    mergeTitled()
    mergeAliases()
    var findings = NameFindings()
    drafts = drafts.filter { isCredible($0) && !isNamesake($0) }
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
  private func fullName(_ tokens: Range<Int>) -> UInt64? {
    guard tokens.count > 1 else { return nil }
    var (count, key) = (0, WordHash.empty)
    for index in tokens where !document.tokens[index].isMark {
      count += 1
      key = (key ^ document.tokens[index].hash) &* 0x9E37_79B9_7F4A_7C15
      key ^= key >> 29
    }
    return count > 1 ? key : nil
  }

  private func title(_ tokens: Range<Int>) -> Range<Int> {
    tagger.lists.title(before: tokens.lowerBound, in: document.tokens, from: 0)
  }

  func flags(_ index: Int) -> WordFlags { tagger.table[document.tokens[index].hash] }

  /// Takes titles from the front of names, and marks from both ends.
  private mutating func trim() {
    for index in tagging.spans.indices where tagging.spans[index].kind == .person {
      var tokens = tagging.spans[index].tokens
      while tokens.count > 1, let first = tokens.first, isDroppable(first) { tokens = tokens.dropFirst() }
      while tokens.count > 1, let last = tokens.last, document.tokens[last].isMark {
        tokens = tokens.dropLast()
      }
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

  func isDroppable(_ index: Int) -> Bool {
    let token = document.tokens[index]
    if token.isMark { return true }
    let flags = flags(index)
    return flags.contains(.title) && flags.isDisjoint(with: [.given, .surname]) && token.isCapital
  }

  // MARK: Full names

  /// Makes persons of the names of two words and more: the same name is one thing throughout the document.
  private mutating func gatherFull() {
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
  private mutating func promoteFull() {
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
  private func capitalChunks() -> [(tokens: Range<Int>, passage: Int)] {
    let tokens = document.tokens
    var chunks: [(tokens: Range<Int>, passage: Int)] = []
    for (number, passage) in tagger.passages.enumerated() {
      var start = passage.lowerBound
      for index in passage where !tokens[index].isCapital {
        if index - start > 1 { chunks.append((start..<index, number)) }
        start = index + 1
      }
      if passage.upperBound - start > 1 { chunks.append((start..<passage.upperBound, number)) }
    }
    return chunks
  }

  private mutating func promote(_ chunk: Range<Int>, _ singles: [UInt64: Int], _ taken: TokenSet) {
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

  /// Takes two or three capitals that begin with a given name for a person, if nothing speaks much against it.
  private mutating func promoteGiven() {
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

  private mutating func promoteGiven(
    _ chunk: Range<Int>, in passage: Range<Int>, _ taken: TokenSet, _ organisations: TokenSet
  ) {
    var chunk = chunk
    while chunk.count > 2, let first = chunk.first, isDroppable(first) { chunk = chunk.dropFirst() }
    guard (2...3).contains(chunk.count), let first = chunk.first, let last = chunk.last,
      !chunk.contains(where: { taken.contains($0) || organisations.contains($0) }),
      looksLikeName(first, last) || isSpeaker(chunk, in: passage),
      !chunk.contains(where: {
        !flags($0).isDisjoint(with: PersonGrouping.neverNames)
          && !($0 == first && isFirstName(first, before: last))
      }),
      chunk.upperBound == passage.upperBound || !tagger.isHyphen(chunk.upperBound),
      (tagger.gazetteer.match(document, at: first, end: passage.upperBound)?.length ?? 0) < chunk.count
    else { return }
    let margin = tagging.margin(chunk)
    guard margin > -PersonGrouping.doubt else { return }
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

  // MARK: Surnames and given names

  /// Joins single words to the persons whose names they are part of; others become persons by themselves.
  private mutating func gatherPartial() {
    let taken = mentioned()
    var places: [UInt64: Int] = [:]
    var singles: [(hash: UInt64, tokens: [Int], margin: Int, tagged: Bool, titled: Bool)] = []
    var kinds: [NameKind?] = Array(repeating: nil, count: document.tokens.count)
    var parts = TokenSet(count: document.tokens.count)
    for span in tagging.spans {
      for token in span.tokens { kinds[token] = span.tokens.count == 1 ? span.kind : .other }
      if span.tokens.count > 1 { parts.insert(span.tokens) }
    }
    var surnames: Set<UInt64> = []
    for draft in drafts where draft.words.count > 1 {
      if let last = draft.words.last { surnames.insert(last) }
    }
    for passage in tagger.passages {
      for index in passage where document.tokens[index].isCapital && !taken.contains(index) {
        let tagged = kinds[index] == .person
        let hash = document.tokens[index].hash
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
  /// as relatives are named after the one whom the story is about.
  private func owner(of token: Int, among owners: [Int]) -> Int {
    guard owners.count > 1, let passage = tagger.passages.first(where: { $0.contains(token) }) else {
      return owners[0]
    }
    let nearest = owners.max { drafts[$0].distance(to: token) > drafts[$1].distance(to: token) } ?? owners[0]
    if drafts[nearest].distance(to: token) <= token - passage.lowerBound { return nearest }
    return owners.filter { drafts[$0].first < token }.min { drafts[$0].first < drafts[$1].first } ?? nearest
  }

  /// Whether a word of a known person's name means that person where it stands alone.
  private func isName(_ hash: UInt64, _ index: Int, _ margin: Int, _ tagged: Bool) -> Bool {
    if tagged { return true }
    let flags = flags(index)
    guard flags.isDisjoint(with: [.nationality, .calendar, .title, .notPerson]) else { return false }
    // "Nam" is a part of the name of a country, and no country.
    if flags.contains(.country), tagger.gazetteer.match(document, at: index, end: index + 1) != nil {
      return false
    }
    return !(flags.contains(.english) && tagger.seen[hash].contains(.lower))
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

  // MARK: Mending

  /// Finds the full names of persons whom the story calls by one word in what is around it: headline, captions.
  private mutating func completeFromPage() {
    let short = drafts.indices.filter { drafts[$0].words.count == 1 && isCredible(drafts[$0]) }
    guard !short.isEmpty else { return }
    let owners = Dictionary(short.map { (drafts[$0].words[0], $0) }, uniquingKeysWith: { first, _ in first })
    var passage = 0
    for index in document.tokens.indices.dropFirst() {
      while passage < tagger.passages.count, tagger.passages[passage].upperBound <= index { passage += 1 }
      if passage < tagger.passages.count, tagger.passages[passage].contains(index) { continue }
      let token = document.tokens[index]
      guard token.isCapital, let owner = owners[token.hash], drafts[owner].words.count == 1 else { continue }
      let before = document.tokens[index - 1]
      guard before.isCapital, !token.shape.contains(.blockStart), !before.shape.contains(.allCapitals),
        flags(index - 1).contains(.given),
        flags(index - 1).isDisjoint(with: [.title, .country, .nationality]),
        index < 2 || !document.tokens[index - 2].isCapital
          || !flags(index - 2).isDisjoint(with: [.title, .english]),
        index + 1 == document.tokens.count || !document.tokens[index + 1].isCapital
          || document.tokens[index + 1].shape.contains(.lineStart) || tagger.isTitleCase(lineTokens(index))
      else { continue }
      drafts[owner].words = [before.hash, token.hash]
      drafts[owner].mentions.append(index - 1..<index + 1)
    }
  }

  /// The tokens of the line around a token.
  private func lineTokens(_ index: Int) -> Range<Int> {
    var start = index
    while start > 0, !document.tokens[start].shape.contains(.lineStart) { start -= 1 }
    var end = index + 1
    while end < document.tokens.count, !document.tokens[end].shape.contains(.lineStart) { end += 1 }
    return start..<end
  }

  /// Joins "Sheikh Humaid" to "Humaid bin Rashid": a title that is a name as well.
  private mutating func mergeTitled() {
    for index in drafts.indices.reversed() where drafts[index].words.count > 1 {
      guard let first = drafts[index].mentions.first?.lowerBound, flags(first).contains(.title) else {
        continue
      }
      let rest = Array(drafts[index].words.dropFirst())
      guard let other = drafts.indices.first(where: { $0 != index && drafts[$0].covers(rest) }) else {
        continue
      }
      let mentions = drafts[index].mentions.map { $0.count > 1 ? $0.dropFirst() : $0 }
      drafts[other].add(mentions, margin: drafts[index].margin, titled: true)
      drafts.remove(at: index)
    }
  }

  // MARK: Results

  /// Whether there is enough evidence that a person is meant.
  private func isCredible(_ draft: PersonDraft) -> Bool {
    if draft.titled { return true }
    guard draft.words.count > 1, let head = draft.words.first, let end = draft.words.last else {
      // "O'Brien", "McCarthy": nothing but names looks like that.
      let isMarked = isMarkedSurname(draft.first)
      return draft.margin > (isMarked ? -60 : 70)
    }
    let (first, last) = (tagger.table[head], tagger.table[end])
    if first.contains(.article) { return draft.margin > 300 }
    if first.contains(.given), !last.contains(.english) || last.contains(.surname) {
      return draft.margin > -10
    }
    let names: WordFlags = [.given, .surname]
    let isPlain = [first, last].contains { $0.contains(.english) && $0.isDisjoint(with: names) }
    if isPlain {
      let isNamed = first.contains(.commonGiven) && !tagger.seen[end].contains(.lower)
      return draft.margin > (isNamed ? 60 : 110)
    }
    return draft.margin > (first.union(last).isDisjoint(with: names) ? 40 : 24)
  }

  /// Whether a surname is marked as one by its shape: `O'Brien`, `McCarthy`.
  private func isMarkedSurname(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.end - token.start > 3, flags(index).contains(.surname) else { return false }
    let second = document.bytes[Int(token.start) + 1]
    return token.shape.contains(.innerCapital) || second == 39 || second == 0xE2
  }

  private func entity(number: Int, _ mentions: [PersonMention]) -> PersonEntity {
    let own = mentions.indices.filter { mentions[$0].person == number }
    var forms: [(text: String, words: Int, count: Int)] = []
    for index in own {
      let text = document.text(tokens: mentions[index].tokens)
      if let known = forms.firstIndex(where: { $0.text == text }) {
        forms[known].count += 1
      } else {
        forms.append((text, words(mentions[index].tokens).count, 1))
      }
    }
    let fullest = forms.max { ($0.words, $0.count) < ($1.words, $1.count) }?.text ?? ""
    return PersonEntity(
      name: fullest, aliases: forms.map(\.text).filter { $0 != fullest }, mentions: own,
      words: drafts[number].words,
      margin: drafts[number].margin, titled: drafts[number].titled)
  }

  /// The tagged spans, those of persons as the mentions have them.
  private func spans(_ mentions: [PersonMention]) -> [TaggedSpan] {
    let persons = mentions.map {
      TaggedSpan(tokens: $0.tokens, kind: .person, margin: tagging.margin($0.tokens))
    }
    var others: [TaggedSpan] = []
    var next = 0
    for span in tagging.spans where span.kind != .person {
      while next < persons.count, persons[next].tokens.upperBound <= span.tokens.lowerBound { next += 1 }
      if next == persons.count || !persons[next].tokens.overlaps(span.tokens) { others.append(span) }
    }
    return (persons + others).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
