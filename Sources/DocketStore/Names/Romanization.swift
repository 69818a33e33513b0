/// Cyrillic in Latin letters after the BGN/PCGN systems as news agencies use them: without diacritics and signs,
/// so that a reader of English types what the index holds (`Горинов` is `gorinov`, `Щёлково` is `shchyolkovo`).
public enum Romanization {
  /// The words of a text that are written in Cyrillic, each once, in Latin letters, in the order of the text;
  /// empty where there are none.
  public static func latinWords(in text: [UInt8]) -> String {
    guard text.contains(where: { $0 == 0xD0 || $0 == 0xD1 || $0 == 0xD2 || $0 == 0xD3 }) else { return "" }
    var seen: Set<String> = []
    var words: [String] = []
    var word = ""
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if let latin = letter(scalar) {
        word += latin
      } else if !word.isEmpty {
        if seen.insert(word).inserted { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty, seen.insert(word).inserted { words.append(word) }
    return words.joined(separator: " ")
  }

  /// A text with its Cyrillic letters in Latin ones, in lower case; the rest as it is.
  public static func latin(_ text: some StringProtocol) -> String {
    var latin = ""
    for scalar in text.unicodeScalars {
      if let letter = letter(scalar) { latin += letter } else { latin.unicodeScalars.append(scalar) }
    }
    return latin
  }

  /// The Latin letters of a Cyrillic letter; `nil` for anything else.
  static func letter(_ scalar: Unicode.Scalar) -> String? {
    guard (0x400...0x52F).contains(scalar.value) else { return nil }
    return table[lower(scalar.value)]
  }

  private static func lower(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x400...0x40F: value + 80
    case 0x410...0x42F: value + 32
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: value | 1
    case 0x4C0...0x4CF: value
    default: value
    }
  }

  private static let table: [UInt32: String] = {
    let pairs = [
      ("а", "a"), ("б", "b"), ("в", "v"), ("г", "g"), ("д", "d"), ("е", "e"), ("ё", "yo"), ("ж", "zh"),
      ("з", "z"),
      ("и", "i"), ("й", "y"), ("к", "k"), ("л", "l"), ("м", "m"), ("н", "n"), ("о", "o"), ("п", "p"),
      ("р", "r"),
      ("с", "s"), ("т", "t"), ("у", "u"), ("ф", "f"), ("х", "kh"), ("ц", "ts"), ("ч", "ch"), ("ш", "sh"),
      ("щ", "shch"), ("ъ", ""), ("ы", "y"), ("ь", ""), ("э", "e"), ("ю", "yu"), ("я", "ya"), ("і", "i"),
      ("ї", "yi"), ("є", "ye"), ("ґ", "g"), ("ў", "u"), ("ђ", "dj"), ("ј", "j"), ("љ", "lj"), ("њ", "nj"),
      ("ћ", "c"), ("џ", "dz"), ("ѓ", "gj"), ("ќ", "kj"), ("ѕ", "dz"), ("ө", "o"), ("ү", "u"), ("ң", "ng"),
      ("ғ", "gh"), ("қ", "q"), ("ұ", "u"), ("ә", "a"), ("һ", "h"), ("җ", "j"), ("ҷ", "j"), ("ҳ", "h"),
      ("ӣ", "i"),
      ("ӯ", "u"), ("ѐ", "e"), ("ѝ", "i"),
    ]
    var table: [UInt32: String] = [:]
    for (cyrillic, latin) in pairs {
      for scalar in cyrillic.unicodeScalars { table[scalar.value] = latin }
    }
    return table
  }()
}
