import DocketModel

/// Finds the events that passages tell: triggers with to whom, by whom, when, where and under what.
struct EventFinder {
  let reading: Reading
  let names: NameFindings
  let lexicon: Lexicon
  let rules: EventRules
  let list: Int
  let lists: EventLists
  private let actorFinder: ActorFinder
  private let verbGroup: VerbGroup
  /// Who was told of last, for pronouns and for "the defendant".
  var discourse = Discourse()
  /// Persons to whom an offence was done: indexes into the persons of the article.
  var victims: Set<Int> = []

  init?(reading: Reading, names: NameFindings) {
    guard let list = reading.packs.lexicon.list(EventRules.list) else { return nil }
    self.reading = reading
    self.names = names
    self.list = list
    lexicon = reading.packs.lexicon
    rules = reading.packs.events
    lists = EventLists(lexicon: lexicon)
    actorFinder = ActorFinder(document: reading.document, lexicon: lexicon)
    verbGroup = VerbGroup(document: reading.document, lexicon: lexicon)
  }

  /// The events of all passages, in order.
  mutating func find() -> [EventMention] {
    var events: [EventMention] = []
    var name = 0
    var date = 0
    for (number, passage) in reading.passages.enumerated() {
      while name < names.mentions.count, names.mentions[name].tokens.lowerBound < passage.tokens.lowerBound { name += 1 }
      let firstName = name
      while name < names.mentions.count, names.mentions[name].tokens.lowerBound < passage.tokens.upperBound { name += 1 }
      while date < reading.dates.count, reading.dates[date].tokens.lowerBound < passage.tokens.lowerBound { date += 1 }
      let firstDate = date
      while date < reading.dates.count, reading.dates[date].tokens.lowerBound < passage.tokens.upperBound { date += 1 }
      let actors = actorFinder.find(passage.tokens, names: names.mentions[firstName..<name])
      let triggers = self.triggers(passage.tokens)
      let clause = PassageEvents(
        finder: self, passage: passage.tokens, number: number, actors: actors, triggers: triggers,
        dates: firstDate..<date)
      victims.formUnion(clause.victims())
      let found = clause.events(&discourse)
      events += found
      discourse.passageEnds(actors)
    }
    return events
  }

  /// The triggers of a passage, longest first at each token, with their voice and modality.
  private func triggers(_ passage: Range<Int>) -> [Trigger] {
    var triggers: [Trigger] = []
    var index = passage.lowerBound
    while index < passage.upperBound {
      guard let match = lexicon.match(list, reading.document.tokens, at: index, end: passage.upperBound),
        let number = Int(match.value)
      else {
        index += 1
        continue
      }
      let tokens = index..<(index + match.length)
      for (rule, form) in rules.triggers[number] {
        let trigger = Trigger(tokens: tokens, rule: rule, form: form, group: tokens)
        if let choice = choose(trigger, passage), let analysed = verbGroup.analyse(choice, rules.rules[rule], in: passage) {
          triggers.append(analysed)
        }
      }
      index += match.length
    }
    return triggers
  }

  /// Tells a noun from a verb where a word can be both ("sentence", "appeal", "release").
  private func choose(_ trigger: Trigger, _ passage: Range<Int>) -> Trigger? {
    var trigger = trigger
    let token = reading.document.tokens[trigger.tokens.lowerBound]
    // Part of a name of something: "Release Programme".
    if token.isCapital, trigger.tokens.lowerBound > passage.lowerBound, trigger.form.contains(.noun) || trigger.form.contains(.base),
      !lists.isHeadline(reading.document, passage)
    {
      return nil
    }
    if trigger.form.contains(.noun), trigger.form != .noun {
      let before = trigger.tokens.lowerBound - 1
      let nominal = before >= passage.lowerBound && lists.beginsNoun(reading.document, before, lexicon)
      trigger.form = nominal ? .noun : trigger.form.subtracting(.noun)
    }
    return trigger
  }
}
