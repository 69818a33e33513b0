public import DocketModel

/// A person in a case, with all spellings and roles that its articles give.
public struct Party: Hashable, Sendable, Codable {
  /// The fullest and most used spelling.
  public var name: String
  /// Other spellings, sorted.
  public var aliases: [String]
  /// Roles, the main one first.
  public var roles: [Person.Role]
  /// Youngest and oldest age given, in years; the same where all agree.
  public var ages: [Int]
  /// What the articles say the person is.
  public var descriptions: [String]
  /// Ids of the reports that name the person.
  public var reports: [String]
  /// Whether no article names the person: `name` is then a description.
  public var unnamed: Bool

  /// Makes a party.
  public init(
    name: String, aliases: [String] = [], roles: [Person.Role] = [], ages: [Int] = [],
    descriptions: [String] = [],
    reports: [String] = [], unnamed: Bool = false
  ) {
    self.name = name
    self.aliases = aliases
    self.roles = roles
    self.ages = ages
    self.descriptions = descriptions
    self.reports = reports
    self.unnamed = unnamed
  }
}
