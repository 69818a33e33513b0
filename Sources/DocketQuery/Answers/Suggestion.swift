/// A filter's value that is in no article, and the nearest values that are.
public struct Suggestion: Hashable, Sendable, Codable {
  /// A value of the archive, and in how many cases (articles for outlets) it is.
  public struct Candidate: Hashable, Sendable, Codable {
    /// As the user would type it.
    public var text: String
    /// Number of cases.
    public var count: Int

    /// Makes a candidate.
    public init(text: String, count: Int) {
      self.text = text
      self.count = count
    }
  }

  /// What was asked for: a filter's name such as `city`, or `words`, `case`.
  public var subject: String
  /// What the user typed.
  public var asked: String
  /// The nearest that exist, nearest first; may be empty.
  public var candidates: [Candidate]

  /// Makes a suggestion.
  public init(subject: String, asked: String, candidates: [Candidate]) {
    self.subject = subject
    self.asked = asked
    self.candidates = candidates
  }

  /// One sentence: `no city "Oš"; did you mean Osh (14)?`
  public var text: String {
    let start = "no \(subject) \"\(asked)\""
    guard !candidates.isEmpty else { return start }
    let names = candidates.map { "\($0.text) (\($0.count))" }
    return start + "; did you mean " + names.joined(separator: ", ") + "?"
  }
}
