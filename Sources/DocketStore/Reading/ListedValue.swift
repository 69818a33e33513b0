public import DocketModel

/// A kind of value that is listed with counts.
public enum ListedKind: Sendable {
  case persons, courts, statutes, cities, countries, outlets, sentences, events
}

/// A name, key or type with the number of articles and cases that have it.
public struct ListedValue: Hashable, Sendable {
  /// The spelling that most have.
  public var name: String
  /// What else there is to say; may be empty.
  public var detail: String
  /// Country, ISO 3166-1 alpha-2.
  public var country: String?
  /// Number of articles.
  public var articles: Int
  /// Number of cases.
  public var cases: Int
  /// First date: of a step of the cases, else of publication.
  public var firstDate: PartialDate?
  /// Last date.
  public var lastDate: PartialDate?
}
