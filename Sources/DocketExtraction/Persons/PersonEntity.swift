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
  /// Sum over the mentions of how far the reading as a person is ahead, in units of the model.
  public var margin: Int
  /// Whether a title stands before a mention.
  public var titled: Bool
}
