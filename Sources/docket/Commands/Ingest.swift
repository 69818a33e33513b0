import ArgumentParser
import DocketExtraction
import DocketIngest

/// `docket ingest`: files and folders into the archive.
struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Take articles into the archive.",
    discussion: """
      Reads files and folders with everything below them, and joins the articles that tell of one case. A second \
      run takes in only what is new or has changed. A file that cannot be read is named, the others go in, and \
      the exit status is 3.
      """)

  @Argument(help: "Saved articles, or folders of them; '-' is standard input.", completion: .file())
  var paths: [String]

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var packs: PackOptions

  @Flag(help: "Look and count, change nothing.") var dryRun = false

  @Flag(help: "Read again what has not changed.") var again = false

  @Flag(help: "The files hold records, one a line, as 'docket extract --format ndjson' prints them.")
  var records = false

  @Option(
    help: ArgumentHelp("Threads that read articles (default: one for each processor).", valueName: "number"))
  var jobs = 0

  @Flag(name: .shortAndLong, help: "Say nothing but what went wrong.") var quiet = false

  func validate() throws {
    if jobs < 0 { throw ValidationError("--jobs \(jobs) is not understood: expected 1 or more") }
  }

  func run() throws {
    var options = DocketIngest.Ingest.Options()
    options.dryRun = dryRun
    options.again = again
    options.jobs = jobs
    let files = packs
    let bar = ProgressBar(isShown: !quiet)
    let summary = try archive.change(forNothing: dryRun) { archive in
      if records {
        let (packSet, fingerprint) = try files.printedPackSet()
        return try RecordsIngest(
          archive: archive, extractor: Extractor(packs: packSet), packs: fingerprint, jobs: jobs
        ).run(paths)
      }
      return try DocketIngest.Ingest(archive: archive, options: options) {
        Extractor(packs: try files.packSet())
      }
      .run(paths) { bar.show(done: $0.done, of: $0.total) }
    }
    bar.clear()
    if !quiet {
      for passed in summary.passedOver {
        Console.note("docket: passed over \(passed.path): \(passed.reason)")
      }
    }
    for failure in summary.failed {
      Console.note("docket: cannot take in \(failure.path): \(failure.reason)")
    }
    if !quiet { Console.data(IngestReport(summary, dryRun: dryRun).text) }
    if !summary.failed.isEmpty { throw Status.partly.exit }
    if summary.files == 0 {
      Console.note("docket: no files in \(paths.joined(separator: ", "))")
      throw Status.nothing.exit
    }
  }
}
