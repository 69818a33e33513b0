import DocketModel

/// Who was told of last in an article, for pronouns and words such as "the defendant".
struct Discourse {
  /// Persons whom a title makes judge, prosecutor or lawyer.
  let titled: Set<Int>

  /// Those of them who are relatives: beside somebody, they are one of "the two".
  let relatives: Set<Int>

  /// Whom the story is about, where that is known from a first reading.
  let main: EventMention.Affected?

  /// To whom the last event happened.
  private(set) var last: [EventMention.Affected] = []

  /// Those of whom the last words for a step told, a death or a deed too.
  var latest: [EventMention.Affected] = []

  /// The passage that told of it.
  private(set) var lastPassage = -1

  /// The last single one.
  private(set) var single: EventMention.Affected?

  /// The last several.
  private(set) var several: [EventMention.Affected] = []

  /// The last persons whom a passage named together, whether something happened to them or not.
  private(set) var listed: [EventMention.Affected] = []

  /// Those whom the last passages name.
  var lately = NamedLately()

  /// The last person named at all.
  private(set) var named: EventMention.Affected?

  /// The last person named as whose something is: "Jane Doe's lawyer".
  private(set) var owner: EventMention.Affected?

  /// Whether whom the story is about has been named.
  private(set) var hasNamedMain = false

  /// Everyone to whom something happened, in order.
  private(set) var topics: [EventMention.Affected] = []

  /// The date of the hearing told last (an index into `Reading.dates`), the passage that told of it, and those to whom
  /// it happened.
  private(set) var hearing: Hearing?

  /// The step told last that has a date: its type, the date (an index into `Reading.dates`) and the passage.
  private(set) var dated: (type: EventType, date: Int, passage: Int)?

  /// Whether a sentence has been told without a date: those told behind it by their terms alone are not of the news.
  var toldUndatedSentence = false

  /// Notes a step that has a date.
  mutating func note(step type: EventType, date: Int, passage: Int) { dated = (type, date, passage) }

  /// The first hearing told last: arraigned, charged, pleaded.
  private(set) var appearance: Hearing?

  /// Notes a first hearing.
  mutating func note(appearance new: Hearing) { appearance = new.joined(with: appearance) }

  /// The last passage that told what is alleged, where nothing else has been told since.
  var narrative: Int?

  /// Who was told of by a noun: "a teacher", "journalist Jane Doe".
  private(set) var byNoun: [Int32: EventMention.Affected] = [:]

  /// Who was told of by a noun that others mean the same as: "journalist" by "reporter".
  var byKind: [String: EventMention.Affected] = [:]

  /// Who was told of by an age: "Jane Doe, 31," "a 29-year-old".
  private(set) var byAge: [Int: EventMention.Affected] = [:]

  /// Who was told of by a noun as somebody beside the story's own ("another man"), and the passage that did so.
  private(set) var beside: [Int32: (affected: EventMention.Affected, passage: Int)] = [:]

  /// The gender of the persons, as far as it is known.
  let genders: Genders?

  /// Whom the last passages were about: their subject, whether something happened to him or not.
  private(set) var centre: (affected: EventMention.Affected, passage: Int)?

  /// Whether words of ownership name that subject: "his co-accused, Jane Doe".
  private(set) var isOwnedCentre = false

  /// - Parameters:
  ///   - members: who is meant by words that name nobody, where a first reading has told it.
  init(
    titled: Set<Int> = [], relatives: Set<Int> = [], main: EventMention.Affected? = nil,
    genders: Genders? = nil,
    members: [EventMention.Affected: [EventMention.Affected]] = [:]
  ) {
    self.titled = titled
    self.relatives = relatives
    self.main = main
    self.genders = genders
    self.members = members
  }

  /// Notes to whom an event of a passage happened.
  mutating func note(_ affected: [EventMention.Affected], passage: Int) {
    guard !affected.isEmpty else { return }
    lastPassage = passage
    last = affected
    if affected.count == 1, !affected[0].isGroup { single = affected[0] } else { several = affected }
    let named = affected.flatMap { $0.person != nil ? [$0] : members(of: $0) ?? [] }
    parties.join(named, main: main)
    for one in affected where !topics.contains(one) { topics.append(one) }
  }

  /// Who are tried together.
  var parties = CaseParties()

  /// Whom courts have judged.
  var judgments = Judgments()

  /// Notes that the article turns to another case: no hearing told before is one of it.
  mutating func turn() {
    (hearing, appearance, dated) = (nil, nil, nil)
    parties = CaseParties()
  }

  /// Groups told without names, and the members that the article names later.
  private(set) var members: [EventMention.Affected: [EventMention.Affected]]

  /// The members that the article names of a group told without names, or who somebody is that it does not name.
  func members(of affected: EventMention.Affected) -> [EventMention.Affected]? {
    affected.person != nil || members.isEmpty ? nil : members[affected]
  }

  /// The step that was told last.
  var lastStep: EventMention?

  /// Groups all of whose members the article names.
  private(set) var complete: Set<EventMention.Affected> = []

  /// Notes the named members of the group told last.
  mutating func note(members named: [EventMention.Affected]) {
    let group = several.isEmpty ? last : several
    for unnamed in group where unnamed.person == nil { members[unnamed] = named }
    several = named
  }

  /// Notes some of the members of the group told last, who is told of further as before.
  mutating func note(some named: [EventMention.Affected]) {
    for unnamed in several.isEmpty ? last : several where unnamed.person == nil && unnamed.isGroup {
      members[unnamed, default: []] += named.filter { !(members[unnamed] ?? []).contains($0) }
    }
  }

  /// Notes who the members of a group are that is told of without names.
  ///
  /// - Parameter areAll: whether nobody else is one of the group.
  mutating func note(
    members named: [EventMention.Affected], of group: EventMention.Affected, areAll: Bool = false
  ) {
    members[group] = named
    if areAll { complete.insert(group) }
    several = named
  }

  /// A group told of by its number alone, and the passage that did so.
  private var open: (group: [EventMention.Affected], count: Int, passage: Int)?

  /// How many passages further the names of a group's members may follow.
  private static let membersFollow = 12

  /// Notes a group told of by its number: "two lawyers", "a man and a woman".
  mutating func note(group: [EventMention.Affected], of count: Int, passage: Int) {
    open = (group, count, passage)
    if lead == nil, !hasNamedTopic { lead = LeadGroup(group, of: count, passage: passage) }
  }

  /// Whether a group was told of by its number whose members may be named yet.
  var awaitsMembers: Bool { open != nil }

  /// Notes persons whom a passage names: where they are as many as a group told of before, they are its members.
  mutating func note(named: [EventMention.Affected], passage: Int) {
    guard let group = open, group.passage < passage, passage - group.passage <= Discourse.membersFollow,
      named.count == group.count, group.group.allSatisfy({ members[$0] == nil })
    else { return }
    for one in group.group { members[one] = named }
    complete.formUnion(group.group)
    if several == group.group { several = named }
    listed = named
    open = nil
  }

  /// The group of which the top of the story tells, whose members may be named one by one.
  private var lead: LeadGroup?

  /// The group of the lead, where it is of as many persons.
  func leadGroup(of count: Int) -> [EventMention.Affected]? {
    lead?.count == count ? lead.map { [$0.group] } : nil
  }

  /// Whether somebody is the group of the lead.
  func isLead(_ one: EventMention.Affected) -> Bool { lead?.group == one }

  /// Notes those named to whom something happened in a passage.
  mutating func note(eachNamed named: [EventMention.Affected], passage: Int) {
    lead?.note(named, passage: passage)
  }

  /// At the end of the article: those named one by one are the members of the group of its lead where they are as many.
  mutating func close() {
    guard let lead, let named = lead.members, members[lead.group] == nil,
      named.allSatisfy({ agrees($0, lead.group.gender) })
    else { return }
    members[lead.group] = named
    complete.insert(lead.group)
  }

  /// Notes that somebody told of without a name is the person whom the article names now.
  mutating func note(identity named: EventMention.Affected) {
    if let single, single.person == nil { members[single] = [named] }
    single = named
    last = [named]
    if !topics.contains(named) { topics.append(named) }
  }

  /// Whether something has happened to somebody with a name.
  var hasNamedTopic: Bool { topics.contains { $0.person != nil || members(of: $0) != nil } }

  /// Notes a hearing; those of one date are one.
  mutating func note(_ new: Hearing) { hearing = new.joined(with: hearing) }

  /// The person whom words name, unless a title makes him judge, prosecutor or lawyer.
  func party(_ actor: Actor) -> EventMention.Affected? {
    guard case .named(let person) = actor.kind, !titled.contains(person) else { return nil }
    return .init(person: person, unnamed: nil)
  }

  /// Whether the story is about somebody, or something has happened to him already.
  func isParty(_ affected: EventMention.Affected) -> Bool { affected == main || topics.contains(affected) }

  /// Notes that somebody was told of by a noun.
  mutating func note(_ affected: EventMention.Affected, noun: Int32) {
    if noun != 0 { byNoun[noun] = affected }
  }

  /// Notes the age of somebody.
  ///
  /// Somebody named who is as old as the one to whom something happened before ("a 35-year-old man ... Jane Doe, 35,")
  /// is that one.
  mutating func note(_ affected: EventMention.Affected, age: Int) {
    if let person = affected.person, !titled.contains(person), let before = byAge[age], before.person == nil,
      !before.isGroup, topics.contains(before), members[before] == nil, agrees(affected, before.gender)
    {
      members[before] = [affected]
    }
    byAge[age] = affected
  }

  /// Notes that a passage told of somebody by a noun as another one than the story's own.
  mutating func note(beside affected: EventMention.Affected, noun: Int32, passage: Int) {
    if noun != 0 { beside[noun] = (affected, passage) }
  }

  /// Notes the persons whom a passage named, and its subject.
  mutating func passageEnds(_ actors: [Actor], subject: EventMention.Affected?, passage: Int) {
    if let subject {
      centre = (subject, passage)
      let index = actors.firstIndex { $0.kind == subject.person.map { .named($0) } }
      isOwnedCentre = index.map { $0 > 0 && actors[$0 - 1].isOwner(of: actors[$0]) } ?? false
    }
    hasNamedMain = hasNamedMain || actors.contains { $0.kind == main?.person.map { .named($0) } }
    for actor in actors {
      if case .named(let person) = actor.kind, actor.isPossessor, !titled.contains(person) {
        owner = .init(person: person, unnamed: nil)
      }
    }
    for actor in actors.reversed() {
      if case .named(let person) = actor.kind, !actor.isPossessor, !titled.contains(person) {
        named = .init(person: person, unnamed: nil)
        return
      }
    }
  }

  /// Notes persons whom a passage names together: "Jane Doe and John Roe".
  mutating func note(listed persons: [EventMention.Affected]) { listed = persons }
}
