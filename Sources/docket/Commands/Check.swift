import ArgumentParser
import DocketExtraction
import DocketFormats
import DocketIngest
import DocketQuery

/// `docket check`: is the archive whole.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check whether the archive is whole, and which files changed or vanished.",
    discussion: """
      Exit status: 0 all is as it was, 2 the archive is damaged, 3 files have changed or vanished. An article whose \
      file has vanished stays in the archive until 'docket forget FILE'.

      --rebuild makes a damaged archive anew from the articles that it holds, with your corrections, and keeps the \
      damaged one beside it. An article that is damaged itself is read again from its file, or from its text in the \
      archive; each is named, and the exit status is 3 where something is lost or in doubt.
      """)

  @Flag(help: "Look at sizes and times of files only, not at their bytes.") var quick = false

  @Flag(help: "Make the archive anew from the articles that it holds; corrections are kept.") var rebuild =
    false

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var packs: PackOptions

  func run() throws {
    if rebuild { return try makeAnew() }
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
    for text in report.unchecked { Console.note("docket: \(text)") }
    Console.note("\(report.same) \(report.same == 1 ? "file is as it was" : "files are as they were")")
    if !report.wrong.isEmpty { throw Status.failed.exit }
    if !report.isWhole { throw Status.partly.exit }
  }

  private func makeAnew() throws {
    let path = try archive.path()
    guard Platform.exists(path) else { throw CommandError.noArchive(path) }
    let bar = ProgressBar(isShown: true)
    let summary = try Rebuild(path: path, extractor: Extractor(packs: try packs.packSet()))
      .run { bar.show(done: $0, of: $1) }
    bar.clear()
    for file in summary.readAgain {
      Console.note("docket: \(file) was damaged in the archive and is read again")
    }
    for id in summary.doubtful {
      Console.note(
        "docket: article \(id) was damaged and its file is gone: its facts were read again from what is "
          + "left of its text; look at it with 'docket show \(id)'")
    }
    for name in summary.lost { Console.note("docket: lost: \(name)") }
    for id in summary.lostCorrections { Console.note("docket: correction \(id) was damaged and is lost") }
    let kept = summary.corrections == 1 ? "1 correction" : "\(summary.corrections) corrections"
    Console.note(
      "made anew: \(summary.articles) articles, \(summary.cases) cases, \(summary.events) events, \(kept); "
        + "the former archive is kept as \(summary.kept)")
    if !summary.isWhole { throw Status.partly.exit }
  }
}
