/// How an event stands to its date.
public enum DateQualifier: String, Sendable, Codable, CaseIterable {
  /// On that day, in that month or year.
  case on
  /// About then.
  case around
  /// Some time before it.
  case before
  /// Some time after it.
  case after
  /// Between the date and the end date.
  case between
}
