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

  /// Of each alternative the least that it needs; nothing where some alternative needs nothing.
  private func needs(ofChoice choices: [Pattern]) -> [Set<RuleNeed>] {
    var all: Set<RuleNeed> = []
    for choice in choices {
      guard let least = needs(of: choice).min(by: { $0.count < $1.count }) else { return [] }
      all.formUnion(least)
    }
    return [all]
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
