/// One JSON object a line.
public struct NDJSONFormat: Format {
  /// Makes the format.
  public init() {}

  /// The items of the answer.
  public func render(_ answer: Presentation) -> Rendering {
    let writer = JSONWriter(.line)
    return Rendering(answer.items.map { writer.text($0) + "\n" }.joined())
  }
}
