public import DocketModel

/// A kind of thing that `docket list` counts.
public enum ListKind: String, Sendable, Codable, CaseIterable {
  case persons, courts, statutes, cities, countries, outlets, sentences, events
}

/// A person, court, statute, city, outlet, kind of sentence or type of event, with counts.
public struct ListRow: Hashable, Sendable, Codable {
  /// What is counted, as a filter takes it: a name, a statute key, an event type.
  public var name: String
  /// What a reader should know besides: a person's roles, a court's city, a statute's subject; may be empty.
  public var detail: String
  /// Country, ISO 3166-1 alpha-2.
  public var country: String?
  /// Number of articles that mention it.
  public var articles: Int
  /// Number of cases that it belongs to.
  public var cases: Int
  /// Date of the first step (publication date for outlets).
  public var firstDate: PartialDate?
  /// Date of the latest.
  public var lastDate: PartialDate?

  /// Makes a row.
  public init(
    name: String, detail: String = "", country: String? = nil, articles: Int, cases: Int,
    firstDate: PartialDate? = nil, lastDate: PartialDate? = nil
  ) {
    self.name = name
    self.detail = detail
    self.country = country
    self.articles = articles
    self.cases = cases
    self.firstDate = firstDate
    self.lastDate = lastDate
  }
}
