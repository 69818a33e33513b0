/// Numbers as tokens print them, and the classes of tokens.
extension Document {
  /// The value of a number token without its separators; `nil` where it is too large or has letters or a fraction.
  func integer(_ token: Token) -> Int? {
    var value = 0
    for index in Int(token.start)..<Int(token.end) {
      let byte = bytes[index]
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

  /// Whether a token is of a class.
  func holds(_ kind: TokenClass, _ token: Token) -> Bool {
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
    case .roman: roman(token) != nil
    case .year:
      token.shape.contains(.digits) && token.end - token.start == 4
        && (integer(token).map { (1500...2199).contains($0) } ?? false)
    }
  }
}
