/// Proceedings against one or more defendants, as one article tells of them.
public struct CaseMention: Hashable, Sendable, Codable {
  /// Defendants by name, as in `ArticleRecord.persons`.
  public var defendants: [String]
  /// The defendant or defendants whom the article does not name.
  public var unnamed: String?
  /// Indexes into `ArticleRecord.events`.
  public var events: [Int]
  /// Keys of `ArticleRecord.statutes`.
  public var statutes: [String]
  /// Indexes into `ArticleRecord.sentences`.
  public var sentences: [Int]
  /// Names of `ArticleRecord.courts`.
  public var courts: [String]
  /// Cities, as in `ArticleRecord.places`.
  public var cities: [String]
  /// Numbers of the case, as a court or prosecutor prints them.
  public var numbers: [String]

  /// Makes a case mention.
  public init(
    defendants: [String], unnamed: String? = nil, events: [Int] = [], statutes: [String] = [],
    sentences: [Int] = [], courts: [String] = [], cities: [String] = [], numbers: [String] = []
  ) {
    self.defendants = defendants
    self.unnamed = unnamed
    self.events = events
    self.statutes = statutes
    self.sentences = sentences
    self.courts = courts
    self.cities = cities
    self.numbers = numbers
  }
}
