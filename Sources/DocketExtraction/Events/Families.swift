import DocketModel

/// Persons of an article who share a surname: "the Hurleys", "the couple".
struct Families: Sendable {
  /// For the plural of each surname that several persons have, whose it is: indexes into `all`.
  private var byPlural: [UInt64: Int] = [:]
  /// The families, in the order of their first members: indexes into `NameFindings.persons`.
  private(set) var all: [[Int]] = []

  /// - Parameter endings: how a surname makes its plural: "Hurley" and "Hurleys", "Berecz" and "Bereczes".
  init(names: NameFindings, endings: [String]) {
    var members: [UInt64: [Int]] = [:]
    for (person, entity) in names.persons.enumerated() where entity.words.count > 1 {
      if let surname = entity.words.last { members[surname, default: []].append(person) }
    }
    for (surname, persons) in members.sorted(by: { $0.value[0] < $1.value[0] }) where persons.count > 1 {
      for ending in endings {
        byPlural[ending.utf8.reduce(surname) { WordHash.adding($1, to: $0) }] = all.count
      }
      all.append(persons)
    }
  }

  /// Which family the plural of a surname means: an index into `all`.
  func family(_ plural: Token) -> Int? {
    byPlural.isEmpty || !plural.isCapital ? nil : byPlural[plural.hash]
  }
}
