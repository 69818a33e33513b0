public import DocketModel
import GRDB

/// A person as one article of a case, or the case itself, tells of them.
public struct PersonRow: Hashable, Sendable {
  /// The name.
  public var name: String
  /// Other forms of it.
  public var aliases: [String]
  /// Every role, the main one first.
  public var roles: [Person.Role]
  /// Youngest age given, in years.
  public var age: Int?

  /// Makes a row.
  public init(name: String, aliases: [String], roles: [Person.Role], age: Int?) {
    self.name = name
    self.aliases = aliases
    self.roles = roles
    self.age = age
  }
}

extension Archive {
  /// Everybody whom the articles of a case name, with a role or without, in the order of the articles.
  public func people(ofCase id: Int64) throws -> [PersonRow] {
    try read { db in
      let named = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT p.name, x.aliases, x.roles, x.age FROM case_article c JOIN article a ON a.id = c.article_id
            JOIN article_person x ON x.article_id = a.id JOIN person p ON p.id = x.person_id WHERE c.case_id = ?
            ORDER BY a.published IS NULL, a.published, a.key, x.ordinal
            """), arguments: [id])
      let parties = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT name, aliases, roles, role, ages FROM case_party WHERE case_id = ? AND person_id IS NOT NULL
            ORDER BY ordinal
            """), arguments: [id])
      return named.map { row in
        PersonRow(
          name: row[0], aliases: TextList.strings(row[1]),
          roles: TextList.strings(row[2]).compactMap { Person.Role(rawValue: $0) }, age: row[3])
      }
        + parties.map { row in
          let roles = [row[3] as String] + TextList.strings(row[2])
          return PersonRow(
            name: row[0], aliases: TextList.strings(row[1]),
            roles: roles.compactMap { Person.Role(rawValue: $0) }, age: TextList.numbers(row[4]).min())
        }
    }
  }
}
