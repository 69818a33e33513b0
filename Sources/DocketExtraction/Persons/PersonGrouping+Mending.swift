/// What other parts of the page tell of persons found.
extension PersonGrouping {
  /// Finds the full names of persons whom the story calls by one word in what is around it: headline, captions.
  func completeFromPage() {
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
  func mergeTitled() {
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
}
