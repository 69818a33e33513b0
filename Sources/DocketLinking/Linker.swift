/// Joins reports to cases: a pure function of the reports and the corrections, whatever their order.
public struct Linker: Sendable {
  /// How far, in a list of reports with one key, reports are compared.
  public static let window = 12

  /// What people have decided.
  public var corrections: [Correction]

  /// Makes a linker.
  public init(corrections: [Correction] = []) { self.corrections = corrections }

  /// All cases of these reports, by their first date, then by id.
  public func link(_ reports: [CaseReport]) -> [LinkedCase] {
    reports.map { Placeholder.single($0) }
  }

  /// What changes in an archive when reports come or go.
  public struct Relinking: Sendable {
    /// Every case that may differ from what was stored.
    public var cases: [LinkedCase]
    /// The places of all reports of `cases` and of the reports that went: cases stored before that have any of
    /// them are replaced by `cases`.
    public var places: [String]

    /// Makes a relinking.
    public init(cases: [LinkedCase], places: [String]) {
      self.cases = cases
      self.places = places
    }
  }

  /// The cases that change because `added` reports are now in the index and `removed` ones are not any more;
  /// the rest of the archive stays as it is. The result is what `link` of all reports would give for these cases.
  /// - Throws: what the index throws.
  public func relink(added: [CaseReport], removed: [CaseReport] = [], in index: some ReportIndex) throws
    -> Relinking
  {
    Relinking(cases: added.map { Placeholder.single($0) }, places: (added + removed).map(\.place))
  }
}

enum Placeholder {
  static func single(_ report: CaseReport) -> LinkedCase {
    LinkedCase(
      id: report.id, aliases: [report.id], name: report.defendants.map(\.name).joined(separator: ", "),
      members: [CaseMember(report: report.id, article: report.article)])
  }
}
