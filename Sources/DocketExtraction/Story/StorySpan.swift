/// Finds the run of units that is the story: the one whose running text weighs most against what interrupts it.
enum StorySpan {
  /// What it costs, in words, to go on past a line that says that the story is over.
  private static let endCost = 70.0

  /// The units of the story (half-open), gaps included; `nil` where no unit is running text.
  static func find(_ units: [TextUnit], cues: CueIndex) -> Range<Int>? {
    var best: (weight: Double, range: Range<Int>)?
    var weight = 0.0
    var start = 0
    var junk = 0
    for (index, unit) in units.enumerated() {
      if unit.score > 0 {
        if weight <= 0 {
          weight = 0
          start = index
        }
        weight += unit.score
        junk = 0
        if weight > best?.weight ?? 0 { best = (weight, start..<(index + 1)) }
      } else if weight > 0 {
        junk += 1
        let ends = unit.cue.map { cues.ending[$0] } ?? false
        // A gap costs more the longer it is, up to a bound: advertisements come in long lists.
        weight -= ends ? endCost : junk > 12 ? 2 : min(-unit.score, 5)
      }
    }
    return best?.range
  }
}
