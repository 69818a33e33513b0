import DocketModel

/// Several sentences by one verb.
extension SentenceReader {
  /// How many words may stand between a sentence and the next by its verb.
  private static let furtherReach = 14

  /// Whether a rule reads a term only behind a sentence whose verb it shares (a key of the rule's value).
  func isFurther(_ annotation: Annotation) -> Bool { reader.value("further", of: annotation) != nil }

  /// "was jailed for 18 years and John Roe for 16 years": a sentence by the verb of the one before it.
  func further(_ annotation: Annotation, _ core: Range<Int>, behind found: [SentenceMention])
    -> SentenceMention?
  {
    let kind = reader.value("kind", of: annotation).flatMap(Sentence.Kind.init(rawValue:)) ?? .imprisonment
    let told = reader.value("status", of: annotation).flatMap(Sentence.Status.init(rawValue:))
    let family: [Sentence.Kind] = kind == .fine ? [.fine] : [.imprisonment, .suspended, .life]
    guard
      let before = found.filter({ $0.tokens.upperBound <= core.lowerBound })
        .max(by: { $0.tokens.upperBound < $1.tokens.upperBound }),
      family.contains(before.kind), before.status != .possible,
      core.lowerBound - before.tokens.upperBound <= SentenceReader.furtherReach,
      told != nil || !cues.hasVerb(before.tokens.upperBound..<core.lowerBound, reader.document),
      !cues.isRefused(core.lowerBound, reader.document),
      !cues.isGeneral(core, reader.document, before.tokens.upperBound..<core.lowerBound),
      let term = kind == .fine ? amount(core) : furtherTerm(annotation, core, before.term)
    else { return nil }
    let between = before.tokens.upperBound..<core.lowerBound
    let status =
      before.status == .requested && cues.isGiven(between, reader.document) ? .imposed : before.status
    return SentenceMention(
      tokens: core, termTokens: core, isFurther: true, kind: kind, term: term, status: told ?? status,
      passage: before.passage, rule: reader.packs.rules.rules[annotation.rule].name)
  }

  /// The term of a sentence whose unit may be that of the one before it.
  private func furtherTerm(_ annotation: Annotation, _ core: Range<Int>, _ before: String?) -> String? {
    guard let number = reader.tokens("bare", of: annotation).first else {
      return terms.term(at: core.lowerBound)
    }
    let term = bare(number, before)
    return reader.tokens("floor", of: annotation).isEmpty ? term : term.map { $0 + "/.." }
  }

  /// A number as a term of the unit of another: the "five" of "to ten years and John Roe to five".
  func bare(_ number: Range<Int>, _ term: String?) -> String? {
    guard let value = NumberReader.value(number, reader.document, reader.packs), let term,
      // "eight and a half years ... and ten": years, although the first has months too.
      let unit = value < 12 ? term.first(where: { $0.isLetter && $0 != "P" }) : term.last(where: \.isLetter)
    else {
      return nil
    }
    return TermReader.iso([(value, String(unit))])
  }
}
