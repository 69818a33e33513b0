import ArgumentParser
import DocketFormats
import DocketIngest
import DocketQuery
import DocketStore

/// `docket corrections`: what people have decided.
struct ListCorrections: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections", abstract: "List what was corrected by hand, or take a correction back.")

  @Option(help: ArgumentHelp("Take back the correction of this number.", valueName: "number"))
  var undo: Int?

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    if let undo {
      let isUndone = try archive.change { try Corrections(archive: $0).undo(Int64(undo)) }
      guard isUndone else { throw CommandError("no correction \(undo); see 'docket corrections'") }
      return Console.note("correction \(undo) is taken back")
    }
    let all = try archive.read { try Corrections(archive: $0.archive).all() }
    let rows = all.map { Presentation.CorrectionRow(number: Int($0.id), made: $0.made, note: $0.note) }
    if !rows.isEmpty || output.kind != .table { try output.write(Presentation(corrections: rows)) }
    if rows.isEmpty {
      Console.note("docket: no corrections")
      throw Status.nothing.exit
    }
  }
}
