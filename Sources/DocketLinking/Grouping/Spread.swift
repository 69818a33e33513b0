/// Everything that hangs together with the reports that changed.
struct Spread {
  /// Reports of cases, in components whose evidence hangs together; each sorted.
  var components: [[String]] = []
  /// The mentions that are laid to a report.
  var mentions: [String: [String]] = [:]
  /// Every report looked at.
  var places: Set<String> = []

  static func from<Index>(_ seeds: [String], in session: inout Session<Index>) throws -> Spread {
    var spread = Spread()
    var queue = seeds
    var cores: [String] = []
    var homes: [String: String] = [:]
    while let place = queue.popLast() {
      guard spread.places.insert(place).inserted else { continue }
      try session.load([place])
      guard session.dossiers[place] != nil else { continue }
      if session.isMention(place) {
        // A mention may leave one case for another: both are to be told anew.
        if let home = try session.home(of: place) {
          homes[place] = home
          queue.append(home)
        }
        queue += try session.index.caseMates(of: [place]).flatMap { $0 }
      } else {
        cores.append(place)
        queue += try session.neighbours(of: place)
      }
    }
    for (mention, home) in homes.sorted(by: { $0.key < $1.key }) {
      spread.mentions[home, default: []].append(mention)
    }
    spread.components = try components(of: cores.sorted(), in: &session)
    return spread
  }

  private static func components<Index>(
    of cores: [String], in session: inout Session<Index>
  ) throws -> [[String]] {
    var seen: Set<String> = []
    var components: [[String]] = []
    for start in cores where seen.insert(start).inserted {
      var component: [String] = []
      var queue = [start]
      while let place = queue.popLast() {
        component.append(place)
        for next in try session.neighbours(of: place) where !session.isMention(next) {
          if seen.insert(next).inserted { queue.append(next) }
        }
      }
      components.append(component.sorted())
    }
    return components
  }
}
