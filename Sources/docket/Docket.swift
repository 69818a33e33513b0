import ArgumentParser

/// The command line.
@main struct Docket: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docket", abstract: "Turns a folder of saved news articles into a casebook.",
    version: "0.1.0",
    subcommands: [Extract.self])

  /// Runs the command that the arguments name.
  static func main() async {
    Platform.ignoreClosedPipes()
    await main(nil)
  }
}
