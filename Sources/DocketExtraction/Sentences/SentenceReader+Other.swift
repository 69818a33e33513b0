import DocketModel

/// What reads like a sentence, and is the term or the thing of something else.
extension SentenceReader {
  /// How far before what is forfeited may stand what it was given for.
  private static let bailReach = 8

  /// Whether an annotation tells of something else: how long somebody sits in a prison that is named, what a court
  /// orders besides, or the bail of somebody who fled.
  func isOfOther(
    _ kind: Sentence.Kind, _ annotation: Annotation, _ term: Range<Int>?, _ passage: Range<Int>
  ) -> Bool {
    let start = annotation.tokens.lowerBound
    switch kind {
    case .confiscation:
      let near = max(passage.lowerBound, start - SentenceReader.bailReach)..<annotation.tokens.upperBound
      return near.contains { has($0, "confiscation.other") }
    case .imprisonment:
      // "has been in Osh Prison for 300 days"
      if start > passage.lowerBound, has(start, "prison.noun"), reader.document.tokens[start].isCapital,
        reader.document.tokens[start - 1].isCapital
      {
        return true
      }
      guard let term, start + 1 < term.lowerBound else { return false }
      // "was sentenced to 15 lashes and ordered to sweep the court for two weeks"
      guard let other = (start + 1..<term.lowerBound).last(where: { has($0, "sentence.verb.other") }) else {
        return false
      }
      return !(other + 1..<term.upperBound).contains {
        has($0, "sentence.verb") || has($0, "prison.noun")
      }
    default: return false
    }
  }

  private func has(_ index: Int, _ list: String) -> Bool {
    reader.packs.lexicon.list(list).map {
      reader.packs.lexicon.contains(reader.document.tokens[index], in: $0)
    } ?? false
  }
}
