import DocketModel
import DocketQuery

/// A case as entities of FollowTheMoney.
struct MoneyCase {
  private let detail: CaseDetail
  private let caseID: String

  init(_ detail: CaseDetail) {
    self.detail = detail
    caseID = "docket-case-" + detail.summary.id
  }

  /// Articles, the case, its parties, its events, and what documents them.
  var entities: [MoneyEntity] {
    articles + [courtCase] + persons + parties + detail.timeline.compactMap(event) + documentation
  }

  private func articleID(_ id: String) -> String { "docket-article-" + id }

  private func personID(_ name: String) -> String { "\(caseID)-person-\(MoneyEntity.hash(name))" }

  private var articles: [MoneyEntity] {
    detail.sources.map { hit in
      var entity = MoneyEntity("Article", id: articleID(hit.id))
      entity.add("title", hit.title)
      entity.add("fileName", hit.path.split(separator: "/").last.map(String.init) ?? hit.path)
      entity.add("publishedAt", hit.published?.description)
      entity.add("publisher", hit.outlet)
      entity.add("sourceUrl", MoneyCase.webURL(hit.url))
      return entity
    }
  }

  private var courtCase: MoneyEntity {
    var entity = MoneyEntity("CourtCase", id: caseID)
    entity.add("name", detail.summary.name)
    entity.add("status", detail.summary.status.rawValue)
    entity.add("caseNumber", detail.numbers)
    entity.add("court", detail.summary.courts)
    entity.add("keywords", detail.summary.statutes)
    entity.add("country", detail.timeline.map { $0.country?.lowercased() })
    entity.add("proof", detail.sources.map { articleID($0.id) })
    return entity
  }

  private var persons: [MoneyEntity] {
    detail.summary.parties.map { party in
      var entity = MoneyEntity("Person", id: personID(party.name))
      entity.add("name", party.name)
      entity.add("alias", party.aliases)
      entity.add("summary", party.descriptions)
      switch party.role {
      case .judge: entity.add("topics", "role.judge")
      case .lawyer: entity.add("topics", "role.lawyer")
      default: break
      }
      return entity
    }
  }

  private var parties: [MoneyEntity] {
    detail.summary.parties.map { party in
      var entity = MoneyEntity("CourtCaseParty", id: personID(party.name) + "-party")
      entity.add("party", personID(party.name))
      entity.add("case", caseID)
      entity.add("role", party.role.rawValue)
      let charges = detail.charges.filter { $0.defendant == party.name }
      entity.add(
        "status", charges.map { [$0.status.rawValue, $0.statute.map { "(\($0))" }].joined(" ") })
      let sentences = detail.sentences.filter { $0.persons.contains(party.name) }
      entity.add("summary", sentences.map(Words.sentence))
      return entity
    }
  }

  /// An event that happened or is set for a day; what may happen or did not is no event of FollowTheMoney.
  private func event(_ row: TimelineRow) -> MoneyEntity? {
    guard row.modality == .actual || row.modality == .planned else { return nil }
    var entity = MoneyEntity("Event", id: "docket-event-" + MoneyCase.safe(row.eventID))
    let planned = row.modality == .planned ? "planned: " : ""
    entity.add("name", planned + [row.type.rawValue, Words.people(row)].joined(": "))
    let known = Set(detail.summary.parties.map(\.name))
    entity.add("involved", row.persons.filter(known.contains).map(personID))
    switch row.qualifier {
    case .on where row.endDate == nil, .around: entity.add("date", row.date?.description)
    case .on, .between:
      entity.add("startDate", row.date?.description)
      entity.add("endDate", row.endDate?.description)
    case .after: entity.add("startDate", row.date?.description)
    case .before: entity.add("endDate", row.date?.description)
    }
    entity.add("location", row.court ?? row.city)
    entity.add("country", row.country?.lowercased())
    let certainty = row.qualifier == .on ? nil : Words.date(row.date, end: row.endDate, row.qualifier)
    entity.add("summary", [certainty, row.summary] + row.conflicts)
    entity.add("description", row.reports.map(\.quote))
    entity.add("keywords", [row.type.rawValue] + row.statutes)
    entity.add("publisher", row.reports.map(\.article.outlet))
    entity.add("sourceUrl", MoneyCase.webURL(row.url))
    entity.add("proof", row.reports.map { articleID($0.article.id) })
    return entity
  }

  private var documentation: [MoneyEntity] {
    detail.sources.map { hit in
      var entity = MoneyEntity("Documentation", id: "\(caseID)-doc-\(hit.id)")
      entity.add("document", articleID(hit.id))
      entity.add("entity", caseID)
      entity.add("role", "source")
      return entity
    }
  }

  private static func safe(_ id: String) -> String {
    String(
      id.unicodeScalars.map {
        $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0) ? Character($0) : "-"
      })
  }

  private static func webURL(_ url: String?) -> String? {
    url.flatMap { $0.contains("://") ? $0 : "https://\($0)" }
  }
}
