/// A particular court named in an article.
public struct Court: Hashable, Sendable, Codable {
  /// Where a court stands in the order of courts.
  public enum Level: String, Sendable, Codable, CaseIterable {
    case local, district, regional, appeal, supreme, constitutional, military, international, special
  }

  /// The fullest form in the article, without "the".
  public var name: String
  /// Level, where the name says it.
  public var level: Level?
  /// City, where the article says or plainly implies it.
  public var city: String?
  /// Country, ISO 3166-1 alpha-2.
  public var country: String?
  /// Where the court is named.
  public var mentions: [TextRange]
  /// The rule that found it.
  public var rule: String?

  /// Makes a court.
  public init(
    name: String, level: Level? = nil, city: String? = nil, country: String? = nil,
    mentions: [TextRange] = [],
    rule: String? = nil
  ) {
    self.name = name
    self.level = level
    self.city = city
    self.country = country
    self.mentions = mentions
    self.rule = rule
  }
}
