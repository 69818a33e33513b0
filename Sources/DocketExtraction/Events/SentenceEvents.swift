import DocketModel

/// Events that a passage tells by a sentence alone: "is serving six years", "had his term cut to four years".
struct SentenceEvents {
  let passage: PassageEvents

  /// The type of event that a sentence of each status tells, and the types that tell it already.
  private static let types: [Sentence.Status: (type: EventType, told: [EventType])] = [
    .imposed: (.sentenced, [.sentenced, .upheld, .overturned, .requested]),
    .changed: (.changed, [.changed]),
    .requested: (.requested, [.requested]),
  ]

  /// Adds the events to those that triggers have told.
  func add(to events: inout [EventMention], _ discourse: inout Discourse) {
    let told = events
    let dates = passage.finder.reading.dates
    let sentences = passage.finder.reading.sentences
    for index in sentences.indices where passage.passage.contains(sentences[index].tokens.lowerBound) {
      let sentence = sentences[index]
      guard let (type, already) = SentenceEvents.types[sentence.status],
        !events.contains(where: { already.contains($0.type) })
      else { continue }
      let trigger = Trigger(
        tokens: sentence.tokens, rule: 0, form: .active, group: sentence.tokens, isFinite: true)
      let owner = EventArguments(passage: passage, trigger: trigger, index: 0).owner(discourse)
      // A sentence beside a name is somebody's to whom something has happened, or who gets it by a verb.
      guard !owner.people.isEmpty, !owner.nobody, !owner.isGeneral,
        owner.people.contains(where: discourse.isParty)
          || has(passage.finder.lists.received, in: sentence.tokens)
      else { continue }
      var event = EventMention(
        type: type, rule: sentence.rule, modality: .actual, affected: owner.people, date: nil,
        passage: passage.number,
        trigger: sentence.tokens)
      event.sentences = [index]
      event.named = owner.named
      if type == .sentenced { event.date = hearing(before: sentence.tokens, owner.people, told) }
      let usable = passage.dates.filter { !dates[$0].isUntil && !dates[$0].isFuture }
      if usable.count == 1, told.isEmpty { event.date = usable[0] }
      if event.date == nil, type == .sentenced, told.isEmpty,
        !has(passage.finder.lists.running, in: sentence.tokens)
      {
        event.date = passage.hearingDate(trigger, type, owner.people, discourse)
      }
      discourse.note(owner.people, passage: passage.number)
      events.append(event)
    }
  }

  /// Whether a word of a list stands in a sentence or right before it: "is serving six years", "got ten years".
  private func has(_ list: Int?, in sentence: Range<Int>) -> Bool {
    (max(passage.passage.lowerBound, sentence.lowerBound - 4)..<sentence.upperBound).contains {
      passage.finder.lists.has(passage.document, $0, list, passage.finder.lexicon)
    }
  }

  /// Steps at whose hearing a sentence can be imposed.
  private static let hearings: [EventType] = [.tried, .pleaded, .convicted, .acquitted]

  /// The date of the step right before a sentence, or of the hearing right behind it: "was tried in May and given six
  /// months", "was given six months when he appeared in court in May".
  private func hearing(before sentence: Range<Int>, _ people: [EventMention.Affected], _ told: [EventMention])
    -> Int?
  {
    let before = told.last { $0.trigger.upperBound <= sentence.lowerBound && $0.type != .offence }
    let after = told.first { $0.trigger.lowerBound >= sentence.upperBound && $0.type == .tried }
    guard let hearing = before ?? after, SentenceEvents.hearings.contains(hearing.type),
      hearing.modality == .actual, people.allSatisfy({ hearing.affected.contains($0) })
    else { return nil }
    return hearing.date
  }
}
