import DocketModel

/// What the units around a unit say of it.
extension UnitScorer {
  /// Running text of a page keeps one indent; what stands at another one is set apart from it.
  func markIndents(_ units: inout [TextUnit]) {
    var mass: [Int: Double] = [:]
    for unit in units where unit.score >= 15 { mass[unit.indent, default: 0] += unit.score }
    guard let most = mass.values.max(), mass.count > 1 else { return }
    let usual = Set(mass.filter { $0.value >= most * 0.35 }.keys)
    for index in units.indices where units[index].score > 0 && !usual.contains(units[index].indent) {
      // Two paragraphs side by side at an indent of their own are still the story; one is a caption or a box.
      let unit = units[index]
      let hasTwin = [index - 1, index + 1].contains { at in
        units.indices.contains(at) && units[at].indent == unit.indent && units[at].words >= 25
          && units[at].ending == .stop && units[at].cue == nil
      }
      if hasTwin, unit.words >= 25, usual.contains(where: { abs($0 - unit.indent) <= 4 }) { continue }
      units[index].score = unit.score >= 45 && unit.sentences > 0 ? unit.score * 0.2 : -5
      if units[index].score < 0 { units[index].reason = .aside }
    }
  }

  /// A short sentence among lines that are no running text is none either.
  func markStrays(_ units: inout [TextUnit]) {
    let prose = units.map { $0.score > 0 }
    for index in units.indices where prose[index] && units[index].words < 11 {
      let near = max(0, index - 3)...min(units.count - 1, index + 3)
      let others = near.filter { $0 != index }
      if others.count > 3, others.filter({ prose[$0] }).count * 3 <= others.count {
        units[index].score = -2
        units[index].reason = .stray
      }
    }
  }

  /// What the units around a unit say of it: summaries of teasers, the texts of embedded posts, captions before credits.
  func markNeighbours(_ index: Int, _ units: inout [TextUnit]) {
    let unit = units[index]
    if unit.cue == credit, unit.cue != nil, unit.words <= 10, unit.numbers == 0, index > 0,
      units[index - 1].score > 0,
      units[index - 1].sentences < 3, units[index - 1].lines.upperBound + 1 >= unit.lines.lowerBound
    {
      units[index - 1].score = -5
      units[index - 1].reason = .caption
    }
    if unit.cue == tweet, unit.cue != nil { markPost(index, &units) }
    if unit.cue == summary, unit.cue != nil { markSummary(index, &units) }
    guard index > 0, unit.score > 0, unit.words < 45, unit.sentences == 0, !unit.blankBefore else { return }
    let before = units[index - 1]
    if before.score < 0, before.cue == nil, before.words >= 5, before.ending == .open, before.blankBefore {
      units[index].score = -4
      units[index].reason = .teaser
    }
  }

  /// Longest summary of a teaser, in words.
  static let longestSummary = 40

  /// So many summaries below headlines in a row are teasers.
  static let teasers = 3

  /// Short paragraphs, each of which stands alone below a line like a headline, are teasers of other stories.
  func markTeasers(_ units: inout [TextUnit]) {
    var run: [Int] = []
    var since = 0
    func isHeadline(_ index: Int) -> Bool {
      index >= 0 && units[index].score <= 0 && units[index].cue == nil
        && (3...20).contains(units[index].words)
        && units[index].ending != .bracket
    }
    func close(_ units: inout [TextUnit]) {
      if run.count >= UnitScorer.teasers {
        for index in run {
          units[index].score = -4
          units[index].reason = .teaser
        }
      }
      run = []
    }
    for index in units.indices {
      guard units[index].score > 0 else {
        since += 1
        if since > 6 { close(&units) }
        continue
      }
      let isAlone = index + 1 >= units.count || units[index + 1].score <= 0
      if isAlone, since > 0, isHeadline(index - 1), units[index].words <= UnitScorer.longestSummary {
        run.append(index)
      } else {
        close(&units)
      }
      since = 0
    }
    close(&units)
  }

  /// The line after the label of a summary, or the list after it, sums up the story.
  func markSummary(_ index: Int, _ units: inout [TextUnit]) {
    for at in (index + 1)..<min(units.count, index + 8) where units[at].cue == nil {
      guard units[at].isBullet || at == index + 1, units[at].words < 50 else { return }
      units[at].score = -4
      units[at].reason = .summary
    }
  }

  /// The text of a post stands before the line that signs it.
  func markPost(_ index: Int, _ units: inout [TextUnit]) {
    guard let first = units[index].tokens.first, Punctuation(document, document.tokens[first]) == .dash else {
      return
    }
    // A line with a link in it is the whole post; without one a post may have two paragraphs.
    for at in stride(from: index - 1, through: max(0, index - 2), by: -1) {
      let isWhole = units[at].cue == tweet
      guard units[at].words < 60, units[at].ending != .colon,
        at == index - 1 || isWhole || units[at].ending != .stop || units[at].words <= 20
      else { return }
      units[at].score = -5
      units[at].reason = .post
      if isWhole { return }
    }
  }
}
