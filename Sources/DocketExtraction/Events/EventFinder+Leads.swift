import DocketModel

/// Who is meant by the words at the top of a story that name nobody.
extension EventFinder {
  /// How many passages at the top of a story tell of its person without the name: the title, the standfirst, the lead.
  private static let leadPassages = 5

  /// How many passages behind the lead the only person of a story may be named first.
  private static let leadReach = 8

  /// Who is meant by the words for one unnamed person at the top of a story: its main person, who is named only
  /// later, and to whom the same happened or who is named right after. "A nurse was convicted ... Jane Doe, 52, ..."
  func leads(_ events: [EventMention], _ main: EventMention.Affected?)
    -> [EventMention.Affected: [EventMention.Affected]]
  {
    var leads: [EventMention.Affected: [EventMention.Affected]] = [:]
    var parties: Set<Int> = []
    for index in events.indices where events[index].type != .offence && events[index].modality == .actual {
      for affected in events[index].affected { if let person = affected.person { parties.insert(person) } }
    }
    let first = parties.min { names.persons[$0].mentions[0] < names.persons[$1].mentions[0] }
      .map { EventMention.Affected(person: $0, unnamed: nil) }
    // Where something happens to nobody else whom the story names, the lead tells of that one.
    let isOnly = parties.count == 1
    for candidate in [opening(behind: events), first, main].compactMap({ $0 }) {
      guard let person = candidate.person, let mention = names.persons[person].mentions.first,
        !isAnother(names.mentions[mention]),
        let named = reading.passage(of: names.mentions[mention].tokens.lowerBound)
      else { continue }
      // The events of the top that tell of somebody without a name.
      let top = events.indices.filter { index in
        events[index].passage < min(EventFinder.leadPassages, named)
          && events[index].affected.contains { $0.person == nil && !$0.isGroup }
      }
      var others: Set<EventMention.Affected> = []
      for index in top where isOfAnother(events[index], than: candidate, namedIn: named, events) {
        others.formUnion(events[index].affected)
      }
      let happened = top.isEmpty ? [] : types(of: candidate, events)
      for index in top {
        let (passage, type) = (events[index].passage, events[index].type)
        for affected in events[index].affected
        where affected.person == nil && !affected.isGroup && leads[affected] == nil
          && !others.contains(affected)
        {
          guard
            named - passage <= 2 || candidate == main && happened.contains(type)
              || isOnly && named - passage <= EventFinder.leadReach,
            agrees(affected, person)
          else { continue }
          leads[affected] = [candidate]
        }
      }
    }
    // Two men at the top are not one man below.
    return Set(leads.keys.map(\.unnamed)).count > EventFinder.leadPassages ? [:] : leads
  }

  /// "A businessman has been arrested. Jane Doe was stopped at the airport": who opens, by a name of several words, the
  /// passage right behind the first that tells of somebody without one.
  private func opening(behind events: [EventMention]) -> EventMention.Affected? {
    guard
      let lead = events.first(where: { $0.affected.contains { $0.person == nil && !$0.isGroup } })?.passage,
      lead + 1 < min(EventFinder.leadPassages, reading.passages.count),
      !events.contains(where: { event in
        event.passage <= lead && event.affected.contains { $0.person != nil }
      })
    else { return nil }
    let start = reading.passages[lead + 1].tokens.lowerBound
    let person = names.persons.indices.first { person in
      names.persons[person].mentions.first.map { mention in
        names.mentions[mention].tokens.lowerBound == start && names.mentions[mention].tokens.count > 1
      } ?? false
    }
    return person.map { .init(person: $0, unnamed: nil) }
  }

  /// The steps that happened to somebody.
  private func types(of person: EventMention.Affected, _ events: [EventMention]) -> [EventType] {
    var types: [EventType] = []
    for index in events.indices where !types.contains(events[index].type) {
      if events[index].affected.contains(person) { types.append(events[index].type) }
    }
    return types
  }

  /// Whether an event of the top is one of somebody else than the person whom the story names later.
  private func isOfAnother(
    _ event: EventMention, than person: EventMention.Affected, namedIn named: Int, _ events: [EventMention]
  ) -> Bool {
    isUnnamed(event.passage) || named - event.passage > 2 && isLongAgo(event.type, of: person, events)
  }

  /// Whether the words before a name tell of another one than those told of before: "A third defendant, Jane Doe".
  private func isAnother(_ mention: PersonMention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    return before > 0 && reading.document.isComma(before)
      && (max(0, before - 3)..<before).contains { lists.has(reading.document, $0, lists.another, lexicon) }
  }

  private func agrees(_ unnamed: EventMention.Affected, _ person: Int) -> Bool {
    Gender.agree(unnamed.gender, genders[person])
  }

  /// Whether a passage says that nobody knows the name: "an unnamed man".
  private func isUnnamed(_ passage: Int) -> Bool {
    reading.passages[passage].tokens.contains { lists.has(reading.document, $0, lists.unnamed, lexicon) }
  }

  /// How many days before publication a step was taken at the earliest that is the story's news.
  private static let news = 60

  /// Whether the step that the lead tells happened to somebody long before, so that the lead tells of another one.
  private func isLongAgo(_ type: EventType, of person: EventMention.Affected, _ events: [EventMention])
    -> Bool
  {
    guard let first = reading.published?.adding(days: -EventFinder.news) else { return false }
    return events.contains { event in
      guard event.type == type, event.affected.contains(person), event.modality == .actual,
        let date = event.date.flatMap({ reading.dates[$0].date })
      else { return false }
      return date < first && !first.covers(date) && !date.covers(first)
    }
  }
}
