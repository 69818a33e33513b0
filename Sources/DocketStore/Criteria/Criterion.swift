public import DocketModel

/// One thing that a case, an article or an event must have. Names are compared folded
/// (`Fold` of the store): case, diacritics and usual spellings of one name do not matter.
public enum Criterion: Hashable, Sendable {
  case statute(StatutePattern)
  case city(String)
  case country(String)
  case court(String)
  case person(String)
  case outlet(String)
  case sentence(SentencePattern)
  case status(CaseStatus)
  /// For articles the dates are those of publication; for cases and events those of the events.
  case event(EventPattern)
}

/// Criteria of which at least one must hold. A question is a list of conditions that must all hold.
public struct Condition: Hashable, Sendable {
  /// The alternatives; never empty.
  public var anyOf: [Criterion]

  /// Makes a condition.
  public init(anyOf criteria: [Criterion]) { anyOf = criteria }
}
