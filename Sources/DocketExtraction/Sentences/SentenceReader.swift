import DocketModel

/// Reads the annotations of the layer of sentences of one passage.
struct SentenceReader {
  let reader: AnnotationReader
  let terms: TermReader
  let country: String?
  private let cues: SentenceCues

  init(reader: AnnotationReader, country: String?) {
    self.reader = reader
    self.country = country
    terms = TermReader(reader: reader)
    cues = SentenceCues(lexicon: reader.packs.lexicon)
  }

  /// The sentences that an annotation tells of: none, one, or two ("from nine years to six").
  func mentions(_ annotation: Annotation, passage: Range<Int>, number: Int) -> [SentenceMention] {
    guard let kind = reader.value("kind", of: annotation).flatMap(Sentence.Kind.init(rawValue:)) else { return [] }
    let rule = reader.packs.rules.rules[annotation.rule].name
    var mention = SentenceMention(
      tokens: annotation.tokens, kind: kind, term: nil, status: .imposed, passage: number, rule: rule)
    if reader.value("changed", of: annotation) != nil { return changed(annotation, mention) }
    let words = reader.tokens("term", of: annotation).first
    switch kind {
    case .life: mention.term = words.flatMap { terms.term(at: $0.lowerBound) } ?? least(annotation)
    case .fine: mention.term = words.flatMap { MoneyReader(reader: reader, country: country).amount(at: $0.lowerBound) }
    default: mention.term = words.flatMap { terms.term(at: $0.lowerBound) }
    }
    if mention.term == nil, words != nil { return [] }
    if [.imprisonment, .suspended].contains(kind), mention.term == nil { return [] }
    if cues.isOther(annotation.tokens, words, reader.document, passage) { return [] }
    if let status = reader.value("status", of: annotation).flatMap(Sentence.Status.init(rawValue:)) {
      mention.status = status
    } else {
      guard let status = cues.status(annotation.tokens, reader.document, passage, kind) else { return [] }
      mention.status = status
      if mention.term?.hasPrefix("../") == true, status == .imposed { mention.status = .possible }
      if mention.term?.contains("/P") == true, status == .imposed, kind == .imprisonment,
        cues.isGeneral(annotation.tokens, reader.document, passage)
      {
        mention.status = .possible
      }
    }
    return [mention]
  }

  private func least(_ annotation: Annotation) -> String? {
    reader.tokens("least", of: annotation).first.flatMap { range in
      terms.term(at: range.lowerBound).map { $0.contains("/") ? $0 : $0 + "/.." }
    }
  }

  private func changed(_ annotation: Annotation, _ mention: SentenceMention) -> [SentenceMention] {
    guard let old = reader.tokens("old", of: annotation).first, let new = reader.tokens("new", of: annotation).first,
      let before = terms.term(at: old.lowerBound)
    else { return [] }
    var after = terms.term(at: new.lowerBound)
    if after == nil, let value = NumberReader.value(new, reader.document, reader.packs), let unit = before.last {
      after = TermReader.iso([(value, String(unit))])
    }
    guard let after else { return [] }
    var first = mention
    first.term = before
    var second = mention
    second.term = after
    second.status = .changed
    return [first, second]
  }
}
