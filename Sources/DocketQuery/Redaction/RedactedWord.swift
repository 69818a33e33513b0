import DocketStore

/// A word of a text, as names are compared with it.
struct RedactedWord {
  /// Where it stands.
  var range: Range<String.Index>
  /// Lower case, Latin letters, no diacritics.
  var folded: String
  /// Whether it begins with a capital, or is of a script without capitals.
  var isCapital: Bool

  /// The words of a text. An apostrophe between letters belongs to a word, but for that of a possessive.
  static func all(in text: String) -> [RedactedWord] {
    var words: [RedactedWord] = []
    let scalars = text.unicodeScalars
    var start: String.Index?
    var index = scalars.startIndex
    func end(at place: String.Index) {
      guard let first = start else { return }
      start = nil
      let folded = NameFold.words(text[first..<place]).joined()
      guard !folded.isEmpty else { return }
      words.append(
        RedactedWord(
          range: first..<place, folded: folded, isCapital: !scalars[first].properties.isLowercase))
    }
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      if isLetter(scalars[index]) {
        start = start ?? index
      } else if !(start != nil && isApostrophe(scalars[index]) && goesOn(scalars, next)) {
        end(at: index)
      }
      index = next
    }
    end(at: scalars.endIndex)
    return words
  }

  /// Whether nothing but what may stand inside of a name is between two words.
  func isNear(_ other: RedactedWord, in text: String) -> Bool {
    let between = text[range.upperBound..<other.range.lowerBound].unicodeScalars
    return between.count <= 4
      && between.allSatisfy {
        $0 == "-" || $0 == "." || $0 == "," || $0.properties.isWhitespace || $0 == "\u{2010}"
          || $0 == "\u{2011}"
      }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2BC}"
  }

  /// Whether a word goes on after an apostrophe: with a letter that is not the `s` of a possessive.
  private static func goesOn(_ scalars: String.UnicodeScalarView, _ next: String.Index) -> Bool {
    guard next < scalars.endIndex, isLetter(scalars[next]) else { return false }
    let after = scalars.index(after: next)
    let isLast = after == scalars.endIndex || !isLetter(scalars[after])
    return !(isLast && (scalars[next] == "s" || scalars[next] == "S"))
  }
}

extension String {
  /// The text with `%D0%90` read as the characters that it stands for.
  var removingPercentEscapes: String {
    guard contains("%") else { return self }
    var bytes: [UInt8] = []
    let from = Array(utf8)
    var index = 0
    while index < from.count {
      if from[index] == UInt8(ascii: "%"), index + 2 < from.count,
        let byte = UInt8(String(decoding: from[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(from[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
