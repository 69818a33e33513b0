/// `--person Omurzakov`: a person by last name or full name, in any usual spelling
/// (`Ömürzakov`, `Sergey` for `Sergei`).
public struct PersonFilter: Filter {
  public static let key = FilterKey.person
  public static let valueName = "NAME"
  public static let help = "person, by last name or full name, in any spelling"
  /// What the user typed.
  public let text: String

  public init(_ text: String) throws(FilterError) {
    self.text = text.trimmed
    if self.text.isEmpty { throw FilterError(.person, text, expected: "a person's name") }
  }
}
