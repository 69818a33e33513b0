import DocketExtraction
import Foundation

/// Names of persons and places, drawn from the packs.
struct NameSource {
  private var givens: [String] = []
  private var surnames: [String] = []
  private var cities: [(name: String, people: Int)] = []
  private var countries: [String] = []
  private var nationalities: [String] = []
  private var words: [String] = []
  private var months: [String] = []
  private var days: [String] = []
  private var patterns: [String] = []
  private var titles: [String] = []
  private var families: [String] = []
  private var syllables: [String] = []

  init(packs: String, templates: String) throws {
    for file in try PackFolder.read(packs) {
      let name = file.path.split(separator: "/").last.map(String.init) ?? ""
      let lines = file.path.hasSuffix(".tsv") || file.path.hasSuffix(".txt") ? NameSource.fields(file) : []
      switch name {
      case "given-names.tsv": givens += NameSource.weighted(lines)
      case "surnames.tsv": surnames += NameSource.weighted(lines)
      case "cities.tsv": cities = lines.map { ($0[0], $0.count > 2 ? Int($0[2]) ?? 0 : 0) }
      case "english-words.txt": words = lines.map { $0[0] }.filter { $0.utf8.count > 3 && $0.utf8.count < 10 }
      case "countries.pack", "calendar.pack", "names-common.pack", "titles.pack": try read(file.stanzas())
      default: break
      }
    }
    for line in try String(contentsOfFile: templates + "/particles.txt", encoding: .utf8).split(
      separator: "\n") where !line.hasPrefix("#")
    {
      let parts = line.split(separator: " ", maxSplits: 1)
      for _ in 0..<(Int(parts[0]) ?? 1) { patterns.append(String(parts[1])) }
    }
    for line in try String(contentsOfFile: templates + "/syllables.txt", encoding: .utf8).split(
      separator: "\n")
    {
      let words = line.split(separator: " ").dropFirst().map(String.init)
      if line.hasPrefix("family:") { families = words }
      if line.hasPrefix("part:") { syllables = words }
    }
    cities.sort { $0.people > $1.people }
  }

  private mutating func read(_ stanzas: [Stanza]) {
    for stanza in stanzas {
      if stanza.kind == "country" {
        countries += stanza.alternatives("name").prefix(2)
        nationalities += stanza.alternatives("adjective").prefix(1)
      } else if stanza.name.hasPrefix("title."), stanza.name != "title.suffix" {
        titles += stanza.alternatives("are").filter { $0.first?.isUppercase == true }
      } else if stanza.name == "name.given" {
        givens += stanza.alternatives("are")
      } else if stanza.name == "name.surname" {
        surnames += stanza.alternatives("are")
      } else if stanza.name == "month" || stanza.name == "weekday" {
        for entry in stanza.entries.dropFirst() {
          guard let word = entry.value.split(separator: "|").first?.trimmed else { continue }
          if stanza.name == "month" { months.append(word) } else { days.append(word) }
        }
      }
    }
  }

  private static func fields(_ file: PackFile) -> [[String]] {
    file.text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  private static func weighted(_ lines: [[String]]) -> [String] {
    lines.map { $0[0].capitalized }.filter { $0.utf8.count > 1 }
  }

  private func pick(_ list: [String], _ generator: inout SeededGenerator) -> String {
    list.randomElement(using: &generator) ?? made(&generator)
  }

  func given(_ generator: inout SeededGenerator) -> String {
    Int.random(in: 0..<8, using: &generator) == 0 ? made(&generator) : pick(givens, &generator)
  }

  func surname(_ generator: inout SeededGenerator) -> String {
    Int.random(in: 0..<6, using: &generator) == 0 ? made(&generator) : pick(surnames, &generator)
  }

  /// A city: half of the time one of the largest.
  func city(_ generator: inout SeededGenerator) -> String {
    let end = Bool.random(using: &generator) ? min(2000, cities.count) : cities.count
    return end == 0 ? "London" : cities[Int.random(in: 0..<end, using: &generator)].name
  }

  /// A title of the packs.
  func title(_ generator: inout SeededGenerator) -> String { pick(titles, &generator) }
  func country(_ generator: inout SeededGenerator) -> String { pick(countries, &generator) }
  func nationality(_ generator: inout SeededGenerator) -> String { pick(nationalities, &generator) }
  func word(_ generator: inout SeededGenerator) -> String { pick(words, &generator).capitalized }
  func month(_ generator: inout SeededGenerator) -> String { pick(months, &generator) }
  func day(_ generator: inout SeededGenerator) -> String { pick(days, &generator) }

  func acronym(_ generator: inout SeededGenerator) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPRSTUVW")
    return String(
      (0..<Int.random(in: 2...5, using: &generator)).map { _ in
        letters.randomElement(using: &generator) ?? "A"
      })
  }

  /// A word that no list knows.
  private func made(_ generator: inout SeededGenerator) -> String {
    let onsets = [
      "b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sh", "ch", "kh", "dr",
      "br", "tr", "st", "ng", "mb", "zh", "y", "w", "q", "gr", "",
    ]
    let vowels = ["a", "e", "i", "o", "u", "a", "o", "ai", "ei", "ou", "aa", "ya", "ie", "ö", "á", "é"]
    let codas = ["", "", "", "n", "r", "l", "s", "k", "m", "t", "ng", "sh", "v", "d", "z"]
    var word = ""
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      word += onsets.randomElement(using: &generator) ?? ""
      word += vowels.randomElement(using: &generator) ?? ""
    }
    return (word + (codas.randomElement(using: &generator) ?? "")).capitalized
  }

  /// A person: two names of three out of four times, else by one of the patterns.
  func person(_ generator: inout SeededGenerator) -> PersonName {
    guard Int.random(in: 0..<10, using: &generator) < 4,
      let pattern = patterns.randomElement(using: &generator)
    else {
      let surname = surname(&generator)
      return PersonName(full: given(&generator) + " " + surname, short: surname)
    }
    var full = ""
    var last = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      full += rest[..<open]
      let word =
        switch rest[rest.index(after: open)] {
        case "g": given(&generator)
        case "s": surname(&generator)
        case "i": String(acronym(&generator).prefix(1))
        case "x": pick(families, &generator)
        case "y", "Z": pick(syllables, &generator).capitalized
        case "z": pick(syllables, &generator)
        case "l": given(&generator).lowercased()
        default: made(&generator)
        }
      full += word
      if word.utf8.count > 1 { last = word }
      rest = rest[rest.index(after: close)...]
    }
    full += rest
    let words = full.split(separator: " ").map(String.init)
    let family =
      ["uulu", "kyzy", "Jr", "Jr.", "III"].contains(words.last ?? "") || pattern.hasPrefix("{s} ")
      || pattern.hasPrefix("{x} ")
    return PersonName(full: full, short: family ? words[0] : words.last ?? last)
  }

  /// A document with other people in it: each word of a name becomes another word, the same throughout.
  func renamed(_ document: CorpusDocument, _ generator: inout SeededGenerator) -> CorpusDocument {
    var others: [String: String] = [:]
    return document.map { sentence in
      sentence.enumerated().map { index, word in
        guard word.kind == .person || (word.kind == .place && !word.word.contains(".")),
          word.word.first?.isUppercase == true,
          word.word.utf8.count > 2
        else { return word }
        if word.kind == .place {
          let alone = word.starts && (index + 1 == sentence.count || sentence[index + 1].kind != .place)
          guard alone else { return word }
          let other =
            others[word.word] ?? (Bool.random(using: &generator) ? city(&generator) : country(&generator))
          others[word.word] = other
          return (other, word.kind, word.starts)
        }
        let last = !word.starts && (index + 1 == sentence.count || sentence[index + 1].kind != .person)
        let other = others[word.word] ?? (last ? surname(&generator) : given(&generator))
        others[word.word] = other
        return (other, word.kind, word.starts)
      }
    }
  }
}
