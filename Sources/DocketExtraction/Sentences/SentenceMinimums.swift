import DocketModel

/// The least that must be served of a sentence: a part of the sentence before it, and no sentence of its own.
enum SentenceMinimums {
  /// How many passages behind a sentence the least of it may be told.
  private static let reach = 3

  /// The sentences with the least times that belong to them: a life sentence keeps it as its term (`P17Y/..`),
  /// one of a number of years goes without.
  static func settled(_ found: [SentenceMention]) -> [SentenceMention] {
    guard found.contains(where: { $0.minimum != nil }) else { return found }
    var (found, sentences) = (found, [SentenceMention]())
    for index in found.indices {
      let mention = found[index]
      guard let minimum = mention.minimum else {
        sentences.append(mention)
        continue
      }
      if mention.status == .requested {
        if found.contains(where: { $0.kind == .life && $0.minimum == nil }) { sentences.append(mention) }
        continue
      }
      let near = sentences.lastIndex {
        SentenceMinimums.canHaveLeast($0) && mention.passage - $0.passage <= SentenceMinimums.reach
      }
      if let near {
        if sentences[near].kind == .life, sentences[near].term == nil { sentences[near].term = mention.term }
        continue
      }
      // "at least 14 years of his life sentence": the life sentence stands behind.
      let later = found[(index + 1)...].firstIndex { $0.kind == .life && $0.passage == mention.passage }
      if let later {
        if found[later].term == nil { found[later].term = mention.term }
      } else if minimum == .served {
        var own = mention
        own.kind = .imprisonment
        sentences.append(own)
      }
    }
    return sentences
  }

  /// Whether a sentence is one of which a least time is told.
  private static func canHaveLeast(_ mention: SentenceMention) -> Bool {
    (mention.kind == .life || mention.kind == .imprisonment)
      && (mention.status == .imposed || mention.status == .changed) && mention.minimum == nil
  }
}
