/// `--country KG`: a country by its ISO 3166-1 alpha-2 code, in upper or lower case.
public struct CountryFilter: Filter {
  public static let key = FilterKey.country
  public static let valueName = "CODE"
  public static let help = "country, by its two-letter code (ISO 3166-1)"
  /// What the user typed.
  public let text: String
  /// The code in upper case.
  public let code: String

  public init(_ text: String) throws(FilterError) {
    self.text = text.trimmed
    code = self.text.uppercased()
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw FilterError(.country, text, expected: "a two-letter country code such as KG")
    }
  }
}
