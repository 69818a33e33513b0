public import DocketModel

/// `--until 2024-05`: cases with a step on or before that year, month or day; articles published then.
public struct UntilFilter: Filter {
  public static let key = FilterKey.until
  public static let valueName = "DATE"
  public static let help = "on or before a year, month or day: 2024, 2024-05, 2024-05-31"
  /// What the user typed.
  public let text: String
  /// The date, with the precision that was typed.
  public let date: PartialDate

  public init(_ text: String) throws(FilterError) {
    self.text = text.trimmed
    guard let date = PartialDate(self.text) else {
      throw FilterError(.until, text, expected: "a date such as 2024, 2024-05 or 2024-05-31")
    }
    self.date = date
  }
}
