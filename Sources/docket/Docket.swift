import ArgumentParser

/// The command line.
@main struct Docket: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docket", abstract: "Turns a folder of saved news articles into a casebook.", version: "0.1.0")
}
