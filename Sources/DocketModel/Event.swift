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

extension Event {
  private enum CodingKeys: String, CodingKey {
    case type, date, endDate, qualifier, dateText, modality, persons, unnamed, court, statutes, sentences,
      city
    case quote, rule
  }

  /// Reads an event; one without a date has no qualifier.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      type: try fields.decode(EventType.self, forKey: .type),
      date: try fields.decodeIfPresent(PartialDate.self, forKey: .date),
      endDate: try fields.decodeIfPresent(PartialDate.self, forKey: .endDate),
      qualifier: try fields.decodeIfPresent(DateQualifier.self, forKey: .qualifier) ?? .on,
      dateText: try fields.decodeIfPresent(String.self, forKey: .dateText),
      modality: try fields.decode(Modality.self, forKey: .modality),
      persons: try fields.decode([String].self, forKey: .persons),
      unnamed: try fields.decodeIfPresent(String.self, forKey: .unnamed),
      court: try fields.decodeIfPresent(String.self, forKey: .court),
      statutes: try fields.decode([String].self, forKey: .statutes),
      sentences: try fields.decode([Int].self, forKey: .sentences),
      city: try fields.decodeIfPresent(String.self, forKey: .city),
      quote: try fields.decode(Quote.self, forKey: .quote),
      rule: try fields.decode(String.self, forKey: .rule)
    )
  }
}
