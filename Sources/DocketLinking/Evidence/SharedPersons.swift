/// The persons whom two reports have in common, before it is weighed how telling their names are.
struct SharedPersons {
  /// Two names of one person.
  struct Pair {
    var match: NameMatch
    var mine: Dossier.Name
    var theirs: Dossier.Name
  }

  /// A defendant of one report who is named in the other without being its defendant.
  struct Elsewhere {
    var name: Dossier.Name
    /// The other report's words; `nil` where only its title names the person.
    var other: Dossier.Name?
    /// Whether it is a defendant of the second report.
    var isOfSecond: Bool
  }

  /// Defendants of both: each of the first report with the most alike of the second.
  private(set) var defendants: [Pair] = []
  private(set) var elsewhere: [Elsewhere] = []
  /// Those who are defendants in neither.
  private(set) var others: [Pair] = []

  init(_ a: Dossier, _ b: Dossier) {
    for mine in a.defendants {
      let best = b.defendants.map { ($0, NameMatch(mine.tokens, $0.tokens)) }.max { $0.1 < $1.1 }
      if let best, best.1 >= .surname { defendants.append(Pair(match: best.1, mine: mine, theirs: best.0)) }
    }
    elsewhere =
      Self.elsewhere(a, b).map { Elsewhere(name: $0, other: $1, isOfSecond: false) }
      + Self.elsewhere(b, a).map { Elsewhere(name: $0, other: $1, isOfSecond: true) }
    for mine in a.others where mine.tokens.count > 1 {
      guard let other = b.others.first(where: { NameMatch(mine.tokens, $0.tokens) >= .near }) else {
        continue
      }
      others.append(Pair(match: .near, mine: mine, theirs: other))
    }
  }

  /// The defendants of one report with the words of the other for them, `nil` where only its title names them.
  private static func elsewhere(_ a: Dossier, _ b: Dossier) -> [(Dossier.Name, Dossier.Name?)] {
    a.defendants.compactMap { name in
      guard name.tokens.count > 1 else { return nil }
      if name.pairs.contains(where: b.titlePairs.contains) { return (name, nil) }
      return b.others.first { NameMatch(name.tokens, $0.tokens) >= .near }.map { (name, $0) }
    }
  }

  /// The keys whose counts say how rare the shared names are.
  var countedKeys: [String] {
    let names = defendants.flatMap { [$0.mine, $0.theirs] } + elsewhere.map(\.name) + others.map(\.mine)
    return names.flatMap { $0.pairs.flatMap { ["n:" + $0, "d:" + $0] } }
      + defendants.filter { $0.match == .surname }.compactMap { $0.mine.tokens.last.map { "s:" + $0 } }
  }
}
