import DocketModel
import GRDB

extension Archive {
  /// Everything that belongs to these cases.
  public func parts(ofCases ids: [Int64]) throws -> CaseParts {
    let list = TextList.text(ids.map(Int.init))
    let within: SQL = "case_id IN (SELECT value FROM json_each(\(list)))"
    return try read { db in
      var parts = CaseParts()
      try Prepared.each(
        """
        SELECT case_id, name, role, aliases, descriptions FROM case_party WHERE \(within) ORDER BY case_id, ordinal
        """, db
      ) { row in
        parts.parties[row.id(0), default: []].append(
          CaseParts.Party(
            name: row.text(1), role: Person.Role(rawValue: row.text(2)) ?? .other, aliases: row.texts(3),
            descriptions: row.texts(4)))
      }
      try Prepared.each(
        """
        SELECT x.case_id, s.key, x.subject, x.text FROM case_statute x JOIN statute s ON s.id = x.statute_id
        WHERE \(within) ORDER BY x.case_id, x.ordinal
        """, db
      ) { row in
        parts.statutes[row.id(0), default: []].append(
          CaseParts.Provision(key: row.text(1), subject: row.optionalText(2), text: row.text(3)))
      }
      try Prepared.each(
        """
        SELECT x.case_id, k.name, k.city FROM case_court x JOIN court k ON k.id = x.court_id WHERE \(within)
        ORDER BY x.case_id, x.ordinal
        """, db
      ) { row in
        parts.courts[row.id(0), default: []].append(row.text(1))
        if let city = row.optionalText(2) { parts.seats[row.id(0), default: []].append(city) }
      }
      try Prepared.each("SELECT case_id, name FROM case_city WHERE \(within) ORDER BY case_id, ordinal", db) {
        parts.cities[$0.id(0), default: []].append($0.text(1))
      }
      try Prepared.each(
        "SELECT case_id, text FROM case_number_of WHERE \(within) ORDER BY case_id, ordinal", db
      ) {
        parts.numbers[$0.id(0), default: []].append($0.text(1))
      }
      try Prepared.each(
        """
        SELECT x.case_id, \(ArticleRow.columns) FROM case_article x JOIN article a ON a.id = x.article_id
        WHERE \(within) ORDER BY x.case_id, a.published IS NULL, a.published, a.key
        """, db
      ) { parts.articles[$0.id(0), default: []].append(ArticleRow($0, from: 1)) }
      return parts
    }
  }
}
