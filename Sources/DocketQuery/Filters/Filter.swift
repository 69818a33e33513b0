/// A condition that a user types after an option: `--city Bishkek`. One file each; the doc comment of the
/// type is the user's syntax, `help` is what `--help` prints.
public protocol Filter: Hashable, Sendable {
  /// Which filter this is; its raw value is the option's name.
  static var key: FilterKey { get }
  /// What stands for the value in help: `CITY`.
  static var valueName: String { get }
  /// One line of help.
  static var help: String { get }
  /// Reads what the user typed.
  /// - Throws: `FilterError` where it means nothing.
  init(_ text: String) throws(FilterError)
  /// What the user typed.
  var text: String { get }
}

/// A value of a filter that means nothing.
public struct FilterError: Error, Hashable, CustomStringConvertible {
  /// Which filter.
  public var key: FilterKey
  /// What the user typed.
  public var text: String
  /// What would have been understood: lower case, no full stop.
  public var expected: String

  /// Makes an error.
  public init(_ key: FilterKey, _ text: String, expected: String) {
    self.key = key
    self.text = text
    self.expected = expected
  }

  /// `--since "yesterday" is not understood: expected a date such as 2024, 2024-05 or 2024-05-31`.
  public var description: String { "--\(key.rawValue) \"\(text)\" is not understood: expected \(expected)" }
}
