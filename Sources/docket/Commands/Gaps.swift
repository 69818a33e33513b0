import ArgumentParser
import DocketFormats
import DocketQuery

/// `docket gaps`: what the archive does not know.
struct Gaps: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what the archive does not know and a person could find out.",
    discussion: """
      Articles without a date or an outlet, cases sentenced without a known detention, cases without news for a \
      long time, events without a date, sources that contradict one another, files in which something was wrong.
      """)

  @Option(help: ArgumentHelp("Name open cases without news for this many days.", valueName: "days"))
  var silence = 180

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let rows = try archive.read { try $0.gaps(today: Platform.today, silence: silence) }
    if !rows.isEmpty || output.kind != .table { try output.write(Presentation(gaps: rows)) }
    if rows.isEmpty {
      Console.note("docket: no gaps found")
      throw Status.nothing.exit
    }
  }
}
