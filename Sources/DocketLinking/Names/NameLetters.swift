/// The tables of `NameFold`: how letters and groups of letters are written alike.
enum NameLetters {
  /// Groups that sound alike: spelling and common form, longest first; `$` binds to the end of the word.
  private static let groups: [(String, String)] = [
    ("shch", "S"), ("tsch", "C"), ("sch", "S"), ("sh", "S"), ("tch", "C"), ("ch", "C"),
    ("dzh", "J"), ("zh", "J"), ("dj", "J"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("ck", "k"), ("q", "k"),
    ("w", "v"), ("ts", "c"), ("tz", "c"), ("off$", "ov"), ("of$", "ov"), ("eff$", "ev"), ("ef$", "ev"),
    ("iye", "ie"), ("ye", "e"), ("yo", "e"), ("iya", "ia"), ("ya", "ia"), ("iyu", "iu"), ("yu", "iu"),
    ("iy", "i"), ("yi", "i"), ("ij", "i"), ("y", "i"), ("ej$", "ei"), ("aj$", "ai"), ("oj$", "oi"),
    ("jj", "J"), ("j", "J"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("oe", "o"), ("ue", "u"), ("ae", "a"),
  ]

  /// Letters of the Latin alphabet whose Unicode name does not end in their base letter.
  static let latin: [UInt32: String] = [
    0xDF: "ss", 0xE6: "ae", 0x153: "oe", 0xF0: "d", 0xFE: "th", 0x131: "i", 0x259: "a", 0xF8: "o", 0x142: "l",
    0x111: "d", 0x161: "sh", 0x15F: "sh", 0x10D: "ch", 0xE7: "c", 0x17E: "zh", 0x11F: "g",
  ]

  /// Cyrillic letters of Russian, Ukrainian, Belarusian, Kazakh, Kyrgyz, Tajik, Uzbek, Serbian.
  static let cyrillic: [UInt32: String] = {
    let letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўқғҳөүұңһәҷӣӯјљњћђџ"
    let latin = [
      "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t",
      "u", "f",
      "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "i", "i", "e", "g", "u", "q", "gh", "h",
      "o",
      "u", "u", "n", "h", "a", "j", "i", "u", "j", "l", "n", "c", "dj", "j",
    ]
    return Dictionary(uniqueKeysWithValues: zip(letters.unicodeScalars.map(\.value), latin))
  }()

  /// One row of the table, as bytes.
  struct Rule: Sendable {
    var from: [UInt8]
    var to: [UInt8]
    var atEnd: Bool
  }

  /// The rows whose spelling starts with a letter, in the order of the table.
  static func rules(for letter: UInt8) -> [Rule] {
    (0x61...0x7A).contains(letter) ? byFirst[Int(letter) - 0x61] : []
  }

  private static let byFirst: [[Rule]] = {
    var table = [[Rule]](repeating: [], count: 26)
    for (from, to) in groups {
      let atEnd = from.hasSuffix("$")
      let rule = Rule(
        from: Array((atEnd ? String(from.dropLast()) : from).utf8), to: Array(to.utf8), atEnd: atEnd)
      if let first = rule.from.first { table[Int(first) - 0x61].append(rule) }
    }
    return table
  }()
}
