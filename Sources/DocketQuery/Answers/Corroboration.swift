/// How well the sources of an event agree.
public enum Corroboration: String, Sendable, Codable, CaseIterable {
  /// One article (or copies of one text) tells it.
  case singleSource = "single-source"
  /// Two independent articles or more tell it, and none contradicts another.
  case confirmed
  /// Articles contradict one another on the date, the sentence or the court.
  case conflicting
  /// A person has set it by hand.
  case corrected
}
