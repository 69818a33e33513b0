import DocketModel

/// A court named in running text.
struct CourtMention: Sendable {
  /// The words.
  var tokens: Range<Int>
  /// Words among them that are no part of the name: "the southern city of" of "court in the southern city of Osh".
  var aside: Range<Int>?
  /// Level, where the words say it.
  var level: Court.Level?
  /// Country, where the name gives it.
  var country: String?
  /// Whether the words name a particular court; "the court" does not.
  var isParticular: Bool
  /// The passage.
  var passage: Int
  /// The rule that found it.
  var rule: String
}
