public import ArgumentParser
import DocketFormats
public import DocketQuery

extension SearchSort: ExpressibleByArgument {}

/// `docket search`: which articles.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find articles by words and filters.",
    discussion: """
      docket search mercenar* -wagner
      docket search '"press service"' --city Osh --since 2025
      """)

  @Argument(help: "Plain words, \"a phrase\", prefix*, -without, OR.")
  var words: [String] = []

  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var limit: LimitOptions
  @OptionGroup var archive: ArchiveOptions

  @Option(help: "Order: best first, latest first or oldest first (default: best where there are words).")
  var sort: SearchSort?

  func run() throws {
    let filters = try filters.filters()
    let most = limit.limit ?? (output.isForPerson ? 20 : nil)
    let answer = try archive.read { casebook in
      try casebook.search(ExcludedWords.shown(words), filters: filters, sort: sort, limit: most)
    }
    if !answer.rows.isEmpty || output.kind != .table { try output.write(Presentation(search: answer)) }
    try limit.account(for: answer, noun: "article", output: output)
  }
}
