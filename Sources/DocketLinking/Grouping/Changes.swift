/// From which reports to look again when reports come or go: themselves, and others whose evidence changed
/// because a name became more or less rare or because reports moved apart in a list.
struct Changes {
  let added: [CaseReport]
  let removed: [CaseReport]
  /// The keys of each of the reports that came, in their order.
  private let addedKeys: [[String]]

  init(added: [CaseReport], removed: [CaseReport]) {
    self.added = added
    self.removed = removed
    addedKeys = added.map(\.listKeys)
  }

  /// The places to start from, each once, sorted.
  func places(in index: some ReportIndex) throws -> [String] {
    var seeds = Set(added.map(\.place))
    var more: [String: Int] = [:]
    for keys in addedKeys { for key in keys { more[key, default: 0] += 1 } }
    for report in removed { for key in report.listKeys { more[key, default: 0] -= 1 } }
    let names = more.keys.filter { $0.hasPrefix("n:") }.map { String($0.dropFirst(2)) }.sorted()
    let most = Rarity.limit + 1 + added.count
    let counts = try index.counts(of: names.flatMap { ["n:" + $0, "d:" + $0] }, limit: most)
    for name in names {
      let all = counts["n:" + name] ?? 0
      let defendants = counts["d:" + name] ?? 0
      let before = Rarity.standing(
        all: all - (more["n:" + name] ?? 0), defendants: defendants - (more["d:" + name] ?? 0))
      let after = Rarity.standing(all: all, defendants: defendants)
      guard before != after, all > (more["n:" + name] ?? 0) else { continue }
      let places = try index.places(under: "n:" + name)
      if after.rawValue > before.rawValue {
        seeds.formUnion(places)
      } else {
        // A name that tells less can part reports, but join none.
        let listed = Set(places)
        for mates in try index.caseMates(of: places) where mates.count(where: listed.contains) > 1 {
          seeds.formUnion(mates)
        }
      }
    }
    try seeds.formUnion(commonSurnames(more, in: index))
    try seeds.formUnion(movedApart(in: index))
    if !removed.isEmpty {
      for report in removed {
        for key in report.listKeys {
          seeds.formUnion(try index.neighbours(of: report.place, under: key, limit: Linker.window))
        }
      }
      seeds.formUnion(try index.caseMates(of: removed.map(\.place)).flatMap { $0 })
    }
    return seeds.subtracting(removed.map(\.place)).sorted()
  }

  /// Reports of surnames that are rare no more, or again.
  private func commonSurnames(_ more: [String: Int], in index: some ReportIndex) throws -> [String] {
    let keys = more.keys.filter { $0.hasPrefix("s:") }.sorted()
    let counts = try index.counts(of: keys, limit: Rarity.rareSurname + 1 + added.count)
    let short = try index.counts(of: keys.map { "1:" + $0.dropFirst(2) }, limit: 1)
    return try keys.filter { key in
      guard short["1:" + key.dropFirst(2), default: 0] > 0 else { return false }
      let all = counts[key] ?? 0
      let before = all - (more[key] ?? 0)
      return before > 0 && (all <= Rarity.rareSurname) != (before <= Rarity.rareSurname)
    }.flatMap { try index.places(under: $0) }
  }

  /// In long lists, a report that comes between two others may end their being compared: where they were of one
  /// case, it is looked at again.
  private func movedApart(in index: some ReportIndex) throws -> [String] {
    let lookups = Dictionary(
      addedKeys.flatMap { ReportKeys.lookups(among: $0) }.map { ($0.key, $0.counted) },
      uniquingKeysWith: { first, _ in first })
    let keys = lookups.keys.sorted()
    let counts = try index.counts(of: keys + keys.compactMap { lookups[$0] ?? nil }, limit: Rarity.limit + 1)
    let long = Set(
      keys.filter { key in
        guard let all = counts[key], all > Linker.window + 1 else { return false }
        guard let counted = lookups[key] ?? nil else { return true }
        let telling = counts[counted] ?? 0
        return telling > 0
          && (!key.hasPrefix("n:") || Rarity.standing(all: all, defendants: telling) != .office)
      })
    guard !long.isEmpty else { return [] }
    let new = Set(added.map(\.place))
    var under: [String: [String]] = [:]
    for (report, keys) in zip(added, addedKeys) {
      for key in keys where long.contains(key) { under[key, default: []].append(report.place) }
    }
    var parted: Set<[String]> = []
    for (key, places) in under {
      for place in places {
        let limit = Linker.window + places.count
        let near = try index.neighbours(of: place, under: key, limit: limit)
        parted.formUnion(Self.parted(near, by: place, new: new))
      }
    }
    let mates = try index.caseMates(of: Set(parted.flatMap { $0 }).sorted())
    var groups: [String: Int] = [:]
    for (number, places) in mates.enumerated() {
      for place in places { groups[place] = number }
    }
    let apart = Set(
      parted.compactMap { pair in groups[pair[0]].flatMap { groups[pair[1]] == $0 ? $0 : nil } })
    return apart.sorted().flatMap { mates[$0] }
  }

  /// Pairs of a list that were within the window of one another before new reports came between them, and are
  /// not any more.
  /// - Parameter near: what stands next to `place`, in order.
  private static func parted(_ near: [String], by place: String, new: Set<String>) -> [[String]] {
    let middle = near.firstIndex { place.utf8.lexicographicallyPrecedes($0.utf8) } ?? near.count
    // The first of new reports that stand side by side speaks for all of them.
    guard middle > 0, !new.contains(near[middle - 1]) else { return [] }
    let list = near[..<middle] + [place] + near[middle...]
    var pairs: [[String]] = []
    for first in list.indices.prefix(middle).suffix(Linker.window) where !new.contains(list[first]) {
      var between = 0
      for second in list.indices.dropFirst(first + 1) {
        if new.contains(list[second]) {
          between += 1
        } else if second - first - between > Linker.window {
          break
        } else if second > middle, second - first > Linker.window {
          pairs.append([list[first], list[second]])
        }
      }
    }
    return pairs
  }
}
