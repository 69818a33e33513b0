import DocketModel
import GRDB

extension Archive {
  /// Values of a kind with counts, over the articles and cases for which the conditions hold; the country of a
  /// statute, court or city is its own.
  /// - Returns: all of them, in no order.
  public func values(_ kind: ListedKind, conditions: [Condition] = []) throws -> [ListedValue] {
    try read { db in
      let list = ListSQL(kind)
      let own = list.country == nil ? [] : conditions.compactMap(Archive.countries)
      let rest = list.country == nil ? conditions : conditions.filter { Archive.countries($0) == nil }
      let country: SQL =
        own.isEmpty
        ? "" : "AND \(list.country ?? "") IN \(own.flatMap { $0 })"
      var tally = Tally(kind)
      if kind == .cities { try tally.addPlaces(db) }
      let ofArticles = try ConditionSQL(db: db, subject: .articles).conjunction(rest)
      for row in try SQLRequest<Row>(
        literal: "\(list.articles) WHERE 1 \(country) \(ofArticles) GROUP BY 1, 2, 3", cached: true
      )
      .fetchAll(db) {
        tally.add(row, toCases: false)
      }
      let ofCases = try ConditionSQL(db: db, subject: .cases).conjunction(rest)
      let ownOfCases = list.countryOfCases == nil ? "" : country
      for row in try SQLRequest<Row>(
        literal: "\(list.cases) WHERE 1 \(ownOfCases) \(ofCases) GROUP BY \(list.groupsOfCases)", cached: true
      )
      .fetchAll(db) {
        tally.add(row, toCases: true)
      }
      if kind == .persons { try tally.joinAliases(db) }
      return own.isEmpty
        ? tally.values : tally.values.filter { $0.articles > 0 || list.countryOfCases != nil }
    }
  }

  /// The countries of a condition that is about countries alone.
  private static func countries(_ condition: Condition) -> [String]? {
    var codes: [String] = []
    for criterion in condition.anyOf {
      guard case .country(let code) = criterion else { return nil }
      codes.append(code)
    }
    return codes
  }
}

/// The two halves of a list: `SELECT name, detail, country, count, first, last FROM ...`.
private struct ListSQL {
  var articles: SQL
  var cases: SQL
  /// The column of the value's own country; `nil` where it has none.
  var country: SQL?
  /// The same for cases.
  var countryOfCases: SQL?
  /// By which columns rows of cases are one.
  var groupsOfCases: SQL = "1, 2, 3"

  init(_ kind: ListedKind) {
    let ofArticles: SQL = "count(DISTINCT a.id), min(a.published), max(a.published) FROM article a"
    let ofCases: SQL = "count(DISTINCT c.id), min(c.first_date), max(c.last_date) FROM legal_case c"
    switch kind {
    case .persons:
      articles = """
        SELECT p.name, '', NULL, count(DISTINCT a.id), min(a.published), max(a.published), p.sound
        FROM article a JOIN article_person x ON x.article_id = a.id JOIN person p ON p.id = x.person_id
        """
      cases = """
        SELECT x.name, x.role, NULL, count(DISTINCT c.id), min(c.first_date), max(c.last_date), p.sound
        FROM legal_case c JOIN case_party x ON x.case_id = c.id JOIN person p ON p.id = x.person_id
        """
    case .courts:
      let court: SQL = "SELECT k.name, ifnull(k.city, ''), k.country"
      articles = """
        \(court), \(ofArticles) JOIN article_court x ON x.article_id = a.id JOIN court k ON k.id = x.court_id
        """
      cases = "\(court), \(ofCases) JOIN case_court x ON x.case_id = c.id JOIN court k ON k.id = x.court_id"
      country = "k.country"
      countryOfCases = country
    case .statutes:
      articles = """
        SELECT s.key, ifnull(x.subject, ''), s.country, \(ofArticles)
        JOIN article_statute x ON x.article_id = a.id JOIN statute s ON s.id = x.statute_id
        """
      cases = """
        SELECT s.key, ifnull(x.subject, ''), s.country, \(ofCases)
        JOIN case_statute x ON x.case_id = c.id JOIN statute s ON s.id = x.statute_id
        """
      country = "s.country"
      countryOfCases = country
    case .cities:
      articles = """
        SELECT ifnull(p.canonical, p.name), p.name, p.country, \(ofArticles)
        JOIN article_place x ON x.article_id = a.id JOIN place p ON p.id = x.place_id AND p.kind = 'city'
        """
      // The cities of a case as `--city` finds them; a case has some of them in several spellings.
      cases = """
        SELECT x.name, '', c.country, 1, c.first_date, c.last_date, c.id FROM legal_case c JOIN (
          SELECT case_id, name FROM case_city
          UNION SELECT t.case_id, k.city FROM case_court t JOIN court k ON k.id = t.court_id WHERE k.city NOT NULL
          UNION SELECT case_id, city FROM event WHERE city NOT NULL) x ON x.case_id = c.id
        """
      groupsOfCases = "7, 1"
      country = "p.country"
    case .countries:
      articles = "SELECT a.country, '', a.country, \(ofArticles) JOIN (SELECT 1) ON a.country IS NOT NULL"
      cases = "SELECT c.country, '', c.country, \(ofCases) JOIN (SELECT 1) ON c.country IS NOT NULL"
    case .outlets:
      articles = "SELECT o.name, '', NULL, \(ofArticles) JOIN outlet o ON o.id = a.outlet_id"
      cases = """
        SELECT o.name, '', NULL, \(ofCases) JOIN case_article x ON x.case_id = c.id
        JOIN article b ON b.id = x.article_id JOIN outlet o ON o.id = b.outlet_id
        """
    case .sentences:
      articles = "SELECT s.kind, '', NULL, \(ofArticles) JOIN sentence s ON s.article_id = a.id"
      cases = """
        SELECT s.kind, '', NULL, count(DISTINCT c.id), min(e.date), max(e.date) FROM legal_case c
        JOIN event e ON e.case_id = c.id JOIN event_sentence s ON s.event_id = e.id
        """
    case .events:
      articles = "SELECT r.type, '', NULL, \(ofArticles) JOIN report r ON r.article_id = a.id"
      cases = """
        SELECT e.type, '', NULL, count(DISTINCT c.id), min(e.date), max(e.date) FROM legal_case c
        JOIN event e ON e.case_id = c.id
        """
    }
  }
}

/// Adds up rows of a list; spellings of one name are one.
private struct Tally {
  private struct Entry {
    var names: [String: Int] = [:]
    var details: [String: Int] = [:]
    var country: String?
    var articles = 0
    var cases = 0
    var published: (PartialDate?, PartialDate?)
    var dates: (PartialDate?, PartialDate?)
  }

  private let kind: ListedKind
  private var entries: [String: Entry] = [:]
  /// For cities: the cities that a spelling may be, with the number of articles in which it is.
  private var cities: [String: [City]] = [:]
  /// The cities of cases that are counted.
  private var counted: Set<String> = []
  /// The name of each city by its key, as the gazetteer has it.
  private var canonical: [String: String] = [:]
  /// The country of each city by its key.
  private var countries: [String: String] = [:]

  private struct City {
    var key: String
    var country: String?
    var articles: Int
  }

  init(_ kind: ListedKind) { self.kind = kind }

  mutating func add(_ row: Row, toCases: Bool) {
    let name: String = row[0]
    let detail: String = row[1]
    let count: Int = row[3]
    let key =
      switch kind {
      case .persons: row[6] as String
      case .cities: city(name, spelling: toCases ? nil : detail, country: row[2], articles: count)
      default: self.key(name)
      }
    if kind == .cities, toCases, !counted.insert("\(key)/\(row[6] as Int64)").inserted { return }
    var entry = entries[key] ?? Entry()
    entry.names[kind == .cities ? canonical[key] ?? name : name, default: 0] += count
    if !detail.isEmpty, kind != .cities { entry.details[detail, default: 0] += count }
    // A case's country is not that of each of its cities.
    entry.country = entry.country ?? (kind == .cities ? countries[key] : row[2])
    let first = (row[4] as String?).flatMap { PartialDate($0) }
    let last = (row[5] as String?).flatMap { PartialDate($0) }
    if toCases {
      entry.cases += count
      entry.dates = Tally.span(entry.dates, first, last)
    } else {
      entry.articles += count
      entry.published = Tally.span(entry.published, first, last)
    }
    entries[key] = entry
  }

  /// Learns which cities a spelling may be, whichever articles are asked for.
  mutating func addPlaces(_ db: Database) throws {
    let sql = "SELECT DISTINCT ifnull(canonical, name), name, country FROM place WHERE kind = 'city'"
    for row in try Row.fetchAll(db.cachedStatement(sql: sql)) {
      _ = city(row[0], spelling: row[1], country: row[2], articles: 0)
    }
  }

  /// The key of a city, which is one in its country. A case says in how it is spelt which city it may be: then it
  /// is that of the case's country, else that of most articles.
  private mutating func city(_ name: String, spelling: String?, country: String?, articles: Int) -> String {
    let folded = key(name)
    guard let spelling else {
      let all = cities[folded] ?? []
      let own = all.filter { $0.country == country }
      return (own.isEmpty ? all : own).max { ($0.articles, $1.key) < ($1.articles, $0.key) }?.key ?? folded
    }
    let city = City(key: folded + "/" + (country ?? ""), country: country, articles: articles)
    countries[city.key] = country
    if canonical[city.key] == nil { canonical[city.key] = name }
    for word in Set([folded, key(spelling)]) { cities[word, default: []].append(city) }
    return city.key
  }

  var values: [ListedValue] {
    entries.values.map { entry in
      let dates = entry.dates.1 == nil ? entry.published : entry.dates
      return ListedValue(
        name: Tally.most(entry.names), detail: details(entry.details), country: entry.country,
        articles: entry.articles, cases: entry.cases, firstDate: dates.0, lastDate: dates.1)
    }
  }

  /// Counts a name that is in no case, and by which articles call a party of one, as that party's.
  mutating func joinAliases(_ db: Database) throws {
    let sql = """
      SELECT x.aliases, p.sound FROM case_party x JOIN person p ON p.id = x.person_id WHERE x.aliases <> '[]'
      ORDER BY x.case_id, x.ordinal
      """
    for row in try Row.fetchAll(db.cachedStatement(sql: sql)) {
      let sound: String = row[1]
      for alias in TextList.strings(row[0]) {
        let other = NameFold.sounds(alias).joined(separator: " ")
        guard other != sound, let found = entries[other], found.cases == 0, var party = entries[sound] else {
          continue
        }
        party.articles += found.articles
        party.published = Tally.span(party.published, found.published.0, found.published.1)
        entries[sound] = party
        entries[other] = nil
      }
    }
  }

  private func key(_ name: String) -> String {
    switch kind {
    case .courts, .cities, .outlets: NameFold.line(name)
    default: name
    }
  }

  private func details(_ details: [String: Int]) -> String {
    kind == .persons ? details.keys.sorted().joined(separator: ", ") : Tally.most(details)
  }

  private static func most(_ counts: [String: Int]) -> String {
    counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }

  private static func span(
    _ span: (PartialDate?, PartialDate?), _ first: PartialDate?, _ last: PartialDate?
  ) -> (PartialDate?, PartialDate?) {
    ([span.0, first].compactMap { $0 }.min(), [span.1, last].compactMap { $0 }.max())
  }
}
