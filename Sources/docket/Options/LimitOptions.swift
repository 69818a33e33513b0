import ArgumentParser
import DocketFormats
import DocketQuery

/// How many rows an answer has.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Print at most this many.", valueName: "number"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 1 {
      throw ValidationError("--limit \(limit) is not understood: expected 1 or more")
    }
  }

  /// Says on standard error how much was found, or what there is instead.
  /// - Throws: the exit status of a command that found nothing.
  func account<Row>(for answer: Answer<Row>, noun: String, output: OutputOptions) throws {
    if answer.rows.isEmpty { throw LimitOptions.nothing(noun, answer.suggestions) }
    if answer.total > answer.rows.count {
      Console.note("\(answer.rows.count) of \(answer.total) \(LimitOptions.plural(noun))")
    } else if output.kind == .table {
      Console.note("\(answer.total) \(answer.total == 1 ? noun : LimitOptions.plural(noun))")
    }
  }

  /// Says on standard error that nothing was found, and what there is instead.
  /// - Returns: the exit status of a command that found nothing.
  static func nothing(_ noun: String, _ suggestions: [Suggestion]) -> ExitCode {
    let texts = suggestions.map(\.text)
    Console.note("docket: " + (texts.isEmpty ? "no \(plural(noun)) found" : texts.joined(separator: "; ")))
    return Status.nothing.exit
  }

  /// `cities` of `city`.
  private static func plural(_ noun: String) -> String {
    noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s"
  }
}
