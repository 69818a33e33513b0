public import DocketStore

/// `--statute 416`: a provision of any country's law, with its parts. `416(1)` or `416/1`: that part only.
/// `KG:416`: of one country. `"18 USC 2339B"`, `"Criminal Code 416"`: of one code or act. A key of the
/// archive, `KG/criminal-code/416/1`, is understood too.
public struct StatuteFilter: Filter {
  public static let key = FilterKey.statute
  public static let valueName = "STATUTE"
  public static let help = "provision of a law: 416, 416(1), KG:416, \"18 USC 2339B\""
  /// What the user typed.
  public let text: String
  /// What it may mean; never empty.
  public let patterns: [StatutePattern]

  public init(_ text: String) throws(FilterError) {
    self.text = text.trimmed
    patterns = StatuteSyntax.patterns(self.text)
    if patterns.isEmpty {
      throw FilterError(
        .statute, text, expected: "a provision such as 416, 416(1), KG:416 or \"18 USC 2339B\"")
    }
  }
}
