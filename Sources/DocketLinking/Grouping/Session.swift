/// One run of linking over an index: finds every report that may be of one case with those that changed.
struct Session<Index: ReportIndex> {
  let index: Index
  let decisions: Decisions
  private(set) var comparison = Comparison(rarity: Rarity())
  private(set) var dossiers: [String: Dossier] = [:]
  /// Evidence by pair, the lesser place first.
  private(set) var verdicts: [Pair: Verdict] = [:]
  /// Reports whose candidates were looked for, with those that they may join.
  private(set) var edges: [String: [String]] = [:]
  private var counted: Set<String> = []

  struct Pair: Hashable {
    let a: String
    let b: String
    init(_ x: String, _ y: String) { (a, b) = x < y ? (x, y) : (y, x) }
  }

  init(index: Index, decisions: Decisions) {
    self.index = index
    self.decisions = decisions
  }

  /// Loads reports.
  mutating func load(_ places: some Sequence<String>) throws {
    let missing = Set(places).filter { dossiers[$0] == nil }.sorted()
    guard !missing.isEmpty else { return }
    for report in try index.reports(at: missing) { dossiers[report.place] = Dossier(report) }
  }

  /// The verdict on two loaded reports; the first argument is where the reasons start from only if it is the
  /// lesser place.
  /// - Throws: what the index throws.
  mutating func verdict(_ x: String, _ y: String) throws -> Verdict {
    let pair = Pair(x, y)
    if let known = verdicts[pair] { return known }
    guard let a = dossiers[pair.a], let b = dossiers[pair.b] else { return Verdict() }
    let persons = SharedPersons(a, b)
    try count(persons.countedKeys)
    var verdict = comparison.compare(a, b, persons)
    if decisions.join(a.report.id, b.report.id) {
      verdict.apart = false
      verdict.add(.correction, 1000, b, "", "")
    } else if decisions.part(a.report.id, b.report.id) {
      verdict.apart = true
      verdict.add(.correction, -1000, b, "", "")
    }
    verdicts[pair] = verdict
    return verdict
  }

  /// Reads the counts that weighing needs, for keys not yet counted.
  private mutating func count(_ keys: [String]) throws {
    for key in keys where counted.insert(key).inserted {
      comparison.rarity.counts[key] = try index.count(of: key, limit: Rarity.limit + 1)
    }
  }

  /// The reports that a report may be one case with.
  mutating func neighbours(of place: String) throws -> [String] {
    if let known = edges[place] { return known }
    try load([place])
    guard let dossier = dossiers[place] else { return [] }
    let row = try index.row(of: place)
    var rows: Set<Index.Row> = []
    var weak: [Index.Row: Int] = [:]
    for lookup in ReportKeys.lookups(among: index.keys(of: dossier.report)) {
      if try index.isOffice(lookup.key, lookup.marker) { continue }
      let mates = try index.mates(of: row, by: lookup)
      if lookup.isWeak {
        for mate in mates { weak[mate, default: 0] += 1 }
      } else {
        rows.formUnion(mates)
      }
    }
    rows.formUnion(weak.filter { $0.value >= ReportKeys.weakAtLeast }.keys)
    // Namesakes in other countries need not be read to be told apart.
    if let home = dossier.home, dossier.numbers.isEmpty {
      rows = rows.filter { index.home(of: $0).map { $0 == home } ?? true }
    }
    var candidates = Set(try index.places(of: Array(rows)))
    for id in decisions.joined[dossier.report.id, default: []].sorted() {
      candidates.formUnion(try index.places(under: "=" + id))
    }
    candidates.remove(place)
    try load(candidates)
    let found = try candidates.filter { try joins(place, $0) }.sorted()
    edges[place] = found
    return found
  }

  /// Whether two reports are candidates for one case by their own evidence.
  private mutating func joins(_ x: String, _ y: String) throws -> Bool {
    guard let a = dossiers[x], let b = dossiers[y] else { return false }
    if a.report.isMention && b.report.isMention { return false }
    let verdict = try verdict(x, y)
    guard !verdict.apart else { return false }
    return verdict.score >= (a.report.isMention || b.report.isMention ? Weights.mention : Weights.join)
  }

  func isMention(_ place: String) -> Bool { dossiers[place]?.report.isMention ?? false }

  /// The case report to which a mention is laid: the one that it has most in common with.
  mutating func home(of mention: String) throws -> String? {
    var best: (place: String, score: Double)?
    for place in try neighbours(of: mention) {
      let score = try verdict(mention, place).score
      if best.map({ (-$0.score, $0.place) > (-score, place) }) ?? true { best = (place, score) }
    }
    return best?.place
  }
}
