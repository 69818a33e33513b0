import DocketModel
public import DocketQuery

extension Presentation {
  /// Cases, one row each: `docket cases`.
  public init(cases answer: Answer<CaseAnswer>) {
    let columns: [Sheet.Column] = [
      .init("id"), .init("case", wraps: true), .init("status"), .init("last_step", wraps: true),
      .init("statutes", wraps: true), .init("cities", wraps: true), .init("articles", number: true),
    ]
    let rows = answer.rows.map { row -> [Span] in
      [
        Span(row.id, .dim), Span(row.name, .strong), Span(row.status.rawValue),
        Span([row.lastDate?.description, row.lastEvent?.rawValue].joined(" ")),
        Span(Words.statutes(row.statutes).joined(separator: "; ")),
        Span(row.cities.joined(separator: ", ")),
        Span(String(row.articles.count)),
      ]
    }
    self.init(
      title: "Cases", page: Page(Sheet(columns, rows: rows)), sheet: Presentation.sheet(answer.rows),
      name: "cases", items: answer.rows.map(AnswerJSON.value), head: [.init("total", .int(answer.total))])
  }

  /// Cases for machines.
  public static func sheet(_ cases: [CaseAnswer]) -> Sheet {
    Sheet(
      [
        "case_id", "case_name", "status", "defendants", "other_parties", "statutes", "courts", "cities",
        "first_date", "last_date", "last_event", "n_articles", "outlets", "files",
      ],
      values: cases.map { row in
        let defendants = row.parties.filter { $0.role == .defendant }
        let others = row.parties.filter { $0.role != .defendant }
        return [
          row.id, row.name, row.status.rawValue, Words.list(defendants.map(\.name)),
          Words.list(others.map { "\($0.name) (\($0.role.rawValue))" }), Words.list(row.statutes),
          Words.list(row.courts), Words.list(row.cities), row.firstDate?.description,
          row.lastDate?.description, row.lastEvent?.rawValue, String(row.articles.count),
          Words.list(row.articles.compactMap(\.outlet).unique), Words.list(row.articles.map(\.path)),
        ]
      })
  }
}
