import ArgumentParser
import DocketFormats
import DocketQuery

/// `docket show`: a case or an article on one page.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a case, or an article with its facts marked.",
    discussion: """
      docket show lapushkin --why
      docket show 3f9c2a
      """)

  @Argument(
    help: "A case or an article: its id, the beginning of one, or a party's name.",
    completion: .cases)
  var id: String

  @Flag(help: "Say why the articles of a case were joined.") var why = false

  @Flag(help: "Print the ids of events, by which 'docket event' corrects them.") var ids = false

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let presentation = try archive.read { casebook in
      switch try casebook.item(id, .all) {
      case .aCase(let reference):
        try casebook.show(caseID: reference.id).map { Presentation(case: $0, why: why, ids: ids) }
      case .article(let reference, _):
        try casebook.show(articleID: reference.id).map { Presentation(article: $0) }
      }
    }
    guard let presentation else { throw CommandError("\(id) is gone from the archive") }
    try output.write(presentation)
  }
}
