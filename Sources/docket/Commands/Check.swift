import ArgumentParser
import DocketFormats
import DocketIngest
import DocketQuery

/// `docket check`: is the archive whole.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check whether the archive is whole, and which files changed or vanished.",
    discussion: """
      Exit status: 0 all is as it was, 2 the archive is damaged, 3 files have changed or vanished. An article whose \
      file has vanished stays in the archive until 'docket forget FILE'.
      """)

  @Flag(help: "Look at sizes and times of files only, not at their bytes.") var quick = false

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let bar = ProgressBar(isShown: true)
    let report = try archive.read { casebook in
      try ArchiveCheck(archive: casebook.archive).run(byHash: !quick) { bar.show(done: $0, of: $1) }
    }
    bar.clear()
    let rows =
      report.wrong.map { Presentation.CheckRow(state: "damaged", file: nil, text: $0) }
      + report.changed.map { Presentation.CheckRow(state: "changed", file: $0, text: nil) }
      + report.vanished.map { Presentation.CheckRow(state: "vanished", file: $0, text: nil) }
      + report.unreadable.map { Presentation.CheckRow(state: "unreadable", file: $0.path, text: $0.reason) }
    if !rows.isEmpty || output.kind != .table {
      try output.write(Presentation(check: rows, same: report.same))
    }
    Console.note("\(report.same) \(report.same == 1 ? "file is as it was" : "files are as they were")")
    if !report.wrong.isEmpty { throw Status.failed.exit }
    if !report.isWhole { throw Status.partly.exit }
  }
}
