import DocketModel

/// Joins reports to cases: a pure function of the reports and the corrections, whatever their order.
///
/// Two reports are compared where they stand near one another under a common key (`ReportKeys`), joined where
/// the evidence reaches a threshold (`Weights`), and grouped so that no case has two reports that cannot be
/// one (`Grouping`). When reports come, only what stands near them is looked at again.
public struct Linker: Sendable {
  /// How far, in a list of reports with one key, reports are compared.
  public static let window = 12

  /// What people have decided.
  public var corrections: [Correction]

  /// Makes a linker.
  public init(corrections: [Correction] = []) { self.corrections = corrections }

  /// All cases of these reports, by their first date, then by id.
  public func link(_ reports: [CaseReport]) -> [LinkedCase] {
    do {
      return try relink(added: reports, in: MemoryIndex(reports)).cases
    } catch {
      return []  // an index in memory throws nothing
    }
  }

  /// What changes in an archive when reports come or go.
  public struct Relinking: Sendable {
    /// Every case that may differ from what was stored.
    public var cases: [LinkedCase]
    /// The places of all reports that were looked at and of those that went: cases stored before that have any
    /// of them are replaced by `cases`.
    public var places: [String]

    /// Makes a relinking.
    public init(cases: [LinkedCase], places: [String]) {
      self.cases = cases
      self.places = places
    }
  }

  /// The cases that change because `added` reports are now in the index and `removed` ones are not any more;
  /// the rest of the archive stays as it is. The result is what `link` of all reports would give for these cases.
  ///
  /// After a change of `corrections`, give the reports of the cases that it names as `added`.
  /// - Throws: what the index throws.
  public func relink(
    added: [CaseReport], removed: [CaseReport] = [], in index: some ReportIndex
  ) throws -> Relinking {
    var session = Session(index: index, decisions: Decisions(corrections))
    let seeds = try Changes(added: added, removed: removed, in: index).places(in: index)
    let spread = try Spread.from(seeds, in: &session)
    var cases: [LinkedCase] = []
    for component in spread.components {
      for group in try Grouping.groups(of: component, in: &session) {
        let mentions = group.flatMap { spread.mentions[$0] ?? [] }
        cases.append(
          try CaseBuilder(corrections: corrections).build(group, mentions: mentions, in: &session))
      }
    }
    for case .forget(let id) in corrections { cases.removeAll { $0.aliases.contains(id) } }
    let order: (LinkedCase, LinkedCase) -> Bool = {
      ($0.firstDate?.description ?? "~", $0.id) < ($1.firstDate?.description ?? "~", $1.id)
    }
    return Relinking(
      cases: cases.sorted(by: order), places: (spread.places.union(removed.map(\.place))).sorted())
  }
}
