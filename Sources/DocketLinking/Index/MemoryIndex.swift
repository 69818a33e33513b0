/// An index in memory: for tests, and for linking without an archive.
public struct MemoryIndex: ReportIndex {
  private var lists: [String: [String]] = [:]
  private var byPlace: [String: CaseReport] = [:]
  private var cases: [[String]] = []
  private var caseOf: [String: Int] = [:]

  /// Makes an index of reports.
  public init(_ reports: some Sequence<CaseReport> = []) { add(reports) }

  /// Lists reports.
  public mutating func add(_ reports: some Sequence<CaseReport>) {
    var touched: Set<String> = []
    for report in reports where byPlace[report.place] == nil {
      byPlace[report.place] = report
      for key in report.listKeys {
        lists[key, default: []].append(report.place)
        touched.insert(key)
      }
    }
    for key in touched { lists[key]?.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
  }

  /// Takes reports off the lists.
  public mutating func remove(_ reports: some Sequence<CaseReport>) {
    for report in reports where byPlace.removeValue(forKey: report.place) != nil {
      for key in report.listKeys { lists[key]?.removeAll { $0 == report.place } }
    }
  }

  /// Stores what linking found, as an archive does.
  public mutating func store(_ relinking: Linker.Relinking) {
    let gone = Set(relinking.places.compactMap { caseOf[$0] })
    for number in gone {
      for place in cases[number] { caseOf[place] = nil }
      cases[number] = []
    }
    for linked in relinking.cases {
      let places = linked.members.map(\.place)
      for place in places { caseOf[place] = cases.count }
      cases.append(places)
    }
  }

  public func count(of key: String, limit: Int) -> Int { lists[key]?.count ?? 0 }

  public func row(of place: String) -> String { place }

  public func home(of place: String) -> String? { byPlace[place]?.home }

  public func places(of rows: [String]) -> [String] { rows }

  public func rows(near place: String, under key: String, limit: Int) -> [String] {
    guard let list = lists[key] else { return [] }
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle].utf8.lexicographicallyPrecedes(place.utf8) { low = middle + 1 } else { high = middle }
    }
    let after = low < list.count && list[low] == place ? low + 1 : low
    return Array(list[max(0, low - limit)..<low] + list[after..<min(list.count, after + limit)])
  }

  public func places(under key: String) -> [String] { lists[key] ?? [] }

  public func reports(at places: [String]) -> [CaseReport] { places.compactMap { byPlace[$0] } }

  public func caseMates(of places: [String]) -> [[String]] {
    Set(places.compactMap { caseOf[$0] }).sorted().map { cases[$0] }
  }
}
