public import DocketModel

/// A person in a case.
public struct Party: Hashable, Sendable, Codable {
  /// The name by which most articles call the person.
  public var name: String
  /// What the person does in the proceedings.
  public var role: Person.Role
  /// Other spellings in the articles of the case.
  public var aliases: [String]
  /// What the articles say the person is.
  public var descriptions: [String]

  /// Makes a party.
  public init(name: String, role: Person.Role, aliases: [String] = [], descriptions: [String] = []) {
    self.name = name
    self.role = role
    self.aliases = aliases
    self.descriptions = descriptions
  }
}
