import ArgumentParser
import DocketLinking
import DocketQuery
import DocketStore

/// `docket case`: what a person decides about cases.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "Correct cases: merge, split, rename, leave out.",
    discussion: """
      Corrections are kept apart from what was read in the articles and hold after every ingest. 'docket \
      corrections' lists them and takes them back.
      """,
    subcommands: [Merge.self, Split.self, Rename.self, Forget.self])

  /// `docket case merge`.
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge", abstract: "Say that several cases are one.")

    @Argument(help: "Two cases or more.", completion: .cases) var cases: [String]
    @OptionGroup var archive: ArchiveOptions

    func validate() throws {
      if cases.count < 2 { throw ValidationError("name two cases or more") }
    }

    func run() throws {
      try archive.correct { casebook in
        let ids = try cases.map(casebook.caseID)
        guard Set(ids).count > 1 else { throw CommandError("these are one case already: \(ids[0])") }
        return .merge(ids)
      }
    }
  }

  /// `docket case split`.
  struct Split: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "split", abstract: "Say that some articles of a case tell of another case.",
      discussion: "docket case split omurzakov 61331707089f")

    @Argument(help: "The case.", completion: .cases) var id: String
    @Argument(help: "The articles that tell of another case, by id.") var articles: [String]
    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      try archive.correct { casebook in
        let members = try casebook.archive.members(ofCase: casebook.caseID(id))
        let (others, kept) = try CaseCommand.part(members.map { ($0.report, $0.article) }, by: articles)
        return .split(others, from: kept)
      }
    }
  }

  /// `docket case rename`.
  struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rename", abstract: "Give a case a name.")

    @Argument(help: "The case.", completion: .cases) var id: String
    @Argument(help: "Its name.") var name: String
    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      try archive.correct { .rename(try $0.caseID(id), name: name) }
    }
  }

  /// `docket case forget`.
  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "forget", abstract: "Leave a case out of every answer.")

    @Argument(help: "The case.", completion: .cases) var id: String
    @OptionGroup var archive: ArchiveOptions

    func run() throws {
      try archive.correct { .forget(try $0.caseID(id)) }
    }
  }

  /// The reports of the articles named, and the reports of the others.
  private static func part(
    _ members: [(report: String, article: String)], by articles: [String]
  ) throws(CommandError) -> (named: [String], others: [String]) {
    for article in articles where !members.contains(where: { $0.article.hasPrefix(article) }) {
      let known = Set(members.map(\.article)).sorted().joined(separator: ", ")
      throw CommandError("no article \(article) in this case; it has \(known)")
    }
    let named = members.filter { member in articles.contains { member.article.hasPrefix($0) } }.map(\.report)
    let others = members.map(\.report).filter { !named.contains($0) }
    guard !others.isEmpty else {
      throw CommandError("a case cannot be split from all its articles; keep one")
    }
    return (named, others)
  }
}
