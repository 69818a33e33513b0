import DocketModel
import DocketStore

/// Whose names are left out of what is given away, or replaced, and by what.
public struct Redaction: Hashable, Sendable {
  /// Whose names.
  public enum Kind: String, Sendable, CaseIterable {
    case victim, witness, relative, minor
  }

  /// Kinds of people.
  public var kinds: Set<Kind>
  /// People by name, whatever their role.
  public var names: [String]
  /// What stands for a name: `nil` for a mark with a number (`[victim 1]`), the same for one person everywhere; an
  /// empty text to leave people out, where `[...]` stands for their names in quotes.
  public var replacement: String?

  /// Makes a redaction.
  public init(kinds: Set<Kind>, names: [String] = [], replacement: String? = nil) {
    self.kinds = kinds
    self.names = names
    self.replacement = replacement
  }

  /// Whether nobody's name is to be left out.
  public var isEmpty: Bool { kinds.isEmpty && names.isEmpty }

  /// Of which kind a person is, if of one; a minor first, for that needs most care.
  func kind(of person: PersonRow) -> Kind? {
    if kinds.contains(.minor), let age = person.age, age < 18 { return .minor }
    if kinds.contains(.victim), person.roles.contains(.victim) { return .victim }
    // Who stands trial and is also somebody's brother is what the case is about.
    if person.roles.first == .defendant { return nil }
    if kinds.contains(.witness), person.roles.contains(.witness) { return .witness }
    if kinds.contains(.relative), person.roles.contains(.relative) { return .relative }
    return nil
  }
}

extension Casebook {
  /// Cases without the names that are to be left out: in lists of persons, in quotes, titles, descriptions and every
  /// other text, in addresses and paths.
  /// - Returns: the cases, and of how many people the names were left out.
  /// - Throws: `ArchiveError`.
  public func redact(_ cases: [CaseDetail], by redaction: Redaction) throws -> (
    cases: [CaseDetail], people: Int
  ) {
    guard !redaction.isEmpty else { return (cases, 0) }
    var marks = RedactionMarks(redaction)
    let redacted = try cases.map { detail in
      let people = try archive.caseRow(key: detail.summary.id).map { try archive.people(ofCase: $0.id) } ?? []
      return marks.names(of: people).redact(detail)
    }
    return (redacted, marks.count)
  }
}

/// The marks that stand for people, the same for one person in every case.
struct RedactionMarks {
  private let redaction: Redaction
  private var marks: [[String]: String] = [:]
  private var counts: [String: Int] = [:]

  init(_ redaction: Redaction) { self.redaction = redaction }

  /// Number of people.
  var count: Int { counts.values.reduce(0, +) }

  /// What is to be replaced in a case in which these people are named.
  mutating func names(of people: [PersonRow]) -> RedactedNames {
    var names = RedactedNames(isLeftOut: redaction.replacement?.isEmpty ?? false)
    for person in people {
      let isAsked = redaction.names.contains { RedactedNames.isSame($0, person) }
      guard let label = redaction.kind(of: person)?.rawValue ?? (isAsked ? "name" : nil) else { continue }
      let forms = ([person.name] + person.aliases).map(RedactedNames.words).filter { !$0.isEmpty }
      names.add(forms, mark: mark(forms, label))
    }
    for name in redaction.names {
      let words = RedactedNames.words(name)
      if !words.isEmpty { names.add([words], mark: mark([words], "name")) }
    }
    let others = people.filter { !names.isRedacted($0) }
    names.protect(others)
    return names
  }

  private mutating func mark(_ forms: [[String]], _ label: String) -> String {
    let keys = forms.filter { $0.count > 1 } + forms.prefix(1)
    let known = keys.compactMap { marks[$0] }.first
    let mark = known ?? new(label)
    for key in keys { marks[key] = mark }
    return mark
  }

  private mutating func new(_ label: String) -> String {
    counts[label, default: 0] += 1
    guard let replacement = redaction.replacement else { return "[\(label) \(counts[label] ?? 1)]" }
    return replacement.isEmpty ? "[...]" : replacement
  }
}
