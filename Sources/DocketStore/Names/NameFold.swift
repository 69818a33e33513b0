import DocketModel

/// Names under which persons, courts, outlets and cities are found again, whatever the spelling.
public enum NameFold {
  /// A name as one line: lower case, Latin letters, no diacritics, one space between words. `Jalal-Abad` and
  /// `jalal abad` are one.
  public static func line(_ name: some StringProtocol) -> String { words(name).joined(separator: " ") }

  /// The words of a name: lower case, Latin letters, no diacritics.
  public static func words(_ name: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in Fold.text(Romanization.latin(name)).unicodeScalars {
      if isLetterOrDigit(scalar) {
        word.unicodeScalars.append(scalar)
      } else if scalar != "'", !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else {
      return (0x61...0x7A).contains(scalar.value | 0x20) || (0x30...0x39).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// The words of a person's name with the spellings of one sound made one: `Sergey`, `Sergei` and `Sergej`;
  /// `Akhmetov` and `Ahmetov`; `Alexey` and `Aleksei`; `Schmitt` and `Schmit`.
  public static func sounds(_ name: some StringProtocol) -> [String] { words(name).map(sound) }

  private static func sound(_ word: String) -> String {
    var bytes = Array(word.utf8)
    for (spelling, other) in spellings { bytes = replacing(spelling, with: other, in: bytes) }
    var sound: [UInt8] = []
    for byte in bytes where sound.last != byte { sound.append(byte) }
    return String(decoding: sound, as: UTF8.self)
  }

  /// Spellings of one sound in Latin transcriptions, applied in this order.
  private static let spellings: [([UInt8], [UInt8])] = [
    ("shch", "sh"), ("sch", "sh"), ("tsch", "ch"), ("dzh", "j"), ("dj", "j"), ("kh", "h"), ("gh", "g"),
    ("x", "ks"),
    ("ck", "k"), ("q", "k"), ("ph", "f"), ("w", "v"), ("ou", "u"), ("oo", "u"), ("iy", "i"), ("yi", "i"),
    ("ij", "i"), ("ey", "ei"), ("ej", "ei"), ("ay", "ai"), ("aj", "ai"), ("yo", "io"), ("yu", "iu"),
    ("ya", "ia"),
    ("ye", "e"), ("y", "i"), ("ts", "c"), ("tz", "c"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func replacing(_ old: [UInt8], with new: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    guard var index = bytes.firstIndex(of: old[0]) else { return bytes }
    var result = Array(bytes[..<index])
    while index < bytes.count {
      if bytes[index] == old[0], bytes[index...].starts(with: old) {
        result += new
        index += old.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
