import DocketModel

/// When what was read is what the gold file says.
enum Same {
  /// Equal, or one within the other and not much shorter.
  static func title(_ gold: String, _ said: String) -> Bool {
    let (a, b) = (Words.folded(gold), Words.folded(said))
    return a == b || Double(said.count) >= 0.6 * Double(gold.count) && (b.contains(a) || a.contains(b))
  }

  /// Equal but for "the", "www" and the ends of domains.
  static func outlet(_ gold: String, _ said: String) -> Bool { outletKey(gold) == outletKey(said) }

  private static func outletKey(_ name: String) -> String {
    var key = Words.folded(name)
    if let article = ["the ", "www "].first(where: key.hasPrefix) { key.removeFirst(article.count) }
    let ends = [" com", " org", " net", " co uk", " news online"]
    if let end = ends.first(where: key.hasSuffix) { key.removeLast(end.count) }
    return key.filter { $0 != " " }
  }

  /// Equal, or all words of the shorter (two at least) among those of the longer.
  static func person(_ gold: String, _ said: String) -> Bool {
    let titles: Set = ["mr", "mrs", "ms", "dr", "judge", "justice", "president", "the"]
    let names = [gold, said].map { Words.of($0).filter { !titles.contains($0) } }
    guard names.allSatisfy({ !$0.isEmpty }) else { return false }
    if names[0].joined() == names[1].joined() { return true }
    let (short, long) = names[0].count <= names[1].count ? (names[0], names[1]) : (names[1], names[0])
    return short.count > 1 && Set(short).isSubset(of: long)
  }

  /// A person by the main name, or by exactly one of all.
  static func named(_ gold: String, _ said: Person) -> Bool {
    person(gold, said.name) || said.aliases.contains { Words.folded($0) == Words.folded(gold) }
  }

  /// Whom a step happened to. A description ("two others") owes no name; a surname is enough.
  static func party(_ gold: String?, _ said: String?) -> Bool {
    guard let gold, gold.contains(where: \.isUppercase) else { return true }
    guard let said else { return false }
    return person(gold, said) || Words.of(gold).last == Words.of(said).last
  }

  /// Seven tenths of the words that tell courts apart.
  static func court(_ gold: String, _ said: String) -> Bool {
    let small: Set = ["the", "of", "in", "s", "city", "a"]
    let (a, b) = (Set(Words.of(gold)).subtracting(small), Set(Words.of(said)).subtracting(small))
    guard !a.isEmpty, !b.isEmpty else { return false }
    return 10 * a.intersection(b).count >= 7 * a.union(b).count
  }

  /// Provision, part and country, whatever the punctuation.
  static func statute(_ gold: GoldArticle.Statute, _ said: Statute) -> Bool {
    func key(_ text: String?) -> String { Words.folded(text ?? "").filter { $0 != " " } }
    return key(gold.provision) == key(said.provision) && key(gold.part) == key(said.part)
      && key(gold.country) == key(said.country)
  }

  /// Kind, term and status.
  static func sentence(_ gold: GoldArticle.Sentence, _ said: Sentence) -> Bool {
    gold.kind == said.kind && gold.status == said.status && term(gold.term) == term(said.term)
  }

  /// A term in one spelling: P18M is P1Y6M, "200,000 CNY" is 200000CNY.
  static func term(_ term: String?) -> String {
    let plain = (term ?? "").uppercased().filter { $0 != " " && $0 != "," }
    return plain.split(separator: "/", omittingEmptySubsequences: false).map(years).joined(separator: "/")
  }

  /// A duration of months, or of years and months, with as many whole years as there are.
  private static func years(_ duration: Substring) -> String {
    guard duration.hasPrefix("P"), duration.hasSuffix("M"), !duration.contains("T") else {
      return String(duration)
    }
    let parts = duration.dropFirst().dropLast().split(separator: "Y").compactMap { Int($0) }
    guard let last = parts.last, parts.count <= 2 else { return String(duration) }
    let months = last + (parts.count == 2 ? 12 * parts[0] : 0)
    return "P" + (months >= 12 ? "\(months / 12)Y" : "") + (months % 12 > 0 ? "\(months % 12)M" : "")
  }
}
