/// The figures of one field, article by article.
struct FieldScore {
  private(set) var articles: [(name: String, tally: Tally)] = []

  mutating func add(_ tally: Tally, of name: String) { articles.append((name, tally)) }

  /// All articles together, each thing counting once (micro-average).
  var total: Tally { articles.reduce(Tally()) { $0 + $1.tally } }

  /// The articles that lost most, as a failing test names them.
  func losses(_ count: Int) -> String {
    let worst = articles.filter { $0.tally.lost > 0 }.sorted {
      ($1.tally.lost, $0.name) < ($0.tally.lost, $1.name)
    }
    return worst.prefix(count).map {
      "\($0.name) (\($0.tally.missed) missed, \($0.tally.invented) invented)"
    }.joined(separator: ", ")
  }
}
