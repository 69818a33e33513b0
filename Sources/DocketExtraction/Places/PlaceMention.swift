/// A city, region or country named in running text.
struct PlaceMention: Sendable {
  /// What is named.
  enum What: Sendable {
    /// Cities that bear the name, by their number in the gazetteer; none where only the grammar says it is one.
    case city([Int])
    /// A country or a word of its people, ISO 3166-1 alpha-2.
    case country(String, isAdjective: Bool)
    /// A region, with its country.
    case region(String)
  }

  /// The words.
  var tokens: Range<Int>
  /// What is named.
  var what: What
  /// How sure it is that a city is meant: 0 for a name alone to 3 for "the city of X".
  var strength: Int
  /// The passage.
  var passage: Int

  /// Whether a city is named.
  var isCity: Bool {
    if case .city = what { true } else { false }
  }
}
