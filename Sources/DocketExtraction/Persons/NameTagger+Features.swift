/// The features of the words of a run, as row numbers of the model.
extension NameTagger {
  /// Number of features of each word.
  static let featureCount = 40

  /// What the features ask of one token.
  struct Word {
    var hash: UInt64 = 0x51
    var flags: WordFlags = []
    /// What the flags and the shape come down to.
    var sort: UInt64 = 0
    var shape: UInt64 = 0
    var tail: UInt64 = 0
    var head: UInt64 = 0
  }

  private static let outside = Word()

  /// Writes the features of each word of a run, `featureCount` for each token.
  func features(of run: Run, into rows: inout [UInt32]) {
    var words: [Word] = []
    features(of: run, &words, into: &rows) {
      $0.append($1)
    } end: { _ in
    }
  }

  /// Gives the features of each word of a run to a result.
  /// - Parameters:
  ///   - words: room for what is looked up of the words.
  ///   - put: called with each feature of a word, in their order.
  ///   - end: called behind the last feature of each word.
  @inline(__always) func features<Result>(
    of run: Run, _ words: inout [Word], into result: inout Result, put: (inout Result, UInt32) -> Void,
    end: (inout Result) -> Void
  ) {
    let passage = passages[run.passage]
    let first = run.tokens.lowerBound
    words.removeAll(keepingCapacity: true)
    for index in first - 3..<run.tokens.upperBound + 3 {
      words.append(passage.contains(index) ? word(index, in: passage) : NameTagger.outside)
    }
    let titled: UInt64 = isTitleCase(passage) ? 1 : 0
    var chunk = 0..<0
    var part = 0..<0
    for index in first..<run.tokens.upperBound {
      let at = index - first + 3
      if at >= chunk.upperBound { chunk = extent(words, from: at, to: run.tokens.count + 3, until: isBreak) }
      if at >= part.upperBound { part = extent(words, from: at, to: chunk.upperBound, until: isSeam) }
      let initial: UInt64 = isInitial(index, in: passage) ? 1 : 0
      let uses = UInt64(seen[words[at].hash].rawValue)
      NameTagger.add(words, at, chunk, part, initial, uses, titled, &result, put)
      end(&result)
    }
  }

  /// The words from `start` up to the next one that breaks; a breaking word stands alone.
  private func extent(_ words: [Word], from start: Int, to end: Int, until breaks: (Word) -> Bool) -> Range<
    Int
  > {
    var next = start + 1
    if !breaks(words[start]) { while next < end, !breaks(words[next]) { next += 1 } }
    return start..<next
  }

  /// Whether a word parts chunks: "of", "and" between two names.
  private func isBreak(_ word: Word) -> Bool {
    word.shape < 2 && word.flags.contains(.joiner) && !word.flags.contains(.particle)
  }

  /// Whether a word parts a chunk: titles and peoples before a name.
  private func isSeam(_ word: Word) -> Bool {
    if !word.flags.isDisjoint(with: [.nationality, .calendar]) { return true }
    return word.flags.contains(.title)
      && (word.flags.contains(.english) || word.flags.isDisjoint(with: [.given, .surname]))
  }

  @inline(__always) private static func add<Result>(
    _ words: [Word], _ at: Int, _ whole: Range<Int>, _ chunk: Range<Int>, _ initial: UInt64, _ uses: UInt64,
    _ titled: UInt64, _ result: inout Result, _ take: (inout Result, UInt32) -> Void
  ) {
    let w = words[at]
    let b = words[at - 1]
    let a = words[at + 1]
    let bb = words[at - 2]
    let aa = words[at + 2]
    let before = words[chunk.lowerBound - 1]
    let before2 = words[chunk.lowerBound - 2]
    let after = words[chunk.upperBound]
    let after2 = words[chunk.upperBound + 1]
    let last = words[chunk.upperBound - 1]
    let head = words[chunk.lowerBound]
    let end = words[whole.upperBound - 1]
    var union: WordFlags = []
    for index in chunk { union.formUnion(words[index].flags) }
    let flags = UInt64(w.flags.rawValue)
    let length = UInt64(min(chunk.count, 5))
    let place =
      UInt64(min(at - chunk.lowerBound, 3)) << 8 | UInt64(min(chunk.upperBound - 1 - at, 3)) << 4 | length
    var number: UInt64 = 0
    func put(_ value: UInt64) {
      number &+= 1
      let mixed = (value &+ number &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
      take(&result, UInt32(truncatingIfNeeded: (mixed ^ (mixed >> 29)) >> 20) & NameModel.rowMask)
    }
    func pair(_ x: UInt64, _ y: UInt64) -> UInt64 { (x ^ (x >> 32)) &* 0x9FB2_1C65_1E98_DF25 &+ y }
    put(w.shape)
    put(w.hash)
    put(b.hash)
    put(a.hash)
    put(pair(bb.hash, b.hash))
    put(pair(a.hash, aa.hash))
    put(w.tail & 0xFFFF)
    put(w.tail & 0xFF_FFFF)
    put(w.tail)
    put(w.head)
    put(b.shape << 16 | w.shape << 8 | a.shape)
    put(flags)
    put(pair(UInt64(b.flags.rawValue), flags))
    put(pair(UInt64(a.flags.rawValue), flags))
    put(place << 1 | initial)
    put(pair(before.hash, place))
    put(pair(after.hash, place))
    put(pair(pair(before.hash, after.hash), length))
    put(pair(UInt64(before.flags.rawValue), place))
    put(pair(UInt64(after.flags.rawValue), place))
    put(pair(last.hash, at == chunk.upperBound - 1 ? 1 : 0))
    put(pair(UInt64(union.rawValue), place))
    put(pair(uses << 1 | initial, flags & 0x18_0FFF))
    put(pair(head.hash, at == chunk.lowerBound ? 1 : 0))
    put(uses << 2 | initial << 1 | titled)
    put(pair(flags, length << 2 | initial << 1 | titled))
    put(pair(UInt64(last.flags.rawValue), place))
    put(pair(UInt64(head.flags.rawValue), place))
    put(pair(before2.hash, before.hash))
    put(pair(after.hash, after2.hash))
    put(pair(end.hash, at < chunk.upperBound && chunk.upperBound == whole.upperBound ? 1 : 0))
    put(pair(UInt64(end.flags.rawValue), chunk.upperBound == whole.upperBound ? place : 1 << 20))
    put(pair(UInt64(before.flags.rawValue), pair(UInt64(union.rawValue), initial)))
    put(pair(UInt64(after.flags.rawValue), pair(UInt64(union.rawValue), after.shape)))
    var sorts: UInt64 = 1
    for index in chunk { sorts = pair(sorts, words[index].sort) }
    put(pair(w.sort, initial))
    put(pair(pair(b.sort, w.sort), initial))
    put(pair(w.sort, a.sort))
    put(pair(pair(b.sort, w.sort), a.sort))
    put(pair(sorts, place))
    put(pair(pair(sorts, place), pair(before.sort, after.sort)))
  }

  private func word(_ index: Int, in passage: Range<Int>) -> Word {
    let token = document.tokens[index]
    var word = Word(hash: token.hash)
    guard token.isWord else {
      word.shape = token.isNumber ? 8 : 9
      word.sort = word.shape * 3 + (token.isNumber ? 0 : UInt64(document.bytes[Int(token.start)]) << 16)
      return word
    }
    word.flags = table[token.hash].subtracting(.untaught)
    let shape = token.shape
    word.shape =
      !shape.contains(.capital)
      ? 1
      : shape.contains(.initials)
        ? 3
        : shape.contains(.allCapitals)
          ? 4
          : shape.contains(.innerCapital) ? 5 : shape.contains(.hasDigit) ? 6 : 2
    word.sort = word.flags.sort * 8 + min(word.shape, 7)
    (word.head, word.tail) = ends(of: token)
    return word
  }

  /// The first three and the last four bytes of a word in lower case, each as one number.
  private func ends(of token: Token) -> (head: UInt64, tail: UInt64) {
    let word = document.bytes[Int(token.start)..<Int(token.end)]
    guard word.count >= 4 else {
      let tail = word.reduce(0) { $0 << 8 | UInt64($1 | 32) }
      return (word.prefix(3).reduce(0) { $0 << 8 | UInt64($1 | 32) }, tail)
    }
    return word.withUnsafeBytes { bytes in
      func four(from index: Int) -> UInt64 {
        UInt64(bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self).bigEndian | 0x2020_2020)
      }
      return (four(from: 0) >> 8, four(from: bytes.count - 4))
    }
  }

  /// Whether nearly every long word of a passage has a capital, as in a headline.
  func isTitleCase(_ passage: Range<Int>) -> Bool {
    var capitals = 0
    for index in passage {
      let token = document.tokens[index]
      guard token.isWord, token.end - token.start > 4 else { continue }
      if !token.isCapital { return false }
      capitals += 1
    }
    return capitals > 3
  }
}
