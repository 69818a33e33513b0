import DocketModel

/// Words in a passage that tell an event.
struct Trigger: Sendable {
  /// The words.
  var tokens: Range<Int>
  /// The rule: index into `EventRules.rules`.
  var rule: Int
  /// The form.
  var form: TriggerForm
  /// The words with the auxiliaries before them.
  var group: Range<Int>
  /// Whether it happens to the subject.
  var isPassive = false
  /// Whether it has a finite verb of its own.
  var isFinite = false
  /// Whether an auxiliary tells it as done by now ("has been sentenced") or by then ("had been sentenced").
  var isPerfect = false
  /// Whether an auxiliary sets it before what else is told ("had been sentenced").
  var isEarlier = false
  /// Whether its verb stands in the present ("is on trial").
  var isPresent = false
  /// Whether it is told as what comes later ("before his arrest"): it has happened where a past day is told.
  var isAwaited = false
  /// Whether the subject before it does it, so that it happens to somebody else ("the plaintiff brought charges").
  var hasDoer = false
  /// Whether it happens to the subject, whoever stands behind it ("faces a charge").
  var isOfSubject = false
  /// Whether it is told inside of the words of another event and has no argument of its own.
  var isInside = false
  /// Whether its words tell it only in an article of proceedings.
  var isLoose = false
  /// Whether it is told only of somebody whom the passage itself names or means: never of whoever was told of last.
  var needsPerson = false
  /// Whether it tells the contrary of everybody if nobody did it: "none of them admitted guilt".
  var isContraryOfNobody = false
  /// Whether its own words tell that it did not happen: "refused her bail".
  var isRefusal = false
  /// Whether it was set for a day that is past by now: "was to have begun on Monday".
  var wasSet = false
  /// Whether it has happened.
  var modality: Modality = .actual
}
