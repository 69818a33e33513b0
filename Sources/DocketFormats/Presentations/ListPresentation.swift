import DocketModel
public import DocketQuery

extension Presentation {
  /// Persons, courts, statutes ... with their counts: `docket list`.
  public init(list answer: Answer<ListRow>, of kind: ListKind) {
    let columns: [Sheet.Column] = [
      .init("name", wraps: true), .init("detail", wraps: true), .init("country"),
      .init("cases", number: true),
      .init("articles", number: true), .init("first"), .init("last"),
    ]
    let rows = answer.rows.map { row -> [Span] in
      [
        Span(row.name, .strong), Span(row.detail), Span(row.country ?? ""), Span(String(row.cases)),
        Span(String(row.articles)), Span(row.firstDate?.description ?? ""),
        Span(row.lastDate?.description ?? ""),
      ]
    }
    self.init(
      title: kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst(),
      page: Page(Sheet(columns, rows: rows)),
      sheet: Sheet(
        ["name", "detail", "country", "n_cases", "n_articles", "first_date", "last_date"],
        values: rows.map { [$0[0], $0[1], $0[2], $0[3], $0[4], $0[5], $0[6]].map(\.text) }),
      name: kind.rawValue,
      items: answer.rows.map { row in
        [
          "name": .string(row.name), "detail": .string(row.detail), "country": .string(row.country),
          "cases": .int(row.cases), "articles": .int(row.articles),
          "first_date": .string(row.firstDate?.description), "last_date": .string(row.lastDate?.description),
        ]
      }, head: [.init("total", .int(answer.total))])
  }
}
