import DocketModel

/// Dates and bylines around the story, and where the running text begins.
extension Story {
  /// Units with more words than this are no furniture.
  static let longestFurniture = 40

  mutating func readFurniture(_ span: Range<Int>) {
    isFurniture = Array(repeating: false, count: units.count)
    let dateReader = PageDateReader(document: document, lexicon: packs.lexicon, pages: packs.pages)
    let bylineReader = BylineReader(document: document, lexicon: packs.lexicon, pages: packs.pages)
    let near = (span.lowerBound - 24)..<(span.lowerBound + 9)
    for (index, unit) in units.enumerated() where unit.words <= Story.longestFurniture {
      let isBody = unit.score > 6 && span.contains(index) && unit.words > 14
      var found: [PageDate] = []
      if unit.numbers > 0, !isBody, unit.reason != .post, unit.reason != .tweet,
        unit.reason != .footer || near.contains(index) && index < span.lowerBound
      {
        found = dateReader.dates(in: unit.tokens, unit: index)
        if let previous = index > 0 ? units[index - 1] : nil, !found.isEmpty {
          label(&found[0], unit, previous)
        }
        for index in found.indices { found[index].isInProse = unit.small > 6 && found[index].label == .none }
        dates += found
      }
      guard near.contains(index) || index >= span.upperBound && index < span.upperBound + 6, !isBody else {
        continue
      }
      if unit.cue == nil || unit.reason == .audio || unit.reason == .note || !found.isEmpty
        || unit.reason == .share
      {
        bylines[index] = bylineReader.read(unit, dates: found)
      }
      if let previous = index > 0 ? units[index - 1] : nil, bylines[index] != nil,
        bylineReader.isLabel(previous) || units[index].isBullet && bylines[index - 1]?.isExplicit ?? false
      {
        bylines[index]?.isExplicit = true
      }
      let isCaption = [.credit, .caption, .related, .tags].contains(unit.reason)
      let isDateLine =
        unit.words <= 30 && (found.contains { $0.label != .none } || unit.small <= 8)
        && !(unit.ending == .stop && unit.small >= 3 && unit.numbers * 3 < unit.words) && !tells(unit, found)
      if !isCaption, !found.isEmpty && isDateLine || bylines[index]?.isExplicit ?? false {
        isFurniture[index] = true
      }
    }
  }

  /// "Jane Doe pleaded guilty Sept. 3, 2015.": whether a line with a date is a sentence.
  private func tells(_ unit: TextUnit, _ dates: [PageDate]) -> Bool {
    guard unit.ending == .stop, let first = dates.first, dates.allSatisfy({ $0.label == .none }) else {
      return false
    }
    let before = unit.tokens.lowerBound..<max(unit.tokens.lowerBound, first.tokens.lowerBound)
    return before.filter { document.tokens[$0].isWord && !document.tokens[$0].isCapital }.count > 1
  }

  /// `Published` on a line of its own tells what the date on the next one is.
  func label(_ date: inout PageDate, _ unit: TextUnit, _ previous: TextUnit) {
    guard date.label == .none, previous.words <= 3, date.tokens.lowerBound <= unit.tokens.lowerBound + 1
    else { return }
    func holds(_ list: Lexicon.ListID?) -> Bool {
      guard let list, let first = previous.tokens.first else { return false }
      return packs.lexicon.match(list, document.tokens, at: first, end: previous.tokens.upperBound) != nil
    }
    if holds(packs.pages.updated) {
      date.label = .updated
    } else if holds(packs.pages.published) {
      date.label = .published
    }
  }

  /// Where the running text begins: what stands before the byline or the date is no part of it.
  func bodyStart(_ span: Range<Int>) -> Int {
    var start = span.lowerBound
    var words = 0
    for index in span.prefix(10) {
      if leads.contains(index) { break }
      if isFurniture[index], units[index].score <= 6 || units[index].words < 15 {
        start = index + 1
      } else if units[index].score > 0 {
        words += units[index].words
        if words > 110 { break }
      }
    }
    while start < span.upperBound, units[start].score <= 0 { start += 1 }
    while start + 1 < span.upperBound, units[start].words >= 5,
      units[..<start].contains(where: { $0.key == units[start].key })
    {
      // The headline again.
      start += 1
      while start + 1 < span.upperBound, units[start].score <= 0 { start += 1 }
    }
    // A short question before the first paragraph is a headline, a line without a full stop a sub-headline.
    if start + 1 < span.upperBound, start < 40 || start > span.lowerBound, units[start].words <= 20,
      units[start].sentences == 0, units[start].ending == .stop, let last = units[start].tokens.last,
      [33, 63].contains(document.bytes[Int(document.tokens[last].start)]),
      units[start + 1].words * 3 > units[start].words * 4
    {
      start += 1
    }
    while start + 1 < span.upperBound, units[start].ending == .open, units[start].sentences == 0,
      let next = units[(start + 1)..<span.upperBound].first(where: { $0.score > 0 }), next.ending != .open
    { start += 1 }
    while start < span.upperBound, units[start].score <= 0 { start += 1 }
    guard start < span.upperBound else { return span.lowerBound }
    return isHeadlineWithStop(start, span) || isStandfirst(start, span) ? start + 1 : start
  }

  /// Whether the first line of the file is a headline though a full stop ends it.
  func isHeadlineWithStop(_ index: Int, _ span: Range<Int>) -> Bool {
    let unit = units[index]
    guard index + 1 < span.upperBound, unit.words <= 18, unit.sentences == 0,
      let never = packs.pages.headlineNever,
      units[..<index].allSatisfy({ WebAddress(document, at: $0.range.start, end: $0.range.end) != nil }),
      units[index + 1].words >= unit.words * 2
    else { return false }
    return unit.tokens.filter { packs.lexicon.contains(document.tokens[$0], in: never) }.count < 2
  }

  /// Whether the first sentence of the running text sums up the story rather than begins it: it names nobody and
  /// speaks of "the" people whom only the headline has named.
  func isStandfirst(_ index: Int, _ span: Range<Int>) -> Bool {
    let unit = units[index]
    guard index > 0, index + 1 < span.upperBound, unit.words <= 40, unit.sentences == 0, unit.capitals == 0,
      units[index + 1].score > 10, units[index + 1].capitals >= 2, let first = unit.tokens.first,
      let definite = packs.lexicon.list("page.standfirst.start")
    else { return false }
    return packs.lexicon.contains(document.tokens[first], in: definite)
  }

  mutating func readDateline(_ body: Range<Int>) {
    let reader = DatelineReader(document: document, lexicon: packs.lexicon, pages: packs.pages)
    if let first = body.first, let found = reader.read(units[first].tokens, isLine: false) {
      frame.dateline = found
    }
    guard frame.dateline == nil, let first = body.first else { return }
    for index in max(0, first - 3)..<first
    where units[index].words <= 14 && (units[index].cue == nil || units[index].reason == .credit) {
      if let found = reader.read(units[index].tokens, isLine: true) { frame.dateline = found }
    }
  }
}
