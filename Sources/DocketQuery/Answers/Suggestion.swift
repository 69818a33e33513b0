/// A filter's value that is in no article, and the nearest values that are.
public struct Suggestion: Hashable, Sendable, Codable {
  /// A value of the archive, and in how many cases (articles for words) it is.
  public struct Candidate: Hashable, Sendable, Codable {
    /// As the user would type it.
    public var text: String
    /// Number of cases; `nil` where that does not matter.
    public var count: Int?

    /// Makes a candidate.
    public init(text: String, count: Int?) {
      self.text = text
      self.count = count
    }
  }

  /// What was asked for: a filter's name such as `city`, or `word`, `case`.
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

  /// One sentence: `no city "Oš"; did you mean Osh (14 cases)?`
  public var text: String {
    let noun = subject == "word" ? "article" : "case"
    let names = candidates.map { candidate in
      candidate.text + (candidate.count.map { " (\($0) \(noun)\($0 == 1 ? "" : "s"))" } ?? "")
    }.joined(separator: ", ")
    if subject == Suggestion.empty { return "the archive is empty; fill it with 'docket ingest FOLDER'" }
    if subject == Suggestion.together { return "no \(asked) for which all hold: \(names)" }
    let start: String
    switch FilterKey(rawValue: subject) {
    case .since: start = "nothing on or after \(asked)"
    case .until: start = "nothing on or before \(asked)"
    case .minTerm: start = "no sentence of \(asked) or more"
    case .maxTerm: start = "no sentence of \(asked) or less"
    case .status: start = "no case is \(asked)"
    default:
      return "no \(subject) \"\(asked)\"" + (names.isEmpty ? "" : "; did you mean \(names)?")
    }
    return start + (names.isEmpty ? "" : "; there is \(names)")
  }

  /// The subject where the archive holds no article.
  static let empty = "archive"
  /// The subject where each filter finds something, and all of them together nothing.
  static let together = "together"
}
