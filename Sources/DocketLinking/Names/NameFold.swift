/// Spellings of one name made one: case, accents, Cyrillic, and the ways in which one sound is written.
///
/// The result is for comparing only. Where two letters may stand for one another in some way of writing
/// (`Sergei`, `Sergey`, `Sergej`), both become the same, at the price that a few different names do too.
enum NameFold {
  /// The folded words of a name: split at everything that is no letter, apostrophes dropped.
  static func tokens(of name: String) -> [String] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for scalar in name.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        let byte = UInt8(value) | 0x20
        if (0x61...0x7A).contains(byte) {
          word.append(byte)
        } else if value != 0x27, value != 0x60, !word.isEmpty {
          words.append(word)
          word = []
        }
      } else if let letters = latin(scalar) {
        word.append(contentsOf: letters)
      } else if scalar.properties.isAlphabetic {
        word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      } else if !isApostrophe(value), !isMark(value), !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.map { String(decoding: sound($0), as: UTF8.self) }
  }

  /// A text in lower case without accents, words of letters and digits: for titles.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        let byte = UInt8(scalar.value)
        let lower = byte | 0x20
        if (0x61...0x7A).contains(lower) {
          word.append(lower)
        } else if (0x30...0x39).contains(byte) {
          word.append(byte)
        } else if !word.isEmpty {
          words.append(String(decoding: word, as: UTF8.self))
          word = []
        }
      } else if let letters = latin(scalar) {
        word.append(contentsOf: letters)
      } else if scalar.properties.isAlphabetic {
        word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      } else if !isMark(scalar.value), !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  private static func isApostrophe(_ value: UInt32) -> Bool {
    value == 0x2019 || value == 0x2018 || value == 0x02BC || value == 0x02BB || value == 0x02B9
  }

  private static func isMark(_ value: UInt32) -> Bool { (0x300...0x36F).contains(value) || value == 0xAD }

  /// The Latin letters for a letter with accents or of the Cyrillic alphabet.
  private static func latin(_ scalar: Unicode.Scalar) -> [UInt8]? {
    let value = scalar.value
    if (0x400...0x4FF).contains(value) {
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
      return NameLetters.cyrillic[lower].map { Array($0.utf8) }
    }
    guard value < 0x250 || (0x1E00...0x1EFF).contains(value) || value == 0x259 || value == 0x18F else {
      return nil
    }
    if let letters = NameLetters.latin[
      scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value]
    {
      return Array(letters.utf8)
    }
    // The Unicode name says the base letter: LATIN SMALL LETTER O WITH DIAERESIS.
    guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return nil }
    let parts = name.split(separator: " ")
    guard parts.count > 3, parts[2] == "LETTER", parts[3].utf8.count <= 2 else { return nil }
    return parts[3].utf8.map { $0 | 0x20 }
  }

  /// One way of writing for each sound; letters in capitals stand for sounds of several letters.
  private static func sound(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    while place < word.count {
      let rule = NameLetters.rules(for: word[place]).first { rule in
        matches(rule.from, word, place) && (!rule.atEnd || place + rule.from.count == word.count)
      }
      if let rule {
        for letter in rule.to where result.last != letter { result.append(letter) }
        place += rule.from.count
      } else {
        if result.last != word[place] { result.append(word[place]) }
        place += 1
      }
    }
    return result
  }

  private static func matches(_ letters: [UInt8], _ word: [UInt8], _ place: Int) -> Bool {
    guard place + letters.count <= word.count else { return false }
    for offset in letters.indices where word[place + offset] != letters[offset] { return false }
    return true
  }
}
