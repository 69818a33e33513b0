import DocketModel
public import DocketQuery

extension Presentation {
  /// What the archive does not know: `docket gaps`.
  public init(gaps rows: [GapRow]) {
    let columns: [Sheet.Column] = [
      .init("gap"), .init("id"), .init("of", wraps: true), .init("says", wraps: true), .init("latest"),
    ]
    let cells = rows.map { row -> [Span] in
      [
        Span(row.kind.rawValue, .warning), Span(row.id, .dim), Span(row.name), Span(row.text),
        Span(row.date?.description ?? ""),
      ]
    }
    self.init(
      title: "Gaps", page: Page(Sheet(columns, rows: cells)),
      sheet: Sheet(
        ["gap", "id", "name", "text", "date", "file"],
        values: rows.map { [$0.kind.rawValue, $0.id, $0.name, $0.text, $0.date?.description, $0.path] }),
      name: "gaps",
      items: rows.map { row in
        [
          "gap": .string(row.kind.rawValue), "id": .string(row.id), "name": .string(row.name),
          "text": .string(row.text), "date": .string(row.date?.description), "file": .string(row.path),
        ]
      })
  }
}
