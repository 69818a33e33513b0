/// A pack, as a list of packs shows it.
public struct PackSummary: Hashable, Sendable {
  /// Its path.
  public var path: String
  /// Kinds of its blocks; none for a table.
  public var kinds: [String]
  /// Number of its blocks, or lines of a table.
  public var entries: Int

  /// Makes a summary.
  public init(path: String, kinds: [String], entries: Int) {
    self.path = path
    self.kinds = kinds
    self.entries = entries
  }
}

extension Presentation {
  /// The packs: `docket packs`.
  public init(packs: [PackSummary]) {
    let columns: [Sheet.Column] = [
      .init("pack"), .init("holds", wraps: true), .init("entries", number: true),
    ]
    let rows = packs.map { pack in
      [Span(pack.path, .strong), Span(pack.kinds.joined(separator: ", ")), Span(String(pack.entries))]
    }
    self.init(
      title: "Packs", page: Page(Sheet(columns, rows: rows)), sheet: Sheet(columns, rows: rows),
      name: "packs",
      items: packs.map { pack in
        ["pack": .string(pack.path), "holds": .strings(pack.kinds), "entries": .int(pack.entries)]
      })
  }
}
