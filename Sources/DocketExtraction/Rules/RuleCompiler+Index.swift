/// The index of rules by what they can begin with, so that more rules do not mean a slower run.
extension RuleCompiler {
  /// What a pattern can begin with.
  private struct Beginning {
    var words: Set<Int32> = []
    var number = false
    var layers: UInt64 = 0
    var open = false
    /// Words that are asked for by themselves, with the steps that take them.
    var steps: [Int32: [Int]] = [:]
    /// The lists that it can begin with.
    var lists: Set<Int> = []
    /// The steps that take a number.
    var numberSteps: [Int] = []
    /// Whether it can be over before it has begun.
    var ends = false
  }

  /// Fills the index of a rule book.
  static func index(_ book: inout RuleBook, _ lexicon: Lexicon) {
    let layers = book.layers.count
    book.words = Array(repeating: RuleWord(), count: lexicon.count + 1)
    book.needs = RuleNeeds(book.rules, layers: layers, lexicon, &book.words)
    var byWord: [[Int32: [Int32]]] = Array(repeating: [:], count: layers)
    book.open = Array(repeating: [], count: layers)
    book.byNumber = Array(repeating: [], count: layers)
    book.byLayer = Array(repeating: [], count: layers)
    var follows: [RuleFollows.Draft: Int32] = [:]
    var first = FirstWords(lexicon: lexicon)
    var ownFollows: [[Int32: Int32]] = []
    book.beginLayers.layers = Array(repeating: 0, count: layers)
    for rule in book.rules {
      append(rule.program, to: &book, &follows)
      var beginning = Beginning()
      var seen: Set<Int> = []
      gather(rule.program, 0, &first, &beginning, &seen)
      let number = Int32(rule.number)
      note(beginning, rule.layerNumber, &book)
      if beginning.open { book.open[rule.layerNumber].append(opening(rule, &follows)) }
      if beginning.number {
        let follow = set(of: beginning.numberSteps.map { $0 + 1 }, rule.program, &follows)
        book.byNumber[rule.layerNumber].append((number, beginning.open ? -1 : follow))
      }
      ownFollows.append(beginning.open ? [:] : self.follows(beginning, rule.program, &first, &follows))
      if beginning.layers != 0 { book.byLayer[rule.layerNumber].append((number, beginning.layers)) }
      for word in beginning.words { byWord[rule.layerNumber][word, default: []].append(number) }
    }
    book.beginLayers.askers = (0..<layers).map { asked in
      (0..<layers).reduce(0) {
        book.beginLayers.layers[$1] & Annotations.bit(asked) == 0 ? $0 : $0 | Annotations.bit($1)
      }
    }
    book.follows = RuleFollows(follows.sorted { $0.value < $1.value }.map(\.key), &first, &book.words)
    let empty = Array(repeating: (first: Int32(0), count: Int32(0)), count: layers)
    book.starts = empty
    for word in book.words.indices where book.words[word].layers != 0 {
      book.words[word].starts = Int32(book.starts.count)
      book.starts += empty
    }
    for (layer, table) in byWord.enumerated() {
      for (word, rules) in table.sorted(by: { $0.key < $1.key }) {
        let row = Int(book.words[Int(word)].starts)
        book.starts[row + layer] = (Int32(book.order.count), Int32(rules.count))
        book.order += rules.sorted().map {
          RuleBook.Start(rule: $0, follow: ownFollows[Int($0)][word] ?? -1, need: book.needs.part(Int($0)))
        }
      }
    }
  }

  /// What a rule can begin with that can begin with anything of a class, and what must follow that.
  private static func opening(_ rule: Rule, _ sets: inout [RuleFollows.Draft: Int32]) -> RuleBook.Opening {
    var first = FollowSteps()
    first.gather(rule.program, 0)
    var opening = RuleBook.Opening(rule: Int32(rule.number), first: -1, follow: -1)
    guard !first.isOpen else { return opening }
    opening.first = set(of: [0], rule.program, &sets)
    if let steps = first.steps { opening.follow = set(of: steps.map { $0 + 1 }, rule.program, &sets) }
    return opening
  }

  private static func note(_ beginning: Beginning, _ layer: Int, _ book: inout RuleBook) {
    let bit = Annotations.bit(layer)
    if beginning.number { book.beginLayers.number |= bit }
    book.beginLayers.layers[layer] |= beginning.layers
    for word in beginning.words { book.words[Int(word)].layers |= bit }
  }

  /// Appends a program to the code of all rules, its jumps moved to where it stands there.
  private static func append(
    _ program: [Instruction], to book: inout RuleBook, _ sets: inout [RuleFollows.Draft: Int32]
  ) {
    let start = Int32(book.code.count)
    book.entries.append(RuleBook.Entry(start: start))
    for instruction in program {
      var moved = instruction
      switch instruction.operation {
      case .split:
        moved.look = set(of: [Int(instruction.a)], program, &sets)
        moved.a += start
        moved.b += start
      case .jump, .absent: moved.a += start
      default: break
      }
      book.code.append(moved)
    }
  }

  /// What must follow each word that a rule asks for by itself.
  private static func follows(
    _ beginning: Beginning, _ program: [Instruction], _ first: inout FirstWords,
    _ sets: inout [RuleFollows.Draft: Int32]
  ) -> [Int32: Int32] {
    var follows: [Int32: Int32] = [:]
    for (word, steps) in beginning.steps where !first.begins(beginning.lists, word) {
      follows[word] = set(of: steps.map { $0 + 1 }, program, &sets)
    }
    return follows
  }

  /// The number of the set of what some steps of a program can take; -1 where they can take anything.
  private static func set(
    of steps: [Int], _ program: [Instruction], _ sets: inout [RuleFollows.Draft: Int32]
  ) -> Int32 {
    var next = FollowSteps()
    for step in steps { next.gather(program, step) }
    guard !next.isOpen else { return -1 }
    if let known = sets[next.draft] { return known }
    let number = Int32(sets.count)
    sets[next.draft] = number
    return number
  }

  private static func gather(
    _ program: [Instruction], _ start: Int, _ first: inout FirstWords, _ beginning: inout Beginning,
    _ seen: inout Set<Int>
  ) {
    guard seen.insert(start).inserted else { return }
    let step = program[start]
    switch step.operation {
    case .word:
      beginning.words.insert(step.a)
      beginning.steps[step.a, default: []].append(start)
    case .list:
      if beginning.lists.insert(Int(step.a)).inserted { beginning.words.formUnion(first.of(Int(step.a))) }
    case .integer, .ordinal:
      beginning.number = true
      beginning.numberSteps.append(start)
    case .token:
      switch TokenClass(rawValue: Int(step.a)) {
      case .numeral, .digits, .year:
        beginning.number = true
        beginning.numberSteps.append(start)
      default: beginning.open = true
      }
    case .layer: beginning.layers |= Annotations.bit(Int(step.a))
    case .split:
      gather(program, Int(step.a), &first, &beginning, &seen)
      gather(program, Int(step.b), &first, &beginning, &seen)
    case .jump, .absent: gather(program, Int(step.a), &first, &beginning, &seen)
    case .open, .close, .glued: gather(program, start + 1, &first, &beginning, &seen)
    case .accept: beginning.ends = true
    }
  }
}
