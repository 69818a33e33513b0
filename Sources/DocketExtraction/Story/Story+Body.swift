import DocketModel

/// The paragraphs of the story, and what is cut.
extension Story {
  mutating func markBody(_ body: Range<Int>, _ headline: HeadlineFinder.Headline?) {
    let body = body.lowerBound..<markRosters(body)
    for index in body where !isFurniture[index] || units[index].words > 30 {
      let isHead = units[index].score <= 0 && isSubheading(index, body)
      let isItem = units[index].score <= 0 && isItem(index, body)
      guard units[index].score > 0 || isHead || isItem else { continue }
      var range = units[index].range
      if units[index].isBullet { range.start = document.lines[units[index].lines.lowerBound].range.start }
      units[index].reason = .story
      frame.body.append(range)
    }
    if frame.body.isEmpty { markSentences() }
    trimSignature()
    guard let first = body.first, let headline, headline.unit < first else { return }
    for index in (headline.unit + 1)..<first
    where units[index].cue == nil && !isFurniture[index] && units[index].words >= 6
      && units[index].ending != .bracket
      && (bylines[index].map { !$0.isExplicit && $0.names.count == 0 } ?? true)
    {
      frame.standfirst.append(units[index].range)
      if units[index].reason == .none || units[index].reason == .aside { units[index].reason = .standfirst }
    }
  }

  /// Whether a line without a sentence is part of a list in the story.
  private func isItem(_ index: Int, _ body: Range<Int>) -> Bool {
    isListItem(index, body) || isParty(units[index].tokens) || units[index].reason == .roster
  }

  /// The fewest and most words of a name in a table of parties.
  private static let partyName = 2...5

  /// "Jane Doe, 39, Koloa, Hawaii": a line of a table that names a party with the age.
  private func isParty(_ tokens: Range<Int>) -> Bool {
    guard let comma = tokens.first(where: { !document.tokens[$0].isCapital }), document.isComma(comma),
      Story.partyName.contains(comma - tokens.lowerBound), comma + 1 < tokens.upperBound,
      let age = document.integer(document.tokens[comma + 1]), (10...99).contains(age)
    else { return false }
    return comma + 2 == tokens.upperBound || document.isComma(comma + 2)
  }

  /// Takes every line that reads as a sentence where no body was found, as in a page of short notices: what is kept
  /// too much can be seen, what is lost cannot.
  mutating func markSentences() {
    for index in units.indices
    where !isFurniture[index] && units[index].cue == nil && units[index].words >= Story.sentenceWords
      && units[index].ending == .stop
    {
      units[index].reason = .story
      frame.body.append(units[index].range)
    }
  }

  /// The fewest words of a line that is taken for a sentence by itself.
  private static let sentenceWords = 8

  /// Takes the agency's sign in brackets off the end of the last paragraph.
  mutating func trimSignature() {
    guard let last = frame.body.last else { return }
    let tokens = document.tokens(in: last)
    guard tokens.count > 8, document.bytes[Int(document.tokens[tokens.upperBound - 1].start)] == 41,
      let open = tokens.suffix(8).last(where: { document.bytes[Int(document.tokens[$0].start)] == 40 }),
      open > tokens.lowerBound, Punctuation(document, document.tokens[open - 1]).isStop
    else { return }
    frame.body[frame.body.count - 1].end = Int(document.tokens[open - 1].end)
  }

  /// A short line between paragraphs of the story, at their indent.
  func isSubheading(_ index: Int, _ body: Range<Int>) -> Bool {
    let unit = units[index]
    guard isIndented, unit.cue == nil, unit.reason == .none, unit.words <= 10, unit.words >= 2,
      !unit.isBullet,
      unit.dividers == 0,
      index > body.lowerBound, index + 1 < body.upperBound, unit.ending == .open || unit.ending == .stop,
      units[index - 1].score > 12, units[index + 1].score > 12, units[index + 1].indent == unit.indent,
      units[index - 1].indent == unit.indent
    else { return false }
    return true
  }

  /// An item of a list that the paragraph before it announces with a colon, or that is a sentence.
  func isListItem(_ index: Int, _ body: Range<Int>) -> Bool {
    guard units[index].isBullet, units[index].cue == nil, units[index].words >= 3 else { return false }
    var at = index - 1
    while at > body.lowerBound, units[at].isBullet, units[at].cue == nil, index - at < 30 { at -= 1 }
    return at >= body.lowerBound && units[at].score > 0 && units[at].ending == .colon
  }

  /// Everything that is not the story, by reason; neighbours with one reason are one cut.
  func cuts(_ headline: HeadlineFinder.Headline?) -> [Cut] {
    var cuts: [Cut] = []
    for (index, unit) in units.enumerated() where unit.reason != .story {
      var reason = unit.reason == .none ? "other" : UnitReason.name(of: unit, packs.pages.cues)
      if headline?.unit == index { reason = "title" } else if isFurniture[index] { reason = "byline" }
      if let last = cuts.last, last.reason == reason, index > 0, units[index - 1].reason != .story {
        cuts[cuts.count - 1].end = unit.range.end
      } else {
        cuts.append(
          Cut(start: document.lines[unit.lines.lowerBound].range.start, end: unit.range.end, reason: reason))
      }
    }
    return cuts
  }
}
