public import DocketModel
import GRDB

/// Something that the archive does not know.
public struct FoundGap: Sendable {
  /// Of what.
  public enum Owner: Sendable {
    case article(ArticleRow)
    case aCase(CaseRow)
  }

  /// The article or case.
  public var owner: Owner
  /// A number or text that says more, by the question asked.
  public var detail: String
}

extension Archive {
  /// Articles without a publication date.
  public func articlesWithoutDate() throws -> [ArticleRow] { try articles(where: "a.published IS NULL") }

  /// Articles without an outlet.
  public func articlesWithoutOutlet() throws -> [ArticleRow] { try articles(where: "a.outlet_id IS NULL") }

  private func articles(where condition: SQL) throws -> [ArticleRow] {
    try read { db in
      try SQLRequest<Row>(
        literal: "SELECT \(ArticleRow.columns) FROM article a WHERE \(condition) ORDER BY path, a.key",
        cached: true
      ).fetchAll(db).map(ArticleRow.init)
    }
  }

  /// Cases with a conviction or sentence and without a detention before it.
  public func casesSentencedWithoutDetention() throws -> [CaseRow] {
    try cases(
      """
      c.id IN (SELECT case_id FROM event WHERE type IN ('sentenced', 'convicted') AND modality = 'actual')
        AND c.id NOT IN (SELECT case_id FROM event
          WHERE type IN ('detained', 'remanded', 'extradited') AND modality = 'actual')
      """)
  }

  /// Cases that have not ended and of which no article was published and no step is known since a day.
  public func cases(silentSince day: PartialDate) throws -> [CaseRow] {
    let last = day.description
    return try cases(
      """
      c.status NOT IN ('final', 'acquitted', 'dismissed', 'released', 'pardoned', 'dead')
        AND ifnull(c.last_date, '') < \(last) AND NOT EXISTS (
          SELECT 1 FROM case_article x JOIN article a ON a.id = x.article_id
          WHERE x.case_id = c.id AND a.published >= \(last))
      """)
  }

  private func cases(_ condition: SQL) throws -> [CaseRow] {
    try read { db in
      try SQLRequest<Row>(
        literal:
          "SELECT \(CaseRow.columns) FROM legal_case c WHERE \(condition) ORDER BY c.last_date DESC, c.key",
        cached: true
      ).fetchAll(db).map(CaseRow.init)
    }
  }

  /// Cases with events whose reports contradict one another; the detail says on what.
  public func conflicts() throws -> [FoundGap] {
    try events("e.status = 'conflicting'") { row in
      let what = TextList.strings(row["conflicts"]).joined(separator: "; ")
      return "\(row["type"] as String): \(what)"
    }
  }

  /// Cases with events that no report dates; the detail is the type of the event.
  public func eventsWithoutDate() throws -> [FoundGap] {
    try events("e.date IS NULL AND e.modality = 'actual'") { $0["type"] }
  }

  private func events(_ condition: SQL, _ detail: (Row) -> String) throws -> [FoundGap] {
    try read { db in
      try SQLRequest<Row>(
        literal: """
          SELECT \(CaseRow.columns), e.type, e.conflicts FROM event e JOIN legal_case c ON c.id = e.case_id
          WHERE \(condition) ORDER BY c.last_date DESC, c.key, e.sequence
          """, cached: true
      ).fetchAll(db).map { FoundGap(owner: .aCase(CaseRow($0)), detail: detail($0)) }
    }
  }

  /// What was found wrong with files, besides a missing date or outlet.
  public func findings() throws -> [FoundGap] {
    try read { db in
      try SQLRequest<Row>(
        literal: """
          SELECT \(ArticleRow.columns), f.message FROM finding f JOIN article a ON a.id = f.article_id
          WHERE f.kind NOT IN ('no-date', 'no-outlet') ORDER BY path, a.key, f.ordinal
          """, cached: true
      ).fetchAll(db).map { FoundGap(owner: .article(ArticleRow($0)), detail: $0["message"]) }
    }
  }
}
