/// The persons whom the last passages name, for "the two" of two who are named apart.
struct NamedLately {
  private var persons: [(one: EventMention.Affected, passage: Int)] = []

  /// How many passages back somebody may be named.
  private static let reach = 4

  /// Notes whom a passage names.
  mutating func note(_ named: [EventMention.Affected], passage: Int) {
    persons.removeAll { passage - $0.passage > NamedLately.reach || named.contains($0.one) }
    persons += named.map { ($0, passage) }
  }

  /// As many as are said, where the last passages name no more and no less of those who fit.
  func group(of count: Int, where fits: (EventMention.Affected) -> Bool) -> [EventMention.Affected]? {
    var found: [EventMention.Affected] = []
    var last = Int.max
    for (one, passage) in persons.reversed() where fits(one) {
      if passage != last, found.count >= count { break }
      last = passage
      found.insert(one, at: 0)
    }
    return found.count == count ? found : nil
  }
}
