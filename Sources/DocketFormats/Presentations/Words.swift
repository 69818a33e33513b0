import DocketModel
import DocketQuery

/// How answers put values into words.
enum Words {
  /// Several values in one cell.
  static func list(_ values: [String]) -> String { values.joined(separator: "; ") }

  /// A statute's key for people: `KG criminal-code 416/1`.
  static func statute(_ key: String) -> String {
    let parts = key.split(separator: "/", maxSplits: 2).map(String.init).filter { $0 != "-" }
    return parts.joined(separator: " ")
  }

  /// The statutes of a case for people, each once: a provision without its code is left out where it stands with one.
  static func statutes(_ keys: [String]) -> [String] {
    func parts(_ key: String) -> [Substring] { key.split(separator: "/", maxSplits: 2) }
    return keys.filter { key in
      let own = parts(key)
      guard own.count == 3, own[1] == "-" else { return true }
      return !keys.contains { other in
        let other = parts(other)
        return other.count == 3 && other[1] != "-" && other[0] == own[0] && other[2] == own[2]
      }
    }.map(statute)
  }

  /// A sentence: `imprisonment, 7 to 10 years (possible)`.
  static func sentence(_ sentence: SentenceAnswer) -> String {
    let words = [sentence.kind.rawValue, sentence.term.map(Term.words)].joined(", ")
    return sentence.status == .imposed ? words : "\(words) (\(sentence.status.rawValue))"
  }

  /// When, for people: `2025-04-19`, `about 2025-04`, `before 2024-01`, `undated`.
  static func date(_ date: PartialDate?, end: PartialDate? = nil, _ qualifier: DateQualifier = .on) -> String
  {
    guard let date else { return "undated" }
    if let end, qualifier == .between || qualifier == .on { return "\(date) – \(end)" }
    switch qualifier {
    case .on, .between: return "\(date)"
    case .around: return "about \(date)"
    case .before: return "before \(date)"
    case .after: return "after \(date)"
    }
  }

  /// An article as a source: `World News, 2025-04-24, worldnews.txt:12`.
  static func source(_ article: ArticleReference, line: Int? = nil) -> String {
    let file = article.path.split(separator: "/").last.map(String.init) ?? article.path
    let place = line.map { "\(file):\($0)" } ?? file
    return [article.outlet, article.published?.description, place].joined(", ")
  }

  /// To whom: names, then those without.
  static func people(_ row: TimelineRow) -> String {
    (row.persons + (row.unnamed.map { [$0] } ?? [])).joined(separator: ", ")
  }

  /// What sources contradict one another on, and what sums up an event, terms in words: `imprisonment 6 years, Osh`.
  static func terms(in text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.hasSuffix(",") ? Term.words(String(word.dropLast())) + "," : Term.words(String(word))
    }.joined(separator: " ")
  }

  /// A weight to one decimal, with its sign: `+7.5`.
  static func bits(_ weight: Double) -> String {
    let tenths = Int((abs(weight) * 10).rounded())
    return "\(weight < 0 ? "−" : "+")\(tenths / 10).\(tenths % 10)"
  }

  /// A number with its noun: `1 article`, `3 articles`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension [String?] {
  /// The values that there are, joined.
  func joined(_ separator: String) -> String {
    compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: separator)
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of the first.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
