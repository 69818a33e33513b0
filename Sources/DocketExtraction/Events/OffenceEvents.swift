import DocketModel

/// What is alleged to have been done, where a passage says so by a cue ("allegedly", "according to the indictment") and
/// gives a date that belongs to no step of proceedings.
struct OffenceEvents {
  let passage: PassageEvents

  /// The offences besides the events that the passage tells.
  func events(besides told: [EventMention], _ discourse: Discourse) -> [EventMention] {
    guard !passage.dates.isEmpty, let cue = passage.finder.lists.offence,
      !told.contains(where: { $0.type == .offence })
    else { return [] }
    let reading = passage.finder.reading
    let used = Set(told.compactMap(\.date))
    let free = passage.dates.filter { date in
      let mention = reading.dates[date]
      return !used.contains(date) && !mention.isUntil && !mention.isFuture && mention.date != nil
        && !passage.isTold(mention.tokens, behind: 1)
    }
    guard let date = free.first, free.count <= 2,
      let found = passage.passage.first(where: {
        passage.finder.lexicon.match(cue, reading.document.tokens, at: $0, end: passage.passage.upperBound)
          != nil
      })
    else { return [] }
    let named = passage.actors.compactMap { discourse.party($0) }.filter(discourse.isParty)
    // "The state police processed applications in 2020": without a word for anybody told before it is nobody's deed.
    let isTakenUp = passage.actors.contains { $0.kind == .pronoun || $0.isTold }
    guard isTakenUp || !named.isEmpty else { return [] }
    let affected = named.isEmpty ? discourse.topic : Array(named.prefix(1))
    guard !affected.isEmpty, let rule = passage.finder.rules.rules.first(where: { $0.type == .offence })
    else { return [] }
    return [
      EventMention(
        type: .offence, rule: "\(rule.name).alleged", modality: .actual, affected: affected, date: date,
        passage: passage.number, trigger: found..<(found + 1))
    ]
  }
}
