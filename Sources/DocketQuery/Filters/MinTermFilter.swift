/// `--min-term 5y`: cases and articles with a sentence of at least this long (`5y`, `18m`, `30d`, `P2Y6M`).
/// Life imprisonment is longer than any term.
public struct MinTermFilter: Filter {
  public static let key = FilterKey.minTerm
  public static let valueName = "TERM"
  public static let help = "sentence of at least: 5y, 18m, 30d"
  /// What the user typed.
  public let text: String
  /// The term.
  public let term: Term

  public init(_ text: String) throws(FilterError) {
    self.text = text.trimmed
    guard let term = Term(self.text) else {
      throw FilterError(.minTerm, text, expected: "a term such as 5y, 18m, 30d or P2Y6M")
    }
    self.term = term
  }
}
