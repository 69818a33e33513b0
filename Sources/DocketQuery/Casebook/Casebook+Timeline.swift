import DocketModel
import DocketStore

extension Casebook {
  /// The events of a case in order, those for which the filters hold.
  /// - Parameter id: the id of a case, as `resolve` gives it.
  /// - Throws: `ArchiveError`.
  public func timeline(ofCase id: String, filters: Filters = Filters()) throws -> [TimelineRow] {
    guard let row = try archive.caseRow(key: id) else { return [] }
    return try archive.events(ofCase: row.id, conditions: filters.conditions).map(TimelineRow.init)
  }

  /// The events of every case for which the filters hold, case by case, the latest case first.
  /// - Throws: `ArchiveError`.
  public func timelines(filters: Filters = Filters()) throws -> [TimelineRow] {
    try archive.events(caseConditions: filters.conditions).map(TimelineRow.init)
  }
}

extension TimelineRow {
  init(_ row: EventRow) {
    let accepted = row.status == Corroboration.corrected.rawValue
    self.init(
      eventID: row.key, caseID: row.caseRow.key, caseName: row.caseRow.name, date: row.date,
      endDate: row.endDate, qualifier: row.qualifier, dateText: row.dateText, sequence: row.sequence,
      type: row.type, modality: row.modality, persons: row.persons.map(\.name),
      roles: row.persons.map(\.role),
      unnamed: row.unnamed, court: row.court, city: row.city,
      country: row.courtCountry ?? row.caseRow.country,
      statutes: row.statutes, sentences: row.sentences.map(SentenceAnswer.init),
      reports: row.accounts.map(ReportAnswer.init), sourceCount: row.sources,
      status: Corroboration(rawValue: row.status) ?? .singleSource, conflicts: row.conflicts,
      reviewed: accepted, url: row.accounts.first?.article.url)
    summary = TimelineRow.summary(self)
  }

  /// `sentenced: Askar Kubanychbek Uulu, imprisonment P10Y, Pervomaisky District Court of Bishkek`
  private static func summary(_ row: TimelineRow) -> String {
    var parts = row.persons
    if let unnamed = row.unnamed { parts.append(unnamed) }
    parts += row.sentences.map {
      [$0.kind.rawValue, $0.term ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
    if let court = row.court { parts.append(court) } else if let city = row.city { parts.append(city) }
    let type = row.modality == .actual ? row.type.rawValue : "\(row.type.rawValue) (\(row.modality.rawValue))"
    return parts.isEmpty ? type : type + ": " + parts.joined(separator: ", ")
  }
}

extension SentenceAnswer {
  init(_ imposed: EventRow.Imposed) {
    self.init(
      kind: imposed.kind, term: imposed.term, months: imposed.months, status: imposed.status,
      text: imposed.text,
      persons: imposed.persons)
  }
}

extension ReportAnswer {
  init(_ account: EventRow.Account) {
    self.init(
      article: ArticleReference(account.article), date: account.date, dateText: account.dateText,
      quote: account.quote, line: account.line, start: account.range.start, end: account.range.end,
      rule: account.rule)
  }
}
