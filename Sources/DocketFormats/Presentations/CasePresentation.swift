import DocketModel
public import DocketQuery

extension Presentation {
  /// One case on one page: `docket show CASE`.
  /// - Parameters:
  ///   - why: whether the page says why the articles were joined.
  ///   - ids: whether it shows the ids of events.
  public init(case detail: CaseDetail, why: Bool = false, ids: Bool = false) {
    var blocks = Presentation.overview(detail)
    if !detail.timeline.isEmpty {
      blocks += [.heading(2, "Timeline"), Presentation.events(detail.timeline, ids: ids)]
    }
    blocks += [.heading(2, "Sources"), .items(detail.sources.map(Presentation.source))]
    if why { blocks += [.heading(2, "Why these articles are one case")] + Presentation.reasons(detail) }
    self.init(
      title: detail.summary.name, page: Page(blocks), sheet: Presentation.chronology(detail.timeline),
      members: Presentation.members(detail), items: [.object(Presentation.members(detail))], cases: [detail])
  }

  /// What stands above a case's timeline.
  static func overview(_ detail: CaseDetail) -> [Page.Block] {
    let top = head(detail.summary) + [.facts(facts(detail))]
    return detail.charges.isEmpty ? top : top + [.heading(2, "Charges"), .sheet(charges(detail))]
  }

  private static func facts(_ detail: CaseDetail) -> [Page.Fact] {
    let roles = detail.summary.parties.map(\.role).unique
    let parties = roles.map { role in
      Page.Fact(
        role.rawValue,
        detail.summary.parties.filter { $0.role == role }.map { party in
          party.name + (party.descriptions.first.map { " (\($0))" } ?? "")
        }.joined(separator: "; "))
    }
    return parties + [
      Page.Fact("courts", Words.list(detail.summary.courts)),
      Page.Fact("cities", Words.list(detail.summary.cities)),
      Page.Fact("statutes", Words.list(Words.statutes(detail.summary.statutes))),
      Page.Fact("sentences", Words.list(detail.sentences.map(Words.sentence).unique)),
      Page.Fact("case numbers", Words.list(detail.numbers)),
    ]
  }

  private static func charges(_ detail: CaseDetail) -> Sheet {
    Sheet(
      [
        .init("defendant", wraps: true), .init("charge", wraps: true), .init("subject", wraps: true),
        .init("status"), .init("since"), .init("earlier", wraps: true),
      ],
      rows: detail.charges.map { charge in
        let before = charge.history.dropLast().map { step in
          [step.status.rawValue, step.date?.description].joined(" ")
        }
        return [
          Span(charge.defendant, .strong), Span(charge.statute.map(Words.statute) ?? ""),
          Span(charge.subject ?? ""), Span(charge.status.rawValue),
          Span(charge.history.last?.date?.description ?? ""), Span(before.joined(separator: ", ")),
        ]
      })
  }

  private static func source(_ hit: SearchHit) -> [Span] {
    [
      Span(hit.title ?? "(no title)", .strong),
      Span(" — " + [hit.outlet, hit.published?.description, hit.path].joined(", "), .dim),
      Span(hit.copyOf.map { " (near copy of \($0))" } ?? "", .warning),
    ]
  }

  static func reasons(_ detail: CaseDetail) -> [Page.Block] {
    if detail.reasons.isEmpty { return [.paragraph(["It has only one report."])] }
    return [
      .items(
        detail.reasons.map { reason in
          [
            Span(reason.kind, .strong), Span(" \(Words.bits(reason.weight)) bits: "),
            Span("“\(reason.words)”", .mark), Span(" \(reason.article)", .dim), Span(" and "),
            Span("“\(reason.otherWords)”", .mark), Span(" \(reason.other)", .dim),
          ]
        })
    ]
  }

  private static func members(_ detail: CaseDetail) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if case .object(let summary) = AnswerJSON.value(detail.summary) { members = summary }
    return members + [
      .init("numbers", .strings(detail.numbers)),
      .init("charges", .array(detail.charges.map(AnswerJSON.value))),
      .init("sentences", .array(detail.sentences.map(AnswerJSON.value))),
      .init("events", .array(detail.timeline.map(AnswerJSON.value))),
      .init("sources", .array(detail.sources.map(AnswerJSON.value))),
      .init("reasons", .array(detail.reasons.map(AnswerJSON.value))),
    ]
  }
}
