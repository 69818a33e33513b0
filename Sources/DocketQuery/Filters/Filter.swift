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
