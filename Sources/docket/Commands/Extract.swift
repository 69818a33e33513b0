import ArgumentParser
import DocketExtraction
import DocketFormats
import DocketIngest
import DocketModel

/// `docket extract`: records, without an archive.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Print what is found in articles, without an archive.",
    discussion: """
      Prints one record for each file, in the order of the files. A file that cannot be read is named on \
      standard error, the others are printed, and the exit status is 3. With --format ndjson each record says by \
      which packs it was made, for 'docket ingest --records'.
      """)

  /// Layouts of a record.
  enum Format: String, ExpressibleByArgument, CaseIterable { case json, ndjson }

  @Argument(help: "Saved articles; '-' is standard input.", completion: .file())
  var files: [String] = []

  @Option(
    name: .customLong("files0-from"),
    help: ArgumentHelp(
      "Take the names of files from here, each with a NUL byte behind it; '-' is standard input.",
      valueName: "file"), completion: .file())
  var list: String?

  @Option(help: "json is indented; ndjson has one record on each line.")
  var format: Format = .json

  @OptionGroup var packs: PackOptions

  func validate() throws {
    if files.isEmpty, list == nil {
      throw ValidationError("name files, or a list of them with --files0-from")
    }
  }

  func run() async throws {
    let (packSet, fingerprint) = try packs.printedPackSet()
    let extractor = Extractor(packs: packSet)
    let print: @Sendable (ArticleRecord) -> String = { [format] record in
      format == .json
        ? JSONWriter(.pages).text(RecordJSON.value(record)) : RecordJSON.line(record, packs: fingerprint)
    }
    let paths = files + (try list.map(Extract.names) ?? [])
    let batch = Platform.processors * 64
    var failed = false
    for start in stride(from: 0, to: paths.count, by: batch) {
      let some = Array(paths[start..<min(start + batch, paths.count)])
      for answer in await Extract.answers(for: some, extractor: extractor, print: print) {
        switch answer {
        case .success(let text): Console.data(text + "\n")
        case .failure(let failure):
          Console.note("docket: \(failure)")
          failed = true
        }
      }
    }
    if failed { throw Status.partly.exit }
  }

  /// The names in a list, each with a NUL byte behind it.
  private static func names(_ list: String) throws -> [String] {
    try Platform.read(list).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads files on all processors; the answers stand in the order of the paths.
  private static func answers(
    for paths: [String], extractor: Extractor, print: @escaping @Sendable (ArticleRecord) -> String
  ) async -> [Result<String, Platform.Failure>] {
    await withTaskGroup(of: (Int, Result<String, Platform.Failure>).self) { group in
      for (index, path) in paths.enumerated() {
        group.addTask {
          let answer = Result { () throws(Platform.Failure) in
            let bytes = try Platform.read(path)
            let source = Source(path: path, sha256: Checksum.sha256(bytes), bytes: bytes.count, encoding: "")
            return print(extractor.extract(bytes, source: source).record)
          }
          return (index, answer)
        }
      }
      var answers: [(Int, Result<String, Platform.Failure>)] = []
      for await answer in group { answers.append(answer) }
      return answers.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
