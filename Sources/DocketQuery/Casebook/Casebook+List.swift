import DocketModel
import DocketStore

extension Casebook {
  /// Persons, courts, statutes ... with counts, those of the cases and articles for which the filters hold.
  /// - Throws: `ArchiveError`.
  public func list(
    _ kind: ListKind, filters: Filters = Filters(), sort: ListSort = .count, limit: Int? = nil
  ) throws -> Answer<ListRow> {
    let rows = try archive.values(kind.listed, conditions: filters.conditions).map(ListRow.init).sorted {
      a, b in
      switch sort {
      case .count:
        return (b.cases, b.articles, a.name) < (a.cases, a.articles, b.name)
      case .name: return (a.name.lowercased(), a.name) < (b.name.lowercased(), b.name)
      case .latest:
        return (b.lastDate?.description ?? "", a.name) < (a.lastDate?.description ?? "", b.name)
      }
    }
    let suggestions = rows.isEmpty ? try suggestions(nil, filters, of: "\(kind.rawValue)") : []
    return Answer(
      rows: limit.map { Array(rows.prefix($0)) } ?? rows, total: rows.count, suggestions: suggestions)
  }
}

extension Casebook {
  /// Names of a kind that begin with these letters, in the order of their letters; not more than a person would read.
  /// - Throws: `ArchiveError`.
  public func names(_ kind: ListKind, beginning start: String) throws -> [String] {
    try archive.names(kind.listed, beginning: start, limit: 500)
  }

  /// Names of parties of cases, and their last names, that begin with these letters.
  /// - Throws: `ArchiveError`.
  public func parties(beginning start: String) throws -> [String] {
    try archive.parties(beginning: start, limit: 500)
  }
}

extension ListKind {
  var listed: ListedKind {
    switch self {
    case .persons: .persons
    case .courts: .courts
    case .statutes: .statutes
    case .cities: .cities
    case .countries: .countries
    case .outlets: .outlets
    case .sentences: .sentences
    case .events: .events
    }
  }
}

extension ListRow {
  init(_ value: ListedValue) {
    self.init(
      name: value.name, detail: value.detail, country: value.country, articles: value.articles,
      cases: value.cases,
      firstDate: value.firstDate, lastDate: value.lastDate)
  }
}
