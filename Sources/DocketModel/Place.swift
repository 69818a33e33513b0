/// A place named in an article.
public struct Place: Hashable, Sendable, Codable {
  /// What sort of place.
  public enum Kind: String, Sendable, Codable, CaseIterable { case city, region, country }

  /// The name as the article spells it.
  public var name: String
  /// What sort of place.
  public var kind: Kind
  /// Country, ISO 3166-1 alpha-2.
  public var country: String?
  /// The name under which the city pack lists it, where it knows it; spellings of one city share it.
  public var canonical: String?
  /// Where it is named.
  public var mentions: [TextRange]

  /// Makes a place.
  public init(
    name: String, kind: Kind, country: String?, canonical: String? = nil, mentions: [TextRange] = []
  ) {
    self.name = name
    self.kind = kind
    self.country = country
    self.canonical = canonical
    self.mentions = mentions
  }
}
