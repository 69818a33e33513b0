public import DocketModel

/// One case as one article reports it: everything that linking needs, without the article.
public struct CaseReport: Hashable, Sendable, Codable, Identifiable {
  /// Ten letters and digits, derived from the article's bytes and the defendants: the same on every
  /// machine. It is also the id of the case while this report is its oldest.
  public var id: String
  /// SHA-256 of the article.
  public var article: String
  /// Who published the article.
  public var outlet: String?
  /// Publication date.
  public var published: PartialDate?
  /// Headline.
  public var title: String?
  /// Sketch of the article's words, to tell copies of one wire story.
  public var sketch: TextSketch
  /// Named defendants of this case.
  public var defendants: [ReportedPerson]
  /// The defendant or defendants whom the article does not name, in its words.
  public var unnamed: String?
  /// Everyone else named in the article, with roles.
  public var others: [ReportedPerson]
  /// Defendants of the article's other cases.
  public var beside: [ReportedPerson] = []
  /// Provisions of this case; mentions left out.
  public var statutes: [Statute]
  /// Courts of this case; mentions left out.
  public var courts: [Court]
  /// Cities of this case.
  public var cities: [String]
  /// Country of the case, ISO 3166-1 alpha-2.
  public var country: String?
  /// Whether the article says so, by the name of a country or a law; else it is a guess from its cities.
  public var isCountryTold: Bool
  /// Sentences of this case.
  public var sentences: [Sentence]
  /// Steps of this case.
  public var events: [ReportedEvent]
  /// Case numbers of this case.
  public var numbers: [String]

  /// Whether the article only speaks of people and tells no step of a case: it is laid to the case of those
  /// whom it names, and is no case by itself.
  public var isMention: Bool { events.isEmpty && sentences.isEmpty && statutes.isEmpty }

  /// The country in which all of the case is, where the article tells it and no step that leads out of it: no report
  /// that has another one is of the same case, but by a case number.
  public var home: String? {
    guard isCountryTold, let country else { return nil }
    let leadsAbroad = events.contains { reported in
      reported.event.modality == .actual && [.extradited, .deported].contains(reported.event.type)
    }
    return leadsAbroad ? nil : country
  }

  /// What is kept where a report is kept whole; `beside` is told by the article's record.
  private enum CodingKeys: CodingKey {
    case id, article, outlet, published, title, sketch, defendants, unnamed, others, statutes, courts, cities,
      country
    case isCountryTold, sentences, events, numbers
  }

  /// Where the report stands among others: publication date, then id; undated reports stand last.
  public var place: String { (published?.description ?? "~") + "/" + id }

  /// Makes a report; `id` is derived from the article and the defendants.
  public init(
    article: String, outlet: String? = nil, published: PartialDate? = nil, title: String? = nil,
    sketch: TextSketch = TextSketch(), defendants: [ReportedPerson] = [], unnamed: String? = nil,
    others: [ReportedPerson] = [], statutes: [Statute] = [], courts: [Court] = [], cities: [String] = [],
    country: String? = nil, isCountryTold: Bool = true, sentences: [Sentence] = [],
    events: [ReportedEvent] = [],
    numbers: [String] = []
  ) {
    let whom = defendants.first.map(\.name) ?? unnamed ?? ""
    self.id = StableID.make(article, whom)
    self.article = article
    self.outlet = outlet
    self.published = published
    self.title = title
    self.sketch = sketch
    self.defendants = defendants
    self.unnamed = unnamed
    self.others = others
    self.statutes = statutes
    self.courts = courts
    self.cities = cities
    self.country = country
    self.isCountryTold = isCountryTold
    self.sentences = sentences
    self.events = events
    self.numbers = numbers
  }
}
