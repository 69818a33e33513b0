public import DocketModel

/// A sentence of a court as answers show it.
public struct SentenceAnswer: Hashable, Sendable, Codable {
  /// What is imposed.
  public var kind: Sentence.Kind
  /// ISO 8601 duration, range of durations, or amount with currency.
  public var term: String?
  /// The term in months (the lower end of a range), where it is one.
  public var months: Int?
  /// How far it is a fact.
  public var status: Sentence.Status
  /// The words that say it.
  public var text: String
  /// On whom.
  public var persons: [String]

  /// Makes a sentence.
  public init(
    kind: Sentence.Kind, term: String?, months: Int?, status: Sentence.Status, text: String,
    persons: [String] = []
  ) {
    self.kind = kind
    self.term = term
    self.months = months
    self.status = status
    self.text = text
    self.persons = persons
  }
}
