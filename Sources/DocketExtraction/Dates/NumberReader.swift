import DocketModel

/// Reads numbers in digits and words.
enum NumberReader {
  /// The value of a run of tokens that the layer of numbers found.
  static func value(_ tokens: Range<Int>, _ document: Document, _ packs: PackSet) -> Double? {
    let words = packs.lexicon.list("number.word")
    let scales = packs.lexicon.list("number.scale")
    let halves = packs.lexicon.list("number.half")
    var total = 0.0
    var current = 0.0
    var any = false
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let token = document.tokens[index]
      if let halves,
        let match = packs.lexicon.match(halves, document.tokens, at: index, end: tokens.upperBound),
        let half = Double(match.value)
      {
        current += half
        any = true
        index += match.length
        continue
      }
      if token.isNumber, let value = decimal(token, document) {
        // "45 000": thousands parted by a space; two numbers beside each other are no number.
        let isGroup = index > tokens.lowerBound && document.tokens[index - 1].isNumber
        if isGroup, token.end - token.start != 3 || value != value.rounded() { return nil }
        current = isGroup ? current * 1000 + value : current + value
        any = true
      } else if token.isNumber, let value = scaled(token, document, packs, scales) {
        current += value
        any = true
      } else if let words, let text = packs.lexicon.value(token, in: words), let value = Double(text) {
        current += value
        any = true
      } else if let scales, let text = packs.lexicon.value(token, in: scales), let scale = Double(text) {
        if scale == 100 {
          current = max(1, current) * 100
        } else {
          total += max(1, current) * scale
          current = 0
        }
        any = true
      }
      index += 1
    }
    return any ? total + current : nil
  }

  /// A whole number from a value's text: digits, or the words of a captured number.
  static func integer(_ text: String, _ reader: AnnotationReader, _ annotation: Annotation) -> Int? {
    if let number = Int(text) { return number }
    guard let tokens = reader.tokens("count", of: annotation).first else { return nil }
    return value(tokens, reader.document, reader.packs).flatMap {
      $0 == $0.rounded() && abs($0) < 10_000 ? Int($0) : nil
    }
  }

  /// "3m", "1.5bn": digits with a scale behind them.
  private static func scaled(_ token: Token, _ document: Document, _ packs: PackSet, _ scales: Int?)
    -> Double?
  {
    guard let scales else { return nil }
    var digits = Int(token.start)
    while digits < Int(token.end), document.bytes[digits] < 58 { digits += 1 }
    var number = token
    number.end = UInt32(digits)
    var letters = token
    letters.start = UInt32(digits)
    letters.shape = .word
    var hash = WordHash.empty
    for byte in document.bytes[digits..<Int(token.end)] { hash = WordHash.adding(byte | 32, to: hash) }
    letters.word = packs.lexicon.word(hash: hash)
    guard letters.word != 0, let text = packs.lexicon.value(letters, in: scales), let scale = Double(text),
      let value = decimal(number, document)
    else { return nil }
    return value * scale
  }

  private static func decimal(_ token: Token, _ document: Document) -> Double? {
    var bytes = document.bytes[Int(token.start)..<Int(token.end)].filter { $0 != 44 }
    if bytes.count > 15 { bytes = Array(bytes.prefix(15)) }
    return Double(String(decoding: bytes, as: UTF8.self))
  }
}
