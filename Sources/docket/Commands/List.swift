public import ArgumentParser
import DocketFormats
public import DocketQuery

extension ListKind: ExpressibleByArgument {
  /// Reads what to list, many or one: `cities`, `city`.
  public init?(argument: String) {
    guard let kind = ListKind.allCases.first(where: { $0.rawValue == argument || $0.singular == argument })
    else { return nil }
    self = kind
  }
}
extension ListSort: ExpressibleByArgument {}

/// `docket list`: persons, courts, statutes ... with counts.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List persons, courts, statutes, cities ... with counts.",
    discussion: """
      docket list statutes --country KG
      docket list courts --since 2024 --csv
      """)

  @Argument(help: "What to list.")
  var kind: ListKind

  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var limit: LimitOptions
  @OptionGroup var archive: ArchiveOptions

  @Option(help: "Order: most cases first, by name, or latest first.")
  var sort: ListSort = .count

  func run() throws {
    let filters = try filters.filters()
    let answer = try archive.read { casebook in
      try casebook.list(kind, filters: filters, sort: sort, limit: limit.limit)
    }
    if !answer.rows.isEmpty || output.kind != .table {
      try output.write(Presentation(list: answer, of: kind))
    }
    try limit.account(for: answer, noun: kind.singular, output: output)
  }
}

extension ListKind {
  /// One of them.
  fileprivate var singular: String {
    switch self {
    case .cities: "city"
    case .countries: "country"
    default: String(rawValue.dropLast())
    }
  }
}
