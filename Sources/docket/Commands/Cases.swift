public import ArgumentParser
import DocketFormats
public import DocketQuery

extension CaseSort: ExpressibleByArgument {}

/// `docket cases`: which cases.
struct Cases: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases", abstract: "Find cases by words and filters.",
    discussion: """
      docket cases --statute 416 --city Bishkek
      docket cases --sentence suspended --since 2024 --csv
      docket cases mercenaries

      Values of one filter are alternatives; different filters must all hold.
      """)

  @Argument(help: "Words of an article of the case: plain words, \"a phrase\", prefix*, -without, OR.")
  var words: [String] = []

  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var limit: LimitOptions
  @OptionGroup var archive: ArchiveOptions

  @Option(help: "Order: latest step first, oldest first, by name, or most articles first.")
  var sort: CaseSort = .latest

  func run() throws {
    let filters = try filters.filters()
    let answer = try archive.read { casebook in
      try casebook.cases(ExcludedWords.shown(words), filters: filters, sort: sort, limit: limit.limit)
    }
    if !answer.rows.isEmpty || output.kind != .table { try output.write(Presentation(cases: answer)) }
    try limit.account(for: answer, noun: "case", output: output)
  }
}
