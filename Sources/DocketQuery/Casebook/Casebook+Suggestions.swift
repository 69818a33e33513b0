import DocketModel
import DocketStore

extension Casebook {
  /// For a question without an answer: which of its filters and words are in no article, and what comes nearest;
  /// where each of them is, how many cases each finds alone.
  func suggestions(_ words: String?, _ filters: Filters, of noun: String) throws -> [Suggestion] {
    if let empty = try emptiness() { return [empty] }
    var suggestions: [Suggestion] = []
    for (key, text) in filters.typed {
      var alone = Filters()
      do { try alone.add(text, to: key) } catch { continue }
      guard try !archive.holds(alone.conditions) else { continue }
      let candidates = try self.candidates(text, key)
      suggestions.append(Suggestion(subject: key.rawValue, asked: text, candidates: candidates))
    }
    for word in WordsSyntax.plainWords(words) {
      guard let query = WordsSyntax.query(word), query.wanted != nil,
        try !archive.holds(query)
      else { continue }
      suggestions.append(Suggestion(subject: "word", asked: word, candidates: try nearestWords(word)))
    }
    return suggestions.isEmpty ? try together(words, filters, noun) : suggestions
  }

  /// That the archive holds nothing at all; `nil` where it does.
  func emptiness() throws -> Suggestion? {
    try archive.counts().articles > 0 ? nil : Suggestion(subject: Suggestion.empty, asked: "", candidates: [])
  }

  /// How many cases each filter finds alone, where there are several.
  private func together(_ words: String?, _ filters: Filters, _ noun: String) throws -> [Suggestion] {
    var candidates: [Suggestion.Candidate] = []
    if let query = WordsSyntax.query(words), let words {
      candidates.append(.init(text: words.trimmed, count: try archive.cases(words: query, limit: 1).total))
    }
    for (key, text) in filters.typed {
      var alone = Filters()
      do { try alone.add(text, to: key) } catch { continue }
      let count = try archive.cases(conditions: alone.conditions, limit: 1).total
      candidates.append(.init(text: "--\(key.rawValue) \(text)", count: count))
    }
    guard candidates.count > 1 else { return [] }
    return [Suggestion(subject: Suggestion.together, asked: noun, candidates: candidates)]
  }

  /// What there is in place of a value that is not there, at most three.
  private func candidates(_ text: String, _ key: FilterKey) throws -> [Suggestion.Candidate] {
    switch key {
    case .since, .until:
      try archive.dates().map { dates in
        [.init(text: "\(dates.first) to \(dates.last)", count: nil)]
      } ?? []
    case .minTerm, .maxTerm:
      try archive.terms().map { terms in
        [
          .init(
            text: terms.shortest == terms.longest ? terms.longest : "\(terms.shortest) to \(terms.longest)",
            count: nil)
        ]
      } ?? []
    case .statute:
      try related(text) ?? nearest(text, .statutes)
    default: try key.listed.map { try nearest(text, $0) } ?? []
    }
  }

  /// The whole provisions of which a part was asked for.
  private func related(_ text: String) throws -> [Suggestion.Candidate]? {
    let patterns = StatuteSyntax.patterns(text).flatMap { pattern -> [StatutePattern] in
      guard let provision = pattern.provision else { return [] }
      var whole = pattern
      whole.part = nil
      var shorter = whole
      shorter.provision = provision.split(separator: ".").first.map(String.init)
      return [whole, shorter]
    }
    let keys = try archive.statutes(patterns).prefix(3)
    guard !keys.isEmpty else { return nil }
    return try keys.map { .init(text: $0, count: try cases(count: $0, of: .statutes)) }
  }

  /// The values of a kind that come nearest to what was typed, at most three.
  func nearest(_ text: String, _ kind: ListedKind) throws -> [Suggestion.Candidate] {
    let wanted = NameFold.line(text)
    guard !wanted.isEmpty else { return [] }
    let limit = max(1, wanted.unicodeScalars.count / 3)
    var scored: [(distance: Int, name: String)] = []
    for value in try archive.names(kind, near: text) {
      let name = NameFold.line(value)
      // A short word of a name is near to everything.
      let ways = [name] + name.split(separator: " ").filter { $0.utf8.count > 3 }.map(String.init)
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
