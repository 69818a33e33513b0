/// Terms of sentences for people.
enum Term {
  /// `P2Y6M` as `2 years 6 months`, `P7Y/P10Y` as `7 to 10 years`, `../P10Y` as `up to 10 years`; what is no
  /// duration, such as the amount of a fine, as it is.
  static func words(_ term: String) -> String {
    let ends = term.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2 else { return parts(term)?.joined(separator: " ") ?? term }
    if ends[0] == "..", let last = parts(ends[1]) { return "up to " + last.joined(separator: " ") }
    if ends[1] == "..", let first = parts(ends[0]) { return "at least " + first.joined(separator: " ") }
    guard let first = parts(ends[0]), let last = parts(ends[1]) else { return term }
    if first.count == 1, last.count == 1, unit(first[0]) == unit(last[0]),
      let number = first[0].split(separator: " ").first
    {
      return "\(number) to \(last[0])"
    }
    return first.joined(separator: " ") + " to " + last.joined(separator: " ")
  }

  /// `2 years`, `6 months`.
  private static func parts(_ duration: String) -> [String]? {
    guard duration.hasPrefix("P") else { return nil }
    var parts: [String] = []
    var number = ""
    var isTime = false
    for character in duration.dropFirst() {
      if character == "T" {
        isTime = true
      } else if character.isNumber {
        number.append(character)
      } else {
        guard let unit = name(character, isTime: isTime), let count = Int(number) else { return nil }
        parts.append("\(count) \(unit)\(count == 1 ? "" : "s")")
        number = ""
      }
    }
    return parts.isEmpty || !number.isEmpty ? nil : parts
  }

  private static func name(_ letter: Character, isTime: Bool) -> String? {
    switch letter {
    case "Y": "year"
    case "M": isTime ? "minute" : "month"
    case "W": "week"
    case "D": "day"
    case "H": "hour"
    default: nil
    }
  }

  /// The unit of `7 years`, in the singular.
  private static func unit(_ part: String) -> String {
    let unit = part.split(separator: " ").last.map(String.init) ?? ""
    return unit.hasSuffix("s") ? String(unit.dropLast()) : unit
  }
}
