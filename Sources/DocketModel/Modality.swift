/// Whether what an article tells has happened.
public enum Modality: String, Sendable, Codable, CaseIterable {
  /// It happened, as the article has it.
  case actual
  /// It is set for a date to come.
  case planned
  /// It may happen, is sought or expected.
  case possible
  /// It did not happen.
  case denied
}
