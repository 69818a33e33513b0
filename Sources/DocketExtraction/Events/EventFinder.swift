import DocketModel

/// Finds the events that passages tell: triggers with to whom, by whom, when, where and under what.
final class EventFinder {
  let reading: Reading
  let names: NameFindings
  let words: RoleWords
  let lexicon: Lexicon
  let rules: EventRules
  let list: Int
  let triggerLayer: Int?
  let lists: EventLists
  let genders: Genders
  let families: Families
  /// The tokens of the names of courts.
  let courts: TokenSet
  /// The tokens right behind courts.
  let courtEnds: Set<Int>
  /// The first tokens of names that are the objects of deeds: "the murder of Jane Doe".
  private let doneTo: Set<Int>
  private let actorFinder: ActorFinder
  let verbGroup: VerbGroup
  /// Persons to whom an offence was done: indexes into the persons of the article.
  private(set) var victims: Set<Int> = []
  /// For those of them whom an accusation names, whom it is brought against: "Jane Doe is charged with the murder of".
  private(set) var accused: [Int: [EventMention.Affected]] = [:]

  init?(reading: Reading, names: NameFindings, words: RoleWords) {
    guard let list = reading.packs.lexicon.list(EventRules.list) else { return nil }
    self.reading = reading
    self.names = names
    self.words = words
    self.list = list
    triggerLayer = reading.packs.rules.layer("trigger")
    lexicon = reading.packs.lexicon
    rules = reading.packs.events
    lists = reading.packs.eventLists
    families = Families(names: names, endings: reading.packs.surnamePlurals)
    actorFinder = ActorFinder(document: reading.document, packs: reading.packs, families: families)
    verbGroup = VerbGroup(
      document: reading.document, packs: reading.packs,
      dates: reading.dates.reduce(into: TokenSet(count: reading.document.tokens.count)) {
        $0.insert($1.tokens)
      })
    genders = Genders(reading: reading, names: names)
    courts = reading.courts.reduce(into: TokenSet(count: reading.document.tokens.count)) {
      $0.insert($1.tokens)
    }
    courtEnds = Set(reading.courts.map(\.tokens.upperBound))
    doneTo = Set(
      names.mentions.indices.lazy.filter { words.objects[$0] }.map { names.mentions[$0].tokens.lowerBound })
  }

  /// The events of all passages, in order.
  ///
  /// The passages are read twice: the first time tells whom the story is about, so that "he" and "the teacher" find
  /// somebody even where they stand before the name.
  func find() -> [EventMention] {
    let clauses = self.clauses()
    let days = StoryDays(clauses, reading)
    victims = Set(clauses.flatMap { $0.victims() })
    let (titled, professionals) = self.titled()
    let first = read(clauses, days, Discourse(titled: titled, genders: genders))
    let main = self.main(first)
    // Those to whom the offence was done are not those whom "he" or "the accused" means.
    let others = victims.filter { $0 != main?.person }
    accused = accused(first)
    let parties = self.parties(first)
    let bystanders = self.bystanders(parties)
    let apart = titled.union(others).union(bystanders).union(professionals.subtracting(parties))
    let (relatives, leads) = (self.relatives(bystanders), self.leads(first, main))
    // Where the first reading has told nothing new, the second would tell the same.
    guard main != nil || apart.count > titled.count || !relatives.isEmpty || !leads.isEmpty else {
      return sound(first)
    }
    let told = read(
      clauses, days,
      Discourse(titled: apart, relatives: relatives, main: main, genders: genders, members: leads))
    return sound(told)
  }

  /// The events without those that the whole of them tells to be none.
  private func sound(_ events: [EventMention]) -> [EventMention] {
    withoutLoose(withoutStrangers(withoutOfficials(events)))
  }

  /// Whether somebody is named as the one to whom a deed was done: "the murder of Jane Doe".
  func isObjectOfDeed(_ actor: Actor) -> Bool { actor.tokens.contains(where: doneTo.contains) }

  /// Whether a passage names somebody.
  private func isNamed(_ person: Int, in passage: Int) -> Bool {
    let tokens = reading.passages[passage].tokens
    return names.persons[person].mentions.contains { tokens.contains(names.mentions[$0].tokens.lowerBound) }
  }

  /// The person to whom most happens, the first named of equals; nobody to whom the deed was done, unless a passage that
  /// names him says that something happened to him.
  private func main(_ events: [EventMention]) -> EventMention.Affected? {
    var counts: [EventMention.Affected: Int] = [:]
    var order: [EventMention.Affected] = []
    for index in events.indices where events[index].type != .offence && events[index].modality == .actual {
      for affected in events[index].affected {
        guard let person = affected.person,
          !victims.contains(person) || isNamed(person, in: events[index].passage)
        else { continue }
        if counts[affected] == nil { order.append(affected) }
        counts[affected, default: 0] += 1
      }
    }
    return order.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
  }

  /// Whom a passage is about: the first person named who is no judge or lawyer, does not only speak, and stands
  /// behind no preposition.
  private func subject(of actors: [Actor], _ passage: Range<Int>, _ discourse: Discourse)
    -> EventMention.Affected?
  {
    let titled = discourse.titled
    // "Jane Doe's ordeal began in May": the only one whom the passage names.
    var owner: EventMention.Affected?
    var others = 0
    let isOwnerFirst =
      actors.first.map { $0.isPossessor && $0.tokens.lowerBound == passage.lowerBound } ?? false
    for actor in actors {
      guard case .named(let person) = actor.kind else {
        if actor.kind == .pronoun, !actor.isPossessor { return others == 1 && isOwnerFirst ? owner : nil }
        continue
      }
      others += owner?.person == person ? 0 : 1
      if owner == nil, actor.isPossessor, !titled.contains(person), !isOfDeed(actor, passage) {
        owner = .init(person: person, unnamed: nil)
      }
      let (start, end) = (actor.tokens.lowerBound, actor.tokens.upperBound)
      // "Her former husband, John Roe, had his own day in court": a relative who opens the passage.
      let isOpening = others == 1 && discourse.relatives.contains(person)
      if actor.isPossessor || titled.contains(person) && !isOpening { continue }
      // "said that Jane Doe had fled": who is told of, and not who tells it.
      if start > passage.lowerBound, lists.has(reading.document, start - 1, lists.preposition, lexicon),
        !lists.has(reading.document, start - 1, lists.told, lexicon)
      {
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
    return others == 1 ? owner : nil
  }

  /// How many words may stand between somebody and the deed done to him: "Jane Doe's violent death".
  private static let longestDeed = 3

  /// "Jane Doe's murder": nobody whom a story goes on with.
  private func isOfDeed(_ owner: Actor, _ passage: Range<Int>) -> Bool {
    (owner.tokens.upperBound..<min(passage.upperBound, owner.tokens.upperBound + EventFinder.longestDeed))
      .contains {
        lists.has(reading.document, $0, lists.deed, lexicon)
      }
  }

  /// The events that the passages tell, and who was told of last, for pronouns and for "the defendant".
  private func read(_ clauses: [PassageEvents], _ days: StoryDays, _ discourse: Discourse) -> [EventMention] {
    var discourse = discourse
    var events: [EventMention] = []
    for clause in clauses {
      clause.subject = subject(of: clause.actors, clause.passage, discourse)
      let told = clause.events(&discourse, days)
      if !told.isEmpty { events += told }
      discourse.passageEnds(clause.actors, subject: clause.subject, passage: clause.number)
    }
    discourse.close()
    for index in events.indices { addMembers(to: &events[index], discourse) }
    return events
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
      let clause = PassageEvents(
        finder: self, passage: passage.tokens, number: number, actors: actors,
        triggers: coordinated(
          finite(triggers(passage.tokens, dates: firstDate..<date), actors, passage.tokens)),
        dates: firstDate..<date)
      clause.dated = EventDates(passage: clause).assigned()
      clauses.append(clause)
    }
    return clauses
  }

  /// An event of a group with the members that the article names elsewhere; the words for the group stay, for those
  /// whom it does not name. "A man" whom the article names later is that person.
  private func addMembers(to event: inout EventMention, _ discourse: Discourse) {
    if !discourse.members.isEmpty {
      event.affected = event.affected.flatMap { affected in
        affected.isGroup && !discourse.complete.contains(affected)
          ? [affected] : discourse.members(of: affected) ?? [affected]
      }
      for affected in event.affected {
        for member in discourse.members(of: affected) ?? [] where !event.affected.contains(member) {
          event.affected.append(member)
        }
      }
    }
    if event.affected.count > 1 { event.named.formUnion(event.affected.compactMap(\.person)) }
  }

  /// Whether a token is a noun for persons.
  func isPersonNoun(_ token: Int) -> Bool {
    lists.has(reading.document, token, lists.person, lexicon)
  }
}
