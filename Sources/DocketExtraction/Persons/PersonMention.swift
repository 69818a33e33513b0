/// Words that name a person.
public struct PersonMention: Hashable, Sendable {
  /// Whether the mention has more than one word of the name.
  public enum Kind: Sendable { case full, partial }

  /// The name's tokens, without title and possessive (half-open indexes into `Document.tokens`).
  public var tokens: Range<Int>
  /// The person: index into `NameFindings.persons`.
  public var person: Int
  /// The title right before the name ("Judge", "Prime Minister"); empty where there is none.
  public var title: Range<Int>
  /// Whether the name is given in full.
  public var kind: Kind
}
