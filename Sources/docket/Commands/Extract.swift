import ArgumentParser
import DocketExtraction
import DocketFormats
import DocketIngest
import DocketModel

/// `docket extract`: records, without an archive.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what is found in articles, without an archive.",
    discussion: """
      Prints one record for each file, in the order of the files. A file that cannot be read is named on \
      standard error, the others are printed, and the exit status is 3.
      """)

  /// Layouts of a record.
  enum Format: String, ExpressibleByArgument, CaseIterable { case json, ndjson }

  @Argument(help: "Saved articles; '-' is standard input.", completion: .file())
  var files: [String]

  @Option(help: "json is indented; ndjson has one record on each line.")
  var format: Format = .json

  @OptionGroup var packs: PackOptions

  func run() async throws {
    let extractor = Extractor(packs: try packs.packSet())
    let writer = JSONWriter(format == .json ? .pages : .line)
    let batch = Platform.processors * 16
    var failed = false
    for start in stride(from: 0, to: files.count, by: batch) {
      let paths = Array(files[start..<min(start + batch, files.count)])
      for answer in await Extract.answers(for: paths, extractor: extractor, writer: writer) {
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

  /// Reads files on all processors; the answers stand in the order of the paths.
  private static func answers(
    for paths: [String], extractor: Extractor, writer: JSONWriter
  ) async -> [Result<String, Platform.Failure>] {
    await withTaskGroup(of: (Int, Result<String, Platform.Failure>).self) { group in
      for (index, path) in paths.enumerated() {
        group.addTask {
          let answer = Result { () throws(Platform.Failure) in
            let bytes = try Platform.read(path)
            let source = Source(path: path, sha256: Checksum.sha256(bytes), bytes: bytes.count, encoding: "")
            return writer.text(RecordJSON.value(extractor.extract(bytes, source: source).record))
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
