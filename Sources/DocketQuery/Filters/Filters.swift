import DocketModel
public import DocketStore

/// The filters of one question: values of one filter are alternatives (or), different filters combine (and).
public struct Filters: Hashable, Sendable {
  public var statutes: [StatuteFilter] = []
  public var cities: [CityFilter] = []
  public var countries: [CountryFilter] = []
  public var courts: [CourtFilter] = []
  public var persons: [PersonFilter] = []
  public var outlets: [OutletFilter] = []
  public var events: [EventFilter] = []
  public var sentences: [SentenceFilter] = []
  public var minTerms: [MinTermFilter] = []
  public var maxTerms: [MaxTermFilter] = []
  public var statuses: [StatusFilter] = []
  public var since: [SinceFilter] = []
  public var until: [UntilFilter] = []

  /// No filters.
  public init() {}

  /// Adds what the user typed after the option `key`.
  /// - Parameter words: asked only where the value is none of docket's own words.
  /// - Throws: `FilterError` where it means nothing.
  public mutating func add(
    _ text: String, to key: FilterKey, words: @autoclosure () -> FilterWords
  ) throws(FilterError) {
    do {
      try add(text, to: key)
    } catch {
      let words = words()
      if let value = words.value(of: text, for: key) { return try add(value, to: key) }
      var error = error
      error.nearest = error.nearest ?? words.nearest(text, for: key)
      throw error
    }
  }

  /// Finds filters of which no fact can hold: `--since 2025 --until 2024`.
  /// - Throws: `FilterError`.
  public func check() throws(FilterError) {
    if let first = since.min(by: { $0.date < $1.date }),
      let last = until.max(by: { $0.date.dayBounds.upperBound < $1.date.dayBounds.upperBound }),
      first.date.dayBounds.lowerBound > last.date.dayBounds.upperBound
    {
      throw FilterError(first, leavesNothingWith: last)
    }
    if let least = minTerms.min(by: { $0.term.days < $1.term.days }),
      let most = maxTerms.max(by: { $0.term.days < $1.term.days }), least.term.days > most.term.days
    {
      throw FilterError(least, leavesNothingWith: most)
    }
  }

  /// Adds what the user typed after the option `key`, in docket's own words.
  /// - Throws: `FilterError` where it means nothing.
  public mutating func add(_ text: String, to key: FilterKey) throws(FilterError) {
    switch key {
    case .statute: statutes.append(try StatuteFilter(text))
    case .city: cities.append(try CityFilter(text))
    case .country: countries.append(try CountryFilter(text))
    case .court: courts.append(try CourtFilter(text))
    case .person: persons.append(try PersonFilter(text))
    case .outlet: outlets.append(try OutletFilter(text))
    case .event: events.append(try EventFilter(text))
    case .sentence: sentences.append(try SentenceFilter(text))
    case .minTerm: minTerms.append(try MinTermFilter(text))
    case .maxTerm: maxTerms.append(try MaxTermFilter(text))
    case .status: statuses.append(try StatusFilter(text))
    case .since: since.append(try SinceFilter(text))
    case .until: until.append(try UntilFilter(text))
    }
  }

  /// Whether nothing is filtered.
  public var isEmpty: Bool { self == Filters() }

  /// What the archive is asked. A date belongs to the event asked for (`--event detained --since 2025-04`: a
  /// detention since then), a term to the sentence asked for.
  public var conditions: [Condition] {
    let alternatives: [[Criterion]] = [
      statutes.flatMap { $0.patterns.map(Criterion.statute) },
      cities.map { .city($0.text) },
      countries.map { .country($0.code) },
      courts.map { .court($0.text) },
      persons.map { .person($0.text) },
      outlets.map { .outlet($0.text) },
      sentencePatterns.map(Criterion.sentence),
      statuses.map { .status($0.status) },
      eventPatterns.map(Criterion.event),
    ]
    return alternatives.filter { !$0.isEmpty }.map(Condition.init(anyOf:))
  }

  private var sentencePatterns: [SentencePattern] {
    let shortest = minTerms.map(\.term.days).min()
    let longest = maxTerms.map(\.term.days).max()
    guard !sentences.isEmpty || shortest != nil || longest != nil else { return [] }
    guard !sentences.isEmpty else { return [SentencePattern(minDays: shortest, maxDays: longest)] }
    return sentences.map { SentencePattern(kind: $0.kind, minDays: shortest, maxDays: longest) }
  }

  private var eventPatterns: [EventPattern] {
    let first = since.map(\.date).min()
    let last = until.map(\.date).max { ($0.dayBounds.upperBound) < ($1.dayBounds.upperBound) }
    guard !events.isEmpty || first != nil || last != nil else { return [] }
    guard !events.isEmpty else { return [EventPattern(since: first, until: last)] }
    return events.map { EventPattern(type: $0.type, since: first, until: last) }
  }
}
