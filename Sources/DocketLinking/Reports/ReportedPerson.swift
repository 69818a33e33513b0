public import DocketModel

/// A person as one article has them: what linking needs of `Person`.
public struct ReportedPerson: Hashable, Sendable, Codable {
  /// The fullest form of the name in the article.
  public var name: String
  /// Other forms in the article.
  public var aliases: [String]
  /// Age in years when the article appeared.
  public var age: Int?
  /// Roles in the proceedings, the main one first.
  public var roles: [Person.Role]
  /// What the article says the person is.
  public var descriptions: [String]
  /// The words of the name made comparable over spellings and alphabets (`NameWords.tokens`).
  public var tokens: [String]
  /// Whether every word of the name is a common one.
  public var isCommon: Bool

  /// Makes a reported person.
  public init(
    name: String, aliases: [String] = [], age: Int? = nil, roles: [Person.Role] = [],
    descriptions: [String] = [],
    words: NameWords = NameWords()
  ) {
    self.name = name
    self.aliases = aliases
    self.age = age
    self.roles = roles
    self.descriptions = descriptions
    self.tokens = words.tokens(of: name)
    self.isCommon = words.isCommon(name)
  }

  /// Takes over what an article's record has of a person, and how its name was compared before.
  public init(_ person: Person, tokens: [String], isCommon: Bool) {
    name = person.name
    aliases = person.aliases
    age = person.age
    roles = person.roles
    descriptions = person.descriptions
    self.tokens = tokens
    self.isCommon = isCommon
  }

  /// Takes over what an article's record has of a person.
  public init(_ person: Person, words: NameWords = NameWords()) {
    self.init(
      name: person.name, aliases: person.aliases, age: person.age, roles: person.roles,
      descriptions: person.descriptions, words: words)
  }

  /// The words by which somebody may be called alone: the last of the name, and of a surname of two words with a hyphen
  /// the first too, so that "Rojano" may be Maria Rojano-Nieto.
  var surnames: [String] {
    guard let last = tokens.last else { return [] }
    let parts = name.split(separator: " ").last?.split(separator: "-") ?? []
    guard parts.count == 2, tokens.count > 1,
      parts.allSatisfy({ $0.unicodeScalars.first?.properties.isUppercase ?? false }),
      let first = NameFold.tokens(of: String(parts[0])).first, first.utf8.count > 2, last.utf8.count > 2,
      tokens[tokens.count - 2] == first
    else { return [last] }
    return [last, first]
  }
}
