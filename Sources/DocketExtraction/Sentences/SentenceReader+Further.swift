import DocketModel

/// Several sentences by one verb.
extension SentenceReader {
  /// How many words may stand between a sentence and the next by its verb.
  private static let furtherReach = 20

  /// How many words may stand between a sentence and what is told of it by a verb of its own.
  private static let toldReach = 60

  /// How many passages behind a sentence may be told what was asked for in its stead.
  private static let passageReach = 2

  /// Kinds of sentences that mean a prison, and share their verbs.
  private static let prison: Set<Sentence.Kind> = [.imprisonment, .suspended, .life]

  /// Whether a rule reads a term only behind a sentence whose verb it shares (a key of the rule's value).
  func isFurther(_ annotation: Annotation) -> Bool { reader.value("further", of: annotation) != nil }

  /// "was jailed for 18 years and John Roe for 16 years": a sentence by the verb of the one before it.
  ///
  /// - Parameters:
  ///   - found: the sentences of its passage.
  ///   - earlier: the last sentence of the passages before, for rules that tell by a verb of their own what was asked for.
  func further(
    _ annotation: Annotation, _ core: Range<Int>, behind found: [SentenceMention], earlier: SentenceMention?,
    in passage: (tokens: Range<Int>, number: Int)
  ) -> SentenceMention? {
    let kind = reader.value("kind", of: annotation).flatMap(Sentence.Kind.init(rawValue:)) ?? .imprisonment
    let told = reader.value("status", of: annotation).flatMap(Sentence.Status.init(rawValue:))
    let here = found.filter { $0.tokens.upperBound <= core.lowerBound && isOfFamily($0.kind, kind) }
      .max { $0.tokens.upperBound < $1.tokens.upperBound }
    guard let before = here ?? across(annotation, earlier, passage.number),
      before.status != .possible || told == .requested || told == .possible
    else { return nil }
    let between = max(before.tokens.upperBound, passage.tokens.lowerBound)..<core.lowerBound
    guard
      between.count <= (told == nil ? SentenceReader.furtherReach : SentenceReader.toldReach),
      told != nil || !cues.hasVerb(between, reader.document),
      told != .requested || isAsked(core, passage.tokens),
      // "suspended the last two", "carries no more than three": no time that was served.
      kind == .suspended || told == .possible || !cues.isRefused(core.lowerBound, reader.document),
      told == .requested || told == .possible || !cues.isGeneral(core, reader.document, between),
      let term = kind == .fine ? amount(core) : furtherTerm(annotation, core, before.term)
    else { return nil }
    let status =
      before.status == .requested && cues.isGiven(between, reader.document) ? .imposed : before.status
    return SentenceMention(
      tokens: core, termTokens: core, isFurther: true, kind: kind, term: term, status: told ?? status,
      passage: passage.number, rule: reader.packs.rules.rules[annotation.rule].name)
  }

  /// Whether a sentence of a kind can be told by the verb of one of another.
  private func isOfFamily(_ before: Sentence.Kind, _ kind: Sentence.Kind) -> Bool {
    if kind == .fine { return before == .fine }
    return SentenceReader.prison.contains(kind) ? SentenceReader.prison.contains(before) : true
  }

  /// The sentence of an earlier passage whose unit a rule may share (a key of its value).
  private func across(_ annotation: Annotation, _ earlier: SentenceMention?, _ passage: Int)
    -> SentenceMention?
  {
    guard reader.value("across", of: annotation) != nil, let earlier, earlier.kind == .imprisonment,
      passage - earlier.passage <= SentenceReader.passageReach
    else { return nil }
    return earlier
  }

  /// Whether those who prosecute ask for a sentence, and nobody who defends.
  private func isAsked(_ core: Range<Int>, _ passage: Range<Int>) -> Bool {
    let words = passage.lowerBound..<core.upperBound
    return cues.hasRequester(words, reader.document, passage)
      && !cues.isNotSought(words, reader.document, passage)
      && !cues.isOfDefence(core, reader.document, passage)
  }

  /// The term of a sentence whose unit may be that of the one before it.
  private func furtherTerm(_ annotation: Annotation, _ core: Range<Int>, _ before: String?) -> String? {
    guard let number = reader.tokens("bare", of: annotation).first else {
      return terms.term(at: core.lowerBound)
    }
    let term = bare(number, before)
    if reader.value("most", of: annotation) != nil { return term.map { "../" + $0 } }
    return reader.tokens("floor", of: annotation).isEmpty ? term : term.map { $0 + "/.." }
  }

  /// A number as a term of the unit of another: the "five" of "to ten years and John Roe to five".
  func bare(_ number: Range<Int>, _ term: String?) -> String? {
    guard let value = NumberReader.value(number, reader.document, reader.packs), let term,
      let first = term.first(where: { $0.isLetter && $0 != "P" }), let last = term.last(where: \.isLetter)
    else { return nil }
    // "eight and a half years ... and ten": years, although the first has months too.
    let years = Int(term.drop { !$0.isNumber }.prefix { $0.isNumber }) ?? 0
    let isOfFirst = value < 12 || first == "Y" && years >= SentenceReader.manyYears
    return TermReader.iso([(value, String(isOfFirst ? first : last))])
  }

  /// From how many years on a bare number beside them is one of years, though they have months too.
  private static let manyYears = 4
}
