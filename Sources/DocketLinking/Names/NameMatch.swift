/// How far two names may be one person's.
enum NameMatch: Int, Comparable, Sendable {
  /// No word in common.
  case none
  /// A word in common, but other given names or surnames.
  case differ
  /// One of the two is a single word of the other.
  case surname
  /// Surname and first letter.
  case initial
  /// Two words in common, the last of one of them, and each name has words that the other has not.
  case partial
  /// Every word of the shorter name, with a slip of the pen or without the last or the first word of the longer one.
  case near
  /// Every word of the shorter name, two at least, the first and the last word of the longer one.
  case full
  /// Three words or more.
  case long

  static func < (a: NameMatch, b: NameMatch) -> Bool { a.rawValue < b.rawValue }

  /// Compares the tokens of two names (`NameWords.tokens`).
  init(_ a: [String], _ b: [String]) {
    self = a.count <= b.count ? NameMatch.compare(a, b) : NameMatch.compare(b, a)
  }

  /// `short` has as many words as `long` or fewer.
  private static func compare(_ short: [String], _ long: [String]) -> NameMatch {
    guard !short.isEmpty else { return .none }
    if short == long { return short.count > 2 ? .long : short.count == 2 ? .full : .surname }
    var free = Array(repeating: true, count: long.count)
    var open: [String] = []
    var full = 0
    var firstOpen = false
    for (index, word) in short.enumerated() {
      if let place = long.indices.first(where: { free[$0] && long[$0] == word }) {
        free[place] = false
        full += word.utf8.count > 1 ? 1 : 0
      } else {
        open.append(word)
        if index == 0 { firstOpen = true }
      }
    }
    var near = 0
    var initials = 0
    var left = 0
    var lastOpen = false
    for word in open {
      if let place = long.indices.first(where: { free[$0] && isInitial(word, of: long[$0]) }) {
        free[place] = false
        initials += 1
      } else if let place = long.indices.first(where: {
        free[$0] && (isSlip(word, long[$0]) || full > 0 && $0 == 0 && isShort(word, long[$0]))
      }) {
        free[place] = false
        near += 1
      } else {
        left += 1
        lastOpen = word == short.last
      }
    }
    let rest = long.indices.filter { free[$0] }
    if full + near == 0 { return .none }
    if left == 0 {
      if full + near >= 2 {
        // `John Williams Rodenborn` is hardly `John Williams`: first and last word are what a name is shortened to.
        let isShortened = !free[0] && !free[long.count - 1]
        return near > 0 || (full == 2 && !isShortened) ? .near : full > 2 ? .long : .full
      }
      if initials > 0 { return .initial }
      guard let only = short.first, full == 1 else { return .differ }
      return long.last == only || (long.first == only && only.utf8.count > 2) ? .surname : .differ
    }
    if joined(short) == joined(long) { return .full }
    // `Brian David Good` and `Brian David Reed` have no surname in common.
    guard full + near >= 2, !firstOpen, !lastOpen || !free[long.count - 1] else { return .differ }
    // `John Michael Smith` and `John David Smith` are two; `Maria Elena Lopez` and `Maria Lopez Garcia` may be one.
    let middlesDiffer = short.first == long.first && short.last == long.last
    return middlesDiffer && rest.contains(where: { long[$0].utf8.count > 1 }) ? .differ : .partial
  }

  /// The letters of all words, without doubled ones: `Chee Ying` is `Cheeying`.
  private static func joined(_ words: [String]) -> [UInt8] {
    var letters: [UInt8] = []
    for letter in words.joined().utf8 where letters.last != letter { letters.append(letter) }
    return letters
  }

  private static func isInitial(_ a: String, of b: String) -> Bool {
    (a.utf8.count == 1 || b.utf8.count == 1) && a.utf8.first == b.utf8.first
  }

  /// Whether of two given names one is a short form of the other: `Alex` of `Alexander`, `Tunde` of `Babatunde`.
  static func isShort(_ a: String, _ b: String) -> Bool {
    let (short, long) = a.utf8.count < b.utf8.count ? (a, b) : (b, a)
    return short.utf8.count >= 4 && long.utf8.count - short.utf8.count >= 2
      && (long.hasPrefix(short) || long.hasSuffix(short))
  }

  /// One letter added, left out, changed or two exchanged, in words of five letters or more.
  static func isSlip(_ a: String, _ b: String) -> Bool {
    let (mine, theirs) = (a.utf8.count, b.utf8.count)
    // The first letter is hardly ever the wrong one.
    guard min(mine, theirs) >= 5, abs(mine - theirs) <= 1, a.utf8.first == b.utf8.first else { return false }
    let x = Array(a.utf8)
    let y = Array(b.utf8)
    var start = 0
    while start < min(x.count, y.count), x[start] == y[start] { start += 1 }
    var end = 0
    while end < min(x.count, y.count) - start, x[x.count - 1 - end] == y[y.count - 1 - end] { end += 1 }
    let restX = x[start..<x.count - end]
    let restY = y[start..<y.count - end]
    if restX.count <= 1, restY.count <= 1 { return true }
    return restX.count == 2 && restY.count == 2 && restX.reversed() == Array(restY)
  }
}
