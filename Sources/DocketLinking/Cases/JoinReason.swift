/// One piece of evidence that joined a report to another of its case, or that speaks against it.
public struct JoinReason: Hashable, Sendable, Codable {
  /// What kind of evidence: the rows of the table of weights (`Evidence`).
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case number, name, initial, surname, codefendant, age, unnamed, person, court, city, country, statute,
      offence
    case sentence, event, words, title, time, copy, correction
  }

  /// The kind of evidence.
  public var kind: Kind
  /// What it weighs, in bits: positive joins, negative holds apart.
  public var weight: Double
  /// The id of the other report.
  public var with: String
  /// The words of this report.
  public var words: String
  /// The words of the other report.
  public var otherWords: String

  /// Makes a reason.
  public init(_ kind: Kind, weight: Double, with: String, words: String, otherWords: String) {
    self.kind = kind
    self.weight = weight
    self.with = with
    self.words = words
    self.otherWords = otherWords
  }
}
