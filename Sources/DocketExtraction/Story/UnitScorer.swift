import DocketModel

/// Tells for each unit of a page by its shape and its cues how much it looks like the story's running text.
struct UnitScorer {
  let document: Document
  let pages: PageIndex
  let credit: CueIndex.ClassID?
  let tweet: CueIndex.ClassID?
  let summary: CueIndex.ClassID?

  init(document: Document, pages: PageIndex) {
    self.document = document
    self.pages = pages
    credit = pages.cues.id("credit")
    tweet = pages.cues.id("tweet")
    summary = pages.cues.id("summary")
  }

  /// Sets cue, reason and score of all units.
  func score(_ units: inout [TextUnit]) {
    for index in units.indices {
      units[index].cue = cue(units[index])
      units[index].reason = units[index].cue.map { pages.cues.reasons[$0] } ?? .none
      units[index].score = worth(units[index])
    }
    markIndents(&units)
    for index in units.indices { markNeighbours(index, &units) }
    markTeasers(&units)
    markStrays(&units)
  }

  /// Units that are longer than this, in words, hold no cue but one at their start or end.
  static let longest = 60

  func cue(_ unit: TextUnit) -> CueIndex.ClassID? {
    let (tokens, cues) = (document.tokens, pages.cues)
    let range = unit.tokens
    guard !range.isEmpty else { return cues.id("menu") }
    if unit.words <= 25, let tiled = tile(unit) { return tiled }
    let short = unit.words <= 12 || unit.ending == .open
    if let start = cues.match(
      tokens, at: range.lowerBound, end: range.upperBound, { $0.place == .start }),
      unit.words <= UnitScorer.longest, starts(start, unit, short: short)
    {
      return start.cue
    }
    if isSigned(unit) { return credit }
    guard unit.words <= UnitScorer.longest else { return captionEnd(unit) }
    let isText = unit.isProse && unit.words > 25
    for index in range {
      guard
        let phrase = cues.match(
          tokens, at: index, end: range.upperBound,
          {
            $0.place == .has && (!isText || $0.length > 2)
              || ($0.place == .end && index + $0.length == range.upperBound)
          })
      else { continue }
      return phrase.cue
    }
    return captionEnd(unit)
  }

  /// Whether a phrase at the start of a unit makes it a cue: one of a single word only before little else.
  func starts(_ phrase: CueIndex.Phrase, _ unit: TextUnit, short: Bool) -> Bool {
    if phrase.length >= 3 || phrase.length == unit.tokens.count { return true }
    if phrase.length == 2 { return short || unit.words <= 25 }
    return short && unit.words <= 20
  }

  /// Whether a photographer or an agency has signed a line: `... in Qatar. AFP`, `... in Osh © Name`.
  func isSigned(_ unit: TextUnit) -> Bool {
    guard unit.words > 4, unit.words <= 80 else { return false }
    for index in unit.tokens.suffix(6).dropFirst() where index > unit.tokens.lowerBound + 3 {
      let token = document.tokens[index]
      let mark = Punctuation(document, token)
      if mark == .copyright { return true }
      let before = document.tokens[index - 1]
      guard token.isWord, before.isMark,
        Punctuation(document, before).isStop || document.bytes[Int(before.start)] == 47,
        let names = pages.outlets.names(
          document.tokens, at: index, end: unit.tokens.upperBound, credits: true)
      else { continue }
      if index + names.length == unit.tokens.upperBound { return true }
    }
    return false
  }

  /// A long caption that ends with a credit in brackets.
  func captionEnd(_ unit: TextUnit) -> CueIndex.ClassID? {
    guard unit.ending == .bracket, unit.words > 6, unit.numbers < 3 || unit.words > 12 else { return nil }
    var index = unit.tokens.upperBound - 1
    let bottom = max(unit.tokens.lowerBound, index - 14)
    var sign = false
    while index > bottom {
      let token = document.tokens[index]
      if token.isMark {
        let byte = document.bytes[Int(token.start)]
        if byte == 40 {
          // An agency signs after the full stop, a photographer before it.
          let isSigned =
            index > unit.tokens.lowerBound && Punctuation(document, document.tokens[index - 1]).isStop
          return !isSigned && (sign || !unit.isProseBeforeBracket) ? credit : nil
        }
        if byte == 47 || byte == 58 { sign = true }
      } else if pages.outlets.names(document.tokens, at: index, end: unit.tokens.upperBound, credits: true)
        != nil
      {
        sign = true
      }
      index -= 1
    }
    return nil
  }

  /// The class of a unit that is made of nothing but phrases for whole lines and numbers.
  func tile(_ unit: TextUnit) -> CueIndex.ClassID? {
    let tokens = document.tokens
    var index = unit.tokens.lowerBound
    var found: CueIndex.ClassID?
    var longest = 0
    while index < unit.tokens.upperBound {
      if let phrase = pages.cues.match(tokens, at: index, end: unit.tokens.upperBound, { $0.place == .line })
      {
        if phrase.length > longest || longest == 1 && found.map({ pages.cues.ending[$0] }) == 0 {
          found = phrase.cue
          longest = phrase.length
        }
        index += phrase.length
      } else if tokens[index].isMark || (tokens[index].isNumber && found != nil) {
        index += 1
      } else {
        return nil
      }
    }
    return found
  }

  /// What a unit is worth by its shape: the number of its words where it is running text, negative where not.
  func worth(_ unit: TextUnit) -> Double {
    let words = Double(min(unit.words, 70))
    if unit.cue != nil { return -6 }
    if unit.tokens.isEmpty { return -2 }
    if isLink(unit) { return -4 }
    if unit.numbers * 2 >= unit.words, unit.words < 20 { return -3 }
    let capitals = unit.capitalShare
    switch unit.ending {
    case .stop, .colon:
      if unit.words < 3 { return -2 }
      if capitals > 0.75 && unit.sentences == 0 && unit.words < 14 { return -3 }
      if unit.isBullet && unit.words < 8 { return -2 }
      if unit.dividers > 1 { return -4 }
      return unit.words < 6 ? words * 0.4 : words < 12 ? words * 0.7 : words
    case .comma: return unit.words >= 12 && capitals < 0.4 ? words * 0.5 : -2
    case .ellipsis: return unit.words >= 30 || unit.sentences > 1 ? words * 0.6 : -3
    case .bracket: return unit.words >= 18 && (unit.sentences > 0 || capitals < 0.3) ? words * 0.6 : -4
    case .open:
      if unit.words >= 28 && capitals < 0.35 && unit.dividers == 0 {
        return unit.sentences > 0 ? words * 0.6 : words * 0.3
      }
      return unit.words > 12 ? -5 : -3
    }
  }

  func isLink(_ unit: TextUnit) -> Bool {
    guard unit.tokens.count <= 40, let first = unit.tokens.first else { return false }
    return unit.words < 12
      && WebAddress(document, at: Int(document.tokens[first].start), end: unit.range.end) != nil
  }
}

extension TextUnit {
  /// Whether the text before a bracket at the end has several sentences, so that the bracket is part of the story.
  var isProseBeforeBracket: Bool { sentences > 1 }
}
