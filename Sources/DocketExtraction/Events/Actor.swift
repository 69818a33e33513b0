/// Words in a passage for persons: a name, a description, a pronoun.
struct Actor: Sendable {
  /// What the words are.
  enum Kind: Sendable, Hashable {
    /// A name: index into the persons of the article.
    case named(Int)
    /// A description that names nobody: "a man from Osh".
    case described
    /// A pronoun.
    case pronoun
    /// "who", "whom"
    case relative
    /// Persons who act for courts and states.
    case authority
  }

  /// The words, with articles, adjectives and ages.
  var tokens: Range<Int>
  /// What they are.
  var kind: Kind
  /// Whether several persons are meant.
  var isPlural: Bool
  /// Whether the words are a possessor: "his", "the man's".
  var isPossessor: Bool
  /// Whether the words take up somebody told before: "the defendant".
  var isTold: Bool
  /// How many persons are meant, where the words say it: "two men", "the trio".
  var count: Int?
  /// Whether the words are a plural without article or number, which may mean anybody of a kind: "activists".
  var isBare = false

  /// Who is meant, where the words are the plural of a surname: index into `Families.all`.
  var family: Int?

  /// Whether these words are the possessor right before another's: "his" of "his co-accused".
  func isOwner(of other: Actor) -> Bool {
    kind == .pronoun && isPossessor && tokens.upperBound == other.tokens.lowerBound
  }

  /// Whether the words name somebody.
  func names(_ one: EventMention.Affected) -> Bool {
    guard case .named(let person) = kind else { return false }
    return one.person == person
  }
}
