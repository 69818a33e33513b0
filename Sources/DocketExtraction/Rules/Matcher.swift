/// Runs the rules of a layer over the tokens of a passage.
///
/// At each token only the rules that can begin there are tried; the longest match wins, then the
/// first rule in the packs. Backtracking is bounded, so that the cost is linear in the text.
final class Matcher {
  /// What was found so far.
  @exclusivity(unchecked) private(set) var annotations: Annotations
  private let document: Document
  private let tokens: [Token]
  private let lexicon: Lexicon
  private let code: [Instruction]
  private let entries: [RuleBook.Entry]
  private let starts: [(first: Int32, count: Int32)]
  private let words: [RuleWord]
  private let order: [RuleBook.Start]
  private let byNumber: [[(rule: Int32, follow: Int32)]]
  private let follows: RuleFollows
  private let byLayer: [[(rule: Int32, begins: UInt64)]]
  private let open: [[RuleBook.Opening]]
  private let ordinalEndings: Int?
  @exclusivity(unchecked) private var trail = Trail()
  private let needs: RuleNeeds
  /// What the passage holds that rules ask for.
  @exclusivity(unchecked) private var present: RuleNeeds.Bits
  private let beginLayers: RuleBook.BeginLayers
  /// The rules of the layer that is run that can begin with anything of a class, and that the passage allows.
  @exclusivity(unchecked) private var opened: [RuleBook.Opening] = []
  /// Where in the passage rules of each layer can begin.
  @exclusivity(unchecked) private var spots = RuleSpots()
  /// The tokens of the passage.
  @exclusivity(unchecked) private var known = RulePassage(0..<0, of: [], [], number: 0)
  @exclusivity(unchecked) private var end = 0

  /// Steps after which a rule gives up at a token.
  private static let mostSteps = 4000

  init(document: Document, packs: PackSet) {
    self.document = document
    tokens = document.tokens
    lexicon = packs.lexicon
    let book = packs.rules
    annotations = Annotations(tokens: document.tokens.count)
    code = book.code
    entries = book.entries
    starts = book.starts
    words = book.words
    order = book.order
    follows = book.follows
    byNumber = book.byNumber
    byLayer = book.byLayer
    open = book.open
    ordinalEndings = book.ordinalEndings
    needs = book.needs
    present = Array(repeating: 0, count: max(needs.width, 1))
    beginLayers = book.beginLayers
  }

  /// Begins a passage: all annotations up to the next call belong to it.
  func enter(_ passage: Range<Int>) {
    end = passage.upperBound
    known = RulePassage(passage, of: tokens, words, number: beginLayers.number)
    needs.fill(&present, known)
    spots.enter(known, layers: beginLayers.layers.count)
  }

  /// Adds an annotation to the passage.
  func add(_ annotation: Annotation) {
    annotations.add(annotation)
    spots.add(beginLayers.askers[annotation.layer], at: annotation.tokens.lowerBound)
    needs.add(layer: annotation.layer, to: &present)
  }

  /// The longest match at a token so far; what its labels kept is in the trail.
  private struct Match {
    var rule: Int
    var end: Int
  }

  /// Annotates a passage with the matches of a layer, which do not overlap one another.
  func run(layer: Int, in passage: Range<Int>) {
    begin(layer, passage)
    var spot = spots.next(layer, from: passage.lowerBound)
    while let index = spot {
      var best: Match?
      each(layer, at: index) { attempt($0, index, &best) }
      if let best { add(best, layer, index) }
      spot = spots.next(layer, from: max(best?.end ?? 0, index + 1))
    }
  }

  /// Annotates a passage with every match of every rule of a layer, also where they overlap.
  func runAll(layer: Int, in passage: Range<Int>) {
    begin(layer, passage)
    var spot = spots.next(layer, from: passage.lowerBound)
    while let index = spot {
      each(layer, at: index) { rule in
        var match: Match?
        attempt(rule, index, &match)
        if let match { add(match, layer, index) }
      }
      spot = spots.next(layer, from: index + 1)
    }
  }

  private func add(_ match: Match, _ layer: Int, _ index: Int) {
    add(
      Annotation(rule: match.rule, layer: layer, tokens: index..<match.end, captures: trail.captures()))
  }

  /// Begins a layer: a token is looked at also where it allows a rule that can begin with anything of a class.
  private func begin(_ layer: Int, _ passage: Range<Int>) {
    if !opened.isEmpty { opened.removeAll(keepingCapacity: true) }
    for rule in open[layer] where needs.allow(Int(rule.rule), present) { opened.append(rule) }
    guard !opened.isEmpty else { return }
    for index in passage {
      let (place, next) = (known[index], known[index + 1])
      for rule in opened where stands(rule.first, place, index) && stands(rule.follow, next, index + 1) {
        spots.add(Annotations.bit(layer), at: index)
        break
      }
    }
  }

  /// The rules of a layer that can begin at a token.
  @inline(__always)
  private func each(_ layer: Int, at index: Int, _ body: (Int) -> Void) {
    let asked = beginLayers.layers[layer]
    let beginning = asked == 0 ? 0 : annotations.layers(at: index) & asked
    let (place, next) = (known[index], known[index + 1])
    let (first, count) = starts[Int(place.starts) + layer]
    for slot in Int(first)..<Int(first + count) {
      let start = order[slot]
      if start.need.bits & ~present[start.need.word] != 0 { continue }
      if stands(start.follow, next, index + 1) { body(Int(start.rule)) }
    }
    if place.shape.contains(.number) {
      for slot in byNumber[layer].indices where stands(byNumber[layer][slot].follow, next, index + 1) {
        body(Int(byNumber[layer][slot].rule))
      }
    }
    if beginning != 0 {
      for slot in byLayer[layer].indices where byLayer[layer][slot].begins & beginning != 0 {
        body(Int(byLayer[layer][slot].rule))
      }
    }
    for slot in opened.indices
    where stands(opened[slot].first, place, index) && stands(opened[slot].follow, next, index + 1) {
      body(Int(opened[slot].rule))
    }
  }

  private func attempt(_ rule: Int, _ index: Int, _ best: inout Match?) {
    guard needs.allow(rule, present) else { return }
    let stop = step(Int(entries[rule].start), index)
    trail.steps = 0
    defer { trail.depth = 0 }
    guard stop > index else { return }
    if let best, stop < best.end || (stop == best.end && best.rule <= rule) { return }
    best = Match(rule: rule, end: stop)
    trail.keep()
  }

  /// Runs a program at a token; the end of the match, or -1 where it fails.
  private func step(_ start: Int, _ at: Int) -> Int {
    let code = self.code
    let bottom = trail.ways
    var counter = start
    var index = at
    var place = known[index]
    while true {
      trail.steps += 1
      if trail.steps > Matcher.mostSteps { break }
      let instruction = code[counter]
      var holds = true
      switch instruction.operation {
      case .accept:
        trail.ways = bottom
        return index
      case .jump:
        counter = Int(instruction.a)
        continue
      case .split:
        if stands(instruction.look, place, index) {
          trail.leave(instruction.b, index)
          counter = Int(instruction.a)
        } else {
          counter = Int(instruction.b)
        }
        continue
      case .absent:
        let kept = trail.depth
        if step(counter + 1, index) < 0 {
          trail.depth = kept
          counter = Int(instruction.a)
          continue
        }
        holds = false
      case .open: trail.note(instruction.a, index)
      case .close: trail.note(~instruction.a, index)
      case .glued: holds = index >= end || !tokens[index].shape.contains(.spaceBefore)
      default:
        let length = index < end ? consume(instruction, place, index) : 0
        holds = length > 0
        if holds {
          index += length
          place = known[index]
        }
      }
      if holds {
        counter += 1
      } else {
        guard trail.ways > bottom else { return -1 }
        (counter, index) = trail.back()
        place = known[index]
      }
    }
    trail.ways = bottom
    return -1
  }

  /// Whether what stands at a token is in a set of `RuleFollows`. The set -1 has anything, and also nothing, which is
  /// what stands behind the passage.
  @inline(__always) private func stands(_ set: Int32, _ place: RulePassage.Place, _ index: Int) -> Bool {
    if set < 0 || follows.contains(set, place.follow) { return true }
    let others = follows.others(in: set)
    return !others.shapes.isDisjoint(with: place.shape)
      || others.layers != 0 && index < end && others.layers & annotations.layers(at: index) != 0
  }

  /// The number of tokens that an instruction takes at a token; 0 where it does not hold.
  @inline(__always)
  private func consume(_ instruction: Instruction, _ place: RulePassage.Place, _ index: Int) -> Int {
    switch instruction.operation {
    case .word:
      return place.word == instruction.a && (instruction.b == 0 || place.shape.contains(.capital)) ? 1 : 0
    case .list: return lexicon.length(Int(instruction.a), tokens, at: index, end: end)
    case .token:
      return document.holds(TokenClass(rawValue: Int(instruction.a)) ?? .any, tokens[index]) ? 1 : 0
    case .integer:
      guard place.shape.contains(.digits), let value = document.integer(tokens[index]) else {
        return 0
      }
      return value >= Int(instruction.a) && value <= Int(instruction.b) ? 1 : 0
    case .ordinal:
      guard place.shape.contains(.number), let value = ordinal(tokens[index]) else { return 0 }
      return value >= Int(instruction.a) && value <= Int(instruction.b) ? 1 : 0
    case .layer:
      let stop = annotations.end(at: index, layer: Int(instruction.a))
      return stop > index && stop <= end ? stop - index : 0
    default: return 0
    }
  }

  /// The value of a number with an ordinal's ending, or without one.
  private func ordinal(_ token: Token) -> Int? {
    if token.shape.contains(.digits) { return document.integer(token) }
    guard let ordinalEndings else { return nil }
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
    return index < Int(token.end) && lexicon.contains(ending, in: ordinalEndings) ? value : nil
  }
}
