import DocketIngest
import DocketLinking
import DocketQuery

extension ArchiveOptions {
  /// Writes down what a person has decided, with the command line that says so, and applies it.
  func correct(_ decide: (Casebook) throws -> Correction) throws {
    let path = try path()
    guard Platform.exists(path) else { throw CommandError.noArchive(path) }
    let words = CommandLine.arguments.dropFirst().map { $0.contains(" ") ? "\"\($0)\"" : $0 }
    let number = try change { archive in
      let correction = try decide(Casebook(archive))
      return try Corrections(archive: archive)
        .add(correction, made: Platform.now, note: words.joined(separator: " "))
    }
    guard let number else {
      throw CommandError("nothing in the archive has this id; see 'docket timeline --ids'")
    }
    Console.note("correction \(number); 'docket corrections --undo \(number)' takes it back")
  }
}
