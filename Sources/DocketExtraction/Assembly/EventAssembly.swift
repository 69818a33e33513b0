import DocketModel

/// Puts the events of all passages together: each step once for each person, however often it is told.
struct EventAssembly {
  let reading: Reading
  let names: NameFindings

  /// One step for one person or group.
  private struct Step {
    var mention: EventMention
    var affected: EventMention.Affected?
    var date: PartialDate?
    /// The words for somebody who is not named, folded.
    var words: String

    init(mention: EventMention, affected: EventMention.Affected?, date: PartialDate?) {
      self.mention = mention
      self.affected = affected
      self.date = date
      words = affected?.person == nil ? Fold.text(affected?.unnamed ?? "") : ""
    }
  }

  /// Events that articles tell without saying to whom.
  private static let impersonal: [EventType] = [.wanted, .investigated, .tried, .searched]

  /// Fills the events of a record, whose persons, courts, statutes and sentences stand already.
  func fill(_ record: inout ArticleRecord, from mentions: [EventMention]) {
    var steps: [Step] = []
    lazy var descriptions = record.persons.map { $0.descriptions.map { Fold.text($0) } }
    for mention in mentions {
      let date = mention.date.flatMap { dated($0, mention.modality, wasSet: mention.wasSet) }
      let affected = mention.affected.map { $0.person == nil ? named($0, by: descriptions) : $0 }
      if affected.isEmpty { add(Step(mention: mention, affected: nil, date: date), to: &steps) }
      for one in affected { add(Step(mention: mention, affected: one, date: date), to: &steps) }
    }
    // What happened to nobody in particular is told already where the same happened to somebody.
    let told = Set(
      steps.lazy.filter { $0.affected != nil && $0.mention.modality == .actual }.map(\.mention.type))
    // A death is a step of proceedings only of somebody who is a party to some, or who died in custody.
    let parties = Set(
      steps.lazy.filter { $0.mention.type != .died && $0.mention.type != .offence }.compactMap(\.affected))
    steps.removeAll {
      guard $0.mention.type == .died else { return false }
      guard let affected = $0.affected, affected.person != nil else { return true }
      return $0.mention.isLoose && !parties.contains(affected)
    }
    let happened = steps.compactMap { $0.affected == nil ? nil : (type: $0.mention.type, date: $0.date) }
    steps.removeAll { step in
      step.affected == nil
        && (step.date == nil
          ? told.contains(step.mention.type) || !EventAssembly.impersonal.contains(step.mention.type)
          : happened.contains { $0.type == step.mention.type && $0.date == step.date })
    }
    record.events = grouped(steps).map { event($0, record) }
  }

  /// Somebody who is not named, of whom a description says who it is: "Doe, a native of Osh, was convicted".
  ///
  /// - Parameter descriptions: the folded descriptions of each person of the article.
  private func named(_ affected: EventMention.Affected, by descriptions: [[String]]) -> EventMention.Affected
  {
    guard !affected.isGroup, let words = affected.unnamed.map(Fold.text), words.contains(" ") else {
      return affected
    }
    let fits = descriptions.indices.filter { index in
      descriptions[index].contains { $0 == words || $0.hasPrefix(words + " ") }
    }
    guard fits.count == 1, let person = fits.first else { return affected }
    var named = affected
    named.person = person
    named.unnamed = nil
    return named
  }

  private func dated(_ index: Int, _ modality: Modality, wasSet: Bool) -> PartialDate? {
    let date = reading.dates[index]
    return modality == .planned && !wasSet ? date.coming ?? date.date : date.date
  }

  /// Adds a step, or joins it with the same step told before.
  private func add(_ step: Step, to steps: inout [Step]) {
    for index in steps.indices
    where steps[index].mention.type == step.mention.type
      && steps[index].mention.modality == step.mention.modality && same(steps[index], step)
      && !isOfOld(step, beside: steps[index])
    {
      switch (steps[index].date, step.date) {
      case (nil, nil), (.some, nil):
        join(step, into: &steps[index])
        return
      case (nil, .some):
        let kept = steps[index]
        steps[index] = step
        join(kept, into: &steps[index])
        return
      case (.some(let a), .some(let b)) where a.agrees(with: b):
        let kept = steps[index]
        if b.precision == .day || a.precision == .year { steps[index] = step }
        join(kept, into: &steps[index])
        return
      default: continue
      }
    }
    steps.append(step)
  }

  /// How many passages at the top of a story tell its news.
  private static let leadPassages = 3
  /// How many days before publication a step lies that is no news.
  private static let old = 365

  /// Whether the top of the story tells a step without a date, and what it tells further down is one of long ago: "has
  /// been detained", "He was detained for two months in 2016".
  private func isOfOld(_ later: Step, beside lead: Step) -> Bool {
    guard lead.date == nil, lead.mention.passage < EventAssembly.leadPassages, lead.mention.isNew,
      later.mention.passage > lead.mention.passage, let date = later.date,
      let first = reading.published?.adding(days: -EventAssembly.old)
    else { return false }
    return date < first && !date.covers(first)
  }

  private func join(_ other: Step, into step: inout Step) {
    if step.affected == nil { (step.affected, step.words) = (other.affected, other.words) }
    // What another passage says of sentences and courts may be of a later step, where this one has its own; what is
    // ordered beside a sentence goes with it.
    let isOfIt = step.mention.sentences.isEmpty || step.mention.passage == other.mention.passage
    for sentence in other.mention.sentences
    where !step.mention.sentences.contains(sentence)
      && (isOfIt || SentenceEvents.beside.contains(reading.sentences[sentence].kind))
    {
      step.mention.sentences.append(sentence)
    }
    guard isOfIt else { return }
    for statute in other.mention.statutes where !step.mention.statutes.contains(statute) {
      step.mention.statutes.append(statute)
    }
    step.mention.court = step.mention.court ?? other.mention.court
    step.mention.place = step.mention.place ?? other.mention.place
  }

  /// Whether two steps are of the same person or group.
  private func same(_ a: Step, _ b: Step) -> Bool {
    guard let first = a.affected, let second = b.affected else {
      return a.affected == nil && b.affected == nil
    }
    if first.person != nil || second.person != nil { return first.person == second.person }
    return a.words == b.words
  }

  /// Steps that one passage tells of several persons are one event.
  private func grouped(_ steps: [Step]) -> [[Step]] {
    var groups: [[Step]] = []
    for step in steps {
      if let index = groups.firstIndex(where: {
        $0[0].mention.trigger == step.mention.trigger && $0[0].mention.type == step.mention.type
          && $0[0].date == step.date
          && $0[0].mention.modality == step.mention.modality
      }) {
        groups[index].append(step)
      } else {
        groups.append([step])
      }
    }
    return groups
  }

  private func event(_ steps: [Step], _ record: ArticleRecord) -> Event {
    let mention = steps[0].mention
    let date = mention.date.map { reading.dates[$0] }
    let passage = reading.passages[mention.passage].tokens
    let range = reading.document.bytes(of: passage)
    var event = Event(
      type: mention.type, date: steps[0].date, endDate: date?.endDate, qualifier: date?.qualifier ?? .on,
      dateText: date.map { reading.text($0.tokens) }, modality: mention.modality,
      quote: Quote(start: range.start, end: range.end, text: reading.text(passage)), rule: mention.rule)
    if steps[0].date == nil {
      event.qualifier = .on
      event.endDate = nil
    }
    event.persons = steps.compactMap { $0.affected?.person }.map { names.persons[$0].name }
    let unnamed = steps.compactMap { $0.affected?.unnamed }
    event.unnamed = unnamed.isEmpty ? nil : unnamed.joined(separator: "; ")
    event.court = mention.court.flatMap { court($0, record) }
    var keys: [String] = []
    for index in mention.statutes {
      if let key = statute(index, record), !keys.contains(key) { keys.append(key) }
    }
    event.statutes = keys
    event.sentences = mention.sentences.compactMap { sentence($0, record) }
    event.sentences = Array(Set(event.sentences)).sorted()
    if let place = mention.place { event.city = reading.text(reading.places[place].tokens) }
    return event
  }

  private func court(_ index: Int, _ record: ArticleRecord) -> String? {
    let range = reading.document.bytes(of: reading.courts[index].tokens)
    return record.courts.first { $0.mentions.contains(range) }?.name
  }

  private func statute(_ index: Int, _ record: ArticleRecord) -> String? {
    let mention = reading.statutes[index]
    let range = reading.document.bytes(of: mention.tokens)
    return record.statutes.first {
      $0.mentions.contains(range) && $0.provision == mention.provision
        && (mention.part == nil || $0.part == mention.part)
    }?.key
  }

  private func sentence(_ index: Int, _ record: ArticleRecord) -> Int? {
    let mention = reading.sentences[index]
    return record.sentences.firstIndex {
      $0.kind == mention.kind && $0.term == mention.term && $0.status == mention.status
    }
  }
}
