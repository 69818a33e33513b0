/// What packs know of the words in names.
public struct NameWords: Sendable {
  /// Words that do not tell persons apart: `uulu`, `kyzy`, `bin`, `jr`; folded as names are.
  public var particles: Set<String>
  /// Short forms of given names with the full form, both folded: `mike` is `michael`.
  public var nicknames: [String: String]
  /// Whether many people share a name of one word.
  private let isCommonWord: @Sendable (Substring) -> Bool
  /// Whether a name is that of a large city.
  let isCity: @Sendable (String) -> Bool

  /// Makes a list from words as people write them.
  /// - Parameters:
  ///   - isCommonWord: whether many people share a given name or surname, as written.
  ///   - isCity: whether a name is that of a large city.
  public init(
    particles: some Sequence<String> = [], nicknames: [String: String] = [:],
    isCommonWord: @escaping @Sendable (Substring) -> Bool = { _ in false },
    isCity: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.particles = Set(particles.flatMap { NameFold.tokens(of: $0) })
    self.nicknames = [:]
    self.isCommonWord = isCommonWord
    self.isCity = isCity
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

  /// Whether a name has common words only, so that it may be many people's.
  public func isCommon(_ name: String) -> Bool {
    name.split(separator: " ").allSatisfy { $0.utf8.count < 3 || isCommonWord($0) }
  }
}
