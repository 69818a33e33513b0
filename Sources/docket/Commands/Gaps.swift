import ArgumentParser
import DocketFormats
import DocketModel
import DocketQuery

/// `docket gaps`: what the archive does not know.
struct Gaps: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps", abstract: "List what the archive does not know and a person could find out.",
    discussion: """
      Articles without a date or an outlet, cases sentenced without a known detention, cases without news for a \
      long time, events without a date, sources that contradict one another, files in which something was wrong.
      """)

  @Option(help: ArgumentHelp("Name open cases without news for this many days.", valueName: "days"))
  var silence = 180

  @Option(
    help: ArgumentHelp("The day from which silence is counted back (default: today).", valueName: "date"))
  var on: String?

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var limit: LimitOptions
  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    if silence < 1 { throw ValidationError("--silence \(silence) is not understood: expected 1 day or more") }
    if let on, PartialDate(on)?.day == nil {
      throw ValidationError("--on \"\(on)\" is not understood: expected a day such as 2024-05-31")
    }
  }

  func run() throws {
    let today = on.flatMap { PartialDate($0) } ?? Platform.today
    let rows = try archive.read { try $0.gaps(today: today, silence: silence) }
    let shown = limit.limit.map { Array(rows.prefix($0)) } ?? rows
    if !rows.isEmpty || output.kind != .table { try output.write(Presentation(gaps: shown)) }
    let answer = Answer(rows: shown, total: rows.count, suggestions: [])
    try limit.account(for: answer, noun: "gap", output: output)
  }
}
