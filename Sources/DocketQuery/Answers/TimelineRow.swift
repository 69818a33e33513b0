public import DocketModel

/// One event of a case with everything that a chronology says of it.
public struct TimelineRow: Hashable, Sendable, Codable {
  /// Stable id: that of its first report.
  public var eventID: String
  /// The case.
  public var caseID: String
  /// Name of the case.
  public var caseName: String
  /// Start, with the precision of the sources; `nil` where none says.
  public var date: PartialDate?
  /// End of a range.
  public var endDate: PartialDate?
  /// How the event stands to the date.
  public var qualifier: DateQualifier
  /// The words of the date in the main source.
  public var dateText: String?
  /// Place in the case's timeline, from 1.
  public var sequence: Int
  /// What happened.
  public var type: EventType
  /// Whether it happened.
  public var modality: Modality
  /// To whom, by name.
  public var persons: [String]
  /// The role of each of `persons`, in the same order.
  public var roles: [Person.Role]
  /// To whom, where nobody is named.
  public var unnamed: String?
  /// By which court.
  public var court: String?
  /// In which city.
  public var city: String?
  /// Country, ISO 3166-1 alpha-2.
  public var country: String?
  /// Keys of the provisions.
  public var statutes: [String]
  /// Sentences, the main one first.
  public var sentences: [SentenceAnswer]
  /// One line for a reader: `sentenced: Askar Kubanychbek Uulu, imprisonment P10Y, Pervomaisky District Court`.
  public var summary: String
  /// Every account of the event, the main one first; never empty.
  public var reports: [ReportAnswer]
  /// Number of independent sources: copies of one text, and articles of one outlet, count once.
  public var sourceCount: Int
  /// How well the accounts agree.
  public var status: Corroboration
  /// What the accounts disagree on, for a reader; empty where they agree.
  public var conflicts: [String]
  /// Whether a person has accepted or set the event by hand.
  public var reviewed: Bool
  /// Where the page of the main source was saved from.
  public var url: String?

  /// Makes a row.
  public init(
    eventID: String, caseID: String, caseName: String, date: PartialDate? = nil, endDate: PartialDate? = nil,
    qualifier: DateQualifier = .on, dateText: String? = nil, sequence: Int = 1, type: EventType,
    modality: Modality = .actual, persons: [String] = [], roles: [Person.Role] = [], unnamed: String? = nil,
    court: String? = nil, city: String? = nil, country: String? = nil, statutes: [String] = [],
    sentences: [SentenceAnswer] = [], summary: String = "", reports: [ReportAnswer] = [],
    sourceCount: Int? = nil, status: Corroboration = .singleSource, conflicts: [String] = [],
    reviewed: Bool = false,
    url: String? = nil
  ) {
    self.eventID = eventID
    self.caseID = caseID
    self.caseName = caseName
    self.date = date
    self.endDate = endDate
    self.qualifier = qualifier
    self.dateText = dateText
    self.sequence = sequence
    self.type = type
    self.modality = modality
    self.persons = persons
    self.roles = roles
    self.unnamed = unnamed
    self.court = court
    self.city = city
    self.country = country
    self.statutes = statutes
    self.sentences = sentences
    self.summary = summary
    self.reports = reports
    self.sourceCount = sourceCount ?? Set(reports.map(\.article.id)).count
    self.status = status
    self.conflicts = conflicts
    self.reviewed = reviewed
    self.url = url
  }

  /// What the sources give of the date: year, month or day.
  public var precision: PartialDate.Precision? { date?.precision }
  /// The date as one EDTF string (ISO 8601-2, level 1); empty where there is none.
  public var edtf: String { EDTF.text(date: date, endDate: endDate, qualifier: qualifier) }
  /// The main account.
  public var source: ReportAnswer? { reports.first }
}
