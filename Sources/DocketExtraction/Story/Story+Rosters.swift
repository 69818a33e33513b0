import DocketModel

/// Lists of names in the story: line-ups, results, signatories. They have no sentence, and look like captions or menus.
extension Story {
  /// The fewest names of a list.
  private static let rosterNames = 3
  /// Lines between two names of a list, as their items.
  private static let rosterGap = 4
  /// The fewest and most words of a name.
  private static let rosterWords = 2...6

  /// Takes the lists of names inside of the story, and numbered ones right after it, for the story's.
  /// - Returns: one past the last unit of the story.
  mutating func markRosters(_ body: Range<Int>) -> Int {
    var end = body.upperBound
    var index = body.lowerBound
    while index < units.count, index <= end + 1 {
      let run = roster(from: index)
      guard !run.isEmpty else {
        index += 1
        continue
      }
      let isInside = run.upperBound <= body.upperBound
      let isNext = run.lowerBound <= end + 1 && run.allSatisfy { units[$0].isBullet }
      let announcer = run.lowerBound - 1
      let isAnnounced = announcer > body.lowerBound && units[announcer].ending == .colon && announcer <= end
      if isInside || isNext || isAnnounced {
        for at in (isAnnounced ? announcer : run.lowerBound)..<run.upperBound where units[at].score <= 0 {
          units[at].reason = .roster
        }
        end = max(end, run.upperBound)
      }
      index = run.upperBound
    }
    return end
  }

  /// The list of names that begins with a unit: one line of several names, or lines of one name each, perhaps with
  /// items below each; empty where there is none.
  private func roster(from start: Int) -> Range<Int> {
    guard isRosterLine(start) else { return start..<start }
    if names(in: units[start].tokens) >= Story.rosterNames { return start..<start + 1 }
    var count = 0
    var last = start
    var index = start
    while index < units.count, index - last <= Story.rosterGap {
      if isRosterLine(index) {
        count += 1
        last = index
      } else if !isDash(index) || units[index].cue != nil {
        break
      }
      index += 1
    }
    return count >= Story.rosterNames ? start..<last + 1 : start..<start
  }

  /// Whether a unit is an item with a dash or the like before it, and no number.
  private func isDash(_ index: Int) -> Bool {
    let unit = units[index]
    return unit.isBullet && document.tokens[document.lines[unit.lines.lowerBound].tokens.lowerBound].isMark
  }

  private func isRosterLine(_ index: Int) -> Bool {
    let unit = units[index]
    let isCredit = unit.cue.map { packs.pages.cues.reasons[$0] == .credit } ?? true
    return unit.score <= 0 && isCredit && !isFurniture[index] && names(in: unit.tokens) > 0
  }

  /// How many names a line lists, each at its start, or behind a comma or a label, and with a comma, a bracket or the
  /// like behind it; 0 where the line does not begin with a name.
  private func names(in tokens: Range<Int>) -> Int {
    var start = tokens.lowerBound
    // "Defenders: "
    if let colon = tokens.prefix(4).first(where: { mark($0) == 58 }) { start = colon + 1 }
    var count = 0
    var known = 0
    while start < tokens.upperBound, let found = name(from: start, to: tokens.upperBound) {
      count += 1
      if found.isKnown { known += 1 }
      var next = found.end
      var depth = 0
      while next < tokens.upperBound {
        let byte = mark(next)
        next += 1
        if byte == 40 { depth += 1 } else if byte == 41 { depth -= 1 }
        if depth == 0, byte == 44 || byte == 59 || byte == 47 { break }
      }
      start = next
    }
    return known * 2 >= count ? count : 0
  }

  /// A name of a person at `start` with a mark or nothing behind it, and whether the lists know one of its words.
  private func name(from start: Int, to end: Int) -> (end: Int, isKnown: Bool)? {
    var next = start
    var words = 0
    var isKnown = false
    while next < end {
      let token = document.tokens[next]
      let flags = packs.names[token.hash]
      if token.isCapital {
        words += 1
        if !flags.isDisjoint(with: [.given, .surname]) { isKnown = true }
        if !flags.isDisjoint(with: [.country, .nationality, .calendar, .organisation, .thing]) { return nil }
      } else if next == start || mark(next) != 45 && !(token.isWord && flags.contains(.particle)) {
        break
      }
      next += 1
    }
    guard Story.rosterWords.contains(words), next == end || [40, 41, 44, 59, 47, 46].contains(mark(next))
    else { return nil }
    return (next, isKnown)
  }

  private func mark(_ index: Int) -> UInt8 {
    document.tokens[index].isMark ? document.bytes[Int(document.tokens[index].start)] : 0
  }
}
