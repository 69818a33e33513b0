/// `--country KG`: a country by its ISO 3166-1 alpha-2 code, in upper or lower case. Names and adjectives
/// (`Kyrgyzstan`, `Kyrgyz`) are `FilterWords`.
public struct CountryFilter: Filter {
  public static let key = FilterKey.country
  public static let valueName = "COUNTRY"
  public static let help = "country, by name or two-letter code (ISO 3166-1)"
  /// What the user typed.
  public let text: String
  /// The code in upper case.
  public let code: String

  public init(_ text: String) throws(FilterError) {
    self.text = text.trimmed
    code = self.text.uppercased()
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw FilterError(.country, text, expected: "a country's name or its two-letter code such as KG")
    }
  }
}
