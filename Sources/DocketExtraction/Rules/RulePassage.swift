/// The tokens of a passage as rules ask for them: each word is looked up once, however many rules of however many
/// layers ask for it.
struct RulePassage {
  /// What rules ask of a token.
  struct Place {
    /// The layers of which rules can begin there, as bits.
    var layers: UInt64 = 0
    /// The word's number in the lexicon.
    var word: Int32 = 0
    /// Its place among the sets of what follows (`RuleFollows`).
    var follow: Int32 = 0
    /// Its place in `RuleBook.starts`.
    var starts: Int32 = 0
    /// Its place among the bits of what passages hold (`RuleNeeds`).
    var need: Int32 = 0
    /// What the token looks like.
    var shape: Token.Shape = []
  }

  /// The tokens, and behind them what is in no set.
  let places: [Place]
  /// The first token.
  let first: Int

  /// - Parameter number: the layers of which rules can begin with a number, as bits.
  init(_ passage: Range<Int>, of tokens: [Token], _ words: [RuleWord], number: UInt64) {
    first = passage.lowerBound
    places = Array(unsafeUninitializedCapacity: passage.count + 1) { places, count in
      let (tokens, words) = (tokens.span, words.span)
      for (place, index) in passage.enumerated() {
        let token = tokens[index]
        let word = words[Int(token.word)]
        places.initializeElement(
          at: place,
          to: Place(
            layers: token.isNumber ? word.layers | number : word.layers, word: token.word,
            follow: word.follow, starts: word.starts, need: word.need, shape: token.shape))
      }
      places.initializeElement(at: passage.count, to: Place())
      count = passage.count + 1
    }
  }

  /// What rules ask of a token of the passage, or of what is right behind it.
  @inline(__always) subscript(token: Int) -> Place { places[token - first] }
}
