/// Tells where the letters right before a number are a currency: `Sh8 million`, `Rs5000`, `N20m`, `P14.2 million`,
/// `R10 000`.
struct AmountWords {
  let lexicon: Lexicon

  // Few texts have letters right before a number: the lists are looked up where one does.
  private var currency: Int? { lexicon.list("currency") }
  private var scale: Int? { lexicon.list("number.scale") }

  /// Whether an amount stands at `index` behind letters of a hash. Behind a single letter it must have a fraction,
  /// thousands parted by spaces, or a scale behind it: "N20" is a road, "N20m" an amount.
  func isAmount(
    at index: Int, behind hash: UInt64, letters: Int, shape: Token.Shape, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let currency, isWord(hash, shape, in: currency) else { return false }
    func isDigit(_ index: Int) -> Bool { index < bytes.count && bytes[index] &- 48 < 10 }
    var end = index
    while isDigit(end) { end += 1 }
    let isThousands =
      end - index < 4 && end < bytes.count && bytes[end] == 32
      && (1...3).allSatisfy { isDigit(end + $0) } && !isDigit(end + 4)
    if isThousands { return true }
    var hasFraction = false
    while end < bytes.count, isDigit(end) || bytes[end] == 46 && isDigit(end + 1) {
      hasFraction = true
      end += 1
    }
    let isJoined = end < bytes.count && (bytes[end] | 32) &- 97 < 26
    if isJoined || letters == 1, isScale(isJoined ? end : end + 1, bytes) { return true }
    return !isJoined && (letters > 1 || hasFraction)
  }

  /// Whether a word that gives a scale stands at `index`.
  private func isScale(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let scale, index > 0, index < bytes.count else { return false }
    var hash = WordHash.empty
    var end = index
    while end < bytes.count, (bytes[end] | 32) &- 97 < 26 {
      hash = WordHash.adding(bytes[end] | 32, to: hash)
      end += 1
    }
    return end > index && isWord(hash, [], in: scale)
  }

  private func isWord(_ hash: UInt64, _ shape: Token.Shape, in list: Int) -> Bool {
    let word = lexicon.word(hash: hash)
    return word != 0
      && lexicon.contains(
        Token(start: 0, end: 0, hash: hash, word: word, shape: shape.union(.word)), in: list)
  }
}
