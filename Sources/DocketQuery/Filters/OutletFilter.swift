/// `--outlet "Kyiv Independent"`: an outlet by words of its name.
public struct OutletFilter: Filter {
  public static let key = FilterKey.outlet
  public static let valueName = "OUTLET"
  public static let help = "newspaper, agency, broadcaster or site, by words of its name"
  /// What the user typed.
  public let text: String

  public init(_ text: String) throws(FilterError) {
    self.text = text.trimmed
    if self.text.isEmpty { throw FilterError(.outlet, text, expected: "the name of an outlet") }
  }
}
