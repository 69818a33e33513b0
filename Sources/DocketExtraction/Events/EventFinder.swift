import DocketModel

/// Finds the events that passages tell: triggers with to whom, by whom, when, where and under what.
final class EventFinder {
  let reading: Reading
  let names: NameFindings
  let lexicon: Lexicon
  let rules: EventRules
  let list: Int
  private let triggerLayer: Int?
  let lists: EventLists
  let genders: Genders
  private let actorFinder: ActorFinder
  private let verbGroup: VerbGroup
  /// Persons to whom an offence was done: indexes into the persons of the article.
  private(set) var victims: Set<Int> = []

  init?(reading: Reading, names: NameFindings) {
    guard let list = reading.packs.lexicon.list(EventRules.list) else { return nil }
    self.reading = reading
    self.names = names
    self.list = list
    triggerLayer = reading.packs.rules.layer("trigger")
    lexicon = reading.packs.lexicon
    rules = reading.packs.events
    lists = EventLists(lexicon: lexicon)
    actorFinder = ActorFinder(document: reading.document, lexicon: lexicon)
    verbGroup = VerbGroup(document: reading.document, lexicon: lexicon)
    genders = Genders(reading: reading, names: names)
  }

  /// The events of all passages, in order.
  ///
  /// The passages are read twice: the first time tells whom the story is about, so that "he" and "the teacher" find
  /// somebody even where they stand before the name.
  func find() -> [EventMention] {
    let clauses = self.clauses()
    let titled = self.titled()
    let first = read(clauses, Discourse(titled: titled, genders: genders))
    let main = EventFinder.main(first)
    // Those to whom the offence was done are not those whom "he" or "the accused" means.
    let others = victims.filter { $0 != main?.person }
    return read(
      clauses,
      Discourse(
        titled: titled.union(others).union(bystanders(first)), main: main, genders: genders,
        members: leads(first, main)))
  }

  /// What somebody is who stands beside the proceedings.
  private static let beside: Set<Person.Role> = [
    .judge, .prosecutor, .lawyer, .official, .relative,
  ]

  /// Persons who are told of as officials or relatives, and to whom no passage that names them tells that
  /// anything happened.
  private func bystanders(_ events: [EventMention]) -> Set<Int> {
    let parties = self.parties(events)
    let words = RoleWords(reading: reading)
    var bystanders: Set<Int> = []
    for mention in names.mentions where !parties.contains(mention.person) {
      if let role = words.role(beside: mention), EventFinder.beside.contains(role),
        role != .official || !isFormer(mention)
      {
        bystanders.insert(mention.person)
      }
    }
    return bystanders
  }

  /// Whether the words before a name say what somebody was once: "ex-chief financial officer Jane Doe".
  private func isFormer(_ mention: PersonMention) -> Bool {
    (max(0, mention.tokens.lowerBound - 6)..<mention.tokens.lowerBound).contains {
      lists.has(reading.document, $0, lists.former, lexicon)
    }
  }

  /// Persons of whom words that name them tell that a step of proceedings happened to them.
  private func parties(_ events: [EventMention]) -> Set<Int> {
    events.reduce(into: []) { parties, event in
      if event.type != .offence, event.type != .died { parties.formUnion(event.named) }
    }
  }

  /// Persons whom a title makes judge, prosecutor or lawyer: nothing happens to them unless it is said by name.
  private func titled() -> Set<Int> {
    var titled: Set<Int> = []
    for mention in names.mentions {
      for index in max(0, mention.tokens.lowerBound - 3)..<mention.tokens.lowerBound {
        if lists.authorityTitles.contains(where: {
          lexicon.match($0, reading.document.tokens, at: index, end: mention.tokens.lowerBound).map {
            index + $0.length == mention.tokens.lowerBound
          } ?? false
        }), index == 0 || !lists.has(reading.document, index - 1, lists.former, lexicon) {
          titled.insert(mention.person)
        }
      }
      if isAppositive(mention) { titled.insert(mention.person) }
      let next = mention.tokens.upperBound + 1
      guard next < reading.document.tokens.count, reading.document.tokens[next - 1].isMark else { continue }
      for index in next..<min(next + 4, reading.document.tokens.count)
      where lists.authorityTitles.contains(where: {
        lexicon.match($0, reading.document.tokens, at: index, end: reading.document.tokens.count) != nil
      }) {
        titled.insert(mention.person)
      }
    }
    return titled
  }

  /// How many words may stand between a title and the comma before the name that it is of.
  private static let longestTitle = 6

  /// "a magistrate in Harare, Mr John Roe, refused him bail": a title with a complement before the comma.
  private func isAppositive(_ mention: PersonMention) -> Bool {
    let tokens = reading.document.tokens
    let start = mention.title.isEmpty ? mention.tokens.lowerBound : mention.title.lowerBound
    let comma = start - 1
    guard comma > 1, reading.document.isComma(comma), mention.tokens.upperBound < tokens.count,
      reading.document.isComma(mention.tokens.upperBound)
    else { return false }
    var index = comma - 1
    while index > 0, comma - index <= EventFinder.longestTitle, tokens[index].isWord,
      !lists.has(reading.document, index, lists.auxiliary, lexicon)
    {
      if lists.authorityTitles.contains(where: { lexicon.contains(tokens[index], in: $0) }) {
        return lists.has(reading.document, index - 1, lists.determiner, lexicon)
      }
      index -= 1
    }
    return false
  }

  /// The person to whom most happens, the first named of equals.
  private static func main(_ events: [EventMention]) -> EventMention.Affected? {
    var counts: [EventMention.Affected: Int] = [:]
    var order: [EventMention.Affected] = []
    for event in events where event.type != .offence && event.modality == .actual {
      for affected in event.affected where affected.person != nil {
        if counts[affected] == nil { order.append(affected) }
        counts[affected, default: 0] += 1
      }
    }
    return order.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
  }

  /// How many passages at the top of a story tell of its person without the name: the title, the standfirst, the lead.
  private static let leadPassages = 3

  /// Who is meant by the words for one unnamed person at the top of a story: its main person, who is named only
  /// later, and to whom the same happened or who is named right after. "A nurse was convicted ... Jane Doe, 52, ..."
  private func leads(_ events: [EventMention], _ main: EventMention.Affected?)
    -> [EventMention.Affected: [EventMention.Affected]]
  {
    guard let main, let person = main.person,
      let mention = names.persons[person].mentions.first, !isAnother(names.mentions[mention]),
      let named = reading.passage(of: names.mentions[mention].tokens.lowerBound)
    else { return [:] }
    let told = events.filter { $0.passage < EventFinder.leadPassages && $0.passage < named }
    let happened = Set(events.filter { $0.affected.contains(main) }.map(\.type))
    var leads: [EventMention.Affected: [EventMention.Affected]] = [:]
    for event in told {
      for affected in event.affected where affected.person == nil && !affected.isGroup {
        guard happened.contains(event.type) || named - event.passage <= 2, agrees(affected, person) else {
          continue
        }
        leads[affected] = [main]
      }
    }
    // Two men at the top are not one man below.
    return Set(leads.keys.map(\.unnamed)).count > EventFinder.leadPassages ? [:] : leads
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

  /// Whom a passage is about: the first person named who is no judge or lawyer, does not only speak, and stands
  /// behind no preposition.
  private func subject(of actors: [Actor], _ passage: Range<Int>, _ titled: Set<Int>)
    -> EventMention.Affected?
  {
    for actor in actors {
      guard case .named(let person) = actor.kind else {
        if actor.kind == .pronoun, !actor.isPossessor { return nil }
        continue
      }
      let (start, end) = (actor.tokens.lowerBound, actor.tokens.upperBound)
      if actor.isPossessor || titled.contains(person) { continue }
      if start > passage.lowerBound, lists.has(reading.document, start - 1, lists.preposition, lexicon) {
        continue
      }
      let near = max(passage.lowerBound, start - 1)..<min(passage.upperBound, end + 2)
      if near.contains(where: {
        !actor.tokens.contains($0) && lists.has(reading.document, $0, lists.report, lexicon)
      }) {
        continue
      }
      return .init(person: person, unnamed: nil)
    }
    return nil
  }

  /// The events that the passages tell, and who was told of last, for pronouns and for "the defendant".
  private func read(_ clauses: [PassageEvents], _ discourse: Discourse) -> [EventMention] {
    var discourse = discourse
    var events: [EventMention] = []
    victims = []
    let days = StoryDays(clauses, reading)
    for var clause in clauses {
      clause.subject = subject(of: clause.actors, clause.passage, discourse.titled)
      victims.formUnion(clause.victims())
      events += clause.events(&discourse, days)
      discourse.passageEnds(clause.actors, subject: clause.subject, passage: clause.number)
    }
    return events.map { withMembers($0, discourse) }
  }

  /// The passages with the words for persons, the triggers and the dates in them.
  private func clauses() -> [PassageEvents] {
    var clauses: [PassageEvents] = []
    clauses.reserveCapacity(reading.passages.count)
    var name = 0
    var date = 0
    for (number, passage) in reading.passages.enumerated() {
      while name < names.mentions.count, names.mentions[name].tokens.lowerBound < passage.tokens.lowerBound {
        name += 1
      }
      let firstName = name
      while name < names.mentions.count, names.mentions[name].tokens.lowerBound < passage.tokens.upperBound {
        name += 1
      }
      while date < reading.dates.count, reading.dates[date].tokens.lowerBound < passage.tokens.lowerBound {
        date += 1
      }
      let firstDate = date
      while date < reading.dates.count, reading.dates[date].tokens.lowerBound < passage.tokens.upperBound {
        date += 1
      }
      let actors = actorFinder.find(passage.tokens, names: names.mentions[firstName..<name])
      clauses.append(
        PassageEvents(
          finder: self, passage: passage.tokens, number: number, actors: actors,
          triggers: triggers(passage.tokens), dates: firstDate..<date))
    }
    return clauses
  }

  /// An event of a group with the members that the article names elsewhere; the words for the group stay, for those
  /// whom it does not name. "A man" whom the article names later is that person.
  private func withMembers(_ event: EventMention, _ discourse: Discourse) -> EventMention {
    var event = event
    event.affected = event.affected.flatMap { affected in
      affected.isGroup ? [affected] : discourse.members[affected] ?? [affected]
    }
    for affected in event.affected {
      for member in discourse.members[affected] ?? [] where !event.affected.contains(member) {
        event.affected.append(member)
      }
    }
    event.named.formUnion(event.affected.compactMap { event.affected.count > 1 ? $0.person : nil })
    return event
  }

  /// Whether a token is a noun for persons.
  func isPersonNoun(_ token: Int) -> Bool {
    lists.has(reading.document, token, lists.person, lexicon)
  }

  /// The triggers of a passage, longest first at each token, with their voice and modality.
  private func triggers(_ passage: Range<Int>) -> [Trigger] {
    var triggers: [Trigger] = []
    var index = passage.lowerBound
    while index < passage.upperBound {
      if let phrase = phrase(at: index, passage) {
        triggers.append(phrase)
        triggers += inside(phrase)
        index = phrase.tokens.upperBound
        continue
      }
      guard let match = lexicon.match(list, reading.document.tokens, at: index, end: passage.upperBound),
        let number = Int(match.value)
      else {
        index += 1
        continue
      }
      let tokens = index..<(index + match.length)
      for (rule, form) in rules.triggers[number] {
        let trigger = Trigger(tokens: tokens, rule: rule, form: form, group: tokens)
        if let choice = choose(trigger, passage),
          let analysed = verbGroup.analyse(choice, rules.rules[rule], in: passage)
        {
          triggers.append(analysed)
          if tokens.count > 1 { triggers += inside(analysed) }
        }
      }
      index += match.length
    }
    return triggers
  }

  /// Events that nouns tell inside of the words of another: the appeal in "rejected the appeal".
  private func inside(_ outer: Trigger) -> [Trigger] {
    var found: [Trigger] = []
    for index in outer.tokens {
      guard let match = lexicon.match(list, reading.document.tokens, at: index, end: index + 1),
        let number = Int(match.value)
      else { continue }
      for (rule, form) in rules.triggers[number]
      where form.contains(.noun) && rules.rules[rule].inside.contains(rules.rules[outer.rule].type) {
        var trigger = Trigger(tokens: index..<index + 1, rule: rule, form: .noun, group: index..<index + 1)
        trigger.isInside = true
        found.append(trigger)
      }
    }
    return Array(found.prefix(1))
  }

  /// A trigger that a rule of the layer of triggers found at a token.
  private func phrase(at index: Int, _ passage: Range<Int>) -> Trigger? {
    guard let layer = triggerLayer, let annotation = reading.annotations.at(index, layer: layer),
      let name = reading.packs.rules.rules[annotation.rule].values.first(where: { $0.key == "event" })?.parts
        .first,
      case .text(let type) = name, let rule = rules.rules.firstIndex(where: { $0.type.rawValue == type })
    else { return nil }
    let trigger = Trigger(
      tokens: annotation.tokens, rule: rule, form: [.active, .participle], group: annotation.tokens,
      hasDoer: reading.packs.rules.rules[annotation.rule].values.contains { $0.key == "subject" })
    return verbGroup.analyse(trigger, rules.rules[rule], in: passage)
  }

  /// Tells a noun from a verb where a word can be both ("sentence", "appeal", "release").
  private func choose(_ trigger: Trigger, _ passage: Range<Int>) -> Trigger? {
    var trigger = trigger
    if trigger.form != .noun, let other = rules.rules[trigger.rule].notBefore,
      lexicon.match(other, reading.document.tokens, at: trigger.tokens.upperBound, end: passage.upperBound)
        != nil
    {
      return nil
    }
    let token = reading.document.tokens[trigger.tokens.lowerBound]
    // Part of a name of something: "Release Programme".
    if token.isCapital, trigger.tokens.lowerBound > passage.lowerBound,
      trigger.form.contains(.noun) || trigger.form.contains(.base),
      !lists.isHeadline(reading.document, passage)
    {
      return nil
    }
    // "the detained men": which men, not that they were detained.
    if trigger.tokens.count == 1, trigger.form.contains(.participle),
      trigger.tokens.lowerBound > passage.lowerBound,
      lists.has(reading.document, trigger.tokens.lowerBound - 1, lists.determiner, lexicon),
      trigger.tokens.upperBound < passage.upperBound,
      reading.document.tokens[trigger.tokens.upperBound].isWord,
      !lists.has(reading.document, trigger.tokens.upperBound, lists.preposition, lexicon)
    {
      return nil
    }
    // "of jailed journalists", "Convicted killer Jane Doe"
    if trigger.tokens.count == 1, trigger.form.contains(.participle),
      isModifier(trigger.tokens.lowerBound, passage)
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

  /// Whether a participle only says which person is meant.
  private func isModifier(_ index: Int, _ passage: Range<Int>) -> Bool {
    guard index + 1 < passage.upperBound else { return false }
    let next = reading.document.tokens[index + 1]
    if index == passage.lowerBound {
      return lists.has(reading.document, index + 1, lists.person, lexicon) && !next.isCapital
    }
    return lists.has(reading.document, index - 1, lists.caseMark, lexicon) && next.isWord && !next.isCapital
      && !lists.has(reading.document, index + 1, lists.preposition, lexicon)
      && !lists.has(reading.document, index + 1, lists.determiner, lexicon)
      && !lists.has(reading.document, index + 1, lists.conjunction, lexicon)
      && !lists.has(reading.document, index + 1, lists.adverb, lexicon)
  }
}
