/// What the rules know of a word of the lexicon, all in one place: to find a word's place in a table is what looking it
/// up costs.
struct RuleWord: Sendable {
  /// The layers of which rules can begin with it, as bits.
  var layers: UInt64 = 0
  /// Its place among the bits of what passages hold (`RuleNeeds`).
  var need: Int32 = 0
  /// Its place among the sets of what follows (`RuleFollows`).
  var follow: Int32 = 0
  /// Its place in `RuleBook.starts`.
  var starts: Int32 = 0
}
