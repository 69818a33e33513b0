import DocketModel

/// A full date on a page, outside of running text.
struct PageDate: Sendable {
  /// What the words before a date say of it.
  enum Label: Sendable { case none, published, updated, today }

  /// The day.
  var date: PartialDate
  /// The day with day and month exchanged, where both orders make sense.
  var swapped: PartialDate?
  /// The tokens.
  var tokens: Range<Int>
  /// The unit it stands in.
  var unit: Int
  /// What the words before it say.
  var label = Label.none
  /// Whether a time of day stands beside it.
  var hasTime = false
  /// Whether the day of the week stands before it.
  var hasWeekday = false
  /// Whether the line is a sentence, such as a caption, rather than a date line.
  var isInProse = false
}
