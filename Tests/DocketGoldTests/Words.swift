import Foundation

/// Text as it is compared: lower case, without diacritics and punctuation.
enum Words {
  /// Folded words with single spaces between them. Apostrophes stay.
  static func folded(_ text: some StringProtocol) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in String(text).decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      if scalar.properties.canonicalCombiningClass != .notReordered { continue }
      if scalar == "'" || scalar == "’" || scalar == "‘" {
        folded.append("'")
      } else if scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        folded.append(scalar)
      } else if folded.last != " " {
        folded.append(" ")
      }
    }
    return String(folded).trimmingCharacters(in: .whitespaces)
  }

  /// The folded words; an apostrophe parts two.
  static func of(_ text: some StringProtocol) -> [String] {
    folded(text).split { $0 == " " || $0 == "'" }.map(String.init)
  }

  /// The text with one space for each run of white space.
  static func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// How many words two texts share, each as often as it stands in both.
  static func shared(_ gold: [String], _ said: [String]) -> Tally {
    var counts = Dictionary(gold.map { ($0, 1) }, uniquingKeysWith: +)
    var found = 0
    for word in said {
      guard let left = counts[word], left > 0 else { continue }
      counts[word] = left - 1
      found += 1
    }
    return Tally(found: found, missed: gold.count - found, invented: said.count - found)
  }
}
