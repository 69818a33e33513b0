/// What a court imposes, the prosecution asks for or the law allows: the word of the courts, not of grammar.
public struct Sentence: Hashable, Sendable, Codable {
  /// What is imposed.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case imprisonment, suspended, life, death, probation, fine
    case communityService = "community-service"
    case houseArrest = "house-arrest"
    case correctionalLabour = "correctional-labour"
    case ban, deportation, confiscation
    case corporal
    case other
  }

  /// How far it is a fact.
  public enum Status: String, Sendable, Codable, CaseIterable {
    /// A court imposed it.
    case imposed
    /// The prosecution asked for it.
    case requested
    /// The law allows it.
    case possible
    /// A higher court made this of an earlier sentence.
    case changed
  }

  /// What is imposed.
  public var kind: Kind
  /// ISO 8601 duration (`P5Y`, `P2Y6M`), range (`P7Y/P10Y`, `../P10Y`, `P5Y/..`), or the amount of
  /// a fine with its ISO 4217 currency (`200000 CNY`).
  public var term: String?
  /// How far it is a fact.
  public var status: Status
  /// On whom, as named in the article.
  public var persons: [String]
  /// The words that say it.
  public var text: String
  /// Where they stand.
  public var mention: TextRange
  /// The rule that found it.
  public var rule: String?

  /// Makes a sentence.
  public init(
    kind: Kind, term: String?, status: Status, persons: [String] = [], text: String, mention: TextRange,
    rule: String? = nil
  ) {
    self.kind = kind
    self.term = term
    self.status = status
    self.persons = persons
    self.text = text
    self.mention = mention
    self.rule = rule
  }
}
