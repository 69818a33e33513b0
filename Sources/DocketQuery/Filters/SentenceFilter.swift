public import DocketModel

/// `--sentence suspended`: cases and articles with a sentence of this kind. With `--min-term` or
/// `--max-term`, that sentence must have the term.
public struct SentenceFilter: Filter {
  public static let key = FilterKey.sentence
  public static let valueName = "KIND"
  public static let help = "kind of sentence: imprisonment, suspended, fine ..."
  /// What the user typed.
  public let text: String
  /// The kind.
  public let kind: Sentence.Kind

  public init(_ text: String) throws(FilterError) {
    self.text = text.trimmed
    guard let kind = Sentence.Kind(rawValue: self.text.lowercased()) else {
      throw FilterError(.sentence, text, oneOf: Sentence.Kind.allCases.map(\.rawValue))
    }
    self.kind = kind
  }
}
