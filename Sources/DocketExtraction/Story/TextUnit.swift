import DocketModel

/// A line of a page, or several that are one by their wrapping: what the search for the story classifies.
struct TextUnit: Sendable {
  /// How a unit ends.
  enum Ending: Sendable { case stop, ellipsis, colon, comma, bracket, open }

  /// The lines (half-open indexes into `Document.lines`).
  var lines: Range<Int>
  /// The tokens, without a bullet before them.
  var tokens: Range<Int>
  /// The bytes, without a bullet before them.
  var range: TextRange
  /// White space before the first line, in characters.
  var indent: Int
  /// Whether a bullet or a number of a list stands before it.
  var isBullet = false
  /// Whether blank lines stand around it.
  var blankBefore = false
  var blankAfter = false
  /// Number of words and numbers; two characters of a script without spaces count as one.
  var words = 0
  /// Words after the first that begin with a capital.
  var capitals = 0
  /// Words after the first that could begin with a capital and do not.
  var small = 0
  /// Numbers.
  var numbers = 0
  /// Full stops that are followed by a word with a capital.
  var sentences = 0
  /// Marks that part the items of a list in one line: `|`, `·`, `»`.
  var dividers = 0
  /// Whether the first letter is small.
  var startsSmall = false
  /// How it ends.
  var ending = Ending.open
  /// Hash of the folded words, by which repetitions are found.
  var key: UInt64 = WordHash.empty
  /// The class of the cue it holds, by which it is no story.
  var cue: CueIndex.ClassID?
  /// What it is worth as story text: words, negative where it is none.
  var score = 0.0
  /// Why it is not the story.
  var reason = UnitReason.none

  /// Whether it reads like a sentence: an end, and small words.
  var isProse: Bool {
    (ending == .stop || ending == .colon) && words >= 5 && (small >= capitals || sentences > 0) && !isBullet
  }

  /// Share of words after the first that begin with a capital.
  var capitalShare: Double { capitals + small == 0 ? 0 : Double(capitals) / Double(capitals + small) }
}
