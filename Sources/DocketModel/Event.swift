/// One step of proceedings as one article reports it.
public struct Event: Hashable, Sendable, Codable {
  /// What happened.
  public var type: EventType
  /// When, with the precision of the article; `nil` where it does not say.
  public var date: PartialDate?
  /// End of a range, where `qualifier` is `between`.
  public var endDate: PartialDate?
  /// How the event stands to `date`.
  public var qualifier: DateQualifier
  /// The words that give the date.
  public var dateText: String?
  /// Whether it happened.
  public var modality: Modality
  /// To whom: names of `ArticleRecord.persons`.
  public var persons: [String]
  /// To whom, where the article names nobody: `two others`, `a man from Osh`.
  public var unnamed: String?
  /// By which court: a name of `ArticleRecord.courts`.
  public var court: String?
  /// Under which provisions: keys of `ArticleRecord.statutes`.
  public var statutes: [String]
  /// Indexes into `ArticleRecord.sentences`.
  public var sentences: [Int]
  /// In which city.
  public var city: String?
  /// The passage that says so.
  public var quote: Quote
  /// The rule that made it.
  public var rule: String

  /// Makes an event.
  public init(
    type: EventType, date: PartialDate? = nil, endDate: PartialDate? = nil, qualifier: DateQualifier = .on,
    dateText: String? = nil, modality: Modality = .actual, persons: [String] = [], unnamed: String? = nil,
    court: String? = nil, statutes: [String] = [], sentences: [Int] = [], city: String? = nil, quote: Quote,
    rule: String
  ) {
    self.type = type
    self.date = date
    self.endDate = endDate
    self.qualifier = qualifier
    self.dateText = dateText
    self.modality = modality
    self.persons = persons
    self.unnamed = unnamed
    self.court = court
    self.statutes = statutes
    self.sentences = sentences
    self.city = city
    self.quote = quote
    self.rule = rule
  }
}
