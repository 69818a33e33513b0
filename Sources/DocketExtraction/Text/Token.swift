/// A word, number or mark of punctuation in the text, with its place.
public struct Token: Sendable {
  /// First byte.
  public var start: UInt32
  /// One past the last byte.
  public var end: UInt32
  /// Hash of the folded word (FNV-1a, 64 bits); for punctuation the hash of its bytes.
  public var hash: UInt64
  /// The word's number in the lexicon, 0 where the lexicon does not know it.
  public var word: Int32
  /// What the token looks like and what stands before it.
  public var shape: Shape

  /// What a token looks like and what stands before it.
  public struct Shape: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// Begins with a letter.
    public static let word = Shape(rawValue: 1)
    /// Begins with a digit: `416`, `207.3`, `50,000`, `124A`, `24th`.
    public static let number = Shape(rawValue: 2)
    /// One mark of punctuation or a symbol.
    public static let mark = Shape(rawValue: 4)
    /// The first letter is a capital.
    public static let capital = Shape(rawValue: 8)
    /// At least two letters and all of them capitals.
    public static let allCapitals = Shape(rawValue: 16)
    /// One letter, or single letters with full stops between (`J.`, `U.S.`).
    public static let initials = Shape(rawValue: 32)
    /// White space (or the file's start) before it.
    public static let spaceBefore = Shape(rawValue: 64)
    /// First of its line.
    public static let lineStart = Shape(rawValue: 128)
    /// First after a blank line, or of the file.
    public static let blockStart = Shape(rawValue: 256)
    /// A capital after a lower-case letter: `McDonald`, `YouTube`.
    public static let innerCapital = Shape(rawValue: 512)
    /// Has a digit somewhere.
    public static let hasDigit = Shape(rawValue: 1024)
    /// Letters of a script other than Latin.
    public static let otherScript = Shape(rawValue: 2048)
    /// All digits: no separators, no letters.
    public static let digits = Shape(rawValue: 4096)
  }
}

extension Token {
  /// The token's bytes as a range of the text.
  public var startOffset: Int { Int(start) }
  /// One past the token's last byte.
  public var endOffset: Int { Int(end) }
  /// Whether it is a word.
  @inline(__always) public var isWord: Bool { shape.contains(.word) }
  /// Whether it begins with a digit.
  @inline(__always) public var isNumber: Bool { shape.contains(.number) }
  /// Whether it is punctuation.
  @inline(__always) public var isMark: Bool { shape.contains(.mark) }
  /// Whether it is a word that begins with a capital.
  @inline(__always) public var isCapital: Bool { shape.contains(.capital) }
}
