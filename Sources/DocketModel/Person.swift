/// A person named in an article.
public struct Person: Hashable, Sendable, Codable {
  /// What a person does in the proceedings.
  public enum Role: String, Sendable, Codable, CaseIterable {
    case defendant, victim, judge, prosecutor, lawyer, witness, relative, official, other
  }

  /// The fullest form of the name that the article gives, without title.
  public var name: String
  /// Other forms that the article uses.
  public var aliases: [String]
  /// Roles in the proceedings, the main one first.
  public var roles: [Role]
  /// What the article says the person is.
  public var descriptions: [String]
  /// Age in years, where the article gives it.
  public var age: Int?
  /// Where the person is named.
  public var mentions: [TextRange]
  /// The rule that gave the role.
  public var rule: String?

  /// Makes a person.
  public init(
    name: String, aliases: [String] = [], roles: [Role] = [], descriptions: [String] = [], age: Int? = nil,
    mentions: [TextRange] = [], rule: String? = nil
  ) {
    self.name = name
    self.aliases = aliases
    self.roles = roles
    self.descriptions = descriptions
    self.age = age
    self.mentions = mentions
    self.rule = rule
  }
}
