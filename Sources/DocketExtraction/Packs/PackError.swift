/// A mistake in a pack, with its place.
public struct PackError: Error, Hashable, CustomStringConvertible {
  /// What is wrong: lower case, no full stop.
  public var message: String
  /// The pack.
  public var path: String
  /// Line in the pack, from 1.
  public var line: Int
  /// The line or the value.
  public var text: String
  /// Offset in `text` at which the mistake is, in characters.
  public var column: Int

  /// Makes an error.
  public init(_ message: String, path: String, line: Int, text: String = "", column: Int = 0) {
    self.message = message
    self.path = path
    self.line = line
    self.text = text
    self.column = column
  }

  /// File, line, message, and the line with a caret under the mistake.
  public var description: String {
    let head = "\(path):\(line): \(message)"
    guard !text.isEmpty else { return head }
    return "\(head)\n  \(text)\n  \(String(repeating: " ", count: column))^"
  }
}
