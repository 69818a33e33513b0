import ArgumentParser
import DocketQuery
import DocketStore
import Foundation

/// `docket-bench run`: everything, as a table for the README.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measure everything and print a table.")

  @Option(help: "Articles for the ingest.") var articles = 20_000
  @Option(help: "Sizes of archives at which questions are measured, thousands.") var sizes =
    "1000,10000,100000"
  @Option(help: "Runs of which the median counts.") var runs = 3
  @Option(help: "Where articles and archives are kept.") var folder = ".build/bench"
  @Option(help: "The program that is measured.") var docket = ".build/release/docket"
  @Option(help: "Another seed makes other articles.") var seed: UInt64 = 1

  func run() throws {
    let bench = Workbench(
      folder: URL(filePath: folder).path, docket: URL(filePath: docket).path,
      own: CommandLine.arguments[0], runs: runs, seed: seed)
    var table = Table()
    let corpus = try bench.corpus("ingest", count: articles)
    try extraction(bench, corpus, &table)
    try ingest(bench, corpus, &table)
    try growth(bench, &table)
    try starts(bench, &table)
    print(Machine.line, "\n")
    print(table.text)
  }

  private func extraction(_ bench: Workbench, _ corpus: String, _ table: inout Table) throws {
    let (one, two) = (try bench.extraction(corpus, threads: 1), try bench.extraction(corpus, threads: 2))
    table.add("extraction alone, one core", ratio: nil, "\(Table.number(one)) MB/s", "", "≥ 40 MB/s")
    table.add(
      "extraction alone, two cores", ratio: two / one, "\(Table.number(two)) MB/s",
      "\(Table.number(one)) MB/s on one", "≥ 1.8")
  }

  private func ingest(_ bench: Workbench, _ corpus: String, _ table: inout Table) throws {
    var ours: [Child] = []
    var (plain, bulk): ([Child], [Child]) = ([], [])
    let archive = bench.folder + "/ingest.db"
    for _ in 0..<runs {
      plain.append(try bench.own(["load", corpus, bench.folder + "/plain.db"]))
      bulk.append(try bench.own(["load", corpus, bench.folder + "/bulk.db", "--bulk"]))
      bench.remove(archive)
      ours.append(try bench.ingest([corpus], into: archive))
    }
    let seconds = ours.map(\.seconds).median
    let name = "ingest of \(articles) articles"
    table.add(
      name, ratio: seconds / plain.map(\.seconds).median, "\(Table.number(seconds)) s",
      "\(Table.number(plain.map(\.seconds).median)) s, plain loading", "≤ 1.0")
    table.add(
      "the same", ratio: seconds / bulk.map(\.seconds).median, "\(Table.number(seconds)) s",
      "\(Table.number(bulk.map(\.seconds).median)) s, plain loading in bulk", "≤ 1.5")
    table.add(
      "its peak memory", ratio: nil, "\(ours.map(\.peakBytes).max().map { $0 / 1_000_000 } ?? 0) MB", "",
      "< 200 MB")
    let text = try bench.bytes(corpus)
    table.add(
      "archive against text", ratio: Double(bench.size(archive)) / Double(text),
      "\(bench.size(archive) / 1_000_000) MB", "\(text / 1_000_000) MB", "≤ 3")
  }

  /// Questions, second ingests and new articles as the archive grows.
  private func growth(_ bench: Workbench, _ table: inout Table) throws {
    let counts = sizes.split(separator: ",").compactMap { Int($0) }.sorted()
    let corpus = try bench.corpus("growth", count: counts.last ?? 0)
    let probe = try bench.corpus("probe", from: 1_000_000, count: 1000)
    let archive = bench.folder + "/growth.db"
    bench.remove(archive)
    let empty = try bench.more(probe, than: archive)
    table.add(
      "1000 articles more, archive of 0", ratio: nil, "\(Table.number(empty)) s of processors", "", "")
    var done = 0
    var questions: [(count: Int, milliseconds: Double)] = []
    for count in counts {
      let folders = stride(from: done, to: count, by: 1000).map { "\(corpus)/\($0 / 1000)" }
      let whole = try bench.ingest(folders, into: archive)
      done = count
      if count == counts.last {
        table.add(
          "peak memory, ingest up to \(count)", ratio: nil, "\(whole.peakBytes / 1_000_000) MB", "",
          "< 200 MB")
      }
      let opened = try Archive(path: archive, access: .read)
      let answers = try TypicalQueries(Casebook(opened)).measure(runs: 3)
      try opened.close()
      questions.append((count, answers.map(\.milliseconds).p95))
      let more = try bench.more(probe, than: archive)
      table.add(
        "1000 articles more, archive of \(count)", ratio: more / empty,
        "\(Table.number(more)) s of processors",
        "\(Table.number(empty)) s, archive of 0", "≤ 1.5")
    }
    for (index, question) in questions.enumerated() {
      let before = index > 0 ? questions[index - 1] : nil
      table.add(
        "30 questions at \(question.count) articles, p95",
        ratio: before.map { question.milliseconds / $0.milliseconds },
        "\(Table.number(question.milliseconds)) ms",
        before.map { "\(Table.number($0.milliseconds)) ms at \($0.count)" } ?? "", "< 30 ms, ≤ 3")
    }
    try secondIngest(bench, archive, corpus, done, &table)
  }

  private func secondIngest(
    _ bench: Workbench, _ archive: String, _ corpus: String, _ count: Int, _ table: inout Table
  ) throws {
    var (ours, walk): ([Double], [Double]) = ([], [])
    for _ in 0..<runs {
      walk.append(try bench.own(["walk", corpus]).seconds)
      ours.append(try bench.ingest([corpus], into: archive).seconds)
    }
    table.add(
      "second ingest of \(count) unchanged files", ratio: ours.median / walk.median,
      "\(Table.number(ours.median)) s", "\(Table.number(walk.median)) s, walk and stat", "≤ 2")
  }

  private func starts(_ bench: Workbench, _ table: inout Table) throws {
    let archive = bench.folder + "/growth.db"
    for words in [["--version"], ["cases", "--limit", "20", "--archive", archive]] {
      let times = try (0..<15).map { _ in try Child.run(bench.docket, words).seconds * 1000 }
      table.add(
        "docket " + words.prefix(3).joined(separator: " "), ratio: nil, "\(Table.number(times.median)) ms",
        "",
        "< 30 ms")
    }
  }
}
