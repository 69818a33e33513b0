import DocketModel
import DocketStore

extension Casebook {
  /// Cases: those of whose articles one holds the words, and for which the filters hold.
  /// - Parameters:
  ///   - words: as the user typed them; `nil` or white space for all.
  ///   - limit: the most rows; `nil` for all.
  /// - Throws: `ArchiveError`.
  public func cases(
    _ words: String? = nil, filters: Filters = Filters(), sort: CaseSort = .latest, limit: Int? = nil
  ) throws -> Answer<CaseAnswer> {
    let order: CaseOrder =
      switch sort {
      case .latest: .latest
      case .oldest: .oldest
      case .name: .name
      case .articles: .articles
      }
    let (rows, total) = try archive.cases(
      words: WordsSyntax.query(words), conditions: filters.conditions, order: order, limit: limit)
    let suggestions = total == 0 ? try suggestions(words, filters, of: "case") : []
    return Answer(rows: try answers(rows), total: total, suggestions: suggestions)
  }

  /// Cases with everything that belongs to them.
  func answers(_ rows: [CaseRow]) throws -> [CaseAnswer] {
    let parts = try archive.parts(ofCases: rows.map(\.id))
    return rows.map { row in
      CaseAnswer(
        id: row.key, name: row.name, status: row.status,
        parties: (parts.parties[row.id] ?? []).map { party in
          Party(name: party.name, role: party.role, aliases: party.aliases, descriptions: party.descriptions)
        },
        statutes: Casebook.unique((parts.statutes[row.id] ?? []).map(\.key)),
        courts: Casebook.unique(parts.courts[row.id] ?? []),
        cities: Casebook.uniqueNames(parts.cities[row.id] ?? parts.seats[row.id] ?? []),
        firstDate: row.firstDate, lastDate: row.lastDate, lastEvent: row.lastEvent,
        articles: (parts.articles[row.id] ?? []).map(ArticleReference.init))
    }
  }

  /// Each name once, whatever its spelling of case and diacritics, in the order of the first.
  static func uniqueNames(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert(NameFold.line($0)).inserted }
  }

  /// Each value once, in the order of the first.
  static func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}

extension ArticleReference {
  init(_ row: ArticleRow) {
    self.init(id: row.key, path: row.path, outlet: row.outlet, published: row.published)
  }
}
