/// The persons whom two reports have in common, before it is weighed how telling their names are.
struct SharedPersons {
  /// Two names of one person.
  struct Pair {
    var match: NameMatch
    var mine: Dossier.Name
    var theirs: Dossier.Name

    /// The word that is the whole name of one of the two, else the surname of the first.
    var surname: String? { [mine, theirs].first { $0.tokens.count == 1 }?.tokens.last ?? mine.tokens.last }
  }

  /// A defendant of one report who is named in the other without being its defendant.
  struct Elsewhere {
    var name: Dossier.Name
    /// The other report's words; `nil` where only its title names the person.
    var other: Dossier.Name?
    /// Whether the two have a name of three words or more.
    var isLong: Bool
    /// Whether it is a defendant of the second report.
    var isOfSecond: Bool
  }

  /// A name of both; slips of the pen are not looked through.
  struct Other {
    var mine: Dossier.Name
    var theirs: Dossier.Name
    /// The keys of both: how rare they are is told anew to either report when it changes.
    var pairs: [String]
  }

  /// Defendants of both: each of the first report with the most alike of the second.
  private(set) var defendants: [Pair] = []
  private(set) var elsewhere: [Elsewhere] = []
  /// Those who are defendants in neither.
  private(set) var others: [Other] = []
  /// Those who are defendants of another case in both articles.
  private(set) var beside: [Pair] = []

  init(_ a: Dossier, _ b: Dossier) {
    for mine in a.defendants {
      let taken = defendants.map(\.theirs.text)
      let best = b.defendants.filter { !taken.contains($0.text) }
        .map { ($0, Self.match(mine, $0)) }.max { $0.1 < $1.1 }
      if let best, best.1 >= .surname { defendants.append(Pair(match: best.1, mine: mine, theirs: best.0)) }
    }
    let matched = !defendants.isEmpty
    elsewhere =
      Self.elsewhere(a, b, matched, isOfSecond: false) + Self.elsewhere(b, a, matched, isOfSecond: true)
    others = a.others.compactMap { mine in Self.other(mine, b.others) }
    beside = a.beside.compactMap { mine in
      guard mine.tokens.count > 1 else { return nil }
      return b.beside.map { Pair(match: NameMatch(mine.tokens, $0.tokens), mine: mine, theirs: $0) }
        .first { $0.match >= .near }
    }
  }

  /// How far two names may be one person's: "Rojano" may be Maria Rojano-Nieto.
  private static func match(_ a: Dossier.Name, _ b: Dossier.Name) -> NameMatch {
    let match = NameMatch(a.tokens, b.tokens)
    guard match == .differ else { return match }
    let (short, long) = a.tokens.count < b.tokens.count ? (a, b) : (b, a)
    return short.tokens.count == 1 && long.surnames.contains(short.tokens[0]) ? .surname : match
  }

  /// The first of names that is spelled like another, but for words that one of the two has not.
  private static func other(_ mine: Dossier.Name, _ names: [Dossier.Name]) -> Other? {
    for theirs in names {
      let pairs = mine.pairs.filter(theirs.pairs.contains)
      guard !pairs.isEmpty, NameMatch(mine.tokens, theirs.tokens) >= .near else { continue }
      return Other(mine: mine, theirs: theirs, pairs: pairs)
    }
    return nil
  }

  /// The defendants of one report whom the other names. The title of a report that names its own defendants tells of
  /// others only where one of them is a defendant of both.
  private static func elsewhere(_ a: Dossier, _ b: Dossier, _ matched: Bool, isOfSecond: Bool) -> [Elsewhere]
  {
    let title = matched || b.defendants.isEmpty ? b.titlePairs : []
    return a.defendants.compactMap { name in
      if name.pairs.contains(where: title.contains) || isNamedWithAnother(name, of: a, in: title) {
        return Elsewhere(name: name, isLong: false, isOfSecond: isOfSecond)
      }
      guard name.tokens.count > 1 else { return nil }
      for other in b.others {
        let match = NameMatch(name.tokens, other.tokens)
        guard match >= .near else { continue }
        return Elsewhere(name: name, other: other, isLong: match == .long, isOfSecond: isOfSecond)
      }
      return nil
    }
  }

  /// Whether a title has the surname of a defendant beside that of another one.
  private static func isNamedWithAnother(_ name: Dossier.Name, of report: Dossier, in title: Set<String>)
    -> Bool
  {
    guard !title.isEmpty, let surname = name.tokens.last else { return false }
    return report.defendants.contains { other in
      guard let last = other.tokens.last, last != surname else { return false }
      return title.contains(ReportKeys.pair(surname, last))
    }
  }

  /// The keys whose counts say how rare the shared names are.
  var countedKeys: [String] {
    let names = defendants.flatMap { [$0.mine, $0.theirs] } + elsewhere.map(\.name)
    return (names.flatMap(\.pairs) + others.flatMap(\.pairs)).flatMap { ["n:" + $0, "d:" + $0] }
      + defendants.filter { $0.match == .surname }.compactMap { $0.surname.map { "s:" + $0 } }
  }
}
