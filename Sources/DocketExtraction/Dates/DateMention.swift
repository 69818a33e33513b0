import DocketModel

/// A date in running text, resolved as far as the text allows.
struct DateMention: Sendable {
  /// The words.
  var tokens: Range<Int>
  /// The date; `nil` where it cannot be known (a weekday in an article without a publication date).
  var date: PartialDate?
  /// The end of a range.
  var endDate: PartialDate?
  /// How what is told stands to the date.
  var qualifier: DateQualifier
  /// Whether it says until when something lasts, not when it happened.
  var isUntil: Bool
  /// Whether it lies after publication, so that nothing can have happened then.
  var isFuture: Bool
  /// The day of the month and the month as printed, where the year had to be inferred; used to find the
  /// next such day for what is planned.
  var coming: PartialDate?
  /// Whether that day lies just ahead while the one before was long ago, so that what is awaited is meant for it.
  var isJustAhead = false
  /// How long before or after another step something was, where the words say that: "a week after".
  var lag: DateLag?
  /// The rule that found it.
  var rule: String
}
