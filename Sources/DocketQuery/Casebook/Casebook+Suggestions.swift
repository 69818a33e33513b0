import DocketModel
import DocketStore

extension Casebook {
  /// For a question without an answer: which of its filters and words are in no article, and what comes nearest.
  func suggestions(_ words: String?, _ filters: Filters) throws -> [Suggestion] {
    var suggestions: [Suggestion] = []
    for (key, text) in filters.typed {
      var alone = Filters()
      do { try alone.add(text, to: key) } catch { continue }
      guard try !archive.holds(alone.conditions) else { continue }
      let candidates = try key.listed.map { try nearest(text, $0) } ?? []
      suggestions.append(Suggestion(subject: key.rawValue, asked: text, candidates: candidates))
    }
    for word in WordsSyntax.plainWords(words) {
      guard let query = WordsSyntax.query(word), query.wanted != nil,
        try !archive.holds(query)
      else { continue }
      suggestions.append(Suggestion(subject: "word", asked: word, candidates: try nearestWords(word)))
    }
    return suggestions
  }

  /// The values of a kind that come nearest to what was typed, at most three.
  func nearest(_ text: String, _ kind: ListedKind) throws -> [Suggestion.Candidate] {
    let wanted = NameFold.line(text)
    guard !wanted.isEmpty else { return [] }
    let limit = max(1, wanted.unicodeScalars.count / 3)
    var scored: [(distance: Int, name: String)] = []
    for value in try archive.names(kind, near: text) {
      let name = NameFold.line(value)
      let ways = [name] + name.split(separator: " ").map(String.init)
      let distances = ways.compactMap { EditDistance.of(wanted, $0, limit: limit) }
      if let best = distances.min() {
        scored.append((best, value))
      } else if name.hasPrefix(wanted) || wanted.hasPrefix(name) {
        scored.append((limit + 1, value))
      }
    }
    let nearest = scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(12)
    let counted = try nearest.map { near in
      (near.distance, near.name, try cases(count: near.name, of: kind))
    }
    return counted.sorted { ($0.0, $1.2, $0.1) < ($1.0, $0.2, $1.1) }.prefix(3).map {
      Suggestion.Candidate(text: $0.1, count: $0.2)
    }
  }

  /// How many cases a filter with this value finds.
  private func cases(count name: String, of kind: ListedKind) throws -> Int {
    var filters = Filters()
    for key in FilterKey.allCases where key.listed == kind { try? filters.add(name, to: key) }
    return filters.isEmpty ? 0 : try archive.cases(conditions: filters.conditions, limit: 1).total
  }

  private func nearestWords(_ word: String) throws -> [Suggestion.Candidate] {
    let wanted = NameFold.line(word)
    guard wanted.unicodeScalars.count > 3, !wanted.contains(" ") else { return [] }
    let limit = wanted.unicodeScalars.count > 6 ? 2 : 1
    return try archive.words(beginning: String(wanted.prefix(wanted.utf8.count > 4 ? 3 : 2)))
      .compactMap { found in EditDistance.of(wanted, found.text, limit: limit).map { ($0, found) } }
      .sorted { ($0.0, $1.1.count, $0.1.text) < ($1.0, $0.1.count, $1.1.text) }
      .prefix(3).map { Suggestion.Candidate(text: $0.1.text, count: $0.1.count) }
  }
}

extension FilterKey {
  /// The list in which the values of this filter are found, where there is one.
  var listed: ListedKind? {
    switch self {
    case .statute: .statutes
    case .city: .cities
    case .country: .countries
    case .court: .courts
    case .person: .persons
    case .outlet: .outlets
    case .event: .events
    case .sentence: .sentences
    case .minTerm, .maxTerm, .status, .since, .until: nil
    }
  }
}

extension Filters {
  /// Every value with its filter, as it was typed.
  var typed: [(key: FilterKey, text: String)] {
    let lists: [[any Filter]] = [
      statutes, cities, countries, courts, persons, outlets, events, sentences, minTerms, maxTerms, statuses,
      since,
      until,
    ]
    return lists.flatMap { $0 }.map { (key: type(of: $0).key, text: $0.text) }
  }
}
