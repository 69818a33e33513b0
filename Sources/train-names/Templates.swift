import DocketExtraction
import Foundation

/// Sentences made from patterns, with names of the packs in their slots.
struct Templates {
  /// Number of articles to make.
  let documents = 6000
  private let names: NameSource
  private let sentences: [String]
  private var parts: [String: [String]] = [:]

  init(folder: String, names: NameSource) throws {
    self.names = names
    sentences = try String(contentsOfFile: folder + "/sentences.txt", encoding: .utf8).split(separator: "\n")
      .map(String.init).filter { !$0.hasPrefix("#") }
    var section = ""
    for line in try String(contentsOfFile: folder + "/organisations.txt", encoding: .utf8).split(
      separator: "\n")
    {
      if line.hasSuffix(":") {
        section = String(line.dropLast())
      } else if !line.hasPrefix("#") {
        parts[section, default: []].append(String(line))
      }
    }
  }

  /// One article: a few sentences about the same few people.
  func document(_ generator: inout SeededGenerator) -> TrainingText {
    var text = TrainingText()
    var cast = Cast(people: (0..<3).map { _ in names.person(&generator) })
    for _ in 0..<Int.random(in: 3...8, using: &generator) {
      guard let sentence = sentences.randomElement(using: &generator) else { break }
      fill(sentence, &cast, into: &text, &generator)
      text.add("\n", nil)
    }
    return text
  }

  /// The people of one article.
  private struct Cast {
    var people: [PersonName]
    var known: Set<Int> = []
  }

  private func fill(
    _ pattern: String, _ cast: inout Cast, into text: inout TrainingText, _ generator: inout SeededGenerator
  ) {
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text.add(String(rest[..<open]), nil)
      let slot = String(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
      let (word, kind) = value(slot, &cast, &generator)
      text.add(word, kind)
    }
    text.add(String(rest), nil)
  }

  private func value(_ slot: String, _ cast: inout Cast, _ generator: inout SeededGenerator) -> (
    String, NameKind?
  ) {
    switch slot {
    case "P":
      let number = Int.random(in: 0..<3, using: &generator)
      let person = cast.people[number]
      let short = !cast.known.insert(number).inserted && Int.random(in: 0..<10, using: &generator) < 6
      return (short ? person.short : person.full, .person)
    case "F":
      var person = names.person(&generator)
      if Int.random(in: 0..<4, using: &generator) == 0 {
        let number = Int.random(in: 0..<3, using: &generator)
        person = cast.people[number]
        cast.known.insert(number)
      }
      return (person.full, .person)
    case "L":
      return ((cast.people.randomElement(using: &generator) ?? names.person(&generator)).short, .person)
    case "G": return (names.given(&generator), .person)
    case "CITY": return (names.city(&generator), .place)
    case "CITY_UP": return (names.city(&generator).uppercased(), .place)
    case "COUNTRY": return (names.country(&generator), .place)
    case "NAT": return (names.nationality(&generator), .other)
    case "ORG": return (named("org", &generator), .organisation)
    case "THING": return (named("thing", &generator), .other)
    case "EVENT": return (named("event", &generator), .other)
    case "SITE": return (named("site", &generator), .place)
    case "SEA": return (names.word(&generator) + " Sea", .place)
    case "ACR": return (names.acronym(&generator), .organisation)
    case "TITLE":
      let common = Bool.random(using: &generator)
      return (common ? part("title", &generator) : names.title(&generator), nil)
    case "ROLE": return (part("role", &generator), nil)
    case "ROLE_CAP": return (part("role", &generator).capitalized, nil)
    case "LAST": return (names.surname(&generator), .other)
    case "FULL": return (names.person(&generator).full, .other)
    default: return (filled("{\(slot)}", &generator), nil)
    }
  }

  private func part(_ name: String, _ generator: inout SeededGenerator) -> String {
    parts[name]?.randomElement(using: &generator) ?? ""
  }

  private func named(_ section: String, _ generator: inout SeededGenerator) -> String {
    filled(part(section, &generator), &generator)
  }

  /// A pattern with plain text in its slots.
  private func filled(_ pattern: String, _ generator: inout SeededGenerator) -> String {
    var out = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      out += rest[..<open]
      let slot = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      let word =
        switch slot {
        case "CITY": names.city(&generator)
        case "COUNTRY": names.country(&generator)
        case "NAT": names.nationality(&generator)
        case "FIELD": part("field", &generator)
        case "LAST": names.surname(&generator)
        case "GIVEN": names.given(&generator)
        case "FULL": names.person(&generator).full
        case "WORD": names.word(&generator)
        case "WORD2": names.word(&generator).lowercased()
        case "ACR": names.acronym(&generator)
        case "DAY": names.day(&generator)
        case "MONTH": names.month(&generator)
        default: ""
        }
      out += word
    }
    return out + rest
  }
}
