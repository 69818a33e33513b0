import DocketModel

/// Tells languages by their most frequent words.
struct LanguageIndex: Sendable {
  /// ISO 639-1 codes, in the order of the bits of `sets`.
  let codes: [String]
  /// For each word of the lexicon, the languages it is a function word of.
  private let sets: [UInt64]

  /// Compiles the blocks `language: xx` with their `words:`.
  static func compile(_ stanzas: [Stanza], into builder: inout LexiconBuilder) -> LanguageIndex {
    var codes: [String] = []
    var members: [(word: Int32, bit: UInt64)] = []
    for stanza in stanzas where stanza.kind == "language" && codes.count < 64 {
      let bit = UInt64(1) << UInt64(codes.count)
      codes.append(stanza.name)
      for word in stanza.alternatives("words") {
        let tokens = builder.tokens(word)
        if tokens.count == 1 { members.append((builder.intern(tokens[0].hash), bit)) }
      }
    }
    var sets = Array(repeating: UInt64(0), count: Int(members.map(\.word).max() ?? 0) + 1)
    for member in members { sets[Int(member.word)] |= member.bit }
    return LanguageIndex(codes: codes, sets: sets)
  }

  /// Whether a word is a function word of some language.
  @inline(__always) func isFunctionWord(_ token: Token) -> Bool {
    let word = Int(token.word)
    return word < sets.count && sets[word] != 0
  }

  /// The language of a text, by its first hundreds of words; `nil` where no known language fits.
  func language(of document: Document, body: [TextRange]) -> String? {
    var counts = Array(repeating: 0, count: codes.count)
    var words = 0
    var japanese = 0
    var han = 0
    var hangul = 0
    scan: for range in body {
      for index in document.tokens(in: range) {
        let token = document.tokens[index]
        guard token.isWord else { continue }
        words += 1
        if token.shape.contains(.otherScript) { script(document, token, &japanese, &han, &hangul) }
        let word = Int(token.word)
        if word < sets.count, sets[word] != 0 { add(sets[word], &counts) }
        if words > 400 { break scan }
      }
    }
    guard words > 0 else { return nil }
    if japanese + han + hangul > words / 2 {
      return hangul > han + japanese ? "ko" : japanese * 8 > han ? "ja" : "zh"
    }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
    // Languages that say with endings what others say with small words have fewer of them.
    let second = counts.indices.filter { $0 != best }.map { counts[$0] }.max() ?? 0
    return counts[best] * 8 >= words || counts[best] * 20 >= words && counts[best] >= second * 2
      ? codes[best] : nil
  }

  private func add(_ set: UInt64, _ counts: inout [Int]) {
    var rest = set
    while rest != 0 {
      counts[rest.trailingZeroBitCount] += 1
      rest &= rest - 1
    }
  }

  private func script(
    _ document: Document, _ token: Token, _ japanese: inout Int, _ han: inout Int, _ hangul: inout Int
  ) {
    switch document.scalar(at: Int(token.start)) {
    case 0x3041...0x30FF: japanese += 1
    case 0x3400...0x9FFF:
      // A clause that begins with Han letters is Japanese where kana follow.
      var byte = Int(token.start)
      var kana = false
      while byte + 2 < Int(token.end), !kana {
        kana = (0x3041...0x30FF).contains(document.scalar(at: byte))
        byte += 3
      }
      if kana { japanese += 1 } else { han += 1 }
    case 0xAC00...0xD7A3: hangul += 1
    default: break
    }
  }
}
