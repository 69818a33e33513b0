/// The names of an article.
public struct NameFindings: Sendable {
  /// Where persons are named, in the order of the text.
  public var mentions: [PersonMention] = []
  /// Everyone named, in the order of first mention.
  public var persons: [PersonEntity] = []
  /// All capitalised spans that name something, persons too, in the order of the text.
  public var spans: [TaggedSpan] = []
}
