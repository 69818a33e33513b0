/// `--court "Pervomaisky District"`: a court by one or more words of its name, in any order.
public struct CourtFilter: Filter {
  public static let key = FilterKey.court
  public static let valueName = "COURT"
  public static let help = "court, by words of its name"
  /// What the user typed.
  public let text: String

  public init(_ text: String) throws(FilterError) {
    self.text = text.trimmed
    if self.text.isEmpty { throw FilterError(.court, text, expected: "words of a court's name") }
  }
}
