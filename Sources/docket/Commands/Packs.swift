import ArgumentParser
import DocketExtraction
import DocketFormats
import DocketModel

/// `docket packs`: which packs there are, and what they find.
struct Packs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packs", abstract: "List the packs of words and rules, or try them on a passage.",
    discussion: """
      docket packs
      docket packs "On Monday a court in Osh sentenced him to five years under Article 416."
      docket packs --packs ./my-outlets "Reported by the Valley Courier."
      """)

  @Argument(help: "A passage; what the packs find in it is listed, each fact with its rule.")
  var passage: String?

  @Option(
    help: ArgumentHelp(
      "Publication date of the passage, for dates such as 'Monday' (default: today).", valueName: "date"))
  var on: String?

  @OptionGroup var packs: PackOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if let on, PartialDate(on)?.day == nil {
      throw ValidationError("--on \"\(on)\" is not understood: expected a day such as 2024-05-31")
    }
  }

  func run() throws {
    let files = try packs.files()
    guard let passage else { return try output.write(Presentation(packs: try files.map(PackSummary.init))) }
    let extractor = Extractor(packs: try PackSet(files))
    let date = on ?? Platform.today?.description ?? ""
    // A passage is found in the body of a page: under a headline and a date.
    let bytes = Array("A passage\n\n\(date)\n\n\(passage)\n".utf8)
    let source = Source(path: "-", sha256: "", bytes: bytes.count, encoding: "")
    let extraction = extractor.extract(bytes, source: source)
    let facts = PassageFact.all(of: extraction.record, in: extraction.text)
    if !facts.isEmpty || output.kind != .table { try output.write(Presentation(facts: facts)) }
    if facts.isEmpty {
      Console.note("docket: the packs find nothing in this passage")
      throw Status.nothing.exit
    }
  }
}

extension PackSummary {
  /// Counts the blocks of a pack, or the lines of a table.
  fileprivate init(_ file: PackFile) throws {
    let isTable = !["pack", "rules", "event"].contains { file.path.hasSuffix("." + $0) }
    let kinds = isTable ? [] : try file.stanzas().map(\.kind)
    let lines = isTable ? file.text.utf8.count { $0 == UInt8(ascii: "\n") } : kinds.count
    self.init(path: file.path, kinds: Array(Set(kinds)).sorted(), entries: lines)
  }
}
