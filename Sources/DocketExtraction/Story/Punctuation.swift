/// What a mark of punctuation does in a line of a page.
enum Punctuation: Sendable {
  case stop, ellipsis, colon, comma, close, open, divider, bullet, dash, copyright, other

  /// Whether it ends a sentence.
  var isStop: Bool { self == .stop || self == .ellipsis }
  /// Whether it may stand before the item of a list.
  var isBullet: Bool { self == .bullet || self == .divider }

  /// Reads the mark that a token is.
  @inline(__always) init(_ document: Document, _ token: Token) {
    guard token.isMark else {
      self = .other
      return
    }
    let byte = document.bytes[Int(token.start)]
    self = byte < 0x80 ? Punctuation.ascii[Int(byte)] : Punctuation(document.scalar(at: Int(token.start)))
  }

  /// What the marks of ASCII do.
  private static let ascii: [Punctuation] = (0..<0x80).map { Punctuation($0) }

  private init(_ scalar: UInt32) {
    switch scalar {
    case 0x2E, 0x21, 0x3F, 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0x61F, 0x6D4, 0x964: self = .stop
    case 0x2026: self = .ellipsis
    case 0x3A, 0xFF1A: self = .colon
    case 0x2C, 0x3B, 0x3001, 0xFF0C, 0x60C: self = .comma
    case 0x22, 0x27, 0x29, 0x5D, 0x201D, 0x2019, 0x203A, 0xBB, 0x300D, 0x300F, 0xFF09, 0x2018, 0x201C:
      self = .close
    case 0x28, 0x5B, 0xFF08, 0x201E, 0xAB, 0x2039, 0x300C: self = .open
    case 0x7C, 0xB7, 0x2022, 0xFF5C, 0x30FB: self = .divider
    case 0x2A, 0x2B, 0x25A0...0x25FF, 0x2192, 0x27A1, 0x2219, 0x2043, 0x25CF, 0x2D, 0x2013, 0xF0B7:
      self = .bullet
    case 0x2014, 0x2015: self = .dash
    case 0xA9: self = .copyright
    default: self = .other
    }
  }
}
