/// Gathers what a program can take next from some of its steps on.
struct FollowSteps {
  /// What it can take.
  private(set) var draft = RuleFollows.Draft()
  /// Whether it can take anything, or is over there.
  private(set) var isOpen = false
  /// The steps that take it, where each takes one token.
  private(set) var steps: [Int]? = []
  private var seen: Set<Int> = []

  /// Adds what a program can take at a step.
  mutating func gather(_ program: [Instruction], _ start: Int) {
    guard !isOpen, seen.insert(start).inserted else { return }
    let step = program[start]
    switch step.operation {
    case .list, .layer: steps = nil
    case .word, .token, .ordinal, .integer: steps?.append(start)
    case .split, .jump, .open, .close, .glued, .absent, .accept: break
    }
    switch step.operation {
    case .word: draft.words.insert(step.a)
    case .list: draft.lists.insert(Int(step.a))
    case .integer, .ordinal: draft.shapes.insert(.number)
    case .token:
      let shapes = TokenClass(rawValue: Int(step.a))?.shapes ?? []
      draft.shapes.formUnion(shapes)
      isOpen = shapes.isEmpty
    case .layer: draft.layers |= Annotations.bit(Int(step.a))
    case .split:
      gather(program, Int(step.a))
      gather(program, Int(step.b))
    case .jump, .absent: gather(program, Int(step.a))
    case .open, .close, .glued: gather(program, start + 1)
    case .accept: isOpen = true
    }
  }
}

/// The words with which entries of lists begin, each list looked through once.
struct FirstWords {
  let lexicon: Lexicon
  private var known: [Int: [Int32]] = [:]

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// The words that an entry of a list can begin with.
  mutating func of(_ list: Int) -> [Int32] {
    if let words = known[list] { return words }
    let words = lexicon.firstWords(of: list)
    known[list] = words
    return words
  }

  /// Whether an entry of some list begins with a word.
  func begins(_ lists: Set<Int>, _ word: Int32) -> Bool { lists.contains { lexicon.begins(word, $0) } }
}
