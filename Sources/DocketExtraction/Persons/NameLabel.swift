/// What the tagger takes a word for.
enum NameLabel: Int, CaseIterable, Sendable {
  case outside, personStart, personInside, placeStart, placeInside, organisationStart, organisationInside,
    other

  /// What a span of these labels names; `nil` outside of names.
  var kind: NameKind? {
    switch self {
    case .outside: nil
    case .personStart, .personInside: .person
    case .placeStart, .placeInside: .place
    case .organisationStart, .organisationInside: .organisation
    case .other: .other
    }
  }

  /// Whether the label goes on with a name that the word before began.
  var isInside: Bool { self == .personInside || self == .placeInside || self == .organisationInside }

  /// The label of a word inside a name that begins with this label.
  var inside: NameLabel {
    switch self {
    case .personStart: .personInside
    case .placeStart: .placeInside
    case .organisationStart: .organisationInside
    default: self
    }
  }

  /// Whether a word with this label may stand right after a word with the label `before`.
  func mayFollow(_ before: NameLabel) -> Bool { !isInside || before == self || before.inside == self }
}
