/// Runs the rules of a layer over the tokens of a passage.
///
/// At each token only the rules that can begin there are tried; the longest match wins, then the
/// first rule in the packs. Backtracking is bounded, so that the cost is linear in the text.
struct Matcher {
  let document: Document
  let packs: PackSet
  private let book: RuleBook
  private let lexicon: Lexicon
  private var captures: [Annotation.Capture] = []
  private var opened: [(label: Int, token: Int)] = []
  private var steps = 0
  private var end = 0

  /// Steps after which a rule gives up at a token.
  private static let mostSteps = 4000

  init(document: Document, packs: PackSet) {
    self.document = document
    self.packs = packs
    book = packs.rules
    lexicon = packs.lexicon
  }

  /// Annotates a passage with the matches of a layer, which do not overlap one another.
  mutating func run(layer: Int, in passage: Range<Int>, annotations: inout Annotations) {
    let starts = book.starts[layer]
    let open = book.open[layer]
    let byNumber = book.byNumber[layer]
    let byLayer = book.byLayer[layer]
    end = passage.upperBound
    var index = passage.lowerBound
    while index < end {
      let token = document.tokens[index]
      let (first, count) = starts[Int(token.word)]
      var best: Annotation?
      if count > 0 {
        for slot in Int(first)..<Int(first + count) {
          attempt(Int(book.order[slot]), index, annotations, &best)
        }
      }
      if token.isNumber { for rule in byNumber { attempt(Int(rule), index, annotations, &best) } }
      for rule in byLayer { attempt(Int(rule), index, annotations, &best) }
      for rule in open { attempt(Int(rule), index, annotations, &best) }
      if let best {
        annotations.add(best)
        index = max(best.tokens.upperBound, index + 1)
      } else {
        index += 1
      }
    }
  }

  /// Annotates a passage with every match of every rule of a layer, also where they overlap.
  mutating func runAll(layer: Int, in passage: Range<Int>, annotations: inout Annotations) {
    end = passage.upperBound
    for index in passage {
      let (first, count) = book.starts[layer][Int(document.tokens[index].word)]
      var rules: [Int32] = count > 0 ? Array(book.order[Int(first)..<Int(first + count)]) : []
      if document.tokens[index].isNumber { rules += book.byNumber[layer] }
      for rule in rules + book.byLayer[layer] + book.open[layer] {
        var match: Annotation?
        attempt(Int(rule), index, annotations, &match)
        if let match { annotations.add(match) }
      }
    }
  }

  private mutating func attempt(
    _ number: Int, _ index: Int, _ annotations: Annotations, _ best: inout Annotation?
  ) {
    let rule = book.rules[number]
    captures.removeAll(keepingCapacity: true)
    opened.removeAll(keepingCapacity: true)
    steps = 0
    guard let stop = step(rule.program, 0, index, annotations), stop > index else { return }
    if let best, stop < best.tokens.upperBound || (stop == best.tokens.upperBound && best.rule <= number) {
      return
    }
    best = Annotation(rule: number, layer: rule.layerNumber, tokens: index..<stop, captures: captures)
  }

  /// Goes on with a program at a token; the end of the match, or `nil` where it fails.
  private mutating func step(_ program: [Instruction], _ start: Int, _ at: Int, _ annotations: Annotations)
    -> Int?
  {
    var counter = start
    var index = at
    while true {
      steps += 1
      if steps > Matcher.mostSteps { return nil }
      let instruction = program[counter]
      switch instruction.operation {
      case .accept: return index
      case .jump:
        counter = Int(instruction.a)
        continue
      case .split:
        let kept = captures.count
        let keptOpen = opened
        if let stop = step(program, Int(instruction.a), index, annotations) { return stop }
        captures.removeSubrange(kept...)
        opened = keptOpen
        counter = Int(instruction.b)
        continue
      case .absent:
        let kept = captures.count
        let keptOpen = opened
        if step(program, counter + 1, index, annotations) != nil { return nil }
        captures.removeSubrange(kept...)
        opened = keptOpen
        counter = Int(instruction.a)
        continue
      case .open: opened.append((Int(instruction.a), index))
      case .close:
        if let last = opened.popLast(), index > last.token {
          captures.append(.init(label: last.label, tokens: last.token..<index))
        }
      case .glued:
        if index < end, document.tokens[index].shape.contains(.spaceBefore) { return nil }
      default:
        guard index < end, let length = consume(instruction, index, annotations) else { return nil }
        index += length
      }
      counter += 1
    }
  }

  /// The number of tokens that an instruction takes at a token; `nil` where it does not hold.
  @inline(__always)
  private func consume(_ instruction: Instruction, _ index: Int, _ annotations: Annotations) -> Int? {
    let token = document.tokens[index]
    switch instruction.operation {
    case .word: return token.word == instruction.a && (instruction.b == 0 || token.isCapital) ? 1 : nil
    case .list: return lexicon.match(Int(instruction.a), document.tokens, at: index, end: end)?.length
    case .token: return holds(TokenClass(rawValue: Int(instruction.a)) ?? .any, token) ? 1 : nil
    case .integer:
      guard token.shape.contains(.digits), let value = document.integer(token) else { return nil }
      return value >= Int(instruction.a) && value <= Int(instruction.b) ? 1 : nil
    case .ordinal:
      guard token.isNumber, let value = ordinal(token) else { return nil }
      return value >= Int(instruction.a) && value <= Int(instruction.b) ? 1 : nil
    case .layer:
      guard let found = annotations.at(index, layer: Int(instruction.a)), found.tokens.upperBound <= end
      else { return nil }
      return found.tokens.count
    default: return nil
    }
  }

  private func holds(_ kind: TokenClass, _ token: Token) -> Bool {
    switch kind {
    case .any: true
    case .word: token.isWord
    case .lower: token.isWord && !token.isCapital
    case .capital: token.isCapital
    case .capitals: token.shape.contains(.allCapitals)
    case .numeral: token.isNumber
    case .digits: token.shape.contains(.digits)
    case .mark: token.isMark
    case .initial: token.shape.contains(.initials)
    case .letter: token.isWord && token.end - token.start == 1
    case .roman: document.roman(token) != nil
    case .year:
      token.shape.contains(.digits) && token.end - token.start == 4
        && (document.integer(token).map { (1500...2199).contains($0) } ?? false)
    }
  }

  private func ordinal(_ token: Token) -> Int? {
    if token.shape.contains(.digits) { return document.integer(token) }
    guard let list = book.ordinalEndings else { return nil }
    var index = Int(token.start)
    var value = 0
    while index < Int(token.end), (48...57).contains(document.bytes[index]), value < 100_000 {
      value = value * 10 + Int(document.bytes[index] - 48)
      index += 1
    }
    var hash = WordHash.empty
    for byte in document.bytes[index..<Int(token.end)] { hash = WordHash.adding(byte | 32, to: hash) }
    var ending = token
    ending.word = lexicon.word(hash: hash)
    ending.shape = [.word]
    return index < Int(token.end) && lexicon.contains(ending, in: list) ? value : nil
  }
}

extension Document {
  /// The value of a number token without its separators; `nil` where it is too large or has letters or a fraction.
  func integer(_ token: Token) -> Int? {
    var value = 0
    for byte in bytes[Int(token.start)..<Int(token.end)] {
      if byte == 44 { continue }
      guard (48...57).contains(byte), value < 1_000_000_000_000_000 else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return token.isNumber ? value : nil
  }

  /// The value of a Roman numeral in capitals, up to 3999.
  func roman(_ token: Token) -> Int? {
    guard token.isCapital, token.end - token.start <= 8 else { return nil }
    var total = 0
    var last = 0
    for byte in bytes[Int(token.start)..<Int(token.end)].reversed() {
      let value: Int
      switch byte {
      case 73: value = 1
      case 86: value = 5
      case 88: value = 10
      case 76: value = 50
      case 67: value = 100
      case 68: value = 500
      case 77: value = 1000
      default: return nil
      }
      total += value < last ? -value : value
      last = max(last, value)
    }
    return total
  }
}
