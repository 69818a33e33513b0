import DocketModel

/// A judicial sentence in running text.
struct SentenceMention: Sendable {
  /// The words.
  var tokens: Range<Int>
  /// The words for the term alone, or those of the whole where there is none.
  var termTokens: Range<Int>
  /// Whether its verb is that of the sentence before it: "... to five years and John Roe to three".
  var isFurther = false
  /// Whether it is the least to be served of another sentence, and how it is told.
  var minimum: Minimum?
  /// What is imposed.
  var kind: Sentence.Kind
  /// ISO 8601 duration, range, or an amount with its currency.
  var term: String?
  /// How far it is a fact.
  var status: Sentence.Status
  /// The passage in which it stands.
  var passage: Int
  /// The rule that found it.
  var rule: String

  /// How the least to be served of a sentence is told.
  enum Minimum: String {
    /// By the verb of serving, which tells a sentence too: "must serve at least 17 years".
    case served
    /// As a part of another: "a minimum term of 17 years", "no parole for 17 years".
    case part
  }
}
