import DocketModel
import GRDB

extension ConditionSQL {
  /// Selects the rows of the articles of which a criterion holds, some of them more than once.
  func articles(_ criterion: Criterion) throws -> SQL {
    switch criterion {
    case .statute(let pattern):
      return "SELECT article_id FROM article_statute WHERE statute_id IN (\(try statutes(pattern)))"
    case .city(let name):
      let names = spellings(name)
      return """
        SELECT article_id FROM article_place WHERE place_id IN (
            SELECT id FROM place WHERE folded IN (\(names)) AND kind = 'city')
          UNION SELECT article_id FROM article_court WHERE court_id IN (
            SELECT id FROM court WHERE city_folded IN (\(names)))
        """
    case .country(let code):
      return """
        SELECT id FROM article WHERE country = \(code)
          UNION SELECT article_id FROM article_statute WHERE statute_id IN (
            SELECT id FROM statute WHERE country = \(code))
          UNION SELECT article_id FROM article_court WHERE court_id IN (SELECT id FROM court WHERE country = \(code))
        """
    case .court(let words):
      return """
        SELECT article_id FROM article_court WHERE court_id IN (\(named("court", words: NameFold.words(words))))
        """
    case .person(let name):
      return """
        SELECT article_id FROM article_person WHERE person_id IN (
          \(named("person", words: NameFold.sounds(name))))
        """
    case .outlet(let words): return "SELECT id FROM article WHERE outlet_id IN (\(outlets(words)))"
    case .sentence(let pattern): return "SELECT s.article_id FROM sentence s WHERE \(imposed(pattern))"
    case .status(let status):
      return """
        SELECT article_id FROM case_article WHERE case_id IN (
          SELECT id FROM legal_case WHERE status = \(status.rawValue))
        """
    case .event(let pattern):
      let parts = [pattern.type.map(reporting), published(pattern)].compactMap { $0 }
      return parts.isEmpty ? "SELECT article_id FROM article_digest" : parts.joined(separator: " INTERSECT ")
    }
  }

  /// Selects the articles that report an event of a type.
  func reporting(_ type: EventType) -> SQL {
    """
    SELECT r.article_id FROM event v JOIN event_report x ON x.event_id = v.id
      JOIN report r ON r.id = x.report_id WHERE v.type = \(type.rawValue) AND v.modality = 'actual'
        AND r.type = v.type AND r.modality = 'actual'
    """
  }

  /// Selects the articles that were published within the dates of a pattern; `nil` where it has none.
  private func published(_ pattern: EventPattern) -> SQL? {
    dates(of: pattern).map { "SELECT id FROM article WHERE \($0)" }
  }

  /// Whether an article was published within the dates of a pattern; `nil` where it has none.
  func dates(of pattern: EventPattern) -> SQL? {
    guard pattern.since != nil || pattern.until != nil else { return nil }
    var published: SQL = "published IS NOT NULL"
    if let since = pattern.since { published += " AND published >= \(DateSpan.first(since))" }
    if let until = pattern.until { published += " AND published <= \(DateSpan.last(until))" }
    return published
  }
}
