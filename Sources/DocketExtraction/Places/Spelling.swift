import DocketModel

/// The words of a place's name in a table, by their hashes.
enum Spelling {
  /// Goes through the words of a spelling.
  /// - Parameter word: is given the hash of the spelling up to a word and the number of words before it.
  @inline(__always) static func words(
    _ buffer: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int,
    _ each: (_ hash: UInt64, _ before: Int) -> Void
  ) {
    var hash: UInt64 = 0
    var word = WordHash.empty
    var any = false
    var index = from
    var words = 0
    while index <= to {
      if index < to {
        let byte = buffer[index] | 32
        if byte >= 97, byte <= 122 {
          word = WordHash.adding(byte, to: word)
          any = true
          index += 1
          continue
        }
        let (scalar, length) = Tokenizer.scalar(buffer, at: index)
        let isWord =
          scalar < 128
          ? (scalar | 32 >= 97 && scalar | 32 <= 122) || (48...57).contains(scalar) || (scalar == 39 && any)
          : ScalarClass.of(scalar) == .letter || ScalarClass.of(scalar) == .invisible
            || Fold.scalar(scalar) == 39
        if isWord {
          let folded = Fold.scalar(scalar)
          if folded != 0 { word = WordHash.adding(scalar: folded, to: word) }
          any = true
          index += length
          continue
        }
        index += length
      } else {
        index += 1
      }
      if any {
        hash = adding(word, to: hash)
        each(hash, words)
        words += 1
        word = WordHash.empty
        any = false
      }
    }
  }

  /// The hash of some words with one more.
  @inline(__always) static func adding(_ word: UInt64, to hash: UInt64) -> UInt64 {
    let mixed = (hash &* 0x9E37_79B9_7F4A_7C15) ^ word
    return mixed == 0 ? 1 : mixed
  }

  /// The hash of the words of a name.
  static func hash(of name: String) -> UInt64 {
    words(of: Fold.text(name)).reduce(0) { adding(WordHash.of($1), to: $0) }
  }

  /// The runs of letters, numbers and apostrophes.
  private static func words(of name: String) -> [Substring] {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
      return name.split { !$0.isLetter && !$0.isNumber && $0 != "'" }
    }
    return name.utf8.split { !(97...122).contains($0 | 32) && !(48...57).contains($0) && $0 != 39 }
      .map { Substring($0) }
  }
}
