import DocketModel

/// Finds the headline among the lines before a story.
struct HeadlineFinder {
  let document: Document
  let lexicon: Lexicon
  let pages: PageIndex
  /// Units that hold a date or a byline, by index.
  let isFurniture: [Bool]
  /// Units that say by whom the story is, by index.
  let isByline: [Bool]

  /// A headline: the unit and the tokens, without the outlet's name after it.
  struct Headline: Sendable {
    var unit: Int
    var tokens: Range<Int>
  }

  /// Headlines stand at most this many units before the story.
  private static let reach = 80

  /// The headline before unit `start`.
  func find(_ units: [TextUnit], before start: Int) -> Headline? {
    let first = max(0, start - HeadlineFinder.reach)
    let pageTitle = pageTitle(units, before: start)
    let words = storyWords(units, start)
    var scores: [Double?] = Array(repeating: nil, count: units.count)
    var overlaps: [Double] = Array(repeating: 0, count: units.count)
    var best = (key: 0, value: -Double.infinity)
    let byline = (first..<max(first, start)).first { isByline[$0] } ?? start
    for index in first..<max(first, start) {
      let unit = units[index]
      guard var shape = score(unit, index, units, start, pageTitle) else { continue }
      // Behind the byline stand heads of parts.
      if index > byline { shape -= 14 }
      let overlap = overlap(unit, words)
      overlaps[index] = overlap
      var score = shape + (overlap > 0 ? 26 * overlap : -6)
      if unit.words >= 4, isRepeated(unit, index, units, start) {
        score += overlap > 0.15 || words.isEmpty ? 22 : 6
      }
      if unit.isBullet { score -= overlap > 0.3 ? 2 : 14 }
      scores[index] = score
      if score > best.value { best = (index, score) }
    }
    guard best.value > 14 else { return pageTitle }
    // A standfirst that looks as good as the headline stands behind it.
    for step in 1...2 {
      let index = best.key - step
      if index >= 0, let before = scores[index], before > best.value - 13,
        overlaps[index] >= overlaps[best.key] * 0.45,
        units[index].words >= 5 || units[best.key].words >= 18
      {
        best = (index, before)
        break
      }
      guard units.indices.contains(index), units[index].cue == nil, !isFurniture[index],
        units[index].words > 5
      else { break }
    }
    if let pageTitle, best.value < 40, !agree(units[best.key].tokens, pageTitle.tokens),
      start > pageTitle.unit
    {
      return pageTitle
    }
    // A label above the headline: few words, and a line after it that may be one.
    if units[best.key].words <= 4, best.key + 1 < units.count, let next = scores[best.key + 1],
      next > best.value - 14,
      (5...25).contains(units[best.key + 1].words), units[best.key + 1].ending != .stop
    {
      best = (best.key + 1, next)
    }
    let tokens = headlineTokens(units[best.key])
    // The page's title has the whole headline where the page has broken it into lines.
    if let pageTitle, pageTitle.tokens.count > tokens.count, agree(tokens, pageTitle.tokens) {
      return Headline(unit: best.key, tokens: pageTitle.tokens)
    }
    return Headline(unit: best.key, tokens: tokens)
  }

  /// The longer words of the story's first paragraphs.
  private func storyWords(_ units: [TextUnit], _ start: Int) -> WordSet {
    var words = WordSet(capacity: 300)
    var left = 300
    var index = start
    while index < units.count, left > 0 {
      if units[index].score > 0 {
        for token in document.tokens[units[index].tokens] {
          if token.isWord, token.end - token.start >= 4 || token.isCapital { words.insert(token.hash) }
        }
        left -= units[index].tokens.count
      }
      index += 1
    }
    return words
  }

  /// Share of a line's longer words that the story has too.
  private func overlap(_ unit: TextUnit, _ words: WordSet) -> Double {
    var all = 0.0
    var known = 0.0
    for index in unit.tokens {
      let token = document.tokens[index]
      guard token.isWord, token.end - token.start >= 4, !pages.languages.isFunctionWord(token) else {
        continue
      }
      all += 1
      if words.contains(token.hash) { known += 1 }
    }
    return all > 0 ? known / max(all, 3) : 0
  }

  /// A first line `Headline - Outlet`.
  private func pageTitle(_ units: [TextUnit], before start: Int) -> Headline? {
    for index in 0..<min(3, start, units.count) {
      let unit = units[index]
      guard unit.words >= 5, unit.cue == nil || unit.dividers > 0, unit.dividers < 3, !isFurniture[index],
        let cut = PageTitle.cut(unit, document)
      else { continue }
      let left = unit.tokens.lowerBound..<cut
      if left.filter({ !document.tokens[$0].isMark }).count >= 3 {
        return Headline(unit: index, tokens: withoutRepetition(left))
      }
    }
    return nil
  }

  private func headlineTokens(_ unit: TextUnit) -> Range<Int> {
    var tokens = unit.tokens
    if unit.dividers > 0 || unit.lines.lowerBound == 0, let cut = PageTitle.cut(unit, document) {
      tokens = tokens.lowerBound..<cut
    }
    // `FOR IMMEDIATE RELEASE: Headline`
    if let phrase = pages.cues.match(
      document.tokens, at: tokens.lowerBound, end: tokens.upperBound, { $0.place == .start }),
      tokens.lowerBound + phrase.length < tokens.upperBound,
      Punctuation(document, document.tokens[tokens.lowerBound + phrase.length]) == .colon,
      tokens.count > phrase.length + 4
    {
      tokens = (tokens.lowerBound + phrase.length + 1)..<tokens.upperBound
    }
    return withoutRepetition(tokens)
  }

  /// A headline that a page prints twice in one line, once.
  private func withoutRepetition(_ tokens: Range<Int>) -> Range<Int> {
    guard tokens.count >= 8, tokens.count % 2 == 0 else { return tokens }
    let half = tokens.lowerBound + tokens.count / 2
    let isTwice = zip(tokens.lowerBound..<half, half..<tokens.upperBound)
      .allSatisfy { document.tokens[$0].hash == document.tokens[$1].hash }
    return isTwice ? tokens.lowerBound..<half : tokens
  }

  private func score(
    _ unit: TextUnit, _ index: Int, _ units: [TextUnit], _ start: Int, _ pageTitle: Headline?
  ) -> Double? {
    guard unit.words >= 2, unit.words <= 45, !unit.tokens.isEmpty, !isFurniture[index] else { return nil }
    if WebAddress(document, at: unit.range.start, end: unit.range.end) != nil { return nil }
    if unit.cue != nil && !(unit.words >= 6 && unit.reason == .release) { return nil }
    if unit.ending == .bracket || unit.ending == .comma || unit.ending == .ellipsis { return nil }
    var score = 20.0
    switch unit.words {
    case 4...22: score += 14
    case 3, 23...30: score += 4
    case 2: score -= 12
    default: score -= 20
    }
    if let pageTitle, agree(unit.tokens, pageTitle.tokens) { score += index == pageTitle.unit ? 12 : 24 }
    if unit.blankBefore { score += 4 }
    if unit.blankAfter { score += 4 }
    if unit.startsSmall { score -= 14 }
    // A first line of few words, all with capitals, is a masthead.
    if index == 0, unit.words <= 6, unit.small == 0 { score -= 22 }
    if endsWithFullStop(unit) {
      score -= isSentence(unit) ? 26 : 14
    } else if unit.ending == .stop {
      score -= 4
    }
    if unit.dividers > 1 { score -= 34 }
    if unit.numbers > 3 { score -= 12 }
    if unit.sentences > 0 { score -= 14 }
    if let office = pages.office, unit.words < 9,
      lexicon.contains(document.tokens[unit.tokens.upperBound - 1], in: office)
    {
      score -= 20
    }
    score -= Double(min(start - index, 30)) * 1.2
    // Before the byline or the date, not behind it.
    let next = (index + 1)..<min(start, index + 9)
    if next.contains(where: { isFurniture[$0] }) { score += 8 }
    return score
  }

  /// Whether another line before the story is this line, begins with it or ends with it: the page's title, a share bar.
  private func isRepeated(_ unit: TextUnit, _ index: Int, _ units: [TextUnit], _ start: Int) -> Bool {
    let first = document.tokens[unit.tokens.lowerBound].hash
    let count = unit.tokens.count
    for other in max(0, start - 120)..<start where other != index && units[other].tokens.count >= count {
      let tokens = units[other].tokens
      if units[other].key == unit.key { return true }
      if document.tokens[tokens.lowerBound].hash == first, same(unit.tokens, tokens.lowerBound) {
        return true
      }
      let tail = tokens.upperBound - count
      if document.tokens[tail].hash == first, same(unit.tokens, tail) { return true }
    }
    return false
  }

  private func same(_ tokens: Range<Int>, _ start: Int) -> Bool {
    for (offset, index) in tokens.enumerated()
    where document.tokens[index].hash != document.tokens[start + offset].hash {
      return false
    }
    return true
  }

  private func endsWithFullStop(_ unit: TextUnit) -> Bool {
    let last = document.tokens[unit.tokens.upperBound - 1]
    return unit.ending == .stop && last.isMark && document.bytes[Int(last.start)] == 46
  }

  /// Whether a line with a stop at its end is a sentence of the story rather than a headline.
  private func isSentence(_ unit: TextUnit) -> Bool {
    let last = document.tokens[unit.tokens.upperBound - 1]
    guard last.isMark, document.bytes[Int(last.start)] == 46, let never = pages.headlineNever else {
      return false
    }
    return unit.tokens.filter { lexicon.contains(document.tokens[$0], in: never) }.count >= 2
      || unit.words > 22
  }

  /// Whether one headline begins with the words of the other.
  private func agree(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let tokens = document.tokens
    var (left, right) = (a.lowerBound, b.lowerBound)
    var words = 0
    while true {
      while left < a.upperBound, tokens[left].isMark { left += 1 }
      while right < b.upperBound, tokens[right].isMark { right += 1 }
      guard left < a.upperBound, right < b.upperBound else { return words >= 3 }
      guard tokens[left].hash == tokens[right].hash else { return words >= 6 }
      words += 1
      left += 1
      right += 1
    }
  }
}
