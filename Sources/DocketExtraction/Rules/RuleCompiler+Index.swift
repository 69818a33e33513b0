/// The index of rules by what they can begin with, so that more rules do not mean a slower run.
extension RuleCompiler {
  /// What a pattern can begin with.
  private struct Beginning {
    var words: Set<Int32> = []
    var number = false
    var layers: UInt64 = 0
    var open = false
  }

  /// Fills the index of a rule book.
  static func index(_ book: inout RuleBook, _ lexicon: Lexicon) {
    let layers = book.layers.count
    book.needs = RuleNeeds(book.rules, layers: layers, lexicon)
    var byWord: [[Int32: [Int32]]] = Array(repeating: [:], count: layers)
    book.open = Array(repeating: [], count: layers)
    book.byNumber = book.open
    book.byLayer = Array(repeating: [], count: layers)
    book.beginLayers.words = Array(repeating: 0, count: lexicon.count + 1)
    book.beginLayers.layers = Array(repeating: 0, count: layers)
    for rule in book.rules {
      append(rule.program, to: &book)
      var beginning = Beginning()
      var seen: Set<Int> = []
      gather(rule.program, 0, lexicon, &beginning, &seen)
      let number = Int32(rule.number)
      note(beginning, rule.layerNumber, &book.beginLayers)
      if beginning.open { book.open[rule.layerNumber].append(number) }
      if beginning.number { book.byNumber[rule.layerNumber].append(number) }
      if beginning.layers != 0 { book.byLayer[rule.layerNumber].append((number, beginning.layers)) }
      for word in beginning.words { byWord[rule.layerNumber][word, default: []].append(number) }
    }
    book.starts = byWord.map { table in
      var starts = Array(repeating: (first: Int32(0), count: Int32(0)), count: lexicon.count + 1)
      for (word, rules) in table.sorted(by: { $0.key < $1.key }) {
        starts[Int(word)] = (Int32(book.order.count), Int32(rules.count))
        book.order += rules.sorted()
      }
      return starts
    }
  }

  private static func note(_ beginning: Beginning, _ layer: Int, _ layers: inout RuleBook.BeginLayers) {
    let bit = Annotations.bit(layer)
    if beginning.open { layers.open |= bit }
    if beginning.number { layers.number |= bit }
    layers.layers[layer] |= beginning.layers
    for word in beginning.words { layers.words[Int(word)] |= bit }
  }

  /// Appends a program to the code of all rules, its jumps moved to where it stands there.
  private static func append(_ program: [Instruction], to book: inout RuleBook) {
    let start = Int32(book.code.count)
    book.entries.append(RuleBook.Entry(start: start))
    for instruction in program {
      var moved = instruction
      switch instruction.operation {
      case .split:
        moved.look = firstTaking(program, Int(instruction.a)).map { Int32($0) + start } ?? -1
        moved.a += start
        moved.b += start
      case .jump, .absent: moved.a += start
      default: break
      }
      book.code.append(moved)
    }
  }

  /// The first instruction from `index` on, if it takes a token and nothing but it can come first.
  private static func firstTaking(_ program: [Instruction], _ index: Int) -> Int? {
    var index = index
    while true {
      switch program[index].operation {
      case .open, .close, .glued: index += 1
      case .jump: index = Int(program[index].a)
      default: return program[index].takesTokens ? index : nil
      }
    }
  }

  private static func gather(
    _ program: [Instruction], _ start: Int, _ lexicon: Lexicon, _ beginning: inout Beginning,
    _ seen: inout Set<Int>
  ) {
    guard seen.insert(start).inserted else { return }
    let step = program[start]
    switch step.operation {
    case .word: beginning.words.insert(step.a)
    case .list: beginning.words.formUnion(lexicon.firstWords(of: Int(step.a)))
    case .integer, .ordinal: beginning.number = true
    case .token:
      switch TokenClass(rawValue: Int(step.a)) {
      case .numeral, .digits, .year: beginning.number = true
      default: beginning.open = true
      }
    case .layer: beginning.layers |= Annotations.bit(Int(step.a))
    case .split:
      gather(program, Int(step.a), lexicon, &beginning, &seen)
      gather(program, Int(step.b), lexicon, &beginning, &seen)
    case .jump, .absent: gather(program, Int(step.a), lexicon, &beginning, &seen)
    case .open, .close, .glued: gather(program, start + 1, lexicon, &beginning, &seen)
    case .accept: break
    }
  }
}
