import DocketModel

/// The cases of one article as linking takes them: a story's lead often speaks of "a man" whom it names further
/// down, and "the defendant" or "another driver" of whom nothing more is told is no case to find again.
struct ArticleCases {
  private let record: ArticleRecord
  /// Folded names of places.
  private var places: Set<String>
  /// How far below the lead, in bytes, the name of its person may first be told.
  private static let reach = 2500
  /// The same, where the article names the defendants of one case only.
  private static let near = 800
  /// Days by which two passages of one article may differ on one step.
  private static let slack = 7

  init(_ record: ArticleRecord, words: NameWords) {
    self.record = record
    places = Set(record.places.flatMap { [Fold.text($0.name), Fold.text($0.canonical ?? $0.name)] })
    let cities = record.persons.filter { $0.age == nil && words.isCity(Self.bare($0.name)) }.map {
      Fold.text($0.name)
    }
    places.formUnion(cities)
  }

  /// Whether a name that stands among the persons is that of a place of the same article.
  func isPlace(_ name: String) -> Bool {
    places.contains(Fold.text(name)) || places.contains(Fold.text(Self.bare(name)))
  }

  /// A name without a first word of one letter: "A Santa Ana" of "A Santa Ana man".
  private static func bare(_ name: String) -> String {
    let words = name.split(separator: " ", maxSplits: 1)
    return words.count == 2 && words[0].utf8.count == 1 ? String(words[1]) : name
  }

  /// The cases of the article.
  func cases() -> [CaseMention] {
    var cases = record.cases.map { mention in
      var mention = mention
      mention.defendants.removeAll(where: isPlace)
      return mention
    }
    if let lead = cases.indices.first(where: {
      isUnnamed(cases[$0]) && start(cases[$0]) == cases.map(start).min()
    }),
      let named = cases.indices.filter({ !cases[$0].defendants.isEmpty }).min(by: {
        start(cases[$0]) < start(cases[$1])
      }),
      isLead(cases[lead], of: cases[named], isOnly: cases.count { !$0.defendants.isEmpty } == 1)
    {
      cases[named] = merged(cases[lead], into: cases[named])
      cases.remove(at: lead)
    }
    let telling = cases.filter { !isUnnamed($0) || tells($0) }
    return telling.isEmpty ? Array(cases.prefix(1)) : telling
  }

  private func isUnnamed(_ mention: CaseMention) -> Bool { mention.defendants.isEmpty }

  private func events(_ mention: CaseMention) -> [Event] {
    mention.events.filter(record.events.indices.contains).map { record.events[$0] }
  }

  private func firstEvent(_ mention: CaseMention) -> Int { events(mention).map(\.quote.start).min() ?? .max }

  /// Where the case is first told.
  private func start(_ mention: CaseMention) -> Int {
    let name = mention.defendants.compactMap { name in
      record.persons.first { $0.name == name }?.mentions.first?.start
    }
    return (events(mention).map(\.quote.start) + name).min() ?? .max
  }

  /// Whether the person of a lead is the one named below it: the only one named and soon, or a step of both, or
  /// nothing told of the named one alone.
  private func isLead(_ lead: CaseMention, of named: CaseMention, isOnly: Bool) -> Bool {
    let distance = abs(start(named) - start(lead))
    guard distance <= Self.reach else { return false }
    let steps = events(lead).filter { $0.modality == .actual }
    let others = events(named).filter { $0.modality == .actual }
    let differ = steps.contains { step in others.contains { $0.type == step.type && !agree($0, step) } }
    let dated = steps.contains { step in
      others.contains { $0.type == step.type && $0.date != nil && step.date != nil && agree($0, step) }
    }
    if differ, !dated { return false }
    if isOnly, distance <= Self.near { return true }
    if steps.isEmpty || others.allSatisfy({ $0.date == nil }) { return true }
    return steps.contains { step in others.contains { $0.type == step.type && agree($0, step) } }
      || steps.contains { step in others.contains { judged($0) && judged(step) && agree($0, step) } }
  }

  private func judged(_ event: Event) -> Bool {
    [.convicted, .sentenced, .pleaded, .charged, .detained, .tried].contains(event.type)
  }

  private func agree(_ a: Event, _ b: Event) -> Bool {
    guard let date = a.date, let other = b.date else { return true }
    return date.agrees(with: other) || abs(date.dayNumber - other.dayNumber) <= Self.slack
  }

  /// The named case with what the lead says besides.
  private func merged(_ lead: CaseMention, into named: CaseMention) -> CaseMention {
    var merged = named
    var kept = named.events.filter(record.events.indices.contains)
    var new: [Int] = []
    for index in lead.events where record.events.indices.contains(index) {
      let step = record.events[index]
      let told = kept.firstIndex { other in
        let known = record.events[other]
        return known.type == step.type && known.modality == step.modality && agree(known, step)
      }
      guard let told else {
        new.append(index)
        continue
      }
      // The telling that has a date is kept.
      if step.date != nil, record.events[kept[told]].date == nil { kept[told] = index }
    }
    merged.events = (new + kept).sorted()
    func join<T: Equatable>(_ path: WritableKeyPath<CaseMention, [T]>) {
      merged[keyPath: path] += lead[keyPath: path].filter { !merged[keyPath: path].contains($0) }
    }
    join(\.statutes)
    join(\.sentences)
    join(\.courts)
    join(\.cities)
    join(\.numbers)
    return merged
  }

  /// Whether a case without a name says enough to be found again: a date, a sentence, a number.
  private func tells(_ mention: CaseMention) -> Bool {
    !mention.numbers.isEmpty || !mention.sentences.isEmpty || events(mention).contains { $0.date != nil }
  }
}
