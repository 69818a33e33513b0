/// Tab-separated values: a header, one line a row. Tabs and line ends inside a cell become spaces.
public struct TSVFormat: Format {
  /// Makes the format.
  public init() {}

  /// The answer's sheet.
  public func render(_ answer: Presentation) -> Rendering {
    let rows =
      [answer.sheet.columns.map(\.name)] + answer.sheet.rows.map { $0.map { SafeText.line($0.text) } }
    return Rendering(rows.map { $0.joined(separator: "\t") + "\n" }.joined())
  }
}
