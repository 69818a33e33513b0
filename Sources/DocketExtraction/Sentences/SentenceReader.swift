import DocketModel

/// Reads the annotations of the layer of sentences of one passage.
struct SentenceReader {
  let reader: AnnotationReader
  let terms: TermReader
  let country: String?
  let cues: SentenceCues
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
  ///
  /// - Parameter earlier: the last sentence of the passages before.
  func mentions(
    _ annotations: [Annotation], passage: Range<Int>, number: Int, earlier: SentenceMention? = nil
  ) -> [SentenceMention] {
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
      guard
        let further = further(
          annotation, core, behind: found, earlier: earlier, in: (passage, number))
      else { continue }
      taken.append(core)
      found.append(further)
    }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
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

  /// How far before words that ask for a sentence those may stand that leave open whether they do.
  private static let openReach = 4

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
    case .life:
      mention.term = words.flatMap { terms.term(at: $0.lowerBound) } ?? least(annotation)
      // "up to 25 years to life": the least is the number.
      if let term = mention.term, term.hasPrefix("../") { mention.term = term.dropFirst(3) + "/.." }
    case .fine:
      mention.term = words.flatMap(amount)
    default: mention.term = words.flatMap { terms.term(at: $0.lowerBound) }
    }
    if mention.term == nil, words != nil { return [] }
    if kind == .fine, let words, annotation.tokens.lowerBound < words.lowerBound,
      cues.isReason(annotation.tokens.lowerBound..<words.lowerBound, reader.document)
    {
      return []
    }
    if reader.value("exact", of: annotation) != nil, mention.term?.hasPrefix("../") == true {
      mention.term?.removeFirst(3)
    }
    if let minimum = reader.value("minimum", of: annotation).flatMap(SentenceMention.Minimum.init(rawValue:))
    {
      return least(mention, minimum, annotation.tokens, passage)
    }
    let isUnsaid = reader.value("unsaid", of: annotation) != nil
    if [.imprisonment, .suspended].contains(kind), mention.term == nil, !isUnsaid { return [] }
    if reader.value("context", of: annotation) != nil,
      !hasContext(annotation.tokens)
        || words.map({ cues.isOffice($0.lowerBound, reader.document, passage) }) ?? false
    {
      return []
    }
    if isOfOther(kind, annotation, words, passage) { return [] }
    if kind == .ban, cues.isOfGames(passage, reader.document) { return [] }
    if kind == .imprisonment, cues.isOther(annotation.tokens, words, reader.document, passage) { return [] }
    if let status = reader.value("status", of: annotation).flatMap(Sentence.Status.init(rawValue:)) {
      if status == .requested,
        cues.isOfDefence(annotation.tokens, reader.document, passage)
          || cues.isNotSought(annotation.tokens, reader.document, passage)
      {
        return []
      }
      if status == .changed, kind == .imprisonment, cues.isOtherChange(annotation.tokens, reader.document) {
        return []
      }
      let before = passage.lowerBound..<annotation.tokens.lowerBound
      mention.status =
        status == .requested && cues.isOpen(before.suffix(SentenceReader.openReach), reader.document, passage)
        ? .possible : status
      if reader.value("most", of: annotation) != nil || isCapped(mention, annotation, passage),
        let term = mention.term, !term.contains("/")
      {
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

  /// Whether the law that a sentence is of allows no more.
  private func isCapped(_ mention: SentenceMention, _ annotation: Annotation, _ passage: Range<Int>) -> Bool {
    mention.status == .possible && mention.kind == .imprisonment
      && cues.isMaximum(annotation.tokens, reader.document, passage)
  }

  /// The least to be served of another sentence.
  private func least(
    _ mention: SentenceMention, _ minimum: SentenceMention.Minimum, _ tokens: Range<Int>,
    _ passage: Range<Int>
  ) -> [SentenceMention] {
    guard let term = mention.term, !term.hasPrefix(".."),
      minimum == .part || term.hasSuffix("/.."),
      let status = cues.status(tokens, reader.document, passage, mention.kind), status != .possible
    else { return [] }
    var mention = mention
    mention.term = term.contains("/") ? term : term + "/.."
    mention.status = status
    mention.minimum = minimum
    return [mention]
  }

  private func least(_ annotation: Annotation) -> String? {
    reader.tokens("least", of: annotation).first.flatMap { range in
      terms.term(at: range.lowerBound).map { $0.contains("/") ? $0 : $0 + "/.." }
    }
  }

  /// The amount of money that some words begin with.
  func amount(_ words: Range<Int>) -> String? {
    MoneyReader(reader: reader, country: country).amount(at: words.lowerBound)
  }
}
