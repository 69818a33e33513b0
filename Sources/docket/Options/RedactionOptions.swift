import ArgumentParser
import DocketQuery

/// Whose names are left out.
struct RedactionOptions: ParsableArguments {
  /// What may stand after `--redact`.
  enum Who: String, ExpressibleByArgument, CaseIterable { case victim, witness, relative, minor, all }

  @Option(
    help: ArgumentHelp(
      "Replace the names of these people everywhere: victim, witness, relative, minor, or all four; may be repeated.",
      valueName: "who"))
  var redact: [Who] = []

  @Option(
    help: ArgumentHelp("Replace the name of this person everywhere; may be repeated.", valueName: "name"))
  var redactName: [String] = []

  @Option(
    help: ArgumentHelp(
      "What stands for a name (default: a mark such as [victim 1]); '' leaves these people out.",
      valueName: "text"))
  var redactAs: String?

  func validate() throws {
    if redactAs != nil, redaction.isEmpty {
      throw ValidationError(
        "--redact-as says what stands for names: say whose with --redact or --redact-name")
    }
  }

  private var redaction: Redaction {
    let kinds = redact.flatMap { who in
      Redaction.Kind(rawValue: who.rawValue).map { [$0] } ?? Redaction.Kind.allCases
    }
    return Redaction(kinds: Set(kinds), names: redactName, replacement: redactAs)
  }

  /// Cases without these names; says that a person should read them.
  func apply(_ cases: [CaseDetail], _ casebook: Casebook) throws -> [CaseDetail] {
    guard !redaction.isEmpty else { return cases }
    let (redacted, people) = try casebook.redact(cases, by: redaction)
    let names = people == 1 ? "the name of 1 person" : "the names of \(people) people"
    Console.note(
      "docket: \(names) replaced or left out; read the result before you give it away: docket knows the people "
        + "whose role or age the articles tell, not all whom readers would recognise")
    return redacted
  }
}
