/// Something that a passage may hold and that rules ask for.
enum RuleNeed: Hashable, Sendable {
  /// A word of the lexicon.
  case word(Int32)
  /// The beginning of an entry of a list.
  case list(Int)
  /// A token that begins with a digit.
  case number
  /// An annotation of a layer.
  case layer(Int)

  /// As many words of a list as a number is worth, by the passages that have one.
  static let numbers = 200
  /// The same for an annotation.
  static let annotations = 50
}

extension RuleCompiler {
  /// What a passage must hold for a pattern to hold in it: of each set something. What may be left out is not needed.
  func needs(of pattern: Pattern) -> [Set<RuleNeed>] {
    switch pattern {
    case .word(let word): builder.tokens(word).compactMap { builder.words[$0.hash].map { [.word($0)] } }
    case .reference(let name): needs(ofReference: name)
    case .sequence(let parts): parts.flatMap(needs)
    case .choice(let choices): needs(ofChoice: choices)
    case .repeated(let inner, let least, _): least > 0 ? needs(of: inner) : []
    case .labelled(let inner, _), .glued(let inner): needs(of: inner)
    case .absent, .gap: []
    }
  }

  /// Of each alternative what the fewest passages hold; nothing where some alternative needs nothing.
  private func needs(ofChoice choices: [Pattern]) -> [Set<RuleNeed>] {
    var all: Set<RuleNeed> = []
    for choice in choices {
      guard let least = needs(of: choice).min(by: { words($0) < words($1) }) else { return [] }
      all.formUnion(least)
    }
    return [all]
  }

  /// How many words there are of which a passage needs one: the more, the more passages have it.
  private func words(_ need: Set<RuleNeed>) -> Int {
    need.reduce(0) { sum, need in
      switch need {
      case .word: sum + 1
      case .list(let list): sum + (listSizes[list] ?? 0)
      case .number: sum + RuleNeed.numbers
      case .layer: sum + RuleNeed.annotations
      }
    }
  }

  private func needs(ofReference name: String) -> [Set<RuleNeed>] {
    if name.hasPrefix("integer ") || name.hasPrefix("ordinal ") { return [[.number]] }
    if let alternatives = definitions[name] { return needs(ofChoice: alternatives.map(\.pattern)) }
    if let list = builder.lists[name] { return [[.list(list)]] }
    switch TokenClass.names[name] {
    case .numeral, .digits, .year: return [[.number]]
    case .some: return []
    case nil: return book.layers.firstIndex(of: name).map { [[.layer($0)]] } ?? []
    }
  }
}
