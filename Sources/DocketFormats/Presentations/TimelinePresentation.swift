import DocketModel
public import DocketQuery

extension Presentation {
  /// The events of a case, or of several: `docket timeline`.
  /// - Parameter ids: whether the page shows the ids of events.
  public init(timelines cases: [CaseDetail], ids: Bool = false) {
    let rows = cases.flatMap(\.timeline)
    let names = cases.map(\.summary.name)
    self.init(
      title: names.count == 1 ? names[0] : "Timelines",
      page: Page(
        cases.flatMap { Presentation.head($0.summary) + [Presentation.events($0.timeline, ids: ids)] }),
      sheet: Presentation.chronology(rows), name: "events", items: rows.map(AnswerJSON.value),
      head: [.init("cases", .array(cases.map { AnswerJSON.value($0.summary) }))], cases: cases)
  }

  /// A case's name and where it stands.
  static func head(_ answer: CaseAnswer) -> [Page.Block] {
    let articles = Words.count(answer.articles.count, "article")
    return [
      .heading(1, answer.name),
      .paragraph([Span([answer.id, answer.status.rawValue, articles].joined(separator: " · "), .dim)]),
    ]
  }

  /// Events, each under its date.
  static func events(_ rows: [TimelineRow], ids: Bool) -> Page.Block {
    .entries(rows.map { entry($0, showsID: ids) })
  }

  private static func entry(_ row: TimelineRow, showsID: Bool) -> Page.Entry {
    let people = Words.people(row)
    var head = [Span(row.type.rawValue, .strong), Span(people.isEmpty ? "" : ": " + people)]
    if row.modality != .actual { head.append(Span(" (\(row.modality.rawValue))", .warning)) }
    if showsID { head.append(Span(" [\(row.eventID)]", .dim)) }
    var lines = [head]
    let facts = [row.court, row.city] + row.statutes.map(Words.statute) + row.sentences.map(Words.sentence)
    let words = facts.joined(" · ")
    if !words.isEmpty { lines.append([Span(words)]) }
    lines += row.conflicts.map { [Span("! " + Words.terms(in: $0), .warning)] }
    // Where sources contradict one another, each speaks for itself.
    let spoken = row.conflicts.isEmpty ? 1 : row.reports.count
    for report in row.reports.prefix(spoken - 1) {
      lines += [
        [Span("“\(report.quote)”")], [Span("— " + Words.source(report.article, line: report.line), .dim)],
      ]
    }
    let rest = row.reports.dropFirst(max(0, spoken - 1))
    if let report = rest.first { lines.append([Span("“\(report.quote)”")]) }
    let sources = rest.map { Words.source($0.article, line: $0.line) }.unique.joined(separator: "; ")
    let status = row.status == .singleSource ? "" : " (\(row.status.rawValue))"
    if !sources.isEmpty { lines.append([Span("— " + sources + status, .dim)]) }
    return Page.Entry(Words.date(row.date, end: row.endDate, row.qualifier), lines)
  }

  /// One row an event, with the columns of a chronology.
  public static func chronology(_ rows: [TimelineRow]) -> Sheet {
    Sheet(
      [
        "event_id", "case_id", "case_name", "date_start", "date_end", "date_precision", "date_qualifier",
        "date_edtf", "date_text", "sequence", "event_type", "modality", "persons", "roles", "unnamed",
        "court",
        "city", "country", "statutes", "sentence_kind", "sentence_term", "sentence_months", "sentence_text",
        "summary", "quote", "source_file", "line", "char_start", "char_end", "outlet", "published", "url",
        "n_sources", "sources", "status", "conflicts", "reviewed",
      ], values: rows.map(cells))
  }

  private static func cells(_ row: TimelineRow) -> [String?] {
    let sentence = row.sentences.first
    let source = row.source
    let dates: [String?] = [
      row.eventID, row.caseID, row.caseName, row.date?.description, row.endDate?.description,
      row.precision?.rawValue, row.date == nil ? nil : row.qualifier.rawValue, row.edtf, row.dateText,
      String(row.sequence), row.type.rawValue, row.modality.rawValue,
    ]
    let facts: [String?] = [
      Words.list(row.persons), Words.list(row.roles.map(\.rawValue)), row.unnamed, row.court, row.city,
      row.country, Words.list(row.statutes), sentence?.kind.rawValue, sentence?.term,
      sentence?.months.map(String.init), sentence?.text, row.summary,
    ]
    let evidence: [String?] = [
      source?.quote, source?.article.path, source.map { String($0.line) }, source.map { String($0.start) },
      source.map { String($0.end) }, source?.article.outlet, source?.article.published?.description, row.url,
      String(row.sourceCount), Words.list(row.reports.map { Words.source($0.article, line: $0.line) }.unique),
      row.status.rawValue, Words.list(row.conflicts), row.reviewed ? "yes" : "no",
    ]
    return dates + facts + evidence
  }
}
