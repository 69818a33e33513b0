/// Words that an article must hold and words that it must not hold.
public struct WordQuery: Hashable, Sendable {
  /// A word, a phrase, or several of them.
  public indirect enum Expression: Hashable, Sendable {
    /// These letters as words one after another: a word, `24.kg`, a phrase.
    case phrase(String)
    /// A word that begins so.
    case prefix(String)
    /// All of them; never empty.
    case all([Expression])
    /// At least one of them; never empty.
    case any([Expression])
  }

  /// What must be there; `nil` for anything.
  public var wanted: Expression?
  /// What must not be there; `nil` for nothing.
  public var unwanted: Expression?

  /// Makes a query.
  public init(wanted: Expression?, unwanted: Expression? = nil) {
    self.wanted = wanted
    self.unwanted = unwanted
  }
}

extension WordQuery.Expression {
  /// As an FTS5 query: everything that a person typed is quoted, and Cyrillic words are looked for in Latin
  /// letters too.
  var match: String {
    switch self {
    case .phrase(let text): WordQuery.Expression.either(text, suffix: "")
    case .prefix(let text): WordQuery.Expression.either(text, suffix: " *")
    case .all(let parts): "(" + parts.map(\.match).joined(separator: " AND ") + ")"
    case .any(let parts): "(" + parts.map(\.match).joined(separator: " OR ") + ")"
    }
  }

  /// Whether it asks for words by how they begin, which the index looks up anew for each question.
  var hasPrefix: Bool {
    switch self {
    case .phrase: false
    case .prefix: true
    case .all(let parts), .any(let parts): parts.contains(where: \.hasPrefix)
    }
  }

  private static func either(_ text: String, suffix: String) -> String {
    let quoted = quote(text) + suffix
    let latin = Romanization.latin(text)
    return latin == text ? quoted : "(\(quoted) OR \(quote(latin))\(suffix))"
  }

  /// In quotation marks, and without the NUL at which SQLite would end the query. By scalars: a quotation mark under
  /// an accent is one character, and still a quotation mark.
  private static func quote(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\"\""
      case "\0": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
