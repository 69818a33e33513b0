import ArgumentParser
import DocketFormats
import DocketQuery

/// `docket timeline`: the events of a case in order.
struct Timeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Print the events of a case in order, each with its sources.",
    discussion: """
      docket timeline lapushkin
      docket timeline lapushkin --csv -o lapushkin.csv
      docket timeline lapushkin -o lapushkin.html
      docket timeline --statute 416 --format timelinejs

      Without a case: the events of every case for which the filters hold.
      """)

  @Argument(
    help: ArgumentHelp("A case: its id, the beginning of one, or a party's name.", valueName: "case"),
    completion: .cases)
  var reference: String?

  @Flag(help: "Print the ids of events, by which 'docket event' corrects them.") var ids = false

  @OptionGroup(title: "Redaction") var redaction: RedactionOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    if reference == nil, try filters.filters().isEmpty {
      throw ValidationError("name a case, or filters such as --statute 416")
    }
  }

  func run() throws {
    let filters = try filters.filters()
    var suggestions: [Suggestion] = []
    let cases = try archive.read { casebook in
      func found() throws -> [String] {
        let answer = try casebook.cases(filters: filters)
        suggestions = answer.suggestions
        return answer.rows.map(\.id)
      }
      let ids = try reference.map { [try casebook.caseID($0)] } ?? found()
      let cases = try ids.compactMap { try casebook.timeline($0, filters) }.filter { !$0.timeline.isEmpty }
      return try redaction.apply(cases, casebook)
    }
    guard !cases.isEmpty else { throw LimitOptions.nothing("event", suggestions) }
    try output.write(Presentation(timelines: cases, ids: ids))
  }
}

extension Casebook {
  /// A case, with those of its events for which the filters hold.
  fileprivate func timeline(_ id: String, _ filters: Filters) throws -> CaseDetail? {
    var detail = try show(caseID: id)
    if !filters.isEmpty { detail?.timeline = try timeline(ofCase: id, filters: filters) }
    return detail
  }
}
