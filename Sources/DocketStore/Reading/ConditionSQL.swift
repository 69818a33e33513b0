import DocketModel
import GRDB

/// Writes conditions as SQL, for cases (`c`), articles (`a`) and events (`e`). Each becomes a look at an index.
struct ConditionSQL {
  /// What the conditions are about.
  enum Subject { case cases, articles, events }

  let db: Database
  let subject: Subject

  /// Whether few cases or articles are left to ask about: then each of them is looked at for its events and
  /// sentences, not all events and sentences for their cases.
  private var isNarrowed = false

  init(db: Database, subject: Subject) {
    self.db = db
    self.subject = subject
  }

  /// `AND (...)` for each condition; empty where there are none.
  /// - Parameter ofFew: whether few are asked about; `nil` where the conditions tell.
  func conjunction(_ conditions: [Condition], ofFew: Bool? = nil) throws -> SQL {
    var asked = self
    asked.isNarrowed = try ofFew ?? (conditions.count > 1 && narrows(conditions))
    return try asked.all(conditions)
  }

  /// Whether conditions leave few.
  func narrows(_ conditions: [Condition]) throws -> Bool {
    try conditions.contains { try $0.anyOf.allSatisfy(isNarrow) }
  }

  /// Whether a criterion leaves few.
  private func isNarrow(_ criterion: Criterion) throws -> Bool {
    switch criterion {
    case .city, .court, .person: return true
    case .statute(let pattern): return pattern.provision != nil
    case .outlet(let words):
      return try SQLRequest<Bool>(
        literal: """
          SELECT 8 * (SELECT count(*) FROM article WHERE outlet_id IN (\(outlets(words))))
            < (SELECT max(id) FROM article)
          """, cached: true
      ).fetchOne(db) ?? false
    case .country, .sentence, .status, .event: return false
    }
  }

  /// Whether the cases of which a condition holds are long to list: their events are looked up for it.
  func isLongToList(_ condition: Condition) -> Bool {
    condition.anyOf.contains { if case .sentence = $0 { true } else { false } }
  }

  func outlets(_ words: String) -> SQL { named("outlet", words: NameFold.words(words)) }

  private func all(_ conditions: [Condition]) throws -> SQL {
    var sql: SQL = ""
    for condition in conditions {
      let parts = try condition.anyOf.map(self.sql)
      sql += " AND (\(parts.joined(separator: " OR ")))"
    }
    return sql
  }

  /// Whether one criterion holds.
  func sql(_ criterion: Criterion) throws -> SQL {
    switch subject {
    case .articles: try ofArticle(criterion)
    case .cases: try ofCase(criterion)
    case .events: try ofEvent(criterion)
    }
  }

  /// Whether a criterion holds of an event.
  private func ofEvent(_ criterion: Criterion) throws -> SQL {
    switch criterion {
    case .statute, .country, .status: return "e.case_id IN (\(try cases(criterion)))"
    case .city(let name):
      let names = spellings(name)
      return
        "(e.city_folded IN (\(names)) OR e.court_id IN (SELECT id FROM court WHERE city_folded IN (\(names))))"
    case .court(let words): return "e.court_id IN (\(named("court", words: NameFold.words(words))))"
    case .person(let name):
      let rows = named("person", words: NameFold.sounds(name))
      return """
        e.id IN (SELECT x.event_id FROM case_party p JOIN event v ON v.case_id = p.case_id
          JOIN event_person x ON x.event_id = v.id AND x.party_id = p.id WHERE p.person_id IN (\(rows)))
        """
    case .outlet(let words):
      return """
        e.id IN (SELECT event_id FROM event_report WHERE report_id IN (
          SELECT id FROM report WHERE article_id IN (SELECT id FROM article WHERE outlet_id IN (\(outlets(words))))))
        """
    case .sentence(let pattern):
      return "EXISTS (SELECT 1 FROM event_sentence s WHERE s.event_id = e.id AND \(imposed(pattern)))"
    case .event(let pattern): return "(\(happened(pattern, "e")))"
    }
  }

  /// Whether a criterion holds of a case: of few cases each is looked at, else those are listed of which it does.
  private func ofCase(_ criterion: Criterion) throws -> SQL {
    switch criterion {
    case .sentence(let pattern) where isNarrowed:
      return """
        EXISTS (SELECT 1 FROM event v JOIN event_sentence s ON s.event_id = v.id
          WHERE v.case_id = c.id AND \(imposed(pattern)))
        """
    case .event(let pattern) where isNarrowed:
      return "EXISTS (SELECT 1 FROM event v WHERE v.case_id = c.id AND \(happened(pattern, "v")))"
    default: return "c.id IN (\(try cases(criterion)))"
    }
  }

  /// Whether a criterion holds of an article: of few articles each is looked at, else those are listed of which it does.
  private func ofArticle(_ criterion: Criterion) throws -> SQL {
    switch criterion {
    case .sentence(let pattern) where isNarrowed:
      return "EXISTS (SELECT 1 FROM sentence s WHERE s.article_id = a.id AND \(imposed(pattern)))"
    case .event(let pattern): return articleEvent(pattern)
    default: return "a.id IN (\(try articles(criterion)))"
    }
  }

  /// The rows of statutes that a pattern finds.
  func statutes(_ pattern: StatutePattern) throws -> SQL {
    var sql: SQL = "SELECT id FROM statute WHERE 1"
    if let provision = pattern.provision { sql += " AND provision_folded = \(provision)" }
    if let part = pattern.part {
      sql += " AND (part_folded = \(part) OR (part_folded > \(part + "/") AND part_folded < \(part + "0")))"
    }
    if let country = pattern.country { sql += " AND country = \(country)" }
    if let code = pattern.code, try counts(code, pattern) {
      sql += " AND (code_folded = \(code) OR (code_folded > \(code + "-") AND code_folded < \(code + ".")))"
    }
    return sql
  }

  /// Whether a code narrows the question: an unknown one without a digit, before a provision, does not.
  private func counts(_ code: String, _ pattern: StatutePattern) throws -> Bool {
    if pattern.provision == nil || code.utf8.contains(where: { (48...57).contains($0) }) { return true }
    return try SQLRequest<Bool>(
      literal: """
        SELECT EXISTS (SELECT 1 FROM statute
          WHERE code_folded = \(code) OR (code_folded > \(code + "-") AND code_folded < \(code + ".")))
        """, cached: true
    ).fetchOne(db) ?? false
  }

  /// Rows of a name's table by words that must all be there.
  func named(_ table: String, words: [String]) -> SQL {
    let column = SQL(sql: "\(table)_id")
    let source = SQL(sql: "\(table)_word")
    guard !words.isEmpty else { return "SELECT NULL WHERE 0" }
    return words.map { word -> SQL in "SELECT \(column) FROM \(source) WHERE word = \(word)" }
      .joined(separator: " INTERSECT ")
  }

  /// A city's folded names: the one asked for and all spellings of the cities that it may be.
  func spellings(_ name: String) -> SQL {
    let folded = NameFold.line(name)
    return """
      SELECT \(folded) UNION SELECT other.folded FROM city_spelling one
      JOIN city_spelling other ON other.canonical = one.canonical AND other.country = one.country
      WHERE one.folded = \(folded)
      """
  }

  /// Whether a sentence, `s`, was imposed and is such a one.
  func imposed(_ pattern: SentencePattern) -> SQL {
    var found: SQL = "s.status IN ('imposed', 'changed')"
    if let kind = pattern.kind { found += " AND s.kind = \(kind.rawValue)" }
    if let days = pattern.minDays { found += " AND s.min_days >= \(days)" }
    if let days = pattern.maxDays { found += " AND s.min_days <= \(days)" }
    return found
  }

  /// Whether an event happened and is such a one.
  /// - Parameter event: what the question calls it.
  func happened(_ pattern: EventPattern, _ event: String) -> SQL {
    let row = SQL(sql: event)
    var found: SQL = "1"
    if let type = pattern.type {
      found += " AND \(row).type = \(type.rawValue) AND \(row).modality = 'actual'"
    }
    if let since = pattern.since { found += " AND \(row).latest >= \(DateSpan.first(since))" }
    if let until = pattern.until {
      found += " AND \(row).earliest <= \(DateSpan.last(until))"
      // The index begins with the last day.
      if pattern.since == nil, pattern.type == nil { found += " AND \(row).latest >= ''" }
    }
    return found
  }

  /// Articles by the type of an event that they report and by their own date.
  private func articleEvent(_ pattern: EventPattern) -> SQL {
    var found: SQL = "1"
    if let type = pattern.type {
      found +=
        isNarrowed
        ? """
         AND EXISTS (SELECT 1 FROM report r JOIN event_report x ON x.report_id = r.id
          JOIN event v ON v.id = x.event_id WHERE r.article_id = a.id AND r.type = \(type.rawValue)
            AND v.type = r.type AND r.modality = 'actual' AND v.modality = 'actual')
        """
        : " AND a.id IN (\(reporting(type)))"
    }
    if let published = dates(of: pattern) {
      // Of few articles each is looked at; else the index of dates gives all those of the time.
      found +=
        isNarrowed
        ? " AND EXISTS (SELECT 1 FROM article d WHERE d.id = a.id AND \(published))"
        : " AND a.id IN (SELECT id FROM article WHERE \(published))"
    }
    return "(\(found))"
  }
}
