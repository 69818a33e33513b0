/// Finds the run of units that is the story: the one whose running text weighs most against what interrupts it.
enum StorySpan {
  /// What it costs, in words, to go on past lines that say that the story is perhaps or very likely over.
  private static let endCosts = [0.0, 40, 130]
  /// The same where the text goes on at the indent that it had before.
  private static let indentedEndCosts = [0.0, 10, 45]
  /// The same after a gap of one or two lines: a link inside of the story.
  private static let shortEndCosts = [0.0, 8, 60]
  /// The most that the length of one gap costs.
  private static let longestGap = 24.0

  /// The units of the story (half-open), gaps included; `nil` where no unit is running text.
  static func find(_ units: [TextUnit], cues: CueIndex) -> Range<Int>? {
    var best: (weight: Double, range: Range<Int>)?
    var weight = 0.0
    var start = 0
    var gap = 0.0
    var gapUnits = 0
    var ends = 0
    var last = 0
    let isIndented =
      holds(units.lazy.filter { $0.score > 20 }.map(\.indent), moreThan: 1)
      || holds(units.lazy.map(\.indent), moreThan: 4)
    for (index, unit) in units.enumerated() {
      guard unit.score > 0 else {
        gap += interrupts(unit, cues) ? 2 : min(-unit.score, 5)
        gapUnits += 1
        ends = max(ends, unit.cue.map { cues.ending[$0] } ?? 0)
        continue
      }
      if gap > 0 {
        let sameIndent = isIndented && units[last].indent == unit.indent
        weight -=
          min(gap, longestGap) + Double(min(max(gapUnits - 25, 0), 40)) * 2
          + (sameIndent ? indentedEndCosts : gapUnits <= 2 ? shortEndCosts : endCosts)[ends]
      }
      if weight <= 0 {
        weight = 0
        start = index
      }
      weight += worth(units, index, cues)
      gap = 0
      gapUnits = 0
      ends = 0
      last = index
      if weight > best?.weight ?? 0 { best = (weight, start..<(index + 1)) }
    }
    return best?.range
  }

  /// Whether more than so many different numbers are among some.
  static func holds(_ numbers: some Sequence<Int>, moreThan count: Int) -> Bool {
    var found: [Int] = []
    for number in numbers where !found.contains(number) {
      found.append(number)
      if found.count > count { return true }
    }
    return false
  }

  /// Whether a unit is of the sort that stands inside of stories: an advertisement, a caption, a form.
  private static func interrupts(_ unit: TextUnit, _ cues: CueIndex) -> Bool {
    unit.cue.map { cues.ending[$0] == 0 } ?? (unit.reason != .none)
  }

  /// What a unit weighs: half where it stands alone among lines that are no running text, as a teaser's summary does.
  private static func worth(_ units: [TextUnit], _ index: Int, _ cues: CueIndex) -> Double {
    let unit = units[index]
    func stops(_ index: Int) -> Bool {
      !units.indices.contains(index)
        || units[index].score <= 0 && units[index].cue == nil
          && !interrupts(units[index], cues)
    }
    let isAlone = stops(index - 1) && (index + 1 >= units.count || units[index + 1].score <= 0)
    return isAlone && unit.words < 40 && unit.sentences < 2 ? unit.score * 0.5 : unit.score
  }
}
