import ArgumentParser
import DocketFormats
import DocketQuery

/// `docket export`: the whole archive, or what the filters leave of it.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the whole archive as a folder of CSV, as NDJSON, or as FollowTheMoney.",
    discussion: """
      docket export --format csv -o casebook
      docket export --format ndjson -o casebook.ndjson
      docket export --format ftm -o casebook.ftm.json

      csv is a folder with a file for cases, charges, events, reports, sentences, parties and articles, and a README of their \
      columns; ndjson has one case on each line; ftm has one entity on each line.

      --redact replaces names in lists, quotes, titles, descriptions, paths and addresses; what else makes a person \
      known it does not see.
      """)

  /// The formats of an export.
  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, ndjson, ftm }

  @Option(help: "csv, ndjson or ftm.") var format: Format = .csv

  @Flag(help: "CSV for a spreadsheet program: a byte order mark, and cells that look like formulas guarded.")
  var excel = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder (csv) or file to write; ndjson and ftm go to standard output without.", valueName: "path"),
    completion: .file())
  var output: String?

  @OptionGroup(title: "Redaction") var redaction: RedactionOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup var archive: ArchiveOptions

  func validate() throws {
    if format == .csv, output == nil || output == "-" {
      throw ValidationError("csv is a folder of files: name it with -o FOLDER")
    }
  }

  func run() throws {
    let filters = try filters.filters()
    var suggestions: [Suggestion] = []
    let cases = try archive.read { casebook in
      let answer = try casebook.cases(filters: filters)
      suggestions = answer.suggestions
      let cases = try answer.rows.compactMap { try casebook.show(caseID: $0.id) }
      return try redaction.apply(cases, casebook)
    }
    let export = ArchiveExport(cases)
    switch format {
    case .csv: try write(export.tables, to: output ?? "")
    case .ndjson: try write(export.ndjson)
    case .ftm: try write(export.followTheMoney)
    }
    if cases.isEmpty { throw LimitOptions.nothing("case", suggestions) }
  }

  private func write(_ text: String) throws {
    if let output, output != "-" { try Platform.write(text, toFile: output) } else { Console.data(text) }
  }

  private func write(_ tables: [ArchiveExport.Table], to folder: String) throws {
    try Platform.makeFolder(folder)
    for table in tables {
      try Platform.write(CSVFormat(excel: excel).text(table.sheet), toFile: "\(folder)/\(table.name).csv")
    }
    try Platform.write(ArchiveExport.readme(tables), toFile: "\(folder)/README.md")
  }
}
