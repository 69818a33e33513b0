/// Words in names that are no name of their own, from a pack.
public struct NameWords: Hashable, Sendable {
  /// Words that do not tell persons apart: `uulu`, `kyzy`, `bin`, `de`, `jr`. Lower case, folded as names are.
  public var particles: Set<String>
  /// Short forms of given names with the full form: `mike` is `michael`.
  public var nicknames: [String: String]

  /// Makes a list from words as people write them.
  public init(particles: some Sequence<String> = [], nicknames: [String: String] = [:]) {
    self.particles = Set(particles.flatMap { NameFold.tokens(of: $0) })
    self.nicknames = [:]
    for (short, full) in nicknames {
      guard let key = NameFold.tokens(of: short).first, let value = NameFold.tokens(of: full).first else {
        continue
      }
      self.nicknames[key] = value
    }
  }

  /// The tokens by which a name is compared, in the order of the name.
  public func tokens(of name: String) -> [String] {
    let all = NameFold.tokens(of: name)
    let kept = all.filter { !particles.contains($0) }.map { nicknames[$0] ?? $0 }
    return kept.isEmpty ? all : kept
  }
}
