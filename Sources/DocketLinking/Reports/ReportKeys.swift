public import DocketModel

/// The keys under which an index lists a report, by kind:
///
/// | key | lists reports | compared are |
/// |---|---|---|
/// | `=ID` | with this id | those whom a correction names |
/// | `#NUMBER` | with this case number | all with the number |
/// | `n:A B` | that name someone with these two words in the name | two of which one is marked `d:` |
/// | `d:A B` | with a defendant of this name | |
/// | `i:B~a` | with a defendant of this surname and first letter | two of which one is marked `j:` |
/// | `j:B~a` | with a defendant given by surname and first letter only | |
/// | `s:B` | with a defendant of this surname | two of which one is marked `1:` |
/// | `1:B` | with a defendant of one word | |
/// | `u:...` | of a country with this month and term, month and city, month and type | two of which one is marked `v:`, with the term or two of these keys in common |
/// | `v:...` | the same, with a defendant who is not named | |
/// | `t:HASH` | of a text with this hash among its smallest, whose defendant is not named | all with the hash |
///
/// The marks keep apart, before a report is read, what no evidence could join: two reports with one lawyer, two
/// cases of one city and month.
enum ReportKeys {
  /// A key under which others are looked for.
  struct Lookup {
    var key: String
    /// The key that one of two reports must have besides.
    var marker: String?
    /// Whether the report that looks has it.
    var isMarked = false
    /// Whether one such key is too little to compare two reports: a city or a day, unless a term is told besides.
    var isWeak: Bool { key.hasPrefix("u:") && !(key.split(separator: " ").last?.hasPrefix("P") ?? false) }
  }

  /// Weak keys that two reports must have in common to be compared.
  static let weakAtLeast = 2

  /// Others named in an article beyond so many are not listed: such an article is itself a list.
  static let personsAtMost = 24
  /// Keys of dates and terms beyond so many are not listed.
  static let circumstancesAtMost = 12

  /// Hashes of a text that are listed.
  static let textsAtMost = 3

  /// A case number without spaces and signs, in capitals.
  static func folded(_ number: String) -> String {
    String(
      number.uppercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      })
  }

  /// Pairs of words of a name, sorted within: the first with each other, and the second with the last.
  static func pairs(of tokens: [String]) -> [String] {
    let words = tokens.filter { $0.utf8.count > 1 }
    guard let first = words.first, let last = words.last, words.count > 1 else { return [] }
    var pairs: [String] = []
    for other in words.dropFirst().prefix(4) { pairs.append(pair(first, other)) }
    if words.count > 2, words.count < 5 { pairs.append(pair(words[1], last)) }
    return Array(Set(pairs)).sorted()
  }

  /// Pairs of words of a title that may be someone's name: words with capitals that follow one another, one
  /// between them at most.
  static func titlePairs(of title: String?) -> [String] {
    guard let title else { return [] }
    var pairs: Set<String> = []
    var run: [String] = []
    func end() {
      for first in run.indices {
        for second in run.indices where second > first && second - first <= 2 {
          pairs.insert(pair(run[first], run[second]))
        }
      }
      run = []
    }
    for word in title.split(separator: " ").prefix(24) {
      let isCapital =
        word.unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isUppercase ?? false
      let tokens = NameFold.tokens(of: String(word)).filter { $0.utf8.count > 2 }
      guard isCapital, !tokens.isEmpty else {
        // "Adams and Brown", "Adams y Brown".
        if word.unicodeScalars.count > 3 || !word.unicodeScalars.allSatisfy(\.properties.isAlphabetic) {
          end()
        }
        continue
      }
      run += tokens
    }
    end()
    return pairs.sorted()
  }

  /// The key of two words, in whichever order.
  static func pair(_ a: String, _ b: String) -> String { a < b ? a + " " + b : b + " " + a }

  /// The surnames of the first defendants, two by two: titles name co-defendants so.
  static func surnamePairs(of defendants: [ReportedPerson]) -> [String] {
    let surnames = defendants.prefix(3).compactMap(\.tokens.last).filter { $0.utf8.count > 2 }
    return surnames.indices.flatMap { first in
      surnames[(first + 1)...].filter { $0 != surnames[first] }.map { pair(surnames[first], $0) }
    }
  }

  /// Surname and first letter of a name, and whether the name gives no more than the letter.
  static func initial(of tokens: some BidirectionalCollection<String>) -> (key: String, only: Bool)? {
    guard tokens.count > 1, let last = tokens.last, last.utf8.count > 2, let letter = tokens.first?.utf8.first
    else {
      return nil
    }
    let only = tokens.dropLast().allSatisfy { $0.utf8.count == 1 }
    return (last + "~" + String(UnicodeScalar(letter)), only)
  }

  /// What is said of a case besides names.
  static func circumstances(of report: CaseReport) -> [String] {
    guard let country = report.country else { return [] }
    let steps = report.events.map(\.event).filter { $0.modality == .actual && $0.qualifier == .on }
      .compactMap { event -> (month: String, date: PartialDate, type: EventType)? in
        guard let date = event.date, date.month != nil else { return nil }
        return (String(date.description.prefix(7)), date, event.type)
      }
    guard !steps.isEmpty else { return [] }
    let terms = Set(
      report.sentences.filter { $0.status != .possible && $0.status != .requested }.compactMap(\.term))
    let cities = Set(report.cities).sorted().map { NameFold.tokens(of: $0).joined(separator: " ") }
    var keys: [String] = []
    for month in Set(steps.map(\.month)).sorted() {
      for words in terms.sorted() + cities { keys.append(country + " " + month + " " + words) }
      for step in steps where step.month == month && (step.type.isRareStep || step.date.day != nil) {
        keys.append(country + " " + step.date.description + " " + step.type.rawValue)
      }
      if keys.count >= circumstancesAtMost { break }
    }
    return Array(keys.prefix(circumstancesAtMost))
  }

  /// All keys of a report, each once.
  static func list(of report: CaseReport) -> [String] {
    var keys = ["=" + report.id]
    keys += report.numbers.map { "#" + folded($0) }
    for person in report.defendants {
      for pair in pairs(of: person.tokens) { keys += ["n:" + pair, "d:" + pair] }
      if let initial = initial(of: person.tokens) {
        keys.append("i:" + initial.key)
        if initial.only { keys.append("j:" + initial.key) }
      }
      for surname in person.surnames where surname.utf8.count > 2 {
        keys.append("s:" + surname)
        if person.tokens.count == 1 { keys.append("1:" + surname) }
      }
      if person.tokens.count > 2, person.surnames.count > 1, let first = initial(of: person.tokens.dropLast())
      {
        keys.append("i:" + first.key)
        if first.only { keys.append("j:" + first.key) }
      }
    }
    for pair in surnamePairs(of: report.defendants) { keys += ["n:" + pair, "d:" + pair] }
    if report.defendants.isEmpty { keys += titlePairs(of: report.title).map { "n:" + $0 } }
    if report.others.count <= personsAtMost {
      for person in report.others { keys += pairs(of: person.tokens).map { "n:" + $0 } }
    }
    if report.defendants.isEmpty, report.unnamed != nil {
      keys += report.sketch.hashes.prefix(textsAtMost).map { "t:" + String($0, radix: 36) }
    }
    if report.defendants.isEmpty || report.events.contains(where: { $0.event.date != nil }) {
      for key in circumstances(of: report) {
        keys.append("u:" + key)
        if report.defendants.isEmpty, report.unnamed != nil { keys.append("v:" + key) }
      }
    }
    keys.sort()
    return keys.indices.filter { $0 == 0 || keys[$0] != keys[$0 - 1] }.map { keys[$0] }
  }

  /// The keys among all those of a report under which others are looked for.
  static func lookups(among keys: [String]) -> [Lookup] {
    let all = Set(keys)
    return keys.compactMap { key in
      func marked(_ letter: String) -> Lookup {
        let marker = letter + key.dropFirst()
        return Lookup(key: key, marker: marker, isMarked: all.contains(marker))
      }
      switch key.utf8.first {
      case UInt8(ascii: "#"), UInt8(ascii: "t"): return Lookup(key: key)
      case UInt8(ascii: "n"): return marked("d")
      case UInt8(ascii: "i"): return marked("j")
      case UInt8(ascii: "s"): return marked("1")
      case UInt8(ascii: "u"): return marked("v")
      default: return nil
      }
    }
  }
}

extension EventType {
  /// Steps that few cases have, so that they tell a case; only their words are quoted as evidence.
  public var isRareStep: Bool {
    switch self {
    case .fled, .extradited, .deported, .pardoned, .overturned, .executed, .died, .acquitted: true
    default: false
    }
  }
}
