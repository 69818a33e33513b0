/// The cues of the packs: words by which a line shows that it is not the story, or that it is a byline or a date.
///
/// A block `cue: NAME` lists phrases under `line:` (the whole line is made of such phrases), `start:`, `end:` and
/// `has:`; `then: end` says that the story is over where such a line stands, `then: pause` that it often is.
final class CueIndex: Sendable {
  /// Number of a class of cues.
  typealias ClassID = Int

  /// Where in a line a phrase must stand.
  enum Place: UInt8, Sendable { case line, start, end, has }

  /// One phrase.
  struct Phrase: Sendable {
    fileprivate var count: Int32
    /// Where its words stand in `words`.
    fileprivate var first: Int32
    /// The next phrase that begins with the same word, -1 behind the last.
    fileprivate var next: Int32 = -1
    fileprivate var number: Int32
    var place: Place
    /// Number of its words.
    var length: Int { Int(count) }
    var cue: ClassID { Int(number) }
  }

  /// A phrase as the packs have it.
  private typealias Draft = (words: [Int32], place: Place, cue: ClassID)

  /// Names of the classes: the reasons that cuts give.
  let names: [String]
  /// The reason that each class gives.
  let reasons: [UnitReason]
  /// How far a class says that the story is over: 0 not, 1 perhaps, 2 very likely.
  let ending: [Int]
  private let phrases: [Phrase]
  /// The words of all phrases, one behind the other.
  private let words: [Int32]
  /// First phrase that begins with a word, by the word's number; -1 where none does.
  private let heads: [Int32]

  /// Compiles the blocks `cue:` of packs.
  static func compile(_ stanzas: [Stanza], into builder: inout LexiconBuilder) throws(PackError) -> CueIndex {
    var names: [String] = []
    var ending: [Int] = []
    var phrases: [Draft] = []
    for stanza in stanzas where stanza.kind == "cue" {
      let cue = names.firstIndex(of: stanza.name) ?? names.count
      if cue == names.count {
        names.append(stanza.name)
        ending.append(0)
      }
      switch stanza.value("then") {
      case "end": ending[cue] = 2
      case "pause": ending[cue] = max(ending[cue], 1)
      default: break
      }
      for entry in stanza.entries.dropFirst() where entry.key != "then" {
        guard let place = places[entry.key] else {
          throw PackError(
            "expected 'line:', 'start:', 'end:', 'has:' or 'then:'", path: stanza.path, line: entry.line,
            text: entry.key)
        }
        for phrase in entry.value.alternatives {
          let words = builder.tokens(phrase.trimmed).map { builder.intern($0.hash) }
          if !words.isEmpty { phrases.append((words, place, cue)) }
        }
      }
    }
    return CueIndex(names: names, ending: ending, phrases: phrases)
  }

  private static let places: [String: Place] = ["line": .line, "start": .start, "end": .end, "has": .has]

  private init(names: [String], ending: [Int], phrases drafts: [Draft]) {
    self.names = names
    reasons = names.map(UnitReason.init(cue:))
    self.ending = ending
    var phrases: [Phrase] = []
    var words: [Int32] = []
    var heads = Array(repeating: Int32(-1), count: Int(drafts.map { $0.words[0] }.max() ?? 0) + 1)
    // Longest first, so that the first hit of a word's chain is the best.
    for draft in drafts.sorted(by: { $0.words.count > $1.words.count }) {
      phrases.append(
        Phrase(
          count: Int32(draft.words.count), first: Int32(words.count), number: Int32(draft.cue),
          place: draft.place))
      words += draft.words
    }
    for index in phrases.indices.reversed() {
      let first = Int(words[Int(phrases[index].first)])
      phrases[index].next = heads[first]
      heads[first] = Int32(index)
    }
    self.phrases = phrases
    self.words = words
    self.heads = heads
  }

  /// Number of a class; `nil` where no pack has it.
  func id(_ name: String) -> ClassID? { names.firstIndex(of: name) }

  /// The longest phrase of the given places that stands in `tokens` at `index`.
  @inline(__always) func match(_ tokens: [Token], at index: Int, end: Int, _ accept: (Phrase) -> Bool)
    -> Phrase?
  {
    let word = Int(tokens[index].word)
    guard word != 0, word < heads.count else { return nil }
    var at = heads[word]
    while at >= 0 {
      let phrase = phrases[Int(at)]
      if index + phrase.length <= end, accept(phrase), fits(phrase, tokens, index) { return phrase }
      at = phrase.next
    }
    return nil
  }

  private func fits(_ phrase: Phrase, _ tokens: [Token], _ index: Int) -> Bool {
    var offset = 1
    while offset < phrase.length {
      if tokens[index + offset].word != words[Int(phrase.first) + offset] { return false }
      offset += 1
    }
    return true
  }
}
