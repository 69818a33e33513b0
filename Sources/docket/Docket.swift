import ArgumentParser
import DocketQuery

/// The command line.
///
/// Every command says its name, though its type would do: to learn how a type is called the parser asks the Swift
/// runtime, which goes through all conformances of the program, for each command anew; half of a start.
@main struct Docket: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docket", abstract: "Turns a folder of saved news articles into a casebook.",
    discussion: """
      docket ingest ~/Articles
      docket cases --statute 416 --city Bishkek
      docket timeline lapushkin --csv -o case.csv

      Exit status: 0 done and something found, 1 nothing found, 2 could not do it, 3 done but for some files, \
      64 wrong usage.
      """,
    version: "0.1.0",
    subcommands: [Ingest.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Question",
        subcommands: [Search.self, Cases.self, Show.self, Timeline.self, List.self, Gaps.self, Export.self]),
      CommandGroup(
        name: "Correction",
        subcommands: [CaseCommand.self, PersonCommand.self, EventCommand.self, ListCorrections.self]),
      CommandGroup(name: "Upkeep", subcommands: [Check.self, Forget.self]),
      CommandGroup(name: "Extraction", subcommands: [Extract.self, Packs.self]),
    ])

  /// Runs the command that the arguments name.
  static func main() async {
    Platform.ignoreClosedPipes()
    Platform.keepMemoryPrivate()
    do {
      try checkCommand(CommandLine.arguments.dropFirst().first)
      var command = try parseAsRoot(ExcludedWords.hidden(Array(CommandLine.arguments.dropFirst())))
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      leave(error)
    }
  }

  /// Names the nearest command where the first argument is none; the parser would only call all words unexpected.
  private static func checkCommand(_ word: String?) throws {
    let groups = configuration.groupedSubcommands.flatMap(\.subcommands)
    let names = (configuration.subcommands + groups).compactMap { $0.configuration.commandName }
    guard let word, !word.hasPrefix("-"), word != "help", !names.contains(word) else { return }
    let near = names.compactMap { name in
      EditDistance.of(word.lowercased(), name, limit: 2).map { ($0, name) }
    }
    let hint = near.min { $0.0 < $1.0 }.map { "; did you mean '\($0.1)'?" } ?? ""
    throw ValidationError("no command '\(word)'\(hint)")
  }

  /// Ends the process, after saying on standard error what went wrong.
  private static func leave(_ error: any Error) -> Never {
    // What the parser throws has a status of its own: 0 for help, 64 for wrong usage.
    let status = exitCode(for: error)
    guard status == .failure, !(error is ExitCode) else {
      let text = fullMessage(for: error)
      if status.isSuccess {
        Console.data(text.isEmpty ? "" : text + "\n")
      } else if !text.isEmpty {
        Console.note(text)
      }
      Platform.leave(status.rawValue)
    }
    Console.note("docket: \(error)")
    Platform.leave(Status.failed.rawValue)
  }
}
