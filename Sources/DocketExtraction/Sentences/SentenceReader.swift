import DocketModel

/// Reads the annotations of the layer of sentences of one passage.
struct SentenceReader {
  let reader: AnnotationReader
  let terms: TermReader
  let country: String?
  private let cues: SentenceCues
  /// The labels of what only one sentence can claim.
  private let claims: [Int]

  init(reader: AnnotationReader, country: String?) {
    self.reader = reader
    self.country = country
    terms = TermReader(reader: reader)
    cues = reader.packs.sentenceCues
    claims = ["bare", "term", "old", "new", "span", "pair", "core"].compactMap(reader.packs.rules.label)
  }

  /// The sentences of a passage. Where several annotations read the same term, the one of the highest rank
  /// (a key of its rule's value), then the longest, stands.
  func mentions(_ annotations: [Annotation], passage: Range<Int>, number: Int) -> [SentenceMention] {
    let ranked = annotations.map { ($0, core($0), rank($0)) }.sorted { a, b in
      (a.2, a.0.tokens.count, b.0.tokens.lowerBound) > (b.2, b.0.tokens.count, a.0.tokens.lowerBound)
    }
    var taken: [Range<Int>] = []
    var found: [SentenceMention] = []
    for (annotation, core, _) in ranked
    where !isFurther(annotation) && !taken.contains(where: { $0.overlaps(core) }) {
      let read = mentions(annotation, core, passage: passage, number: number)
      // "reduced ... seven years" is no range: another rule may read it.
      if read.isEmpty,
        reader.tokens("pair", of: annotation).first != nil || reader.value("yields", of: annotation) != nil
      {
        continue
      }
      taken.append(core)
      found += read
    }
    let inOrder = ranked.sorted {
      ($0.1.lowerBound, $0.0.tokens.count) < ($1.1.lowerBound, $1.0.tokens.count)
    }
    for (annotation, core, _) in inOrder
    where isFurther(annotation) && !taken.contains(where: { $0.overlaps(core) }) {
      guard let further = further(annotation, core, behind: found) else { continue }
      taken.append(core)
      found.append(further)
    }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  // MARK: Several sentences by one verb

  /// How many words may stand between a sentence and the next by its verb.
  private static let furtherReach = 14

  /// Whether a rule reads a term only behind a sentence whose verb it shares (a key of the rule's value).
  private func isFurther(_ annotation: Annotation) -> Bool { reader.value("further", of: annotation) != nil }

  /// "was jailed for 18 years and John Roe for 16 years": a sentence by the verb of the one before it.
  private func further(_ annotation: Annotation, _ core: Range<Int>, behind found: [SentenceMention])
    -> SentenceMention?
  {
    let kind = reader.value("kind", of: annotation).flatMap(Sentence.Kind.init(rawValue:)) ?? .imprisonment
    let family: [Sentence.Kind] = kind == .fine ? [.fine] : [.imprisonment, .suspended, .life]
    guard
      let before = found.filter({ $0.tokens.upperBound <= core.lowerBound })
        .max(by: { $0.tokens.upperBound < $1.tokens.upperBound }),
      family.contains(before.kind), before.status != .possible,
      core.lowerBound - before.tokens.upperBound <= SentenceReader.furtherReach,
      !cues.hasVerb(before.tokens.upperBound..<core.lowerBound, reader.document),
      let term = kind == .fine
        ? amount(core)
        : reader.tokens("bare", of: annotation).first.map({ bare($0, before.term) })
          ?? terms.term(at: core.lowerBound)
    else { return nil }
    return SentenceMention(
      tokens: core, termTokens: core, isFurther: true, kind: kind, term: term, status: before.status,
      passage: before.passage, rule: reader.packs.rules.rules[annotation.rule].name)
  }

  /// A number as a term of the unit of another: the "five" of "to ten years and John Roe to five".
  private func bare(_ number: Range<Int>, _ term: String?) -> String? {
    guard let value = NumberReader.value(number, reader.document, reader.packs), let unit = term?.last else {
      return nil
    }
    return TermReader.iso([(value, String(unit))])
  }

  /// "to five, seven and nine years": those whose unit stands behind the last.
  private func series(_ annotation: Annotation, _ last: SentenceMention) -> [SentenceMention] {
    reader.tokens("bare", of: annotation).compactMap { number in
      var mention = last
      mention.termTokens = number
      mention.term = bare(number, last.term)
      return mention.term == nil ? nil : mention
    }
  }

  /// How far around a term of years the words of courts and prisons may stand that make it a sentence.
  private static let contextReach = 120

  /// Whether words of courts and prisons stand around some tokens.
  private func hasContext(_ tokens: Range<Int>) -> Bool {
    let low = max(0, tokens.lowerBound - SentenceReader.contextReach)
    let high = min(reader.document.tokens.count, tokens.upperBound + SentenceReader.contextReach)
    return (low..<high).contains { cues.isContext(reader.document.tokens[$0]) }
  }

  /// The rank of an annotation's rule; what tells the least time to be served tells more than what does not.
  private func rank(_ annotation: Annotation) -> Int {
    let rank = 2 * (reader.integer("rank", of: annotation) ?? 0)
    return reader.tokens("least", of: annotation).isEmpty ? rank : rank + 1
  }

  /// The tokens that only one sentence can claim: the term, else the whole match.
  private func core(_ annotation: Annotation) -> Range<Int> {
    var core: Range<Int>?
    for capture in annotation.captures where claims.contains(capture.label) {
      let known = core ?? capture.tokens
      core =
        min(known.lowerBound, capture.tokens.lowerBound)..<max(known.upperBound, capture.tokens.upperBound)
    }
    return core ?? annotation.tokens
  }

  /// The sentences that an annotation tells of: none, one, or two ("from nine years to six").
  private func mentions(
    _ annotation: Annotation, _ core: Range<Int>, passage: Range<Int>, number: Int
  ) -> [SentenceMention] {
    guard let kind = reader.value("kind", of: annotation).flatMap(Sentence.Kind.init(rawValue:)) else {
      return []
    }
    let rule = reader.packs.rules.rules[annotation.rule].name
    var mention = SentenceMention(
      tokens: annotation.tokens, termTokens: core, kind: kind, term: nil, status: .imposed,
      passage: number, rule: rule)
    switch reader.value("changed", of: annotation) {
    case "range": return changedRange(annotation, mention)
    case .some: return changed(annotation, mention)
    case nil: break
    }
    let words = reader.tokens("term", of: annotation).first
    switch kind {
    case .life: mention.term = words.flatMap { terms.term(at: $0.lowerBound) } ?? least(annotation)
    case .fine:
      mention.term = words.flatMap(amount)
    default: mention.term = words.flatMap { terms.term(at: $0.lowerBound) }
    }
    if mention.term == nil, words != nil { return [] }
    let isUnsaid = reader.value("unsaid", of: annotation) != nil
    if [.imprisonment, .suspended].contains(kind), mention.term == nil, !isUnsaid { return [] }
    if reader.value("context", of: annotation) != nil,
      !hasContext(annotation.tokens)
        || words.map({ cues.isOffice($0.lowerBound, reader.document, passage) }) ?? false
    {
      return []
    }
    if kind == .imprisonment, cues.isOther(annotation.tokens, words, reader.document, passage) { return [] }
    if let status = reader.value("status", of: annotation).flatMap(Sentence.Status.init(rawValue:)) {
      mention.status = status
      if reader.value("most", of: annotation) != nil, let term = mention.term, !term.contains("/") {
        mention.term = "../" + term
      }
    } else {
      guard let status = cues.status(annotation.tokens, reader.document, passage, kind) else { return [] }
      mention.status = status
      if status == .possible, let term = mention.term, !term.contains("/"), kind != .fine,
        cues.isMaximum(annotation.tokens, reader.document, passage)
      {
        mention.term = "../" + term
      } else if status == .possible, let term = mention.term, !term.contains("/"), kind == .imprisonment,
        let words, cues.isMinimum(words.lowerBound, reader.document, passage)
      {
        mention.term = term + "/.."
      }
      if mention.term?.hasPrefix("../") == true, status == .imposed { mention.status = .possible }
      if mention.term?.contains("/P") == true, status == .imposed, kind == .imprisonment,
        cues.isGeneral(annotation.tokens, reader.document, passage)
      {
        mention.status = .possible
      }
    }
    return series(annotation, mention) + [mention]
  }

  private func least(_ annotation: Annotation) -> String? {
    reader.tokens("least", of: annotation).first.flatMap { range in
      terms.term(at: range.lowerBound).map { $0.contains("/") ? $0 : $0 + "/.." }
    }
  }

  /// "from six to 15 years": the range that it looks like is a sentence before and after.
  private func changedRange(_ annotation: Annotation, _ mention: SentenceMention) -> [SentenceMention] {
    guard let pair = reader.tokens("pair", of: annotation).first, let term = terms.term(at: pair.lowerBound),
      let slash = term.firstIndex(of: "/"), !term.contains("..")
    else { return [] }
    var first = mention
    first.term = String(term[..<slash])
    var second = mention
    second.term = String(term[term.index(after: slash)...])
    second.status = .changed
    return [first, second]
  }

  /// The amount of money that some words begin with.
  private func amount(_ words: Range<Int>) -> String? {
    MoneyReader(reader: reader, country: country).amount(at: words.lowerBound)
  }

  /// A sentence before and after; the one after alone where nothing says what was before.
  private func changed(_ annotation: Annotation, _ mention: SentenceMention) -> [SentenceMention] {
    guard let new = reader.tokens("new", of: annotation).first else { return [] }
    let old = reader.tokens("old", of: annotation).first
    var (first, second) = (mention, mention)
    second.status = .changed
    if mention.kind == .fine {
      first.term = old.flatMap(amount)
      second.term = amount(new)
      return [first, second].filter { $0.term != nil }
    }
    guard let old, let before = terms.term(at: old.lowerBound) else { return [] }
    var after = terms.term(at: new.lowerBound)
    if after == nil, let value = NumberReader.value(new, reader.document, reader.packs),
      let unit = before.last
    {
      after = TermReader.iso([(value, String(unit))])
    }
    guard let after else { return [] }
    first.term = before
    second.term = after
    return [first, second]
  }
}
