public import DocketModel

/// A case in one row: what `docket cases` prints.
public struct CaseAnswer: Hashable, Sendable, Codable {
  /// Stable id: ten letters and digits, those of its oldest report.
  public var id: String
  /// The name, made of the defendants or given by hand.
  public var name: String
  /// Where the case stands.
  public var status: CaseStatus
  /// Defendants first, then the others with a role in the proceedings.
  public var parties: [Party]
  /// Keys of the provisions: `KG/criminal-code/416/1`.
  public var statutes: [String]
  /// Courts that dealt with it.
  public var courts: [String]
  /// Cities where it happened; where none is told, those where its courts sit.
  public var cities: [String]
  /// Date of the first dated step.
  public var firstDate: PartialDate?
  /// Date of the latest dated step.
  public var lastDate: PartialDate?
  /// What the latest dated step was.
  public var lastEvent: EventType?
  /// Every article joined to the case, oldest first.
  public var articles: [ArticleReference]

  /// Makes a case.
  public init(
    id: String, name: String, status: CaseStatus, parties: [Party] = [], statutes: [String] = [],
    courts: [String] = [], cities: [String] = [], firstDate: PartialDate? = nil, lastDate: PartialDate? = nil,
    lastEvent: EventType? = nil, articles: [ArticleReference] = []
  ) {
    self.id = id
    self.name = name
    self.status = status
    self.parties = parties
    self.statutes = statutes
    self.courts = courts
    self.cities = cities
    self.firstDate = firstDate
    self.lastDate = lastDate
    self.lastEvent = lastEvent
    self.articles = articles
  }
}
