/// Folding of scalars to the form under which words are looked up: lower case, without diacritics.
///
/// Latin letters lose their diacritics, Greek and Cyrillic letters become lower case, typographic
/// apostrophes become `'`; combining marks, soft hyphens and zero-width characters vanish.
/// Everything else stays.
public enum Fold {
  /// Scalars below this are folded by a table that is made once.
  private static let tableEnd: UInt32 = 0x2100

  /// Scripts between the Armenian and the Latin of phonetics that have no capitals (Georgian and Cherokee lie between):
  /// two thirds of the table, which need not be looked up when docket starts.
  static let caseless: [Range<UInt32>] = [0x590..<0x10A0, 0x1100..<0x13A0, 0x1400..<0x1C80]

  /// Folded scalars by scalar; 0 where the scalar vanishes.
  private static let table: [UInt32] = {
    var plain: [UInt32: UInt32] = [:]
    for (letter, marked) in letters {
      for scalar in marked.unicodeScalars { plain[scalar.value] = letter.value }
    }
    return (0..<tableEnd).map { computed($0, plain) }
  }()

  /// The folded scalar, or 0 where the scalar vanishes from words.
  @inline(__always) public static func scalar(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return value >= 65 && value <= 90 ? value | 32 : value }
    return value < tableEnd ? table[Int(value)] : value == 0xFEFF ? 0 : value
  }

  /// The folded form of a text, as UTF-8.
  public static func bytes(_ text: some StringProtocol) -> [UInt8] { folded(text) }

  /// The folded form of a text, as UTF-8: the same for the kind of text that is asked for most.
  public static func bytes(_ text: String) -> [UInt8] { folded(text) }

  @inline(__always) private static func folded(_ text: some StringProtocol) -> [UInt8] {
    if let folded = text.utf8.withContiguousStorageIfAvailable(Fold.bytes(ofASCII:)), let folded {
      return folded
    }
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let value = Fold.scalar(scalar.value)
      if value < 0x80 {
        if value != 0 { folded.append(UInt8(truncatingIfNeeded: value)) }
      } else if let kept = Unicode.Scalar(value) {
        folded.append(contentsOf: UTF8.encode(kept) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return folded
  }

  /// The folded form of a text of nothing but ASCII characters; `nil` for any other.
  private static func bytes(ofASCII text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
    return [UInt8](unsafeUninitializedCapacity: text.count) { $1 = write(ascii: text, to: $0) }
  }

  /// Writes the folded form of ASCII characters.
  /// - Returns: how many bytes it has.
  @inline(__always) private static func write(
    ascii text: UnsafeBufferPointer<UInt8>, to folded: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    for byte in text where byte != 0 {
      folded[count] = byte >= 65 && byte <= 90 ? byte | 32 : byte
      count += 1
    }
    return count
  }

  /// The folded form of a text.
  public static func text(_ text: some StringProtocol) -> String { foldedText(text) }

  /// The folded form of a text: the same for the kind of text that is asked for most.
  public static func text(_ text: String) -> String { foldedText(text) }

  @inline(__always) private static func foldedText(_ text: some StringProtocol) -> String {
    let folded = text.utf8.withContiguousStorageIfAvailable { text -> String? in
      guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: text.count) { write(ascii: text, to: $0) }
    }
    if let folded, let folded { return folded }
    return String(decoding: Fold.folded(text), as: UTF8.self)
  }

  private static func computed(_ value: UInt32, _ plain: [UInt32: UInt32]) -> UInt32 {
    switch value {
    case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x2060, 0x202A...0x202E, 0x2066...0x2069: return 0
    case 0x2018, 0x2019, 0x201B, 0x2032, 0x02BC, 0x02BB, 0x02BF, 0x02BE, 0xB4: return 39
    default: break
    }
    if caseless.contains(where: { $0.contains(value) }) { return value }
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    return plain[lower] ?? lower
  }

  /// Latin letters with diacritics by their base letter (canonical decompositions of Unicode 15; letters with a
  /// stroke and ligatures by their usual first letter).
  private static let letters: [(Unicode.Scalar, String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặæə"),
    ("b", "ḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ďḋḍḏḑḓđð"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥȟḣḥḧḩḫẖħ"),
    ("i", "ìíîïĩīĭįǐȉȋḭḯỉịı"),
    ("j", "ĵǰ"),
    ("k", "ķǩḱḳḵ"),
    ("l", "ĺļľḷḹḻḽł"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňǹṅṇṉṋ"),
    ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøœ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšșṡṣṥṧṩ"),
    ("t", "ţťțṫṭṯṱẗþ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
  ]
}
