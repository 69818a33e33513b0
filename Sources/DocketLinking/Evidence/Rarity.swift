/// How telling the names of an index are: counts of reports by key.
struct Rarity {
  /// Counts beyond this are all the same.
  static let limit = 2000
  /// Counts of `n:` and `d:` keys, at most `limit`.
  var counts: [String: Int] = [:]

  /// How far a name tells a case. The names of those who speak for an office stand in articles of many cases
  /// and are hardly ever a defendant's.
  enum Standing: Int { case office, common, fair, rare }

  /// The standing of a pair of words of a name.
  func standing(_ pair: String) -> Standing {
    Self.standing(all: counts["n:" + pair] ?? 0, defendants: counts["d:" + pair] ?? 0)
  }

  static func standing(all: Int, defendants: Int) -> Standing {
    let all = min(all, limit)
    let defendants = min(defendants, limit)
    if all > 16, defendants * 4 < all { return .office }
    return all <= 4 ? .rare : all <= 16 ? .fair : .common
  }

  /// Surnames of no more reports than this are rare.
  static let rareSurname = 6

  /// Whether few reports have a defendant of this surname.
  func isRareSurname(_ surname: String) -> Bool { (counts["s:" + surname] ?? 0) <= Rarity.rareSurname }

  /// Whether a name can tell its defendant's cases.
  func tells(_ name: Dossier.Name) -> Bool {
    name.pairs.isEmpty || name.pairs.contains { standing($0) != .office }
  }

  /// What it weighs that someone who is no defendant, with these pairs of words in the name, stands in two reports.
  func weight(ofOther pairs: [String]) -> Double {
    let best = pairs.map(standing).max { $0.rawValue < $1.rawValue }
    return best == .rare ? Weights.rarePerson : best == .fair ? Weights.fairlyRarePerson : 0
  }
}
