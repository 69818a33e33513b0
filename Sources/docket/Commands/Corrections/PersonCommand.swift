import ArgumentParser
import DocketLinking
import DocketQuery

/// `docket person`: what a person decides about persons of a case.
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Correct persons: merge, split.",
    discussion: "docket person merge omurzakov \"Bektur Omurzakov\" \"B. Omurzakov\"",
    subcommands: [Merge.self, Split.self])

  /// `docket person merge`.
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge", abstract: "Say that several names of a case are one person.")

    @OptionGroup var names: Names
    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      try archive.correct { .mergePersons(case: try $0.caseID(names.id), names: names.names) }
    }
  }

  /// `docket person split`.
  struct Split: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "split", abstract: "Say that several names of a case are different persons.")

    @OptionGroup var names: Names
    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      try archive.correct { .splitPersons(case: try $0.caseID(names.id), names: names.names) }
    }
  }

  /// A case and names of persons in it.
  struct Names: ParsableArguments {
    @Argument(help: ArgumentHelp("The case.", valueName: "case"), completion: .cases) var id: String
    @Argument(help: "Two names or more, as the articles have them.", completion: .archive(.persons))
    var names: [String]

    func validate() throws {
      if names.count < 2 { throw ValidationError("name two persons or more") }
    }
  }
}
