import ArgumentParser

/// The command line.
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
    do {
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

  /// Ends the process, after saying on standard error what went wrong.
  private static func leave(_ error: any Error) -> Never {
    switch error {
    case is ExitCode, is CleanExit, is ValidationError: exit(withError: error)
    default:
      // What the parser throws has a status of its own: 0 for help, 64 for wrong usage.
      let status = exitCode(for: error)
      if status != .failure { exit(withError: error) }
      Console.note("docket: \(error)")
      Platform.leave(Status.failed.rawValue)
    }
  }
}
