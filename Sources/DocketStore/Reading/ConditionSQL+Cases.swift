import DocketModel
import GRDB

extension ConditionSQL {
  /// Selects the rows of the cases of which a criterion holds, some of them more than once.
  func cases(_ criterion: Criterion) throws -> SQL {
    switch criterion {
    case .statute(let pattern):
      return "SELECT case_id FROM case_statute WHERE statute_id IN (\(try statutes(pattern)))"
    case .city(let name):
      // A city of the case or of its events, or the seat of a court that dealt with it.
      let names = spellings(name)
      return """
        SELECT case_id FROM case_city WHERE folded IN (\(names))
          UNION SELECT case_id FROM case_court WHERE court_id IN (SELECT id FROM court WHERE city_folded IN (\(names)))
          UNION SELECT case_id FROM event WHERE city_folded IN (\(names))
        """
    case .country(let code):
      return """
        SELECT id FROM legal_case WHERE country = \(code)
        UNION SELECT case_id FROM case_statute WHERE statute_id IN (SELECT id FROM statute WHERE country = \(code))
        UNION SELECT case_id FROM case_court WHERE court_id IN (SELECT id FROM court WHERE country = \(code))
        """
    case .court(let words):
      return
        "SELECT case_id FROM case_court WHERE court_id IN (\(named("court", words: NameFold.words(words))))"
    case .person(let name):
      return
        "SELECT case_id FROM case_party WHERE person_id IN (\(named("person", words: NameFold.sounds(name))))"
    case .outlet(let words):
      return """
        SELECT case_id FROM case_article WHERE article_id IN (
          SELECT id FROM article WHERE outlet_id IN (\(outlets(words))))
        """
    case .sentence(let pattern):
      return """
        SELECT case_id FROM event WHERE id IN (SELECT s.event_id FROM event_sentence s WHERE \(imposed(pattern)))
        """
    case .status(let status): return "SELECT id FROM legal_case WHERE status = \(status.rawValue)"
    case .event(let pattern): return "SELECT v.case_id FROM event v WHERE \(happened(pattern, "v"))"
    }
  }
}
