public import DocketModel

/// One event of a case with every report of it.
public struct LinkedEvent: Hashable, Sendable, Codable, Identifiable {
  /// How far its sources support it.
  public enum Status: String, Sendable, Codable, CaseIterable {
    /// Two independent sources or more.
    case confirmed
    /// One source; copies of one text are one.
    case singleSource = "single-source"
    /// Reports contradict one another: see `disagreements`.
    case conflicting
    /// A person has set it.
    case corrected
  }

  /// One article's account.
  public struct Report: Hashable, Sendable, Codable {
    /// `CaseReport.id`.
    public var report: String
    /// SHA-256 of the article.
    public var article: String
    /// Who published it.
    public var outlet: String?
    /// When.
    public var published: PartialDate?
    /// The event as that article has it.
    public var event: ReportedEvent

    /// Makes a report of an event.
    public init(
      report: String, article: String, outlet: String?, published: PartialDate?, event: ReportedEvent
    ) {
      self.report = report
      self.article = article
      self.outlet = outlet
      self.published = published
      self.event = event
    }
  }

  /// A matter on which reports differ.
  public struct Disagreement: Hashable, Sendable, Codable {
    /// What they differ on.
    public enum Matter: String, Sendable, Codable { case date, sentence, court }
    /// What they differ on.
    public var matter: Matter
    /// Each value with the ids of the events (`ReportedEvent.id`) that give it, best supported first.
    public var values: [Value]

    /// Makes a disagreement.
    public init(_ matter: Matter, _ values: [Value]) {
      self.matter = matter
      self.values = values
    }
  }

  /// One of the values that reports differ on.
  public struct Value: Hashable, Sendable, Codable {
    /// The value: an ISO date, a sentence as `imprisonment P7Y`, a court.
    public var value: String
    /// Ids of the reported events that give it.
    public var events: [String]

    /// Makes a value.
    public init(_ value: String, events: [String]) {
      self.value = value
      self.events = events
    }
  }

  /// The id of the first report's event.
  public var id: String
  /// Ids of all its reports' events; each finds this event.
  public var aliases: [String]
  /// What happened.
  public var type: EventType
  /// The best supported date.
  public var date: PartialDate?
  /// End of a range.
  public var endDate: PartialDate?
  /// How the event stands to the date.
  public var qualifier: DateQualifier
  /// The words that give the date.
  public var dateText: String?
  /// Whether it happened.
  public var modality: Modality
  /// To whom: names of `LinkedCase.parties`.
  public var persons: [String]
  /// To whom, where nobody is named.
  public var unnamed: String?
  /// By which court.
  public var court: String?
  /// In which city.
  public var city: String?
  /// Under which provisions: keys.
  public var statutes: [String]
  /// What was imposed, as the best supported report has it.
  public var sentences: [Sentence]
  /// Every account of it, oldest first.
  public var reports: [Report]
  /// Number of independent sources: copies of one text, and articles of one outlet, count once.
  public var sources: Int
  /// How far it is supported.
  public var status: Status
  /// What the reports differ on.
  public var disagreements: [Disagreement]

  /// Makes an event of one report.
  public init(_ report: Report) {
    let event = report.event.event
    id = report.event.id
    aliases = [report.event.id]
    type = event.type
    date = event.date
    endDate = event.endDate
    qualifier = event.qualifier
    dateText = event.dateText
    modality = event.modality
    persons = event.persons
    unnamed = event.unnamed
    court = event.court
    city = event.city
    statutes = event.statutes
    sentences = report.event.sentences
    reports = [report]
    sources = 1
    status = .singleSource
    disagreements = []
  }
}
