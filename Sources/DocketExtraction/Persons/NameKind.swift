/// What a capitalised span names.
public enum NameKind: String, Sendable, Codable, CaseIterable {
  case person, place, organisation, other
}
