/// The corrections that say which reports are one case and which are not; the later one holds.
struct Decisions {
  /// Reports that a person joined, by id.
  private(set) var joined: [String: Set<String>] = [:]
  /// Reports that a person held apart, by id.
  private(set) var parted: [String: Set<String>] = [:]

  init(_ corrections: [Correction]) {
    for correction in corrections {
      switch correction {
      case .merge(let ids):
        for a in ids { parted[a]?.subtract(ids) }
        for a in ids { joined[a, default: []].formUnion(ids.filter { $0 != a }) }
      case .split(let ids, let others):
        for a in ids {
          for b in others where a != b {
            parted[a, default: []].insert(b)
            parted[b, default: []].insert(a)
            joined[a]?.remove(b)
            joined[b]?.remove(a)
          }
        }
      default: break
      }
    }
  }

  func join(_ a: String, _ b: String) -> Bool { joined[a]?.contains(b) ?? false }
  func part(_ a: String, _ b: String) -> Bool { parted[a]?.contains(b) ?? false }

  /// Every report that a correction names.
  var ids: [String] { Set(joined.keys).union(parted.keys).sorted() }
}
