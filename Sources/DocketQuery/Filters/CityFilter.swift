/// `--city Bishkek`: cases and articles of a city, town or village, in any of its usual spellings
/// (`Jalal-Abad`, `Djalal-Abad`; `Kyiv`, `Kiev`), with or without diacritics.
public struct CityFilter: Filter {
  public static let key = FilterKey.city
  public static let valueName = "CITY"
  public static let help = "city, town or village, in any usual spelling"
  /// What the user typed.
  public let text: String

  public init(_ text: String) throws(FilterError) {
    self.text = text.trimmed
    if self.text.isEmpty { throw FilterError(.city, text, expected: "the name of a city") }
  }
}
