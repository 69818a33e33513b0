import ArgumentParser
import DocketLinking
import DocketModel

/// `docket event`: what a person decides about events.
struct EventCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: "Correct events: reject, accept, set.",
    discussion: """
      An event is named by its id, which 'docket timeline --ids' prints.

      docket event set 4f9k2m --date 2024-09-16
      """,
    subcommands: [Reject.self, Accept.self, Set.self])

  /// `docket event reject`.
  struct Reject: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reject", abstract: "Say that it did not happen or is no event.")

    @Argument(help: "The event's id.") var id: String
    @OptionGroup var archive: ArchiveOptions

    func run() throws { try archive.correct { _ in .rejectEvent(id) } }
  }

  /// `docket event accept`.
  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "accept", abstract: "Say that it is as it stands.")

    @Argument(help: "The event's id.") var id: String
    @OptionGroup var archive: ArchiveOptions

    func run() throws { try archive.correct { _ in .acceptEvent(id) } }
  }

  /// `docket event set`.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Say of what type it is, or when it was.")

    @Argument(help: "The event's id.") var id: String
    @Option(
      help: "What happened: detained, charged, sentenced ...",
      completion: .list(EventType.allCases.map(\.rawValue)))
    var type: String?
    @Option(help: "When: a year, month or day.") var date: String?
    @OptionGroup var archive: ArchiveOptions

    func validate() throws {
      if type == nil, date == nil { throw ValidationError("say what to set: --type or --date") }
      if let type, EventType(rawValue: type) == nil {
        let types = EventType.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--type \"\(type)\" is not understood: expected one of \(types)")
      }
      if let date, PartialDate(date) == nil {
        throw ValidationError("--date \"\(date)\" is not understood: expected 2024, 2024-05 or 2024-05-31")
      }
    }

    func run() throws {
      try archive.correct { _ in
        .setEvent(id, type: type.flatMap(EventType.init(rawValue:)), date: date.flatMap { PartialDate($0) })
      }
    }
  }
}
