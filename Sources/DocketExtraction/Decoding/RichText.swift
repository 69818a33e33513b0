/// Reads the text of RTF (Microsoft, "Rich Text Format Specification" 1.9.1).
struct RichText {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var text: [UInt8] = []
  private var page = CodePage.western
  private var groups: [Group] = []
  private var group = Group()
  /// Characters still to be skipped after `\u`, which stand for readers without Unicode.
  private var skip = 0
  private var lead: UInt32 = 0

  /// What holds inside of one pair of braces.
  private struct Group {
    var isHidden = false
    /// Number of characters that stand for one `\u`.
    var fallback = 1
    var isStart = true
  }

  /// Groups nested deeper than this are read as if they were not nested.
  private static let deepest = 512

  /// Whether a text is RTF.
  static func isRichText(_ text: [UInt8]) -> Bool {
    guard let start = text.prefix(64).firstIndex(where: { $0 > 32 }) else { return false }
    return text[start...].starts(with: Array("{\\rtf".utf8))
  }

  /// The text of an RTF file, as UTF-8.
  static func text(of bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = RichText(buffer)
      reader.read()
      return reader.text
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func read() {
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x7B:
        if groups.count < RichText.deepest { groups.append(group) }
        group.isStart = true
        skip = 0
      case 0x7D:
        group = groups.popLast() ?? Group()
        group.isStart = false
        skip = 0
      case 0x5C: control()
      case 0, 10, 13: break
      default: emit(page.scalar(byte))
      }
    }
  }

  private mutating func emit(_ scalar: UInt32) {
    group.isStart = false
    if skip > 0 {
      skip -= 1
    } else if !group.isHidden {
      // No text of docket holds a NUL.
      CodePage.append(scalar == 0 ? 32 : scalar, to: &text)
    }
  }

  private mutating func control() {
    guard index < bytes.count else { return }
    let byte = bytes[index]
    guard (97...122).contains(byte | 32) else { return symbol(byte) }
    let start = index
    while index < bytes.count, (97...122).contains(bytes[index] | 32), index - start < 32 { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    let number = parameter()
    if index < bytes.count, bytes[index] == 32 { index += 1 }
    act(word, number)
    group.isStart = false
  }

  private mutating func symbol(_ byte: UInt8) {
    index += 1
    switch byte {
    case 0x27:
      let high = index < bytes.count ? hex(bytes[index]) : nil
      let low = index + 1 < bytes.count ? hex(bytes[index + 1]) : nil
      guard let high, let low else { return }
      index += 2
      emit(page.scalar(high << 4 | low))
    case 0x2A: if group.isStart { group.isHidden = true }
    case 0x7E: emit(0xA0)
    case 0x5F: emit(0x2D)
    case 0x2D: break
    case 10, 13: emit(10)
    default: emit(UInt32(byte))
    }
  }

  private func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }

  private mutating func parameter() -> Int? {
    var isNegative = false
    var at = index
    if at < bytes.count, bytes[at] == 45 {
      isNegative = true
      at += 1
    }
    var value: Int?
    while at < bytes.count, (48...57).contains(bytes[at]), (value ?? 0) < 100_000_000 {
      value = (value ?? 0) * 10 + Int(bytes[at]) - 48
      at += 1
    }
    guard let value else { return nil }
    index = at
    return isNegative ? -value : value
  }

  private mutating func act(_ word: String, _ number: Int?) {
    if let scalar = RichText.characters[word] { return emit(scalar) }
    switch word {
    case "u": unicode(number ?? 0xFFFD)
    case "uc": group.fallback = max(0, min(number ?? 1, 8))
    case "ansicpg": if number == 1251 { page = .cyrillic }
    case "bin": index = min(bytes.count, index + max(0, number ?? 0))
    default: if group.isStart, RichText.hidden.contains(word) { group.isHidden = true }
    }
  }

  private mutating func unicode(_ number: Int) {
    let unit = UInt32(truncatingIfNeeded: number) & 0xFFFF
    skip = 0
    if (0xD800...0xDBFF).contains(unit) {
      lead = unit
    } else if (0xDC00...0xDFFF).contains(unit), lead != 0 {
      emit(0x10000 + (lead - 0xD800) << 10 + (unit - 0xDC00))
      lead = 0
    } else {
      emit(unit)
      lead = 0
    }
    skip = group.fallback
  }

  /// Control words that are characters.
  private static let characters: [String: UInt32] = [
    "par": 10, "line": 10, "sect": 10, "page": 10, "row": 10, "cell": 9, "tab": 9, "lquote": 0x2018,
    "rquote": 0x2019,
    "ldblquote": 0x201C, "rdblquote": 0x201D, "endash": 0x2013, "emdash": 0x2014, "bullet": 0x2022,
    "emspace": 0x2003,
    "enspace": 0x2002,
  ]

  /// Control words whose groups hold no text of the document.
  private static let hidden: Set<String> = [
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "header", "footer", "headerl", "headerr", "footerl",
    "footerr",
    "listtable", "listoverridetable", "rsidtbl", "generator", "object", "themedata", "datastore", "xmlnstbl",
    "filetbl",
  ]
}
