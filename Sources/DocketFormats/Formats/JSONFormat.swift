/// One JSON document: `format_version`, then what the answer says.
public struct JSONFormat: Format {
  /// Grows when a field of any answer changes its meaning; fields may be added without.
  public static let version = 1

  /// Makes the format.
  public init() {}

  /// The answer as a document.
  public func render(_ answer: Presentation) -> Rendering {
    let members = [JSONValue.Member("format_version", .int(JSONFormat.version))] + answer.members
    return Rendering(JSONWriter(.pages).text(.object(members)) + "\n")
  }
}
