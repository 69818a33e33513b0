/// How many things were found, missed and invented.
struct Tally: Equatable {
  var found = 0
  var missed = 0
  var invented = 0

  /// What was found among all that was said; 1 where nothing was said.
  var precision: Double { found + invented == 0 ? 1 : Double(found) / Double(found + invented) }
  /// What was found among all that there was; 1 where there was nothing.
  var recall: Double { found + missed == 0 ? 1 : Double(found) / Double(found + missed) }
  /// The harmonic mean of both.
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
  /// How much was lost, either way.
  var lost: Int { missed + invented }

  static func + (a: Tally, b: Tally) -> Tally {
    Tally(found: a.found + b.found, missed: a.missed + b.missed, invented: a.invented + b.invented)
  }

  /// Pairs each of `gold` with the first of `said` that is left and the same.
  static func pairing<Gold, Said>(_ gold: [Gold], _ said: [Said], by same: (Gold, Said) -> Bool) -> Tally {
    var left = said
    var tally = Tally()
    for one in gold {
      if let index = left.firstIndex(where: { same(one, $0) }) {
        left.remove(at: index)
        tally.found += 1
      } else {
        tally.missed += 1
      }
    }
    tally.invented = left.count
    return tally
  }

  /// Holds one value against another; a wrong one is both missed and invented.
  static func single(_ gold: String?, _ said: String?, by same: (String, String) -> Bool) -> Tally {
    pairing([gold].compactMap(\.self), [said].compactMap(\.self), by: same)
  }
}
