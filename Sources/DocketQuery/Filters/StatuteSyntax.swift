import DocketModel
import DocketStore

/// Reads a provision as people type it.
enum StatuteSyntax {
  /// What the text may mean; empty where it means nothing.
  static func patterns(_ text: String) -> [StatutePattern] {
    var rest = text.trimmed
    var country: String?
    if let colon = rest.firstIndex(of: ":"), isCountry(rest[..<colon]) {
      country = rest[..<colon].uppercased()
      rest = String(rest[rest.index(after: colon)...]).trimmed
    }
    if let key = key(rest, country: country) { return [key] }
    let words = rest.split { $0 == " " || $0 == "§" || $0 == "," }.map(String.init)
    guard let last = words.last else { return country.map { [StatutePattern(country: $0)] } ?? [] }
    if country == nil, isCountry(rest) { return [StatutePattern(country: rest.uppercased())] }
    guard let unit = unit(last) else { return [StatutePattern(country: country, code: slug(words))] }
    var patterns = [
      StatutePattern(
        country: country, code: slug(words.dropLast()), provision: unit.provision, part: unit.part)
    ]
    // `Article 416 part 1`: the first number is the provision, the others are its parts.
    let units = words.compactMap(self.unit)
    if units.count > 1 {
      let parts = units.dropFirst().flatMap { [$0.provision] + ($0.part.map { [$0] } ?? []) }
      let path = ((units[0].part.map { [$0] } ?? []) + parts).joined(separator: "/")
      patterns.append(StatutePattern(country: country, provision: units[0].provision, part: path))
    }
    return patterns
  }

  private static func slug(_ words: some Sequence<String>) -> String? {
    let text = words.joined(separator: " ").filter { $0 != "." }
    return text.isEmpty ? nil : Statute.slug(text)
  }

  /// `KG/criminal-code/416/1`, `KG/criminal-code`.
  private static func key(_ text: String, country: String?) -> StatutePattern? {
    let parts = text.split(separator: "/").map(String.init)
    guard parts.count >= 2, isCountry(parts[0]) || parts[0] == "-" else { return nil }
    return StatutePattern(
      country: parts[0] == "-" ? country : parts[0].uppercased(),
      code: parts[1] == "-" ? nil : parts[1].lowercased(),
      provision: parts.count > 2 ? parts[2].lowercased() : nil,
      part: parts.count > 3 ? parts[3...].joined(separator: "/").lowercased() : nil)
  }

  /// `416`, `416(1)`, `416/1`, `1512(c)(2)`: the provision and its part; it must hold a digit.
  private static func unit(_ word: String) -> (provision: String, part: String?)? {
    let pieces = word.lowercased().split { "()/[]".contains($0) }.map(String.init)
    guard let provision = pieces.first, provision.utf8.contains(where: { (48...57).contains($0) }) else {
      return nil
    }
    return (provision, pieces.count > 1 ? pieces[1...].joined(separator: "/") : nil)
  }

  private static func isCountry(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (65...90).contains($0 & 0xDF) }
  }
}
