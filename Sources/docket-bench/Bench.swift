import ArgumentParser
import DocketQuery
import DocketStore
import Foundation

/// Measures docket beside its floors, in one run on one machine, with articles that it makes itself.
@main struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docket-bench",
    abstract: "Measure docket beside its floors.",
    subcommands: [Run.self, Corpus.self, Extract.self, Load.self, Walk.self, Ask.self],
    defaultSubcommand: Run.self)

  /// `docket-bench corpus`: articles for other measurements.
  struct Corpus: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a folder of generated articles.")
    @Argument var folder: String
    @Option var count = 1000
    @Option var seed: UInt64 = 1

    func run() throws { _ = try CorpusFolder.make(folder, count: count, seed: seed) }
  }

  /// Extraction alone; prints seconds.
  struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Extract from files in memory.")
    @Argument var folder: String
    @Option var threads = 1
    @Option(help: "Files at most.") var limit = 4000

    func run() throws {
      let files = Array(CorpusFolder(path: folder).files().prefix(limit))
      let bytes = files.reduce(0) { $0 + $1.bytes }
      print(bytes, try PlainExtraction.run(files, threads: threads))
    }
  }

  /// The floor of an ingest.
  struct Load: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Load files into SQLite with FTS5, as they are.")
    @Argument var folder: String
    @Argument var database: String
    @Flag var bulk = false

    func run() throws { try PlainLoading.run(CorpusFolder(path: folder).files(), into: database, bulk: bulk) }
  }

  /// The floor of a second ingest.
  struct Walk: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Walk a folder and stat its files.")
    @Argument var folder: String

    func run() throws {
      let found = PlainWalk.run(folder)
      print(found.files, found.bytes)
    }
  }

  /// `docket-bench ask`: the thirty questions to any archive.
  struct Ask: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Put thirty typical questions to an archive.")
    @Argument var archive: String
    @Option var runs = 5
    @Option(help: "Only questions with these letters.") var only = ""

    func run() throws {
      let archive = try Archive(path: archive, access: .read)
      let answers = try TypicalQueries(Casebook(archive)).measure(runs: runs, only: only)
      for answer in answers.sorted(by: { $0.milliseconds > $1.milliseconds }) {
        print(Table.number(answer.milliseconds), "ms", answer.found, answer.text, separator: "\t")
      }
      print("p95", Table.number(answers.map(\.milliseconds).p95), "ms", separator: "\t")
    }
  }
}
