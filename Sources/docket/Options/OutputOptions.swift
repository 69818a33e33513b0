public import ArgumentParser
public import DocketFormats

extension OutputFormat: ExpressibleByArgument {}

/// When styles are shown.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

/// How an answer is written, and where.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How the answer is written; timelinejs, ics and ftm are for timelines (default: table, or as FILE's name ends).",
      valueName: "format"))
  var format: OutputFormat?

  @Flag(help: "Short for --format csv.") var csv = false

  @Flag(help: "Short for --format json.") var json = false

  @Flag(help: "CSV for a spreadsheet program: a byte order mark, and cells that look like formulas guarded.")
  var excel = false

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to a file; '-' is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("Show styles by colour: auto, always or never.", valueName: "when"))
  var color: ColorChoice = .auto

  func validate() throws {
    let asked = [format, csv ? .csv : nil, json ? .json : nil].compactMap { $0 }
    if Set(asked).count > 1 {
      throw ValidationError("choose one format: " + asked.map(\.rawValue).joined(separator: " or "))
    }
    if excel, kind != .csv { throw ValidationError("--excel is for CSV") }
  }

  /// The format that was asked for.
  var kind: OutputFormat {
    if let format { return format }
    if csv { return .csv }
    if json { return .json }
    if let ending = file?.split(separator: ".").last {
      if let format = OutputFormat(rawValue: ending.lowercased()) { return format }
      if ending == "md" { return .markdown }
      if ending == "htm" { return .html }
    }
    return excel ? .csv : .table
  }

  /// The file to write to; `nil` for standard output.
  var file: String? { output == "-" ? nil : output }

  /// Whether a person reads the answer as it comes.
  var isForPerson: Bool { kind == .table && file == nil && Platform.isTerminal(Platform.output) }

  /// Writes an answer.
  func write(_ presentation: Presentation) throws {
    let options = OutputFormat.Options(
      width: isForPerson ? Platform.columns(Platform.output) : nil, color: isColored, excel: excel)
    let rendering = try kind.format(options).render(presentation)
    if let file {
      try Platform.write(rendering.text, toFile: file)
    } else {
      Console.data(rendering.text, isPage: kind == .table)
    }
    for note in rendering.notes { Console.note("docket: \(note)") }
  }

  private var isColored: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      isForPerson && (Platform.variable("NO_COLOR") ?? "").isEmpty && Platform.variable("TERM") != "dumb"
    }
  }
}
