/// A provision cited in running text.
struct StatuteMention: Sendable {
  /// The words.
  var tokens: Range<Int>
  /// The country that the words name; `nil` where they name none.
  var country: String?
  /// The code or act.
  var code: String?
  /// The provision as printed.
  var provision: String?
  /// The path of parts.
  var part: String?
  /// The rule that found it.
  var rule: String
}
