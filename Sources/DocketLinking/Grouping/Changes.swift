/// From which reports to look again when reports come or go: themselves, and others whose evidence changed
/// because a name became more or less rare or because reports moved apart in a list.
struct Changes {
  let added: [CaseReport]
  let removed: [CaseReport]
  /// The keys of each of the reports that came, in their order.
  private let addedKeys: [[String]]

  init(added: [CaseReport], removed: [CaseReport], in index: some ReportIndex) {
    self.added = added
    self.removed = removed
    addedKeys = added.map(index.keys)
  }

  /// The places to start from, each once, sorted.
  func places(in index: some ReportIndex) throws -> [String] {
    var seeds = Set(added.map(\.place))
    var more: [String: Int] = [:]
    for keys in addedKeys { for key in keys { more[key, default: 0] += 1 } }
    for report in removed { for key in report.listKeys { more[key, default: 0] -= 1 } }
    let names = more.keys.filter { $0.hasPrefix("n:") }.map { String($0.dropFirst(2)) }.sorted()
    for name in names {
      let (newer, newerDefendants) = (more["n:" + name] ?? 0, more["d:" + name] ?? 0)
      let all = try index.count(of: "n:" + name, limit: Rarity.limit + 1 + max(0, newer))
      guard all > newer else { continue }
      let defendants = try index.count(of: "d:" + name, limit: Rarity.limit + 1 + max(0, newerDefendants))
      let before = Rarity.standing(all: all - newer, defendants: defendants - newerDefendants)
      let after = Rarity.standing(all: all, defendants: defendants)
      guard before != after else { continue }
      let places = try index.places(under: "n:" + name)
      if after.rawValue > before.rawValue {
        seeds.formUnion(places)
      } else {
        // A name that tells less can part reports, but join none: those of its list, and, once it is an office's,
        // those of other spellings from it.
        let listed = Set(places)
        let least = after == .office ? 1 : 2
        for mates in try index.caseMates(of: places) where mates.count(where: listed.contains) >= least {
          seeds.formUnion(mates)
        }
      }
    }
    try seeds.formUnion(commonSurnames(more, in: index))
    try seeds.formUnion(movedApart(in: index))
    if !removed.isEmpty {
      for report in removed {
        for key in report.listKeys {
          let near = try index.rows(near: index.row(of: report.place), under: key, limit: Linker.window)
          seeds.formUnion(try index.places(of: near))
        }
      }
      seeds.formUnion(try index.caseMates(of: removed.map(\.place)).flatMap { $0 })
    }
    return seeds.subtracting(removed.map(\.place)).sorted()
  }

  /// Reports of surnames that are rare no more, or again.
  private func commonSurnames(_ more: [String: Int], in index: some ReportIndex) throws -> [String] {
    let keys = more.keys.filter { $0.hasPrefix("s:") }.sorted()
    return try keys.filter { key in
      let newer = more[key] ?? 0
      let all = try index.count(of: key, limit: Rarity.rareSurname + 1 + max(0, newer))
      let before = all - newer
      guard before > 0, (all <= Rarity.rareSurname) != (before <= Rarity.rareSurname) else { return false }
      return try index.count(of: "1:" + key.dropFirst(2), limit: 1) > 0
    }.flatMap { try index.places(under: $0) }
  }

  /// In long lists, a report that comes between two others may end their being compared: where they were of one
  /// case, it is looked at again.
  private func movedApart<Index: ReportIndex>(in index: Index) throws -> [String] {
    var under: [String: (marker: String?, rows: [Index.Row])] = [:]
    var new: Set<Index.Row> = []
    for (report, keys) in zip(added, addedKeys) {
      let row = try index.row(of: report.place)
      new.insert(row)
      for lookup in ReportKeys.lookups(among: keys) {
        under[lookup.key, default: (lookup.marker, [])].rows.append(row)
      }
    }
    var seeds: Set<String> = []
    for (key, list) in under {
      // In a list that is no longer than the window all are compared with all.
      guard try index.count(of: key, limit: Linker.window + 1) > Linker.window + 1 else { continue }
      let limit = Linker.window + list.rows.count
      for row in list.rows {
        let marked = try list.marker.map { Set(try index.rows(near: row, under: $0, limit: limit)) }
        if let marked, marked.isEmpty { continue }
        let near = try index.rows(near: row, under: key, limit: limit)
        let parted = Self.parted(near, by: row, new: new).filter { pair in
          marked.map { !$0.isDisjoint(with: [pair.a, pair.b]) } ?? true
        }
        guard !parted.isEmpty, try !index.isOffice(key, list.marker) else { continue }
        seeds.formUnion(try mates(of: parted, marked: marked, in: index))
      }
    }
    return seeds.sorted()
  }

  /// The reports of cases that have both of a pair.
  private func mates<Index: ReportIndex>(
    of pairs: [RowPair<Index.Row>], marked: Set<Index.Row>?, in index: Index
  ) throws -> [String] {
    // One of each pair is enough to know the case: the marked one, of whom there are fewer.
    let firsts = Dictionary(grouping: pairs) { marked?.contains($0.a) ?? true ? $0.a : $0.b }
    return try firsts.keys.sorted().flatMap { first -> [String] in
      guard let mates = try index.caseMates(of: index.places(of: [first])).first, mates.count > 1 else {
        return []
      }
      let others = try index.places(of: (firsts[first] ?? []).map { $0.a == first ? $0.b : $0.a })
      return others.contains(where: mates.contains) ? mates : []
    }
  }

  private struct RowPair<Row: Hashable> {
    let a: Row
    let b: Row
  }

  /// Pairs of a list that were within the window of one another before new reports came between them, and are
  /// not any more.
  /// - Parameter near: what stands next to `row`, in order.
  private static func parted<Row: Hashable & Comparable>(
    _ near: [Row], by row: Row, new: Set<Row>
  ) -> [RowPair<Row>] {
    let middle = near.firstIndex { row < $0 } ?? near.count
    // The first of new reports that stand side by side speaks for all of them.
    guard middle > 0, near.count > Linker.window, !new.contains(near[middle - 1]) else { return [] }
    let list = near[..<middle] + [row] + near[middle...]
    var pairs: [RowPair<Row>] = []
    for first in list.indices.prefix(middle).suffix(Linker.window) where !new.contains(list[first]) {
      var between = 0
      for second in list.indices.dropFirst(first + 1) {
        if new.contains(list[second]) {
          between += 1
        } else if second - first - between > Linker.window {
          break
        } else if second > middle, second - first > Linker.window {
          pairs.append(RowPair(a: list[first], b: list[second]))
        }
      }
    }
    return pairs
  }
}
