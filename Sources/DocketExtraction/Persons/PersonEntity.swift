/// A person of an article, with all names that the article uses.
public struct PersonEntity: Hashable, Sendable {
  /// The fullest form, without title.
  public var name: String
  /// Other forms, in the order in which they first appear.
  public var aliases: [String]
  /// The mentions: indexes into `NameFindings.mentions`.
  public var mentions: [Int]
  /// Hashes of the words of the fullest form, in order.
  public var words: [UInt64]
}
