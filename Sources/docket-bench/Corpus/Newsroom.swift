/// Writes saved articles: pages of invented outlets, menus and all, about cases that go on over several articles.
/// The same seed and number give the same page on every machine.
struct Newsroom: Sendable {
  /// Articles of one case.
  static let articlesPerCase = 3
  private static let stages = ["detained", "charged", "tried", "sentenced", "appealed"]

  let words: WordLists
  let seed: UInt64

  /// A page with the path under which it is saved.
  func page(_ number: Int) -> (path: String, text: String) {
    var random = SeededGenerator(seed: seed, kind: 1, number: number)
    let story = Story(number / Self.articlesPerCase, seed: seed, words: words)
    let step = story.firstStage + number % Self.articlesPerCase
    let stage = Self.stages[min(step, Self.stages.count - 1)]
    let day = story.day + step * 97 + random.below(5)
    let outlet = words.any("outlet", &random) ?? ""
    var slots = story.slots
    slots["date"] = Day(day - random.below(3)).text(random.below(2))
    slots["date2"] = Day(day).text(0)
    let line = sentence("headline." + stage, slots, &random)
    var text = menu(outlet, &random)
    text += line + "\n\n\(outlet) | \(Day(day).text(0))\n\n"
    text += paragraphs(stage, slots, &random)
    text += furniture(outlet, &random)
    let slug = outlet.lowercased().filter { $0 != " " }
    return ("\(number / 1000)/\(slug)-\(Day(day).iso)-\(number).txt", text)
  }

  private func paragraphs(
    _ stage: String, _ slots: [String: String], _ random: inout SeededGenerator
  ) -> String {
    let target = 3_300 + random.below(2_400)
    var text = sentence(stage, slots, &random)
    if stage == "detained" { text += " " + sentence("remanded", slots, &random) }
    var told = 0
    while text.utf8.count < target {
      text += "\n\n"
      for index in 0..<(2 + random.below(3)) {
        let isBackground = told < 4 && random.below(3) == 0
        told += isBackground ? 1 : 0
        text += (index > 0 ? " " : "") + sentence(isBackground ? "background" : "filler", slots, &random)
      }
    }
    return text + "\n\n"
  }

  /// A line of a list with words in its places.
  private func sentence(
    _ list: String, _ slots: [String: String], _ random: inout SeededGenerator
  ) -> String {
    var text = ""
    for piece in words.anyLine(list, &random) {
      switch piece {
      case .text(let words): text += words
      case .slot(let name): text += slots[name] ?? word(name, &random)
      }
    }
    return text
  }

  private func word(_ name: String, _ random: inout SeededGenerator) -> String {
    switch name {
    case "year": String(2009 + random.below(15))
    case "month": Day(random.below(365)).month
    case "number": String(2 + random.below(88))
    case "town", "street":
      (words.any("stem", &random) ?? "") + (words.any("ending", &random) ?? "")
    default: words.any(name, &random) ?? name
    }
  }

  private func menu(_ outlet: String, _ random: inout SeededGenerator) -> String {
    let sections = words["section"]
    let start = random.below(4)
    return outlet + "\n" + sections[start...].joined(separator: "\n") + "\n\n"
  }

  private func furniture(_ outlet: String, _ random: inout SeededGenerator) -> String {
    var text = "Related stories\n"
    for _ in 0..<4 {
      let other = Story(random.below(1_000_000), seed: seed, words: words)
      let stage = Self.stages[random.below(Self.stages.count)]
      text += sentence("headline." + stage, other.slots, &random) + "\n"
    }
    return text + "\n" + words["footer"].joined(separator: "\n") + "\n© \(outlet)\n"
  }
}
