/// One JSON object a line, each with `format_version`.
public struct NDJSONFormat: Format {
  /// Makes the format.
  public init() {}

  /// The items of the answer.
  public func render(_ answer: Presentation) -> Rendering { Rendering(NDJSONFormat.text(answer.items)) }

  /// Items as lines.
  static func text(_ items: [JSONValue]) -> String {
    let writer = JSONWriter(.line)
    return items.map { item in
      guard case .object(let members) = item else { return writer.text(item) + "\n" }
      let version = JSONValue.Member("format_version", .int(JSONFormat.version))
      return writer.text(.object([version] + members)) + "\n"
    }.joined()
  }
}
