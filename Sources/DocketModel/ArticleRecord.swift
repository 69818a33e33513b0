/// What docket knows of one article: the record of DESIGN.md, section 2.
public struct ArticleRecord: Hashable, Sendable, Codable {
  /// Grows when a field changes its meaning; fields may be added without.
  public static let currentFormatVersion = 1

  /// The version of the record's format.
  public var formatVersion = ArticleRecord.currentFormatVersion
  /// The file.
  public var source: Source
  /// The headline.
  public var title: String?
  /// The newspaper, agency, broadcaster or site.
  public var outlet: String?
  /// Who wrote it, as the byline has them.
  public var authors: [String] = []
  /// Publication date, to the day.
  public var published: PartialDate?
  /// Date of the last update, to the day.
  public var updated: PartialDate?
  /// Language, ISO 639-1.
  public var language: String?
  /// Where the page was saved from.
  public var url: String?
  /// The country of the story, ISO 3166-1 alpha-2.
  public var country: String?
  /// The running text of the story itself.
  public var body: [TextRange] = []
  /// What is not the story, and why.
  public var cuts: [Cut] = []
  /// Everyone named in the story.
  public var persons: [Person] = []
  /// Each particular court.
  public var courts: [Court] = []
  /// Each provision cited.
  public var statutes: [Statute] = []
  /// Each judicial sentence.
  public var sentences: [Sentence] = []
  /// Cities, regions and countries.
  public var places: [Place] = []
  /// Numbers of cases.
  public var caseNumbers: [CaseNumber] = []
  /// Each step of proceedings.
  public var events: [Event] = []
  /// The proceedings that the article tells of.
  public var cases: [CaseMention] = []
  /// What is wrong with the file.
  public var findings: [Finding] = []

  /// Makes an empty record of a file.
  public init(source: Source) { self.source = source }
}
