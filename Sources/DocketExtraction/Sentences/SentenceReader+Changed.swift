import DocketModel

/// Sentences before and after a change.
extension SentenceReader {
  /// "from six to 15 years": the range that it looks like is a sentence before and after.
  func changedRange(_ annotation: Annotation, _ mention: SentenceMention) -> [SentenceMention] {
    guard let pair = reader.tokens("pair", of: annotation).first, let term = terms.term(at: pair.lowerBound),
      let slash = term.firstIndex(of: "/"), !term.contains("..")
    else { return [] }
    var first = mention
    first.term = String(term[..<slash])
    var second = mention
    second.term = String(term[term.index(after: slash)...])
    second.status = .changed
    if cues.isChangedBy(pair.lowerBound, reader.document) { return [second] }
    if cues.isMaximum(annotation.tokens, reader.document, annotation.tokens) {
      second.term = second.term.map { "../" + $0 }
      second.status = .possible
      return [second]
    }
    return [first, second]
  }

  /// A sentence before and after; the one after alone where nothing says what was before.
  func changed(_ annotation: Annotation, _ mention: SentenceMention) -> [SentenceMention] {
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
    // "raised the maximum penalty from two years to seven": what the law allows since.
    if cues.isMaximum(annotation.tokens, reader.document, annotation.tokens) {
      second.term = "../" + after
      second.status = .possible
      return [second]
    }
    first.term = before
    second.term = after
    return [first, second]
  }
}
